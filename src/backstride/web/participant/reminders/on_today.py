"""The card of going on: the plan in one's own words, what keeps the benefit, the way back after time away."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.choices.lapse import lapse_figures
from backstride.book.words import Words
from backstride.heart.lapses import Lapse
from backstride.heart.state import SESSIONS_WAIT, Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.today.headline import is_done, rules_in
from backstride.web.reminders.models import Buddy

DOMAIN = "reminders"
TEMPLATE = "participant/reminders/on_today.html"
MONTHS_IN_A_YEAR = 12


class GoingOn(NamedTuple):
    """What the card says; what is empty or None is not there."""

    when: str
    where: str
    goal: str
    keeps: tuple[str, ...]
    way_back: bool
    lapse: Lapse | None
    buddy: str


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """Nothing while sessions wait; most days nothing, too, for who has told no plan."""
    decision, told = kept.decision, kept.going_on
    if decision.mode in SESSIONS_WAIT:
        return None
    due, keeps = decision.due, decision.mode is Mode.MAINTENANCE
    card = GoingOn(
        when=told.when if due else "",
        where=told.where if due else "",
        goal=told.goal if keeps else "",
        keeps=_keeps(kept, words) if keeps else (),
        way_back=any(rule.startswith("gap.") for rule in rules_in(decision)),
        lapse=_lapse(kept),
        buddy=_buddy(participant) if is_done(decision) else "",
    )
    return Card(TEMPLATE, card) if any(card) else None


def _lapse(kept: Kept) -> Lapse | None:
    """Nothing that calms is said beside a sign that somebody should look at."""
    lapse, decision = kept.going_on.lapse, kept.decision
    calm = not decision.attention and all(reason.urgency == "routine" for reason in decision.reasons)
    return lapse if lapse and calm and lapse.is_recent(decision.on, lapse_figures()) else None


def months_from(since: date, day: date) -> int:
    """Whole months of the calendar from one day to a later one."""
    months = (day.year - since.year) * MONTHS_IN_A_YEAR + day.month - since.month
    return months - (day.day < since.day)


def _keeps(kept: Kept, words: Words) -> tuple[str, ...]:
    """The dose that is kept, what is known about stopping, and for how many months it has gone on."""
    decision, since, says = kept.decision, kept.going_on.keeps_since, []
    if decision.next_session and decision.days_per_week:
        minutes = decision.next_session.minutes
        says.append(words.say(DOMAIN, "keeps.dose", count=decision.days_per_week, minutes=minutes))
    says.append(words.say(DOMAIN, "keeps.fades"))
    months = months_from(since, decision.on) if since else 0
    if months > 0:
        says.append(words.say(DOMAIN, "keeps.months", count=months))
    return tuple(says)


def _buddy(participant: Participant) -> str:
    """The one question to the database, and only on a day with a session done."""
    return Buddy.objects.filter(participant=participant).values_list("name", flat=True).first() or ""
