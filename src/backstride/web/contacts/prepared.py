"""An agenda for a talk with somebody, out of what is kept of them; as far as they share it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q

from backstride.book.choices.table import chosen_time
from backstride.book.lessons.facts import facts_on
from backstride.book.lessons.lesson import read_lesson
from backstride.book.lessons.why_now import BY_WEEK, lessons_for, why_in_words
from backstride.book.words import Words
from backstride.heart.entries import read_all_again
from backstride.web.clinic.models import Grant
from backstride.web.contacts.agenda import Asked, Line, Part, agenda_of
from backstride.web.contacts.schedule import Talk
from backstride.web.contacts.told import EVER, LATELY, Told, told_in
from backstride.web.journals.asked_lately import asked_lately
from backstride.web.journals.glance import Glance
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.lessons.besides import from_check_ins, from_measures, from_recurrences

LOOKS_BACK: timedelta = chosen_time("contacts.looks_back")
TELLERS = (from_check_ins, from_measures, from_recurrences)
"""All but the weather: nobody's place is asked after because a clinician looks at a page."""


class About(NamedTuple):
    """Whom a talk is with: what is kept of them, and how far they share it."""

    participant: Participant
    kept: Kept
    seen: Glance
    given: Grant
    talks: tuple[Talk, ...]
    colleagues: Mapping[str, str] = {}
    """The names of all who work or worked at the clinic that looks, by their ids."""

    def was_ours(self, talk: Talk) -> bool:
        """Whether one of the clinic's own held it: their notes are the clinic's, another's are not."""
        return talk.by_clinic and talk.held is not None and (talk.held.who or "") in self.colleagues

    def name_of(self, talk: Talk) -> str:
        """Whose words they are that stand, where it is one of the clinic's own; else empty."""
        return self.colleagues.get(talk.held.who or "", "") if talk.held and talk.by_clinic else ""

    def reads_notes_of(self, talk: Talk) -> bool:
        """Whether the clinic may read what was noted."""
        return self.given.notes or self.was_ours(talk)

    def who_held(self, talk: Talk) -> str:
        """`clinic`: the one that looks; `elsewhere`: another one; `alone`: a review on their own."""
        if self.was_ours(talk):
            return "clinic"
        return "elsewhere" if talk.by_clinic else "alone"

    def silence_about(self, talk: Talk) -> str:
        """The sentence in the place of notes that are not shared: whose they are."""
        return f"not_shared.{'elsewhere' if self.who_held(talk) == 'elsewhere' else 'notes'}"


def agenda_for(about: About, words: Words) -> tuple[Part, ...]:
    """What was agreed before, what was told since, and which lessons matter. One query, few rows."""
    kept, given = about.kept, about.given
    told = _told(about.participant, since_of(about))
    asked = Asked(
        today=kept.decision.on,
        minutes_a_week=asked_lately(about.seen.asked, kept.decision.on),
        usual_pain=kept.person.usual_pain if kept.person else 0,
        free_since=kept.bad_days.free_on(kept.decision.on),
        goal=(kept.going_on.goal, *kept.going_on.own_plan),
        to_go=kept.to_go,
        sees_pain=given.pain,
        sees_words=given.notes,
    )
    parts = (
        Part("before", tuple(_agreed_before(about))),
        *agenda_of(told, asked),
        Part("education", tuple(_lessons(about, words))),
    )
    return tuple(part for part in parts if part.lines)


def since_of(about: About) -> date:
    """From which day on an agenda looks: since the last talk, and at most so far back."""
    last = max((talk.held_on for talk in about.talks if talk.held_on), default=None)
    begun = about.kept.person.enrolled_on if about.kept.person else about.kept.decision.on
    return max(last or begun, about.kept.decision.on - LOOKS_BACK)


def _told(participant: Participant, since: date) -> Told:
    lately = Q(kind__in=LATELY, local_day__gte=since)
    ever = Q(kind__in=(*EVER, "withdrawn"))
    rows = Entry.objects.filter(lately | ever, participant=participant).order_by("seq")
    entries = read_all_again(rows.values_list("payload", flat=True))
    return told_in(entries, since, participant.zone)


def _agreed_before(about: About) -> Iterator[Line]:
    held = [talk for talk in about.talks if talk.held and talk.held_on]
    if not held:
        return
    last = max(held, key=lambda talk: talk.held_on or date.min)
    yield Line(f"before.{about.who_held(last)}", {"day": last.held_on})
    notes = last.held.says.get("notes") if last.held else None
    if notes and about.reads_notes_of(last):
        yield Line("before.notes", {"notes": notes})
    elif notes:
        yield Line(about.silence_about(last))


def _lessons(about: About, words: Words) -> Iterator[Line]:
    """Those not read that matter now. Why one does can tell of pain: then only the weeks' own are named."""
    kept = about.kept
    besides = {fact for teller in TELLERS for fact in teller(about.participant, kept)}
    facts = facts_on(kept.decision, kept.lessons.sessions, kept.person, besides)
    offers = [each for each in lessons_for(facts, dict(kept.lessons.read)) if not each.again]
    for offer in offers:
        if about.given.pain and offer.because[0] != BY_WEEK:
            title = read_lesson(offer.lesson, words.lang).title
            yield Line("education.lesson", {"lesson": title, "why": why_in_words(offer, words)})
    weeks = [read_lesson(each.lesson, words.lang).title for each in offers if each.because[0] == BY_WEEK]
    if weeks:
        yield Line("education.weeks", {"lessons": weeks})
    if not about.given.pain:
        yield Line("not_shared.education")
