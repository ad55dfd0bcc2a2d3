"""A broken law comes with the shortest history that breaks it: its last event is the one that does."""

from __future__ import annotations

from backstride.heart.laws import check_laws
from backstride.heart.laws.breach import BY_A_CLINICIAN, Finding
from backstride.heart.proof import explore
from tests.cast.broken.every_one import EVERY_ONE
from tests.cast.broken.machines import SHORT_WALK
from tests.cast.broken.proofs import in_short


def found(name: str, law: int) -> Finding:
    """What the check of one law says of a broken machine."""
    broken = next(each for each in EVERY_ONE if each.name == name)
    findings = check_laws(explore(broken.programme, broken.step), broken.step)
    return findings[law - 1]


def way(name: str, law: int) -> str:
    """The shortest way to break a law, in short."""
    return in_short(found(name, law).path or ())


def test_a_law_that_holds_has_none() -> None:
    finding = found("resume lifts an emergency", 6)
    assert finding.holds
    assert finding.path is None


def test_of_the_real_machine_every_law_holds_and_none_has_a_way() -> None:
    findings = check_laws(explore(SHORT_WALK))
    assert [finding.law for finding in findings] == list(range(1, 13))
    assert all(finding.holds and finding.path is None for finding in findings)


def test_a_broken_one_has() -> None:
    assert not found("a pause forgets strikes", 6).holds
    assert found("a pause forgets strikes", 6).law == 6
    assert way("a pause forgets strikes", 6) == "enrolled 1 > flared > pause > flared"


def test_where_nobody_needs_a_clinician_to_break_it_none_is_in_the_way() -> None:
    path = found("the longest run more than doubles", 3).path
    assert path
    assert BY_A_CLINICIAN.isdisjoint(event.kind for event in path)
    assert in_short(path) == "enrolled 1 > clear normal > settled x 4"


def test_where_somebody_does_the_clinician_is_in_it() -> None:
    name = "a clear in ignorance lifts an emergency"
    assert way(name, 1) == "symptom_now > enrolled 1 > clinician_clear normal"


def test_one_event_may_be_enough() -> None:
    assert way("a screen with an emergency sign only asks", 1) == "stop"
