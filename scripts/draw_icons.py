"""Draws the icons of the installed app (PNG) from the same shapes as icon.svg; run it when those change.

    .venv/bin/python scripts/draw_icons.py [FOLDER]

Each is drawn four times as large and made smaller, so that corners are smooth. In the maskable one the
background reaches every edge and the bars keep to the middle, since phones cut such icons to their own shape.
"""

from __future__ import annotations

import struct
import sys
import zlib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

STATIC = Path(__file__).parents[1] / "src" / "backstride" / "web" / "static" / "backstride"
UNITS = 64
"""The side of icon.svg."""
FINER = 4
TEAL, WHITE, TERRACOTTA = (15, 107, 100, 255), (255, 255, 255, 255), (242, 160, 113, 255)
SAFE = 0.7
"""How large the bars are in the maskable icon, so that they lie in the circle that every phone leaves."""

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


class Bar(NamedTuple):
    """A rectangle with round corners, in units of icon.svg."""

    x: float
    y: float
    width: float
    height: float
    corner: float
    colour: tuple[int, int, int, int]


GROUND = Bar(0, 0, 64, 64, 14, TEAL)
BARS = (
    Bar(10, 38, 12, 12, 3, WHITE),
    Bar(26, 16, 12, 34, 3, TERRACOTTA),
    Bar(42, 38, 12, 12, 3, WHITE),
)
ICONS = {"icon-192.png": (192, False), "icon-512.png": (512, False), "icon-maskable-512.png": (512, True)}
"""By file: the side (px), and whether a phone may cut it."""


def icon(side: int, *, maskable: bool) -> bytes:
    """A PNG, `side` px wide and high."""
    pixels = np.zeros((side * FINER, side * FINER, 4), dtype=np.uint8)
    for bar in (GROUND._replace(corner=0), *map(_smaller, BARS)) if maskable else (GROUND, *BARS):
        pixels[_inside(bar, side * FINER)] = bar.colour
    return _png(_smooth(pixels, side))


def _smaller(bar: Bar) -> Bar:
    middle = UNITS / 2
    x, y = (middle + SAFE * (each - middle) for each in (bar.x, bar.y))
    return Bar(x, y, SAFE * bar.width, SAFE * bar.height, SAFE * bar.corner, bar.colour)


def _inside(bar: Bar, side: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Where the bar is: no further from its inner rectangle than its corners are round."""
    at = (np.arange(side) + 0.5) * UNITS / side
    across = np.maximum(abs(at - bar.x - bar.width / 2) - bar.width / 2 + bar.corner, 0)
    down = np.maximum(abs(at - bar.y - bar.height / 2) - bar.height / 2 + bar.corner, 0)
    return np.hypot(across[None, :], down[:, None]) <= max(bar.corner, 1e-9)


def _smooth(pixels: Pixels, side: int) -> Pixels:
    """Smaller by the mean of what falls on each pixel; colours count as far as they are there."""
    fine = pixels.reshape(side, FINER, side, FINER, 4).astype(float)
    there = fine[..., 3:].sum(axis=(1, 3))
    colour = (fine[..., :3] * fine[..., 3:]).sum(axis=(1, 3)) / np.maximum(there, 1)
    return np.concatenate([colour, there / FINER**2], axis=2).round().astype(np.uint8)


def _png(pixels: Pixels) -> bytes:
    side = len(pixels)
    lines = b"".join(b"\0" + line.tobytes() for line in pixels)
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(*part) for part in parts)


def _part(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else STATIC
    for name, (side, maskable) in ICONS.items():
        (folder / name).write_bytes(icon(side, maskable=maskable))
