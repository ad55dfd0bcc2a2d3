"""Two switches on every page: the language and the size of the text. Each is kept in a cookie."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from backstride.web.pages.frame import LARGER, SIZE_COOKIE
from backstride.web.pages.post_only import page_to_show, post_only

YEAR_S = 60 * 60 * 24 * 365


@post_only("home")
def language(request: HttpRequest) -> HttpResponse:
    """Speak another language from here on."""
    answer, told = _back(request), request.POST.get("to", "")
    if told in dict(settings.LANGUAGES):
        _remember(answer, settings.LANGUAGE_COOKIE_NAME, told)
    return answer


@post_only("home")
def size(request: HttpRequest) -> HttpResponse:
    """Larger text, or the usual size."""
    answer = _back(request)
    _remember(answer, SIZE_COOKIE, LARGER if request.POST.get("to") == LARGER else "usual")
    return answer


def _remember(answer: HttpResponse, name: str, value: str) -> None:
    answer.set_cookie(name, value, max_age=YEAR_S, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE)


def _back(request: HttpRequest) -> HttpResponse:
    """To the page it was pressed on, if that is one of ours; from a refused form, to where that stands."""
    page = request.POST.get("page", "/")
    safe = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return HttpResponseRedirect(page_to_show(page) if safe else "/")
