"""How is your back today? Asked each morning of a flare-up that no session's morning asks about.

It is told as a `morning_after` without a session: a usual one is what leads out of a flare-up (law 11).
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.web.pages.language import words_now
from backstride.web.participant.bad_days.flare_now import flare_now
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.mornings.form import ASKED
from backstride.web.participant.mornings.saving import save, show
from backstride.web.participant.mornings.which import AFTER_A_SESSION, OF_A_FLARE_UP
from backstride.web.participant.who import participants_page


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed(*ASKED, *OF_A_FLARE_UP.carried)
@participants_page
def flare_morning(request: Any) -> HttpResponse:
    """The page. Where the morning after a session is asked about, that one asks the same."""
    if request.method == "POST":
        return save(request, OF_A_FLARE_UP, request.POST.copy())
    typed = typed_before(request, request.participant)
    if typed is not None:
        return show(request, OF_A_FLARE_UP, typed, notes=[words_now().say("log", "signed_out.here")])
    flare = flare_now(request.kept, words_now())
    if flare and flare.session_asked:
        return redirect(AFTER_A_SESSION.address)
    if flare is None or not flare.asks:
        return render(
            request, "participant/mornings/none_of_a_flare_up.html", {"flare": flare, "here": "today"}
        )
    return show(request, OF_A_FLARE_UP, QueryDict(mutable=True))
