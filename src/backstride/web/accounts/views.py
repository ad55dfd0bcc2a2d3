"""Signing in by a one-time link."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.accounts.links import use_link

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    """A page with one button: the link is used up by pressing it, not by a preview that opens links."""
    if request.method == "GET":
        return render(request, "accounts/enter.html")
    user = use_link(secret, clock.now())
    if user is None:
        return render(request, "accounts/link_used_up.html", status=410)
    login(request, user, backend=BACKEND)
    return redirect("home")
