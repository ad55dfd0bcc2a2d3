"""What a phone needs to know to install the app: its name, where it starts, what it looks like."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse

from backstride.book.catalogues import languages
from backstride.book.words import Words

DOMAIN = "pocket"
PAPER = "#fbfaf6"
"""The background of the pages in the light (backstride.css), for the moment before the first one is there."""
ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
)
"""File, size (px, square), and whether a phone may cut its corners (maskable)."""


def manifest_in(words: Words, lang: str = "") -> dict[str, Any]:
    """The manifest in a language; in that of `words` where `lang` is none of ours.

    A browser asks for it without cookies, so the page names its language in the address.
    """
    words = Words(lang, strict=words.strict) if lang in languages() else words
    return {
        "id": "/",
        "name": words.say(DOMAIN, "manifest.name"),
        "short_name": words.say("web", "frame.name"),
        "description": words.say(DOMAIN, "manifest.description"),
        "lang": words.lang,
        "dir": "ltr",
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [_icon(*icon) for icon in ICONS],
    }


def _icon(name: str, size: int, purpose: str) -> dict[str, str]:
    where = static(f"backstride/{name}")
    return {"src": where, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
