"""What the page's script tells of this browser: that it may show pushes, or not any more."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.reminders.wishing import note_devices
from backstride.web.participant.who import participants_page
from backstride.web.reminders.devices import OF_THIS_BROWSER, NotADevice, digest_of, forget, take_in

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def device(request: Any) -> HttpResponse:
    """The key that a browser asks its maker's service with; or this browser, switched on or off.

    On: `endpoint`, `key`, `secret`. Off: `endpoint` and `off`.
    """
    if request.method != "POST":
        from backstride.web.reminders.push_key import public_part, push_key  # noqa: PLC0415 - a start stays quick

        return _text(public_part(push_key(settings.DATA)))
    form, person = request.POST, request.participant
    endpoint = form.get("endpoint", "")
    if "off" in form:
        forget(person, endpoint)
        request.session.pop(OF_THIS_BROWSER, None)
    else:
        try:
            take_in(person, endpoint, form.get("key", ""), form.get("secret", ""), clock.now())
        except NotADevice as why:
            return _text(str(why), status=REFUSED)
        request.session[OF_THIS_BROWSER] = digest_of(endpoint)
    note_devices(person, words_now().lang)
    return HttpResponse(status=204)


def _text(says: str, status: int = 200) -> HttpResponse:
    return HttpResponse(says, status=status, content_type="text/plain; charset=utf-8")
