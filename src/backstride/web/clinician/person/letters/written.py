"""The letter about the person whom a page is about: worked out from their journal, and kept nowhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from backstride.book.emergency_numbers import number_for, place_of_zone
from backstride.book.words import Words
from backstride.outcomes.outcome import Outcome, outcome_of
from backstride.outcomes.papers.about import About, Open, Own, Writes
from backstride.outcomes.papers.discharge import discharge
from backstride.outcomes.papers.gp_letter import gp_letter
from backstride.outcomes.papers.paper import Paper
from backstride.web.clinic.granting import grant_of, scopes_of
from backstride.web.clinic.models import Grant
from backstride.web.clinician.in_words import Need, Reader, needs_in_words
from backstride.web.clinician.names import names_at
from backstride.web.clinician.person.letters.asks import Asks
from backstride.web.clinician.who import AskedAbout
from backstride.web.journals import glance
from backstride.web.journals.glance import Glance
from backstride.web.journals.journal_of import entries_of
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant, Standing
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.journals.standing import stands

KIND = {"gp": gp_letter, "discharge": discharge}
EMERGENCY = "now"
THE_CLINICS = (
    "clinic.check_in_overdue",
    "clinic.contact_due",
    "clinic.contact_missed",
    "clinic.programme_breaks",
    "clinic.programme_unchecked",
    "clinic.programme_withdrawn",
)
"""What a clinic has to see to by itself: it tells nothing to whoever reads a letter."""


class Course(NamedTuple):
    """What letters about somebody are written from; `outcome` None: they have not begun."""

    given: Grant
    kept: Kept
    seen: Glance
    outcome: Outcome | None
    names: Mapping[str, str]
    """Who works or worked at the clinic, by the ids that entries hold."""

    @property
    def sees(self) -> Collection[str]:
        """The parts that the clinic may see."""
        return scopes_of(self.given)

    def needs(self, words: Words) -> Sequence[Open]:
        """What needs somebody, and since when; not what the clinic itself has to see to.

        What was answered needs nobody any more; an emergency that still holds stays, with who answered it.
        """
        reader = Reader(self.given.clinic_id, self.given.pain, self.names)
        found = needs_in_words(self.seen, self.kept.decision.on, words, reader)
        listed = [each for each in found if each.is_open or each.urgency == EMERGENCY]
        return [
            Open(self._says(each, words), each.since, "" if each.is_open else each.state)
            for each in listed
            if each.kept.rule not in THE_CLINICS
        ]

    def _says(self, need: Need, words: Words) -> str:
        """An emergency with the signs that were told: whoever may see the course may see them."""
        if need.kept.rule != "symptom.now" or not self.kept.signs:
            return need.says
        signs = [words.say("symptoms", f"symptom.{sign}.name") for sign in self.kept.signs]
        return words.say("clinic_letters", "need.emergency", signs=signs)


def course_of(request: AskedAbout, now: datetime) -> Course:
    """The course of the person, up to their today."""
    about = request.about
    kept = stands(about, now)
    standing = Standing.objects.get(participant=about)
    outcome = outcome_of(entries_of(about.pk), rulebook_of(about.pk, now), kept.decision.on)
    clinic = request.clinician.clinic
    given = grant_of(clinic, about, now)
    return Course(given, kept, glance.read(standing.glance), outcome, names_at(clinic))


def write_letter(request: AskedAbout, course: Course, asks: Asks, words: Words) -> Paper:
    """The letter that was asked for. Raises LookupError for who has not begun."""
    if course.outcome is None:
        raise LookupError("Nobody has begun here: the page says so.")
    clinician = request.clinician
    clinic = clinician.clinic
    about = About(
        called=course.given.called,
        outcome=course.outcome,
        sees=course.sees,
        needs=course.needs(words),
        writes=Writes(
            clinician=clinician.name,
            clinic=clinic.name,
            why=asks.reason,
            sentence=asks.sentence,
            to=asks.to,
            address=clinic.address,
            telephone=clinic.telephone,
        ),
        own=_own(course),
        number=_number(request.about),
        colleagues=course.names,
    )
    return KIND[asks.kind](about, words)


def _own(course: Course) -> Own:
    going_on = course.kept.going_on
    return Own(going_on.goal, going_on.when, going_on.where) if course.given.notes else Own()


def _number(person: Participant) -> str:
    """The emergency number where they are, as far as they or their time zone say."""
    return number_for(person.place) or number_for(place_of_zone(person.zone))
