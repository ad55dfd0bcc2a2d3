"""The page that suggests a programme, in words: what, why, what its evidence says, what else is open."""

from __future__ import annotations

from typing import Any

from backstride.book.decision_in_words import evidence_in_words
from backstride.book.screening_in_words import reason_in_words, reasons_now
from backstride.book.words import Words
from backstride.web.journals.rulebook import rulebook
from backstride.web.participant.start.what_was_checked import Check, Judged

RECENT = ("acute", "easing")
"""Back states in which everybody starts easy, however active they were; their rows say how."""
WAITS = ("ask_first", "stop_now")


def offer(check: Check, judged: Judged, words: Words) -> dict[str, Any]:
    """Everything that the page shows."""
    suggestion, running = judged.suggestion, judged.running
    walk = rulebook().programme("walk")
    return {
        "suggestion": suggestion,
        "name": name_of(suggestion.programme, words) if suggestion.programme else "",
        "row": words.say("start", f"row.{suggestion.row}"),
        "notes": [words.say("start", f"note.{note}") for note in suggestion.notes],
        "evidence": evidence_in_words(check.answers["back_state"], words) if suggestion.programme else [],
        "what_waits": [
            reason_in_words(each, words) for each in reasons_now(judged.clearance) if each.outcome in WAITS
        ],
        "pace": "" if check.answers["back_state"] in RECENT else _pace(judged, words),
        "running": running,
        "running_says": [reason_in_words(each, words) for each in running.reasons],
        "keeps_from": None if check.answers["back_state"] in RECENT else walk.value("active_already"),
    }


def name_of(programme: str, words: Words) -> str:
    """What a programme is called."""
    names = rulebook().programme(programme).names or {}
    return names.get(words.lang, programme)


def _pace(judged: Judged, words: Words) -> str:
    pace = judged.clearance.pace
    return "" if pace == "normal" else words.say("screening", f"pace.{pace}")
