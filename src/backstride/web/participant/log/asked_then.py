"""What was asked for on the day that a form is about: what the page showed at first, else that day's own."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from backstride.web.pages.language import words_now
from backstride.web.participant.log.asked import Prescription, prescribed_by, the_prescription
from backstride.web.participant.log.changing import own_line
from backstride.web.participant.log.session_page import frame_of
from backstride.web.participant.log.typed import Typed
from backstride.web.participant.log.which_day import read_moment
from backstride.web.participant.today.headline import is_done
from backstride.web.participant.who import Asked


class AskedThen(NamedTuple):
    """How long a session was asked for (seconds), and on which day."""

    asked_s: float
    asked_day: date
    next_day: date | None
    """The day of the next session, where the form is about a day with none: a rest day asks for nothing."""


def asked_on(request: Asked, form: QueryDict, day: date) -> Prescription | None:
    """What the page showed at first, where it was about that day; else the day's own."""
    shown = the_prescription(request.participant, form.get("asked", ""))
    return shown if shown and day == _day_shown(request, form) else prescribed_by(request.participant, day)


def asked_then(request: Asked, form: QueryDict) -> AskedThen | None:
    """For the page; None where nothing was asked for, or nobody can say for which day."""
    moment = read_moment(Typed(form, words_now()), frame_of(request, form))
    asked = asked_on(request, form, moment.day) if moment else None
    if not (moment and asked and asked.session):
        return None
    return AskedThen(asked.session.minutes * 60, moment.day, _next_day(request, moment.day))


def _next_day(request: Asked, day: date) -> date | None:
    """On a day on which a session is done, it was asked for."""
    decision = request.kept.decision
    rests = day == decision.on and not decision.due and not is_done(decision)
    return decision.next_session_on if rests else None


def _day_shown(request: Asked, form: QueryDict) -> date:
    """The day of what the page changes, else the one that it means by today."""
    changes = own_line(request.participant, form.get("replaces", ""), "session_done")
    return changes.day if changes else frame_of(request, form).meant.date()
