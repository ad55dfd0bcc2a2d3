"""What the frame round every page needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from backstride.web.pages.language import words_now

SIZE_COOKIE = "size"
LARGER = "larger"


def frame(request: HttpRequest) -> dict[str, Any]:
    """Words, language and text size; whether the bar below leads anywhere yet."""
    words = words_now()
    participant = getattr(request, "participant", None)
    return {
        "words": words,
        "lang": words.lang,
        "larger": request.COOKIES.get(SIZE_COOKIE) == LARGER,
        "participant": participant,
    }
