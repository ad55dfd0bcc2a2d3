"""A broken law comes with the shortest history that breaks it: its last event is the one that does."""

from __future__ import annotations

import pytest

from backstride.heart.alphabet import Event
from backstride.heart.laws import check_laws
from backstride.heart.laws.breach import BY_A_CLINICIAN, Finding
from backstride.heart.proof import explore
from tests.cast.broken.proofs import BY_NAME


def found(name: str, law: int) -> Finding:
    """What the check of one law says of a broken machine."""
    broken = BY_NAME[name]
    findings = check_laws(explore(broken.programme, broken.step), broken.step)
    return findings[law - 1]


def names(finding: Finding) -> list[str]:
    return [event.name for event in finding.path or ()]


def needs_a_clinician(path: tuple[Event, ...]) -> bool:
    return any(event.kind in BY_A_CLINICIAN for event in path)


def test_a_law_that_holds_has_none() -> None:
    finding = found("resume lifts an emergency", 6)
    assert finding.holds
    assert finding.path is None


def test_a_broken_one_has() -> None:
    finding = found("a pause forgets strikes", 6)
    assert not finding.holds
    assert names(finding) == ["enrolled 1", "session done flared", "pause", "session done flared"]


def test_where_nobody_needs_a_clinician_to_break_it_none_is_in_the_way() -> None:
    finding = found("the longest run more than doubles", 3)
    assert finding.path
    assert not needs_a_clinician(finding.path)
    assert names(finding) == ["enrolled 1", "screened_clear normal", *["session done settled"] * 4]


def test_where_somebody_does_the_clinician_is_in_it() -> None:
    finding = found("a clear in ignorance lifts an emergency", 1)
    assert names(finding) == ["symptom_now", "enrolled 1", "clinician_clear normal"]


@pytest.mark.parametrize("length", [1, 2, 3])
def test_no_shorter_history_breaks_it(length: int) -> None:
    shortest = {1: "an emergency waits for a word like any symptom", 2: "leaving forgets an emergency"}
    name = shortest.get(length, "resume lifts an emergency")
    assert len(names(found(name, 1))) == length
