"""How is your back today? Asked each morning of a flare-up that no session's morning asks about.

It is told as a `morning_after` without a session: a usual one is what leads out of a flare-up (law 11).
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.heart.entries import JournalRefused
from backstride.web import clock
from backstride.web.pages.language import words_now
from backstride.web.participant.bad_days.flare_now import flare_now
from backstride.web.participant.log.far_from_usual import SURE, to_ask_about
from backstride.web.participant.log.mornings import read_morning
from backstride.web.participant.log.session_page import legs_choices
from backstride.web.participant.log.which_day import OPENED, moment_meant, opened_at
from backstride.web.participant.once import Came, Telling, tell_once
from backstride.web.participant.telling import FIELD, an_entry, fresh_id, id_in
from backstride.web.participant.who import Asked, participants_page
from backstride.web.participant.whose import CONFLICT

KIND = "morning_after"
CARRIED = (FIELD, OPENED, SURE)
REFUSED = HTTPStatus.UNPROCESSABLE_ENTITY


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def flare_morning(request: Any) -> HttpResponse:
    """The page. Where the morning after a session is asked about, that one asks the same."""
    if request.method == "POST":
        return _save(request, request.POST.copy())
    flare = flare_now(request.kept, words_now())
    if flare and flare.session_asked:
        return redirect("morning")
    if flare is None or not flare.asks:
        return render(request, "participant/bad_days/no_question.html", {"flare": flare, "here": "today"})
    return _show(request, QueryDict(mutable=True))


def _show(request: Asked, form: QueryDict, *, status: int = 200, **more: Any) -> HttpResponse:
    form[FIELD], form[OPENED] = id_in(form), opened_at(form, request.participant.zone)
    page = {
        "form": form,
        "flare": flare_now(request.kept, words_now()),
        "carried": [(name, form[name]) for name in CARRIED if form.get(name)],
        "usual_pain": request.kept.person.usual_pain if request.kept.person else None,
        "yes_no": legs_choices(words_now())["yes_no"],
        "here": "today",
        **more,
    }
    return render(request, "participant/bad_days/morning.html", page, status=status)


def _save(request: Asked, form: QueryDict) -> HttpResponse:
    says, wrong = read_morning(form, words_now())
    if says is None:
        return _show(request, form, wrong=wrong, status=REFUSED)
    form[FIELD] = id_in(form)
    if pain := to_ask_about(says, form.get(SURE, ""), request.kept):
        usual = request.kept.person.usual_pain if request.kept.person else pain
        form[SURE] = pain
        note = words_now().say("log", "morning.sure", pain=pain, usual=usual)
        return _show(request, form, notes=[note], status=REFUSED)
    at = moment_meant(form, clock.now_in(request.participant.zone))
    return _tell(request, form, an_entry(request.participant, KIND, id_in(form), at, **says))


def _tell(request: Asked, form: QueryDict, entry: dict[str, Any]) -> HttpResponse:
    words = words_now()
    try:
        telling = tell_once(request.participant, entry)
    except JournalRefused:
        form[FIELD] = fresh_id()
        return _show(request, form, notes=[words.say("log", "wrong.refused")], status=REFUSED)
    if telling.is_told:
        messages.success(request, words.say("bad_days", _thanks(telling)))
        return redirect("today")
    form[FIELD], first = fresh_id(), telling.first
    if telling.came is not Came.OTHERWISE or first is None:
        return _show(request, form, notes=[words.say("bad_days", "morning.undone")], status=CONFLICT)
    note = words.say("bad_days", "morning.before", day=first.at, time=first.time)
    return _show(request, form, notes=[note], first=first.entry.id, status=CONFLICT)


def _thanks(telling: Telling) -> str:
    """As the plan has it: a pain far above the usual one leads out of nothing, whatever it is called."""
    if telling.kept is None:
        return "morning.noted"
    return "morning.not_yet" if telling.kept.bad_days.flare_on else "morning.over"
