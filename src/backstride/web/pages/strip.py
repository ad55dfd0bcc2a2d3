"""The session strip: a session drawn to scale. Walk is a low bar, run a tall one, rest a thin line.

Shape first, colour second: it reads in grey, in print and to colour-blind eyes.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import Session

WIDTH, HEIGHT = 1000, 120
GAP = 4
HEIGHT_OF = {"walk": 44, "run": 110, "rest": 8}
NARROWEST = 6
"""So that a run of fifteen seconds in an hour is still seen."""


def draw(session: Session, words: Words) -> SafeString:
    """The strip as SVG with a text alternative. No style inside: the page's own sheet colours it."""
    bars = format_html_join(
        "",
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="{}"/>',
        (
            (do, x, HEIGHT - HEIGHT_OF[do], width, HEIGHT_OF[do], min(10, width / 2))
            for do, x, width in _bars(session)
        ),
    )
    return format_html(
        '<svg class="strip" viewBox="0 0 {} {}" preserveAspectRatio="none" role="img" aria-label="{}">{}</svg>',
        WIDTH,
        HEIGHT,
        session_in_words(session, words),
        bars,
    )


def _bars(session: Session) -> Iterator[tuple[str, float, float]]:
    """What to do, where it begins, how wide it is; gaps are cut from the bars, so the scale stays true."""
    scale = WIDTH / sum(block.seconds for block in session.blocks)
    begins = 0.0
    for block in session.blocks:
        width = block.seconds * scale
        yield block.do, round(begins, 1), round(max(width - GAP, min(width, NARROWEST)), 1)
        begins += width
