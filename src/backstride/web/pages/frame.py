"""What the frame round every page needs."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from backstride.web.pages.language import words_now
from backstride.web.participant.pocket.on_every_page import is_nobody, is_to_be_kept, pocket_of
from backstride.web.participant.pocket.words import words_of_nobody, words_of_the_pocket
from backstride.web.participant.stop_everywhere import stop_of
from backstride.web.participant.whose_menu import has_begun, is_at_work, is_elsewhere, is_newcomer

SIZE_COOKIE = "size"
LARGER = "larger"


def frame(request: HttpRequest) -> dict[str, Any]:
    """Words, language and text size; whose page it is, and their pocket; a stop, looked for when asked."""
    words = words_now()
    participant = getattr(request, "participant", None)
    pocket = cache(lambda: pocket_of(request))
    return {
        "words": words,
        "lang": words.lang,
        "larger": request.COOKIES.get(SIZE_COOKIE) == LARGER,
        "sign_up_open": settings.SIGN_UP_OPEN,
        "participant": participant,
        "begun": cache(lambda: has_begun(request) or pocket() is not None),
        "pocket": pocket,
        "pocket_words": lambda: (words_of_the_pocket if pocket() else words_of_nobody)(words),
        "nobody": cache(lambda: is_nobody(request)),
        "to_be_kept": is_to_be_kept(request),
        "newcomer": lambda: is_newcomer(request),
        "at_work": lambda: is_at_work(request),
        "elsewhere": lambda: is_elsewhere(request),
        "stopped": lambda: stop_of(request),
    }
