"""Pages that the library of accounts brings along, and that there are none of here: they lead nowhere."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import re_path


def not_here(request: HttpRequest) -> HttpResponse:
    """There is no such page."""
    raise Http404


urlpatterns = [
    re_path(r"^accounts/confirm-email/", not_here, name="not_here"),  # no address is verified by mail
    re_path(r"^accounts/login/code/", not_here, name="not_here"),  # no code is mailed to sign in with
]
"""They stand before those of the library."""
