"""A check-in: the form of the one that is due; later, not this time, or saved."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.book.check_ins.standing import Asked as AskedFor
from backstride.book.check_ins.standing import Stands, asked_now, next_one, open_now
from backstride.book.check_ins.table import Window
from backstride.heart.entries import JournalRefused
from backstride.web.pages.language import words_now
from backstride.web.participant.check_ins.form import FIELDS, read_check_in
from backstride.web.participant.check_ins.now import check_ins_now
from backstride.web.participant.check_ins.page import check_in_page
from backstride.web.participant.check_ins.telling_of import PUT_ASIDE, tell_put_aside, tell_shown
from backstride.web.participant.check_ins.which import asks_of, window_in
from backstride.web.participant.log.in_words import entry_in_words
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.log.signs import emergencies_in
from backstride.web.participant.log.tell_emergency import tell_emergency
from backstride.web.participant.once import Came, Telling, tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.told import the_line
from backstride.web.participant.who import Asked, participants_page
from backstride.web.participant.whose import CONFLICT

KIND = "checked_in"
REFUSED, SAVED = HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.FOUND


@require_http_methods(["GET", "HEAD", "POST"])
@keeps_what_was_typed(*FIELDS)
@participants_page
def check_in(request: Any) -> HttpResponse:
    """The page. `anyway`: also the one that was put off or declined."""
    if request.method == "POST":
        return _told(request)
    typed = typed_before(request, request.participant)
    if typed is not None:
        typed[FIELD] = id_in(typed)
        tell_emergency(request, typed)
        return check_in_page(request, typed, notes=[words_now().say("log", "signed_out.here")])
    standing = check_ins_now(request.kept)
    asked = open_now(standing) if "anyway" in request.GET else asked_now(standing)
    if asked is None:
        return _nothing_to_ask(request, standing)
    if request.method == "GET":
        tell_shown(request, asked.window)
    return check_in_page(request, _blank(asked.window))


def _blank(window: Window) -> QueryDict:
    form = QueryDict(mutable=True)
    form[FIELD], form["what"], form["due"] = fresh_id(), window.what, window.due.isoformat()
    return form


def _nothing_to_ask(request: Asked, standing: tuple[AskedFor, ...]) -> HttpResponse:
    aside = open_now(standing)
    waits = next((each for each in standing if each.stands is Stands.NOT_ASKED), None)
    page = {"aside": aside, "waits": waits, "next": next_one(standing), "here": "today"}
    return render(request, "participant/check_ins/nothing.html", page)


def _told(request: Asked) -> HttpResponse:
    form = request.POST.copy()
    form[FIELD] = id_in(form)
    if form.get("do") in PUT_ASIDE and not emergencies_in(form):
        return _put_aside(request, form)
    answer = _save(request, form)
    if answer.status_code != SAVED:
        tell_emergency(request, form)
    return answer


def _put_aside(request: Asked, form: QueryDict) -> HttpResponse:
    window, how, words = window_in(form, request.kept), str(form["do"]), words_now()
    if window and not tell_put_aside(request, window, how):
        again = [words.say("check_ins", "again")]
        return check_in_page(request, _blank(window), notes=again, status=CONFLICT)
    if window:
        said = "said.later.last" if _is_the_last_time(request, window, how) else f"said.{how}.{window.what}"
        messages.success(request, words.say("check_ins", said))
    return redirect("today")


def _is_the_last_time(request: Asked, window: Window, how: str) -> bool:
    return how == "later" and request.kept.decision.on >= window.last


def _save(request: Asked, form: QueryDict) -> HttpResponse:
    window = window_in(form, request.kept)
    read = read_check_in(form, asks_of(form, request.kept), request.kept.decision.on, words_now())
    if read.wrong:
        return check_in_page(request, form, wrong=read.wrong, status=REFUSED)
    if window:
        read.says.update(what=window.what, due=window.due.isoformat())
    entry = an_entry(request.participant, KIND, id_in(form), **read.says)
    answers, replaces = _answers(request, form), form.get("replaces", "")
    is_mine = form[FIELD] in answers
    if answers and not is_mine and replaces != answers[-1]:
        return _was_answered(request, form, answers[-1])
    if answers and replaces:
        entry["replaces"] = replaces
    return _tell(request, form, entry)


def _answers(request: Asked, form: QueryDict) -> list[str]:
    """The entries that answer the same window already; this very form may have made one."""
    told = request.kept.check_ins.told
    wanted = ("answered", form.get("what"), form.get("due"))
    return [each.entry for each in told if (each.how, each.what, f"{each.due}") == wanted]


def _was_answered(request: Asked, form: QueryDict, first: str) -> HttpResponse:
    """On another page or device: saving again takes the place of what was told there."""
    words, line = words_now(), the_line(request.participant, first, KIND)
    form["replaces"] = first
    notes = [words.say("check_ins", "before.answered")]
    notes += [" ".join(entry_in_words(line.entry, words))] if line else []
    return check_in_page(request, form, notes=notes, first=first, status=CONFLICT)


def _tell(request: Asked, form: QueryDict, entry: dict[str, Any]) -> HttpResponse:
    try:
        telling = tell_once(request.participant, entry)
    except JournalRefused:
        form[FIELD] = fresh_id()
        notes = [words_now().say("log", "wrong.refused")]
        return check_in_page(request, form, notes=notes, status=REFUSED)
    if not telling.is_told:
        return _ask_again(request, form, telling)
    return redirect("check_in_saved", entry=entry["id"])


def _ask_again(request: Asked, form: QueryDict, telling: Telling) -> HttpResponse:
    """The form was saved before: with other answers, or it was undone since. Saving again decides it."""
    form[FIELD], first = fresh_id(), telling.first
    if telling.came is Came.OTHERWISE and first and first.entry.kind == KIND:
        return _was_answered(request, form, first.entry.id)
    return check_in_page(request, form, notes=[words_now().say("check_ins", "again")], status=CONFLICT)
