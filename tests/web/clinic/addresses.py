"""Every address there is, filled in with what is Ana's where something stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

NOBODYS = {
    "api/<path:rest>": "api/nothing/",
    "accounts/2fa/webauthn/keys/<int:pk>/remove/": "accounts/2fa/webauthn/keys/1/remove/",
    "accounts/2fa/webauthn/keys/<int:pk>/edit/": "accounts/2fa/webauthn/keys/1/edit/",
}
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
        filled = NOBODYS.get(pattern) or IN_ADDRESS.sub(lambda found: _fill(found, hers), pattern)
        yield pattern, "/" + filled.replace("^", "").replace("$", "")


def _fill(found: re.Match[str], hers: dict[str, str]) -> str:
    name = found[1] or found[2]
    return hers.get(name) or FILLED.get(name, "x")


def _patterns(of: URLResolver, before: str = "") -> Iterator[str]:
    for each in of.url_patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _patterns(each, pattern)
        elif isinstance(each, URLPattern):
            yield pattern
