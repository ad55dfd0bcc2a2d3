"""Views that answer where a form comes without its token: the page was old, or cookies are off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

MARK = "answers_without_token"
NOT_NOTED = "is_without_token"
View = Callable[..., HttpResponse]


def answers_without_token(view: View) -> View:
    """Mark a view that answers without a token; it asks `is_without_token` before it notes anything."""
    setattr(view, MARK, True)
    return view


def answer_without_token(request: Any) -> HttpResponse | None:
    """The answer of the view that the form was sent to, if it gives one without a token."""
    match = request.resolver_match
    if not (match and getattr(match.func, MARK, False)):
        return None
    setattr(request, NOT_NOTED, True)
    answer: HttpResponse = match.func(request, *match.args, **match.kwargs)
    return answer


def is_without_token(request: HttpRequest) -> bool:
    """Whether a form came without its token, so that nobody knows whether the person themselves sent it."""
    return getattr(request, NOT_NOTED, False)
