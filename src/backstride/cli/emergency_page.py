"""An emergency as a page: between two bars, before everything else."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.cli.answer import Emergency
from backstride.cli.layout import page_width, wrap


def emergency_page(emergency: Emergency | None) -> Iterator[str]:
    """The lines of the page; none where there is no emergency."""
    if emergency is None:
        return
    width = page_width()
    yield "█" * width
    yield emergency.title
    yield "█" * width
    for paragraph in emergency.advice:
        yield from wrap(paragraph, width)
        yield ""
