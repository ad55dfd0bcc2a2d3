"""Every address there is, filled in with what is Ana's where something stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from django.urls import URLPattern, URLResolver, get_resolver

NOBODYS = {
    "api/<path:rest>": "api/nothing/",
    "accounts/2fa/webauthn/keys/<int:pk>/remove/": "accounts/2fa/webauthn/keys/1/remove/",
    "accounts/2fa/webauthn/keys/<int:pk>/edit/": "accounts/2fa/webauthn/keys/1/edit/",
}
OF_A_COLLEAGUE = ("clinic/team/invite/<str:digest>/back/",)
"""An invitation to work there is meant, not one to be looked after."""
FILLED = {
    "topic": "you",
    "question": "birth_year",
    "lang": "en",
    "place": "es",
    "week": "1",
    "secret": "x" * 43,
    "token": "00000000-0000-4000-8000-000000000000",
    "name": "text",
    "what": "hold",
    "law": "3",
}
IN_ADDRESS = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


def addresses(hers: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The pattern of each address, and the address."""
    for pattern in sorted(set(_patterns(get_resolver()))):
        known = {**hers, "digest": hers.get("colleagues", "x")} if pattern in OF_A_COLLEAGUE else hers
        filled = NOBODYS.get(pattern) or IN_ADDRESS.sub(partial(_fill, known), pattern)
        yield pattern, "/" + filled.replace("^", "").replace("$", "")


def _fill(hers: dict[str, str], found: re.Match[str]) -> str:
    name = found[1] or found[2]
    return hers.get(name) or FILLED.get(name, "x")


def _patterns(of: URLResolver, before: str = "") -> Iterator[str]:
    for each in of.url_patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _patterns(each, pattern)
        elif isinstance(each, URLPattern):
            yield pattern
