"""What somebody is shown who opens an address that only takes in forms, or sends one to a mere page."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from backstride.web.pages.post_only import page_of_form

WRONG_METHOD = 405
HTML = "text/html"
FOR_PROGRAMS = "api_top"


class NotThatWay:
    """Gives an answer without a word (405) a page with a way on. Programs get theirs as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer; a page where it would be an empty one in somebody's window."""
        answer = self.get_response(request)
        if answer.status_code != WRONG_METHOD or answer.content or not _is_somebodys(request):
            return answer
        way = {"way": _way(request, answer)}
        page = render(request, "faults/not_that_way.html", way, status=WRONG_METHOD)
        page.headers["Allow"] = answer.headers.get("Allow", "")
        return page


def _is_somebodys(request: HttpRequest) -> bool:
    """A browser that opens a page says that it wants one; a program or a script of ours does not."""
    return HTML in request.headers.get("Accept", "") and not request.path.startswith(reverse(FOR_PROGRAMS))


def _way(request: HttpRequest, answer: HttpResponse) -> str:
    """Where the form stands; the page itself, if it is one; else the first page."""
    can_be_opened = "GET" in answer.headers.get("Allow", "")
    return page_of_form(request.resolver_match) or (request.path if can_be_opened else reverse("home"))
