"""What the frame round every page needs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from backstride.web.pages.language import words_now
from backstride.web.participant.stop_everywhere import stop_of
from backstride.web.participant.whose_menu import has_begun, is_newcomer

SIZE_COOKIE = "size"
LARGER = "larger"


def frame(request: HttpRequest) -> dict[str, Any]:
    """Words, language and text size; whose page it is; and a stop, looked for when asked."""
    words = words_now()
    participant = getattr(request, "participant", None)
    return {
        "words": words,
        "lang": words.lang,
        "larger": request.COOKIES.get(SIZE_COOKIE) == LARGER,
        "sign_up_open": settings.SIGN_UP_OPEN,
        "participant": participant,
        "begun": lambda: has_begun(request),
        "newcomer": lambda: is_newcomer(request),
        "stopped": lambda: stop_of(request),
    }
