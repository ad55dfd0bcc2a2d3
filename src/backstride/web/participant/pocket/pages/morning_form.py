"""The forms of a morning as a page keeps them: after which session, of which flare-up; when they ask back."""

from __future__ import annotations

from typing import Any

from backstride.book.figures_in_words import in_words
from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.heart.response import is_far_above_usual
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.rulebook import rulebook
from backstride.web.participant.mornings.which import AFTER_A_SESSION, OF_A_FLARE_UP
from backstride.web.participant.mornings.whose import awaited_day
from backstride.web.participant.told import lines_of
from backstride.web.participant.who import Asked

SCALE = range(11)
A_FEW = 20
"""So many sessions are looked at, newest first; as mornings/whose does."""


def morning_form(request: Asked, words: Words) -> dict[str, Any]:
    """The part of the context that a session's form does not bring."""
    person = request.kept.person
    usual = in_words("usual", person.usual_pain, words.lang) if person else ""
    return {
        "about_mornings": {
            "askFrom": ask_from(request.kept),
            "usual": usual,
            "days": days_of_sessions(request.participant),
        },
        "about_flare": about_flare(request.kept),
        "mornings": {"after_a_session": AFTER_A_SESSION, "of_a_flare_up": OF_A_FLARE_UP},
    }


def about_flare(kept: Kept) -> dict[str, JSON]:
    """The flare-up that a page knows of.

    Since when it lasts, when somebody last told how the back is (local days, ISO), and whether the morning
    after a session is asked about instead.
    """
    began, told = kept.bad_days.flare_on, kept.bad_days.told_on
    return {
        "began": began and began.isoformat(),
        "told": told and told.isoformat(),
        "bySession": awaited_day(kept) is not None,
    }


def days_of_sessions(participant: Participant) -> list[str]:
    """The local days (ISO) of the last sessions that count, in order, each once."""
    rows = Entry.objects.filter(participant=participant, kind="session_done").order_by("-at", "-id")
    lines = lines_of(participant, rows[:A_FEW])
    return sorted({line.day.isoformat() for line in lines if line.counts})


def ask_from(kept: Kept) -> int | None:
    """The least pain (0 to 10) that is far above the usual; None where none is.

    Said to be as usual, it is asked once whether both answers are meant: see mornings/far_from_usual.
    """
    if kept.person is None:
        return None
    values = rulebook().programme(kept.decision.programme, kept.decision.version).values
    usual = kept.person.usual_pain
    return next((pain for pain in SCALE if is_far_above_usual(values, pain, usual)), None)
