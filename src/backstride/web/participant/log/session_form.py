"""The form of a session: what it says becomes the words of an entry; from an entry back into the form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.web.participant.log.as_read import show_about, with_exact_minutes
from backstride.web.participant.log.asked import Prescription
from backstride.web.participant.log.legs import fill_legs, read_legs
from backstride.web.participant.log.signs import read_signs
from backstride.web.participant.log.typed import Typed
from backstride.web.participant.log.which_day import Frame, Moment, read_moment
from backstride.web.participant.told import Line

ENDED = ("done", "pain", "tired", "time", "weather", "other")
WHERE = ("outdoors", "treadmill", "indoors")
A_DAY_MIN = 1_440
"""No session is longer: what the journal keeps at most (minutes)."""
IN_MORE = ("run_minutes", "day", "time", "before", "after", "effort", "where")
"""The questions that need not be asked."""


class ReadSession(NamedTuple):
    """What a form says. `says` is None while something is wrong; `minutes_as_asked`: nobody typed them."""

    says: dict[str, JSON] | None
    moment: Moment | None
    wrong: dict[str, str]
    minutes_as_asked: bool = False


class Around(NamedTuple):
    """What a form is read against: the words, the days it may name, what was asked then, what it changes."""

    words: Words
    frame: Frame
    asked_on: Callable[[date], Prescription | None]
    changes: Line | None


def read_session_form(form: QueryDict, around: Around) -> ReadSession:
    """Read all of it; every problem is named at once."""
    typed = Typed(with_exact_minutes(form), around.words)
    ended = typed.choice("ended", ENDED, needed=True)
    worst = typed.scale("worst", needed=True)
    legs, symptoms = read_legs(typed, needed=True), read_signs(typed)
    moment = _when(typed, around)
    asked = around.asked_on(moment.day) if moment else None
    minutes, as_asked = _minutes(typed, ended, moment, asked)
    says = {
        "minutes": minutes,
        "run_minutes": _run_minutes(typed, minutes),
        "started_at": moment and moment.started_at and moment.started_at.isoformat(timespec="seconds"),
        "asked": asked and asked.id,
        "ended": ended,
        "pain": _known(before=typed.scale("before"), worst=worst, after=typed.scale("after")),
        "legs": legs,
        "effort": typed.scale("effort"),
        "symptoms": symptoms,
        "where": typed.choice("where", WHERE),
    }
    if typed.wrong:
        return ReadSession(None, moment, typed.wrong)
    return ReadSession(_known(**says), moment, {}, as_asked)


def _when(typed: Typed, around: Around) -> Moment | None:
    """A correction that leaves the day as it is leaves the moment as it is."""
    moment = read_moment(typed, around.frame)
    if moment and around.changes and moment.started_at is None and moment.day == around.changes.day:
        return moment._replace(at=around.changes.at)
    return moment


def _minutes(
    typed: Typed, ended: str | None, moment: Moment | None, asked: Prescription | None
) -> tuple[float | None, bool]:
    """The minutes typed; else, of a session that went as planned, those asked for on its day."""
    minutes = typed.number("minutes", A_DAY_MIN)
    if minutes is not None or "minutes" in typed.wrong or ended is None:
        return minutes, False
    if ended == "done" and asked and asked.session:
        return asked.session.minutes, True
    if ended != "done":
        typed.refuse("minutes", "minutes.missing")
    elif moment:
        typed.refuse("minutes", "minutes.not_asked", day=moment.day)
    return None, False


def _run_minutes(typed: Typed, minutes: float | None) -> float | None:
    run = typed.number("run_minutes", A_DAY_MIN)
    if run is not None and minutes is not None and run > minutes:
        typed.refuse("run_minutes", "more_running", run=run, in_all=minutes)
    return run


def fill_session(line: Line) -> QueryDict:
    """The form that says what an entry says."""
    says, form = line.entry.says, QueryDict(mutable=True)
    pain = {name: f"{told:g}" for name, told in says["pain"].items()}
    numbers = {name: f"{says[name]:g}" for name in ("minutes", "run_minutes", "effort") if name in says}
    fields = {"ended": says["ended"], **pain, **numbers, **fill_legs(says.get("legs"))}
    if "symptoms" in says:
        fields["signs"] = "some" if says["symptoms"] else "none"
        form.setlist("sign", says["symptoms"])
    fields |= {"day": "other", "date": line.day.isoformat(), "asked": says.get("asked", "")}
    if "started_at" in says:
        fields["time"] = f"{line.at:%H:%M}"
    fields["where"] = says.get("where", "")
    for name, value in fields.items():
        form[name] = value
    show_about(form)
    return form


def _known(**told: JSON) -> dict[str, JSON]:
    return {key: value for key, value in told.items() if value is not None}
