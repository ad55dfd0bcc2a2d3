"""How high somebody has come, and by what: for the laws about steps, returns and waits."""

from __future__ import annotations

from typing import NamedTuple

from backstride.heart.alphabet import Kind
from backstride.heart.ladder import NOTHING, Dose, is_not_higher
from backstride.heart.parameters import CEILINGS
from backstride.heart.state import Pace
from tests.oracle.journal import Seen, is_within
from tests.oracle.words import BY_ITSELF, CLEARS, GAPS, SCREEN_FIRST, is_away, is_good, rises


class Climb(NamedTuple):
    """The dose come to so far, settled sessions at this dose, and what is owed before more is asked."""

    enrolled: bool = False
    slowly: bool = False
    reached: Dose = NOTHING
    settled: int = 0
    owes_a_screen: bool = False
    owes_a_look: bool = False
    must_walk: bool = False

    def then(self, seen: Seen) -> Climb:
        """The same, one event later."""
        if is_away(seen):
            return Climb()
        cleared = seen.kind in CLEARS
        this_week = self.enrolled and seen.kind in (Kind.SYMPTOM_THIS_WEEK, Kind.SYMPTOM_BONE)
        bone = self.enrolled and seen.kind is Kind.SYMPTOM_BONE
        return Climb(
            self.enrolled or seen.kind is Kind.ENROLLED,
            seen.event.pace is Pace.SLOW if cleared else self.slowly,
            self._reached(seen),
            self.settled + is_good(seen) if seen.after == seen.before else 0,
            (self.owes_a_screen and not cleared) or seen.kind in SCREEN_FIRST,
            (self.owes_a_look and not cleared) or this_week,
            (self.must_walk and not cleared) or bone,
        )

    def _reached(self, seen: Seen) -> Dose:
        starts = seen.kind is Kind.ENROLLED and not self.enrolled
        if starts or "clinician.set_stage" in seen.rules:
            return seen.card.doses[seen.event.stage - 1]
        comes_back = rises(seen) and seen.after in seen.card.plain
        return seen.after if comes_back or self.is_above(seen) else self.reached

    def is_above(self, seen: Seen) -> bool:
        """Whether more is asked than the person has come to so far, and nobody named it."""
        above = rises(seen) and not is_not_higher(seen.after, self.reached)
        return above and seen.kind is not Kind.SET_STAGE

    def is_a_step(self, seen: Seen) -> bool:
        """Whether that is a step from a stage to a higher one; coming back from less than one is a return."""
        doses = seen.card.doses
        between_stages = seen.before in doses and seen.after in doses
        return self.is_above(seen) and between_stages and doses.index(seen.after) > doses.index(seen.before)


def law_3(climb: Climb, seen: Seen) -> Climb | None:
    """A step is bounded, a return goes no higher than before, and so does a clinician's jump."""
    if climb.is_above(seen):
        step = climb.is_a_step(seen) and seen.kind in (BY_ITSELF | {Kind.ENROLLED})
        return climb.then(seen) if step and is_within(seen.card.bounds, seen.before, seen.after) else None
    jumps = seen.kind is Kind.SET_STAGE and {seen.before, seen.after} <= seen.card.plain
    too_far = jumps and not is_within(CEILINGS, seen.before, seen.after)
    return None if too_far else climb.then(seen)


def law_4(climb: Climb, seen: Seen) -> Climb | None:
    """A step is taken on a good session only, after enough of them at that dose."""
    least = 2 if seen.before.run_s else 1
    asked = seen.card.needed.get(seen.before, least)
    slowly = min(20, asked * seen.card.slow_factor) if climb.slowly else asked
    earned = is_good(seen) and climb.settled + 1 >= max(slowly, least) and asked <= 20
    return None if climb.is_a_step(seen) and not earned else climb.then(seen)


def law_7(climb: Climb, seen: Seen) -> Climb | None:
    """Time away lowers the dose; a long one, and changes, ask for a screen; a sore bone is not run on."""
    stays = seen.after == seen.before and seen.after in seen.card.plain - {seen.card.doses[0]}
    if seen.kind in GAPS and (rises(seen) or stays):
        return None
    now = climb.then(seen)
    too_high = now.owes_a_look and climb.is_above(seen)
    not_screened = now.owes_a_screen and seen.after != NOTHING
    return None if too_high or not_screened or (now.must_walk and seen.after.run_s > 0) else now
