"""What somebody told stays between them and us."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from backstride.web.accounts.leaving import forget_pages


class NothingIsKeptOutside:
    """Pages are kept by no cache between us and the person, and asked for anew each time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Say so in every answer that does not say otherwise."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")
        forget_pages(request, response)
        return response
