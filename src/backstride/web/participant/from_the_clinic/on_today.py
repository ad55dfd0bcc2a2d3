"""The card on Today with a clinician's last word and its reason, where no reason of the day has it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from backstride.book.choices.table import chosen_time
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.state import Mode
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
    """The card; None where there is no word, or where it is old and has done its work."""
    word, decision = kept.clinicians_word, kept.decision
    if (
        word is None
        or not (_is_new(word, decision) or _still_holds(word, decision))
        or _is_said(word, decision)
    ):
        return None
    return Card("participant/from_the_clinic/card.html", Said(word.day, _in_words(word, words), word.why))


def _is_new(word: CliniciansWord, decision: Decision) -> bool:
    return decision.on - word.day < chosen_time("clinic.word_shown_for")


def _still_holds(word: CliniciansWord, decision: Decision) -> bool:
    return STILL_HOLDS.get(word.what) is decision.mode


def _is_said(word: CliniciansWord, decision: Decision) -> bool:
    """Whether a reason of the day gives it, with its why."""
    rules = (f"clinician.{word.what}", word.why)
    return any((each.rule, each.figures.get("why")) == rules for each in decision.reasons)


def _in_words(word: CliniciansWord, words: Words) -> str:
    return words.say(
        DOMAIN,
        f"today.{word.what}",
        stage=word.stage or 0,
        days=[words.say("plan", f"day.{day}") for day in word.days],
        programme=name_of(word.programme, words) if word.programme else "",
    )
