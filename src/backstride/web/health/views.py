"""What a program that watches this instance asks: one short document, and nothing of anybody in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.health.checks import look


@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """200 where everything is as it should be, else 503; each part says `ok` or not."""
    parts = look(clock.now())
    ok = all(part["ok"] for part in parts.values())
    answer = JsonResponse({"ok": ok, **parts}, status=200 if ok else 503)
    answer.headers["Cache-Control"] = "no-store"
    return answer
