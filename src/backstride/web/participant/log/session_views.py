"""A session done: the form, the file from a watch, and what follows when it is saved."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import help_now
from backstride.web.participant.log.asked import prescribed_by
from backstride.web.participant.log.asked_then import asked_on, asked_then
from backstride.web.participant.log.changing import begin_change, find_to_change, why_not_now
from backstride.web.participant.log.from_recording import read_file
from backstride.web.participant.log.in_words import entry_in_words
from backstride.web.participant.log.recordings_told import RECORDING, link_of, told_before
from backstride.web.participant.log.session_form import Around, ReadSession, fill_session, read_session_form
from backstride.web.participant.log.session_page import FIELDS, REFUSED, frame_of, session_page
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.log.tell_emergency import new_emergencies_in, tell_emergency
from backstride.web.participant.log.told_alike import told_alike
from backstride.web.participant.once import Came, tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.told import Line
from backstride.web.participant.who import Asked, participants_page
from backstride.web.participant.whose import CONFLICT

KIND = "session_done"
SAVED = HTTPStatus.FOUND
"""The answer to a form that was saved; to every other one, an emergency in it is told by itself."""


@require_http_methods(["GET", "POST"])
@keeps_what_was_typed(*FIELDS)
@participants_page
def log(request: Any) -> HttpResponse:
    """The page of a session done."""
    if request.method == "POST":
        form = request.POST.copy()
        form[FIELD] = id_in(form)
        as_sent = form.copy()
        answer = _read(request, form) if form.get("do") == "read" else _save(request, form)
        if answer.status_code != SAVED:
            tell_emergency(request, as_sent)
        return answer
    if "skip" in request.GET:
        return redirect("skip")
    typed = typed_before(request, request.participant)
    if typed is not None:
        typed[FIELD] = id_in(typed)
        tell_emergency(request, typed)
        return _show(request, typed, notes=[words_now().say("log", "signed_out.here")])
    if "change" in request.GET:
        return _change(request)
    asked = prescribed_by(request.participant, clock.today_in(request.participant.zone))
    form = QueryDict(mutable=True)
    form[FIELD], form["asked"] = fresh_id(), asked.id if asked else ""
    return _show(request, form)


def _change(request: Asked) -> HttpResponse:
    line = begin_change(request, KIND)
    if isinstance(line, HttpResponse):
        return line
    form = fill_session(line)
    form[FIELD], form["replaces"] = fresh_id(), line.entry.id
    return _show(request, form)


def _show(request: Asked, form: QueryDict, **more: Any) -> HttpResponse:
    asked = asked_then(request, form)
    more |= asked._asdict() if asked else {}
    signs = new_emergencies_in(request, form)
    if signs:
        more["help"] = help_now(request, signs)
    return session_page(request, form, changes=bool(form.get("replaces")), **more)


def _read(request: Asked, form: QueryDict) -> HttpResponse:
    frame = frame_of(request, form)
    found = read_file(form, request.FILES.get("recording"), frame, words_now())
    if found.recording is None:
        return _show(request, form, wrong={"file": found.wrong}, status=REFUSED)
    again = told_before(request.participant, found.recording, found.form.get(RECORDING, ""))
    if again is None or again.entry.id == form.get("replaces"):
        return _show(request, found.form, file_notes=found.notes)
    note = words_now().say("log", "file.already", day=again.day, time=again.time)
    return _show(request, found.form, file_notes=found.notes, notes=[note], first=again.entry.id)


def _save(request: Asked, form: QueryDict) -> HttpResponse:
    found = find_to_change(request.participant, form.get("replaces", ""), KIND, id_in(form), clock.now())
    if found.why_not:
        return _show(request, form, **why_not_now(form, found, words_now()))
    frame, changes = frame_of(request, form), found.line
    around = Around(words_now(), frame, lambda day: asked_on(request, form, day), changes)
    read = read_session_form(form, around)
    if read.says is None or read.moment is None:
        return _show(request, form, wrong=read.wrong, status=REFUSED)
    entry = an_entry(request.participant, KIND, id_in(form), read.moment.at, **read.says)
    if changes:
        entry["replaces"] = changes.entry.id
    return _tell(request, form, entry, read)


def _tell(request: Asked, form: QueryDict, entry: dict[str, Any], read: ReadSession) -> HttpResponse:
    words = words_now()
    link = link_of(form, entry)
    alike = told_alike(request.participant, form, entry, link)
    if alike:
        return _show(request, form, alike=alike, alike_s=alike.entry.says["minutes"] * 60, status=CONFLICT)
    try:
        telling = tell_once(request.participant, entry, *([link] if link else []))
    except JournalRefused:
        form[FIELD] = fresh_id()
        return _show(request, form, notes=[words.say("log", "wrong.refused")], status=REFUSED)
    if telling.came is Came.CHANGED:  # in another tab, since this form was read: it is so by now
        return _save(request, form)
    if telling.came in (Came.OTHERWISE, Came.UNDONE) and telling.first:
        return _ask_again(request, form, telling.came, telling.first)
    if telling.came is Came.KEPT and read.minutes_as_asked:
        messages.info(request, words.say("log", "minutes.as_asked", asked_s=entry["minutes"] * 60))
    return redirect("logged", entry=entry["id"])


def _ask_again(request: Asked, form: QueryDict, came: Came, first: Line) -> HttpResponse:
    """The form was saved before: with other answers, or it was undone since. Saving again decides it."""
    words = words_now()
    form[FIELD] = fresh_id()
    notes = [words.say("log", f"before.{came.value}", day=first.at, time=first.time)]
    if came is Came.OTHERWISE and first.entry.kind == KIND:
        form["replaces"] = first.entry.id
        notes.append(" ".join(entry_in_words(first.entry, words)))
    return _show(request, form, notes=notes, first=first.entry.id, status=CONFLICT)
