"""The card on Today with a clinician's last word and its reason, where no reason of the day has it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.state import Mode
from backstride.web.clinic.known_by_name import known_to
from backstride.web.journals.clinicians_word import CliniciansWord
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.card import Card
from backstride.web.participant.start.programmes_on_offer import name_of

DOMAIN = "clinic_change"
STILL_HOLDS = {"hold": Mode.HELD, "pause": Mode.PAUSED}
"""Words that are shown for as long as they keep sessions waiting."""


class Said(NamedTuple):
    """What the card says."""

    day: date
    says: str
    why: str


def on_today(participant: Participant, kept: Kept, words: Words) -> Card | None:
    """The card; None where there is no word, it is old and has done its work, or the page says it already."""
    word, decision = kept.clinicians_word, kept.decision
    if word is None or not (_is_new(word, decision) or _still_holds(word, decision)):
        return None
    if is_said(word, decision) or _is_a_hold_in_force(word, decision):
        return None
    says = word_in_words(word, who_of(participant, word), words)
    return Card("participant/from_the_clinic/card.html", Said(word.day, says, word.why))


def who_of(participant: Participant, word: CliniciansWord) -> str:
    """The name by which they know whoever it is by; else empty. One query, or none."""
    known = known_to(participant).get(word.who) if word.who else None
    return known.name if known else ""


def _is_new(word: CliniciansWord, decision: Decision) -> bool:
    return decision.on - word.day < chosen_time("clinic.word_shown_for")


def _is_a_hold_in_force(word: CliniciansWord, decision: Decision) -> bool:
    """Who holds the sessions, and why, stands above everything else on the page."""
    return word.what == "hold" and _still_holds(word, decision)


def _still_holds(word: CliniciansWord, decision: Decision) -> bool:
    return STILL_HOLDS.get(word.what) is decision.mode


def is_said(word: CliniciansWord, decision: Decision) -> bool:
    """Whether a reason of the day gives it, with its why."""
    rules = (f"clinician.{word.what}", word.why)
    return any((each.rule, each.figures.get("why")) == rules for each in decision.reasons)


def word_in_words(word: CliniciansWord, who: str, words: Words) -> str:
    """One sentence. `who` empty: nobody whom they know by name."""
    return words.say(
        DOMAIN,
        f"today.{word.what}",
        who=who or words.say(DOMAIN, "today.somebody"),
        stage=word.stage or 0,
        days=[words.say("plan", f"day.{day}") for day in word.days],
        programme=name_of(word.programme, words) if word.programme else "",
    )
