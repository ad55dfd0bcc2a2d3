"""A clinician's word among the reasons of the day: said by name, where somebody knows them by it."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.heart.state import Mode
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Participant
from backstride.web.participant.from_the_clinic.on_today import DOMAIN, is_said, who_of
from backstride.web.participant.today.page import Today

HELD = f"waiting.{Mode.HELD}"


def named(page: Today, participant: Participant, kept: Kept, words: Words) -> Today:
    """The page with the clinician's name in the reason that gives their word."""
    word = kept.clinicians_word
    who = who_of(participant, word) if word and is_said(word, kept.decision) else ""
    if word is None or not who:
        return page
    by_them = words.say(DOMAIN, f"named.{word.what}", who=who, stage=word.stage or 0)
    says = f"{by_them} {words.say(DOMAIN, 'today.why', why=word.why)}"
    rule = f"clinician.{word.what}"
    reasons = [each._replace(says=says) if each.rule == rule else each for each in page.reasons]
    return page._replace(reasons=reasons)


def whom_to_ask_said(page: Today) -> Today:
    """The page where it says who holds the sessions: nobody is sent to `whoever gave you this programme`."""
    reasons = [each._replace(to_do=None) if each.rule == HELD else each for each in page.reasons]
    return page._replace(reasons=reasons)
