"""Who is not signed in, or whose second step lapsed: asked who they are, and led back to their page.

What they sent meanwhile is not kept, and they are told so. It waits for them, to be sent by one press.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from backstride.web.clinician.sent_too_late import keep, whose_form
from backstride.web.pages.language import words_now
from backstride.web.pages.not_kept import to_send_again
from backstride.web.pages.post_only import page_to_show

DOMAIN = "clinic_frame"
REFUSED = 403


def ask_who(request: Any, way: str) -> HttpResponse:
    """To the page that asks (`way`), and from there back: never to an address that only takes in a form."""
    back = page_to_show(request.get_full_path())
    if request.method != "POST":
        return redirect_to_login(back, way)
    if not whose_form(request):
        messages.warning(request, words_now().say(DOMAIN, "late.lost"))
        return redirect_to_login(back, way)
    if keep(request):
        messages.warning(request, words_now().say(DOMAIN, "late.waits"))
        return redirect_to_login(reverse("clinic_send_again"), way)
    page = {**to_send_again(request), "way": f"{way}?next={reverse('clinic')}"}
    return render(request, "clinician/too_long_to_wait.html", page, status=REFUSED)
