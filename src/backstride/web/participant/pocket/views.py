"""What scripts ask for: the worker, the manifest, and the list of what to keep."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import etag, require_safe

from backstride.web import clock
from backstride.web.journals.standing import stands
from backstride.web.pages.language import words_now
from backstride.web.participant.pocket.manifest import manifest_in
from backstride.web.participant.pocket.what_to_keep import nothing_to_keep, to_keep
from backstride.web.participant.pocket.worker import worker_etag, worker_script
from backstride.web.participant.who import find_participant


@require_safe
@etag(worker_etag)
def worker(request: HttpRequest) -> HttpResponse:
    """The script that answers for the pages where there is no network. Nothing of anybody stands in it."""
    return HttpResponse(worker_script(), content_type="text/javascript; charset=utf-8")


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """What the app is called and looks like where it is installed."""
    return JsonResponse(
        manifest_in(words_now(), request.GET.get("lang", "")),
        content_type="application/manifest+json",
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
def what_to_keep(request: Any) -> HttpResponse:
    """What belongs in the pocket of who is signed in and has begun; for everybody else, that nothing does."""
    now = clock.now()
    request.participant = participant = find_participant(request)
    request.kept = stands(participant, now) if participant else None
    get_token(request)  # sets the cookie without which nothing that waits could be sent
    begun = request.kept is not None and request.kept.person is not None
    answer = JsonResponse(to_keep(request, now) if begun else nothing_to_keep(now))
    answer["Cache-Control"] = "private, no-store"
    return answer
