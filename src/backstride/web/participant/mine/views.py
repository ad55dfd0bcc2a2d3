"""My data: what is kept, everything to take along, a journal to bring."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from backstride.web import clock
from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry
from backstride.web.pages.language import words_now
from backstride.web.participant.carry.kept_sound import DiskTrouble
from backstride.web.participant.mine.brought import Wrong, bring_file
from backstride.web.participant.mine.everything import DOMAIN, everything
from backstride.web.participant.who import anybodys_page, begin_journal, journals_page
from backstride.web.participant.whose_menu import has_begun

BRING = "participant/mine/bring.html"
NOT_NOW = 503


@require_safe
@journals_page
def mine(request: Any) -> HttpResponse:
    """What is kept, and the ways to take it along."""
    return _page(request)


@require_safe
@journals_page
def take_everything(request: Any) -> Any:
    """All of it in one file."""
    words = words_now()
    try:
        file = everything(request, words, clock.now())
    except DiskTrouble:
        return _page(request, trouble="trouble.disk", status=NOT_NOW)
    name = f"{words.say(DOMAIN, 'file.everything')}-{request.kept.decision.on}.zip"
    answer = FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@anybodys_page
def bring(request: Any) -> HttpResponse:
    """A journal from another Backstride, for who has not begun here."""
    if not isinstance(request.user, User):
        return redirect(f"{reverse('account_login')}?next={reverse('bring')}")
    if request.method != "POST":
        return render(request, BRING, {"wrong": Wrong("begun") if has_begun(request) else None})
    came = bring_file(begin_journal(request), request.FILES.get("journal"), clock.now())
    if isinstance(came, Wrong):
        return render(request, BRING, {"wrong": came}, status=422)
    messages.success(request, words_now().say(DOMAIN, "brought", count=len(came.new)))
    return redirect("today")


def _page(request: Any, status: int = 200, trouble: str = "") -> HttpResponse:
    entries = Entry.objects.filter(participant=request.participant).count()
    return render(
        request, "participant/mine/mine.html", {"entries": entries, "trouble": trouble}, status=status
    )
