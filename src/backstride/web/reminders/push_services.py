"""Where a push may go: the services of the browsers' makers, and those that whoever runs this has named.

The address comes from a browser, so from anybody. Without this list somebody could have this server knock at
any door inside its own network.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings

MAKERS = ("fcm.googleapis.com", "push.services.mozilla.com", "notify.windows.com", "push.apple.com")
ITSELF = ("localhost", "127.0.0.1")
LONGEST = 1_000


def may_go_to(endpoint: str) -> bool:
    """Whether a push may go there: by HTTPS to a service of the list; on this machine also by HTTP."""
    if len(endpoint) > LONGEST:
        return False
    try:
        parts = urlsplit(endpoint)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.username or parts.password:
        return False
    if host in ITSELF:
        return f"{host}:{port}" in settings.PUSH_SERVICES and parts.scheme in ("http", "https")
    named = any(host == each or host.endswith(f".{each}") for each in (*MAKERS, *settings.PUSH_SERVICES))
    return named and parts.scheme == "https" and port in (None, 443)
