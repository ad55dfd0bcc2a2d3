"""A kept course as JSON text, and back: days, sessions and figures come back as what they were."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from backstride.heart.another_day import Week
from backstride.heart.attention import Attention
from backstride.heart.clocks import TimeAway
from backstride.heart.decision import Decision, Reason
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from backstride.web.journals.as_json import packed, unpacked
from backstride.web.journals.clinicians_notes import clinicians_notes_again
from backstride.web.journals.clinicians_word import clinicians_word_again
from backstride.web.journals.for_bad_days import for_bad_days_again
from backstride.web.journals.for_check_ins import for_check_ins_again
from backstride.web.journals.for_going_on import for_going_on_again
from backstride.web.journals.for_lessons import for_lessons_again
from backstride.web.journals.for_measures import for_measures_again
from backstride.web.journals.kept import Kept, Person

MAY_BE_FOLLOWED = '"why_withdrawn": ""'
"""What stands in the text where the version might be followed when it was written."""


def write(kept: Kept) -> str:
    """As JSON text."""
    decision = {**vars(kept.decision)}
    for name in ("reasons", "attention"):
        decision[name] = [asdict(each) for each in decision[name]]
    return json.dumps(packed({**kept._asdict(), "decision": decision}), ensure_ascii=False)


def read(text: str) -> Kept:
    """From what `write` wrote."""
    told = unpacked(json.loads(text))
    decision = told["decision"]
    decision["mode"], decision["action"] = Mode(decision["mode"]), Action(decision["action"])
    decision["reasons"] = tuple(
        Reason(**{**each, "sources": tuple(each["sources"])}) for each in decision["reasons"]
    )
    decision["attention"] = tuple(Attention(**each) for each in decision["attention"])
    return Kept(
        decision=Decision(**decision),
        week=_week(told["week"]),
        person=_person(told["person"]),
        last_stage=told["last_stage"],
        signs=tuple(told["signs"]),
        reviews=tuple(told["reviews"]),
        to_go=told["to_go"],
        lessons=for_lessons_again(told["lessons"]),
        check_ins=for_check_ins_again(told["check_ins"]),
        going_on=for_going_on_again(told["going_on"]),
        bad_days=for_bad_days_again(told["bad_days"]),
        consents=tuple(told["consents"]),
        measures=for_measures_again(told["measures"]),
        clinicians_word=clinicians_word_again(told["clinicians_word"]),
        clinicians_notes=clinicians_notes_again(told["clinicians_notes"]),
        why_withdrawn=told.get("why_withdrawn", ""),
    )


def _week(told: list[Any] | None) -> Week | None:
    if told is None:
        return None
    sessions, rest_days, wished, until, moves, away = told
    moved = tuple((was, to) for was, to in moves)
    return Week(tuple(sessions), rest_days, tuple(wished), until, moved, away and TimeAway(*away))


def _person(told: list[Any] | None) -> Person | None:
    if told is None:
        return None
    *facts, wished = told
    return Person._make([*facts, tuple(wished)])
