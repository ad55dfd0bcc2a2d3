"""The session strip: a session drawn to scale. Walk is a low bar, run a tall one, rest a thin line.

Shape first, colour second: it reads in grey, in print and to colour-blind eyes. Lengths are shares of the
width, so that it fills any width without being stretched: corners stay round, and a minute a minute.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.notation import Session

WHOLE = 100.0
"""The width of a strip, in percent."""
GAP = 0.5
"""Between two bars, in percent of the width; cut from the longer of the two, so short runs stay true."""
TALL = 100
HEIGHT_OF = {"run": 100, "walk": 42, "rest": 7}
"""In percent of the strip's height; where nobody runs the strip is a low one, and a walk fills it."""
ROUND_PX = 6.0
ROUND_PX_A_PERCENT = 1.5
"""So that a bar of 15 seconds in half an hour has round corners too, and no point."""
NARROWEST = 0.4
LEGEND = ("walk", "run", "rest")


def draw(session: Session, words: Words, *, said_beside: bool = False) -> SafeString:
    """The strip as SVG, coloured by the page's own sheet.

    `said_beside`: the page says the session in words next to it, so nobody needs to hear it twice.
    """
    tallest = TALL if session.run_s else HEIGHT_OF["walk"]
    bars = format_html_join(
        "",
        '<rect class="{}" x="{}%" y="{}%" width="{}%" height="{}%" rx="{}"/>',
        (_bar(do, begins, width, tallest) for do, begins, width in _stretches(session)),
    )
    heard = format_html('role="img" aria-label="{}"', session_in_words(session, words))
    looks = "strip" if session.run_s else "strip low"
    unheard = mark_safe('aria-hidden="true"')
    return format_html('<svg class="{}" {}>{}</svg>', looks, unheard if said_beside else heard, bars)


def legend_of(session: Session, words: Words) -> str:
    """What the drawing is, and which bar is what, for those who see it."""
    there = {block.do for block in session.blocks}
    marks = [words.say("web", f"strip.legend.{do}") for do in LEGEND if do in there]
    if len(marks) == 1:
        return words.say("web", "strip.legend.one")
    return words.say("web", "strip.legend", marks=" · ".join(marks))


def _bar(do: str, begins: float, width: float, tallest: int) -> tuple[str, float, float, float, float, float]:
    height = round(100 * HEIGHT_OF[do] / tallest, 1)
    corner = round(min(ROUND_PX, ROUND_PX_A_PERCENT * width), 1)
    return do, round(begins, 2), round(100 - height, 1), round(width, 2), height, corner


def _stretches(session: Session) -> Iterator[tuple[str, float, float]]:
    """What to do, where it begins, how wide it is, in percent: the beginnings are exactly to scale."""
    blocks = session.blocks
    cut_before, cut_after = [0.0] * len(blocks), [0.0] * len(blocks)
    for number, (block, following) in enumerate(pairwise(blocks)):
        if block.seconds < following.seconds:
            cut_before[number + 1] = GAP
        else:
            cut_after[number] = GAP
    scale, begins = WHOLE / session.outing_s, 0.0
    for block, before, after in zip(blocks, cut_before, cut_after, strict=True):
        width = block.seconds * scale
        yield block.do, begins + before, max(width - before - after, min(width, NARROWEST))
        begins += width
