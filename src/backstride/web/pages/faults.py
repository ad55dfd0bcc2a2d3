"""Pages for what went wrong: what, why, and what to do. Nothing that was typed is lost."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from backstride.web.pages.not_kept import what_was_typed


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was opened before somebody signed out, or cookies are off: what was typed is shown again."""
    found = {"told": what_was_typed(request), "back": request.get_full_path()}
    return render(request, "faults/form_too_old.html", found, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    return render(request, "faults/not_found.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """We made a mistake; said without anything that could fail again."""
    return render(request, "faults/broken.html", status=500)
