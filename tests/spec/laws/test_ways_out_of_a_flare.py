"""Law 11. A flare-up ends on a usual morning, on a lower rung than it began on."""

from __future__ import annotations

from tests.cast.broken.every_one import those_that_break

LAW = 11


def test_each_way_out_that_is_none_is_found() -> None:
    assert those_that_break(LAW) >= {
        "a flare up returns to the stage left",
        "a flare up comes back above the stage left",
        "a gap ends a flare up",
        "a clear screen ends a flare up",
        "leaving ends a flare up",
        "leaving forgets the stage of a flare up",
        "enrolling again is a way up",
        "an irritated session passes for a settled one",
        "a flare up that does not ease is passed over",
        "a lasting flare up says nothing",
        "flare ups may come as often as they like",
    }
