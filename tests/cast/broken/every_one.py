"""Every broken machine and every broken programme."""

from __future__ import annotations

from tests.cast.broken import answers, emergencies, endings, flares, ladders, steps, waits
from tests.cast.broken.machines import Broken

EVERY_ONE: tuple[Broken, ...] = (
    *emergencies.MACHINES,
    *answers.MACHINES,
    *steps.MACHINES,
    *flares.MACHINES,
    *waits.MACHINES,
    *endings.MACHINES,
    *ladders.MACHINES,
)


def those_that_break(law: int) -> set[str]:
    """The names of the machines that break a law, whatever else they break."""
    return {broken.name for broken in EVERY_ONE if law in broken.breaks}
