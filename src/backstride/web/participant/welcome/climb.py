"""How small the steps are: the walks of the shipped programme, drawn from a comfortable twenty minutes up."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from backstride.book.rulebook import shipped_rulebook
from backstride.heart.start import first_stage

COMFORTABLE_MIN = 20
"""Minutes that somebody walks in comfort, for the example."""
SHARE_OF_WIDTH = 0.72
"""How wide a bar is, of the room it has."""


class Climb(NamedTuple):
    """The example: minutes of the first session and of the last, and how many stages lie between."""

    minutes: tuple[float, ...]

    @property
    def first(self) -> float:
        """Minutes of the first session."""
        return self.minutes[0]

    @property
    def last(self) -> float:
        """Minutes of the session on the last stage."""
        return self.minutes[-1]

    @property
    def comfortable(self) -> int:
        """Minutes that are comfortable at the beginning."""
        return COMFORTABLE_MIN

    def drawn(self) -> SafeString:
        """One bar a stage, as high as its session is long. It says nothing that the sentence does not say."""
        room = 100 / len(self.minutes)
        bars = format_html_join(
            "",
            '<rect class="walk" x="{}%" y="{}%" width="{}%" height="{}%" rx="6"/>',
            (
                (
                    round(number * room, 2),
                    round(100 - height, 1),
                    round(room * SHARE_OF_WIDTH, 2),
                    round(height, 1),
                )
                for number, height in enumerate(100 * minutes / self.last for minutes in self.minutes)
            ),
        )
        return format_html('<svg class="strip climb" aria-hidden="true">{}</svg>', bars)


def climb() -> Climb:
    """From the stage on which somebody would begin to the last one."""
    walk = shipped_rulebook().programme("walk")
    begins = first_stage(walk, COMFORTABLE_MIN)
    return Climb(tuple(stage.session.minutes for stage in walk.stages[begins - 1 :]))
