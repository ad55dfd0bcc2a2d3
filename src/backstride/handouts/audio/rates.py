"""How finely a track is told: its samples and its bits a second.

Apart from the sound itself, so that who only asks how long or how large a track is needs no numpy (0.17 s).
"""

from __future__ import annotations

from typing import Final

RATE: Final = 16_000
"""Samples a second, of phrases and track alike."""

KBIT_S: Final = 32
"""Of the MP3; constant, so that a player finds a minute by counting bytes. 30 minutes are 7.2 MB."""
