"""Under which address is a session's track found? One address, one sound: whoever has it never asks again."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from typing import Any

from django.urls import reverse

from backstride.handouts.audio.rates import KBIT_S
from backstride.handouts.audio.write import score_of
from backstride.handouts.given import NoHandout
from backstride.heart.notation import Session
from backstride.web.pages.language import words_now
from backstride.web.participant.carry.given_today import given_today

DIGITS = 32
"""Hexadecimal digits in the address."""


def track_address(request: Any) -> str | None:
    """The address of the track of a person's session, in the page's language; None where there is none."""
    words = words_now()
    try:
        digest = track_digest(given_today(request.kept, words).session, words.lang)
    except NoHandout:
        return None
    return reverse("player_track", args=[digest])


def track_digest(session: Session, lang: str) -> str:
    """By what is heard and when, and by the program that says it. Raises NoHandout."""
    score = score_of(session, lang)
    heard = "\n".join((version("backstride"), lang, session.text, repr(score.cues)))
    return sha256(heard.encode()).hexdigest()[:DIGITS]


def least_bytes(session: Session) -> int:
    """How many bytes a track has at least that reaches the end of its session: its rate is constant."""
    return session.outing_s * KBIT_S * 1000 // 8
