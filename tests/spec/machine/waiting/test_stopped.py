"""Nobody leaves an emergency behind by leaving the programme."""

from __future__ import annotations

from backstride.heart.alphabet import Kind
from backstride.heart.state import Mode
from backstride.heart.verdict import Action
from tests.cast.happenings import EMERGENCY, LEAVE, cleared, enrolled, heard, on_stage


def test_leaving_while_stopped_changes_nothing() -> None:
    now = heard(*on_stage(3), EMERGENCY, LEAVE)
    assert now.rules == ("waiting.stopped",)
    assert now.action is Action.REFER_URGENT
    assert now.state == now.before


def test_nor_does_leaving_and_starting_again() -> None:
    assert heard(*on_stage(3), EMERGENCY, LEAVE, enrolled(1), cleared()).mode is Mode.STOPPED


def test_once_it_is_lifted_one_may_leave() -> None:
    lifted = cleared(by=Kind.CLINICIAN_LIFT)
    assert heard(*on_stage(3), EMERGENCY, lifted, LEAVE).rules == ("person.left",)
