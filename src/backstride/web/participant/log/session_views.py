"""A session done: the form, the file from a watch, and what follows when it is saved."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.log.asked import Prescription, prescribed_by, the_prescription
from backstride.web.participant.log.follows import emergency
from backstride.web.participant.log.from_recording import read_file
from backstride.web.participant.log.in_words import entry_in_words
from backstride.web.participant.log.once import Came, tell_once
from backstride.web.participant.log.session_form import Around, ReadSession, fill_session, read_session_form
from backstride.web.participant.log.session_page import REFUSED, frame_of, session_page
from backstride.web.participant.log.signed_out import keeps_what_was_typed, typed_before
from backstride.web.participant.log.signs import emergencies_in
from backstride.web.participant.log.told import Line, the_line
from backstride.web.participant.log.which_day import Frame
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in, tell
from backstride.web.participant.who import Asked, participants_page

KIND = "session_done"


@require_http_methods(["GET", "POST"])
@keeps_what_was_typed
@participants_page
def log(request: Any) -> HttpResponse:
    """The page of a session done."""
    if request.method == "POST":
        form = request.POST.copy()
        form[FIELD] = id_in(form)
        return _read(request, form) if form.get("do") == "read" else _save(request, form)
    if "skip" in request.GET:
        return redirect("skip")
    typed = typed_before(request, request.participant)
    if typed is not None:
        return _show(request, typed, notes=[words_now().say("log", "signed_out.here")])
    return _show(request, _first_form(request))


def _first_form(request: Asked) -> QueryDict:
    form = QueryDict(mutable=True)
    if "change" in request.GET:
        line = _to_change(request, request.GET["change"])
        if line is None:
            raise Http404("no such session of theirs")
        form = fill_session(line)
        form["replaces"] = line.entry.id
    else:
        asked = prescribed_by(request.participant, clock.today_in(request.participant.zone))
        form["asked"] = asked.id if asked else ""
    form[FIELD] = fresh_id()
    return form


def _show(request: Asked, form: QueryDict, **more: Any) -> HttpResponse:
    asked = the_prescription(request.participant, form.get("asked", ""))
    more["asked"] = asked.session if asked else None
    signs = emergencies_in(form)
    if signs and "emergency" not in more:
        more["emergency"] = emergency(request.participant, signs, words_now())
    return session_page(request, form, changes=_to_change(request, form.get("replaces", "")), **more)


def _read(request: Asked, form: QueryDict) -> HttpResponse:
    frame = frame_of(request)
    found = read_file(form, request.FILES.get("recording"), frame, words_now())
    wrong = {"file": found.wrong} if found.wrong else {}
    status = REFUSED if wrong else 200
    return _show(request, found.form, wrong=wrong, file_notes=found.notes, status=status)


def _save(request: Asked, form: QueryDict) -> HttpResponse:
    changes = _to_change(request, form.get("replaces", ""))
    if form.get("replaces") and changes is None:
        form["replaces"] = ""
        return _show(request, form, notes=[words_now().say("log", "wrong.replaces")], status=REFUSED)
    frame = frame_of(request)
    around = Around(words_now(), frame, lambda day: _asked_on(request, form, frame, changes, day), changes)
    read = read_session_form(form, around)
    if read.says is None or read.moment is None:
        _tell_emergency(request, form)
        return _show(request, form, wrong=read.wrong, status=REFUSED)
    entry = an_entry(request.participant, KIND, id_in(form), read.moment.at, **read.says)
    if changes:
        entry["replaces"] = changes.entry.id
    return _tell(request, form, entry, read)


def _tell(request: Asked, form: QueryDict, entry: dict[str, Any], read: ReadSession) -> HttpResponse:
    words = words_now()
    try:
        telling = tell_once(request.participant, entry)
    except JournalRefused:
        return _show(request, form, notes=[words.say("log", "wrong.refused")], status=REFUSED)
    if telling.came in (Came.OTHERWISE, Came.UNDONE) and telling.first:
        return _ask_again(request, form, telling.came, telling.first)
    if telling.came is Came.KEPT and read.minutes_as_asked:
        messages.info(request, words.say("log", "minutes.as_asked", minutes=entry["minutes"]))
    return redirect("logged", entry=entry["id"])


def _ask_again(request: Asked, form: QueryDict, came: Came, first: Line) -> HttpResponse:
    """The form was saved before: with other answers, or it was undone since. Saving again decides it."""
    words = words_now()
    form[FIELD] = fresh_id()
    notes = [words.say("log", f"before.{came.value}", day=first.at, time=first.time)]
    if came is Came.OTHERWISE and first.entry.kind == KIND:
        form["replaces"] = first.entry.id
        notes.append(" ".join(entry_in_words(first.entry, words)))
    return _show(request, form, notes=notes, first=first.entry.id, status=409)


def _tell_emergency(request: Asked, form: QueryDict) -> None:
    """An emergency sign is kept at once, also where the rest of the form has to wait."""
    signs = emergencies_in(form)
    if signs and form.get("signs") != "none":
        entry_id = str(uuid5(NAMESPACE_OID, f"{form[FIELD]} {' '.join(signs)}"))
        if the_line(request.participant, entry_id) is None:
            told = an_entry(request.participant, "symptom_reported", entry_id, symptoms=signs)
            request.kept = tell(request.participant, told).kept


def _asked_on(
    request: Asked, form: QueryDict, frame: Frame, changes: Line | None, day: date
) -> Prescription | None:
    """What the page showed where it is about today, or about the day it was told of; else that day's own."""
    shown = the_prescription(request.participant, form.get("asked", ""))
    if shown and day == (changes.day if changes else frame.now.date()):
        return shown
    return prescribed_by(request.participant, day)


def _to_change(request: Asked, told: str) -> Line | None:
    """The session that a form changes: their own, and one that was not undone."""
    try:
        line = the_line(request.participant, str(UUID(told)), KIND) if told else None
    except ValueError:
        return None
    return line if line and line.state != "undone" and line.entry.by == "participant" else None
