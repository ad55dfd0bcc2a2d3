"""Choosing a change, its form, what it will do, and making it."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from backstride.heart.entries import JournalRefused, read_entry
from backstride.heart.fields import JSON
from backstride.heart.rulebook import NotInTheBook
from backstride.simulation.foresight import foresee
from backstride.web import clock
from backstride.web.clinician.person.change import telling
from backstride.web.clinician.person.change.as_shown import as_shown, news_in
from backstride.web.clinician.person.change.form import KINDS, Typed, at_first, read_form, says_of
from backstride.web.clinician.person.change.offered import CHANGES
from backstride.web.clinician.person.change.pages import (
    DOMAIN,
    NEWS,
    REFUSED,
    Sent,
    choose_page,
    form_page,
    may_be_chosen,
    preview_page,
)
from backstride.web.clinician.person.change.scene import Scene, scene_of
from backstride.web.clinician.person.change.what_it_lifts import about
from backstride.web.clinician.person.change.who_has_seen import (
    in_order,
    is_asked_anew,
    reason_of,
    wrongs_in,
)
from backstride.web.clinician.who import page_about
from backstride.web.journals.rulebook import rulebook_of
from backstride.web.pages.language import words_now
from backstride.web.participant.telling import fresh_id, id_in


@require_safe
@page_about()
def choose(request: Any) -> HttpResponse:
    """The changes that make sense now; and who cleared whom, for what, until when."""
    return choose_page(request, scene_of(request, clock.now()))


@require_http_methods(["GET", "HEAD", "POST"])
@page_about()
def one(request: Any, what: str) -> HttpResponse:
    """One change: its form; sent, what it will do; and with that seen, the change itself."""
    if what not in CHANGES:
        raise Http404
    scene = scene_of(request, clock.now())
    if request.method == "POST":
        return _sent(request, what, scene)
    if what not in scene.offered:
        return _not_now(request)
    return form_page(request, scene, Sent(what, at_first(what, scene.course), fresh_id()))


def _sent(request: Any, what: str, scene: Scene) -> HttpResponse:
    typed = read_form(what, request.POST, scene.course, may_be_chosen(what, scene))
    if what == "clear":
        typed = typed._replace(wrong=in_order({**typed.wrong, **dict(wrongs_in(typed, scene.course))}))
    line = _line(request, what, scene, typed)
    before = telling.told_before(scene.about, line)
    if before:
        return _done(request, what)
    if what not in scene.offered:
        return _not_now(request)
    if before is False:  # the form was sent before, and said something else
        return _again(request, scene, Sent(what, typed, ""), "wrong.again")
    sent = Sent(what, typed, line["id"])
    if typed.wrong or "back" in request.POST:
        return _form_again(request, scene, sent)
    return _seen_or_made(request, scene, sent, line)


def _form_again(request: Any, scene: Scene, sent: Sent) -> HttpResponse:
    """To be put right; or because something was told since that asks for more than was asked then."""
    if request.POST.get("sure") == "yes" and is_asked_anew(sent.typed):
        return form_page(request, scene, sent, NEWS, "news")
    return form_page(request, scene, sent, REFUSED if sent.typed.wrong else 200)


def _seen_or_made(request: Any, scene: Scene, sent: Sent, line: dict[str, JSON]) -> HttpResponse:
    """Shown; or, where this very thing was shown and nobody has told anything since, made."""
    sure = request.POST.get("sure") == "yes"
    try:
        book = rulebook_of(scene.about.pk, scene.now)
        seen = foresee(scene.journal, read_entry(line), book, scene.today)
        if seen.refused or not sure:
            return preview_page(request, scene, sent, seen)
        shown, now = request.POST.get("seen", ""), as_shown(scene, sent.what, sent.chosen, seen)
        if shown != now:
            return preview_page(request, scene, sent, seen, news_in(shown, now))
        telling.tell(scene.about, line, scene.now, scene.last)
    except telling.ToldMeanwhile:  # the scene is another by now: it is looked at anew, and shown
        return _sent(request, sent.what, scene_of(request, clock.now()))
    except (JournalRefused, NotInTheBook):
        return _again(request, scene, sent, "wrong.refused")
    return _done(request, sent.what)


def _line(request: Any, what: str, scene: Scene, typed: Typed) -> dict[str, JSON]:
    says = {**says_of(what, typed), "why": reason_of(typed, scene.about.language)}
    if what == "clear":
        says["about"] = about(scene.course)
    kind = KINDS.get(what, "clinician_decided")
    at = scene.now.astimezone(ZoneInfo(scene.about.zone))
    return telling.by_a_clinician(kind, id_in(request.POST), scene.clinician, at, says)


def _again(request: Any, scene: Scene, sent: Sent, wrong: str) -> HttpResponse:
    typed = sent.typed._replace(wrong={"why": wrong})
    return form_page(request, scene, sent._replace(typed=typed, entry=fresh_id()), REFUSED)


def _done(request: Any, what: str) -> HttpResponse:
    messages.success(request, words_now().say(DOMAIN, f"said.{what}"))
    return redirect("clinic_person", request.about.pk)


def _not_now(request: Any) -> HttpResponse:
    messages.info(request, words_now().say(DOMAIN, "not_now"))
    return redirect("clinic_person_change", request.about.pk)
