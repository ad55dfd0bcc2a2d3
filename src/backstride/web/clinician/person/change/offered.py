"""Which changes make sense now: what would do nothing is not offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backstride.heart.adults import is_under_age
from backstride.heart.attention import attention_of
from backstride.heart.course import Course
from backstride.heart.run_gate import is_shut
from backstride.heart.state import Kept, Mode

GROUPS = {
    "open": ("clear", "resume"),
    "wait": ("hold", "pause", "refer"),
    "plan": ("set-stage", "days", "programme"),
}
"""The changes, in the order of the page."""
CHANGES = tuple(change for group in GROUPS.values() for change in group)
FIRST = ("first", ("programme",))
"""While a version is withdrawn nothing else lets sessions go on: the group that stands before the others."""
NOT_WHILE_WITHDRAWN = ("set-stage",)
"""What would say something of a ladder on which nobody goes on."""
WAITS_FOR_A_WORD = (Mode.NOT_SCREENED, Mode.ASK_FIRST, Mode.STOPPED)
LIFTED_BY_A_CLEAR = ("symptom.", "legs.", "clinician.", "course.", "flare.often", "flare.not_easing")
"""Rules that ask for somebody to look: a clear says that somebody has."""


def offered(course: Course) -> tuple[str, ...]:
    """The changes that make sense where a course stands."""
    without = NOT_WHILE_WITHDRAWN if course.programme.withdrawn else ()
    return tuple(each for each in _offered(course) if each not in without)


def grouped(course: Course) -> list[tuple[str, Sequence[str]]]:
    """The same by what they are for; a withdrawn version is changed for another one first."""
    may = offered(course)
    groups: list[tuple[str, Sequence[str]]] = [FIRST] if course.programme.withdrawn else []
    put = [what for _, of in groups for what in of]
    groups += [(group, tuple(each for each in of if each not in put)) for group, of in GROUPS.items()]
    found = [(group, [each for each in of if each in may]) for group, of in groups]
    return [(group, changes) for group, changes in found if changes]


def _offered(course: Course) -> Iterator[str]:
    state = course.state
    if _can_be_cleared(course):
        yield "clear"
    if not state.stage:  # nobody has enrolled, or they have left: nothing else is heard
        return
    if state.kept is not Kept.NO and not course.programme.withdrawn:
        yield "resume"
    if state.kept is not Kept.HELD:
        yield "hold"
    if state.mode is Mode.STOPPED:  # beside an emergency nothing else is to be arranged
        return
    if state.kept is Kept.NO:
        yield "pause"
    if "clinician.refer" not in course.memory.cleared.to_look_at:
        yield "refer"
    yield from GROUPS["plan"]


def _can_be_cleared(course: Course) -> bool:
    """Whether something waits for a word. Nobody under age is cleared by one."""
    if is_under_age(course.memory, course.on):
        return False
    if course.state.mode in WAITS_FOR_A_WORD or is_shut(course.memory):
        return True
    return any(each.rule.startswith(LIFTED_BY_A_CLEAR) for each in attention_of(course))
