"""What a browser sends comes in without control characters, wherever it goes: one place for all forms.

PostgreSQL keeps no NUL, PDF/UA allows no escape, and nobody types either. Dropped, not refused: whoever
pastes one does not see it, and could not find what to mend. What programs send (`csrf_exempt`) is checked
where it is read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.request import UnreadablePostError

from backstride.book.plain_text import has_control, without_control

AS_TYPED = frozenset({"password", "password1", "password2", "oldpassword"})
"""Fields of which only a digest is kept: a password is what it is."""


OF_ANY_ADDRESS = "answers_any_address"


def answers_any_address(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view that says by itself that an address is nowhere, and looks for a digest of it at most."""
    setattr(view, OF_ANY_ADDRESS, True)
    return view


class PlainText:
    """Takes them out of questions in an address, cookies and forms; an address with one is nowhere."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        """Before anything looks at who asks: the id of a session is looked up in the database."""
        if "%" in request.META.get("QUERY_STRING", ""):
            request.GET = _plain(request.GET)
        if any(map(has_control, request.COOKIES.values())):
            request.COOKIES = {
                name: value for name, value in request.COOKIES.items() if not has_control(value)
            }
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, *_: Any) -> None:
        """Before anything reads the form. Raises Http404 for an address with a control character in it."""
        if has_control(request.path_info) and not hasattr(view, OF_ANY_ADDRESS):
            raise Http404
        if request.method != "POST" or getattr(view, "csrf_exempt", False):
            return
        try:
            request.POST = _plain(request.POST)
        except UnreadablePostError:  # the browser has gone: whoever reads it next says so
            return


def _plain(told: QueryDict) -> QueryDict:
    """The same object where there is nothing to take out."""
    if not any(_is_to_change(name, values) for name, values in told.lists()):
        return told
    plain = QueryDict(mutable=True, encoding=told.encoding)
    for name, values in told.lists():
        kept = values if name in AS_TYPED else [without_control(each) for each in values]
        plain.setlist(without_control(name), kept)
    plain._mutable = False  # noqa: SLF001 - as Django itself makes them
    return plain


def _is_to_change(name: str, values: list[str]) -> bool:
    return has_control(name) or (name not in AS_TYPED and any(map(has_control, values)))
