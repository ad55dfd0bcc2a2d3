"""Addresses that only take in a form: each names the page that its form stands on, which can be shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.views.decorators.http import require_POST

MARK = "form_stands_on"
View = Callable[..., HttpResponse]


def post_only(page: str, *names: str) -> Callable[[View], View]:
    """A view that takes a form in and has no page of its own; the outermost decorator.

    `page`: the name of the page with the form; `names`: what stands in that one's address, too.
    """

    def marked(view: View) -> View:
        takes_in = require_POST(view)
        setattr(takes_in, MARK, (page, names))
        return takes_in

    return marked


def page_of_form(match: ResolverMatch | None) -> str | None:
    """The address of the page that the form stands on, where the address found has no page of its own."""
    page, names = getattr(match and match.func, MARK, ("", ()))
    kept: dict[str, Any] = {name: match.kwargs[name] for name in names} if match else {}
    return reverse(page, kwargs=kept) if page else None


def page_to_show(address: str) -> str:
    """An address of ours, or that of the page with its form where opening it would show nothing."""
    try:
        return page_of_form(resolve(urlsplit(address).path)) or address
    except Resolver404:
        return address
