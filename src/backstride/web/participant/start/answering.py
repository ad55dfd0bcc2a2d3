"""Reading the form of a set-up question: what the enrolment will say by it, or what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from django.http import QueryDict

from backstride.heart.fields import DAYS_OF_THE_WEEK, JSON, read_day
from backstride.heart.kinds import KINDS
from backstride.web.participant.start import since_when
from backstride.web.zones import is_a_zone

ENROLLED = KINDS["enrolled"]


class About(NamedTuple):
    """What an answer is read against. `values`: the parameters of the programme chosen."""

    back_state: str
    today: date
    values: Mapping[str, float]


class Answer(NamedTuple):
    """What was read. `wrong`: the id of a sentence that says what to mend; empty where it can be used."""

    says: dict[str, JSON]
    wrong: str = ""


def read_answer(question: str, form: QueryDict, about: About) -> Answer:
    """The answer to a question. An optional one left empty says nothing."""
    return _READERS[question](form, about)


def typed_in(form: QueryDict) -> dict[str, list[str]]:
    """Everything that was typed, so that the page can show it again."""
    return {name: form.getlist(name) for name in form if name != "csrfmiddlewaretoken"}


def _pain(form: QueryDict, about: About) -> Answer:
    return _number(form, "pain", "usual_pain", missing="wrong.pain")


def _since(form: QueryDict, about: About) -> Answer:
    key = "recovered_on" if about.back_state == "recovered" else "episode_began"
    typed, rough = form.get("date", "").strip(), form.get("about", "")
    if not typed:
        if rough and rough not in since_when.offered(about.back_state):
            return Answer({}, "wrong.date")
        found = since_when.about(about.back_state, rough, about.today)
        return Answer({key: found.isoformat()} if found else {})
    began = read_day(typed)
    if began is None:
        return Answer({}, "wrong.date")
    if began > about.today:
        return Answer({}, "wrong.future")
    if since_when.contradicts(about.back_state, began, about.today, about.values):
        return Answer({}, f"wrong.since.{about.back_state}")
    return Answer({key: typed})


def _before(form: QueryDict, about: About) -> Answer:
    return _number(form, "before", "past_episodes")


def _active(form: QueryDict, about: About) -> Answer:
    return _number(form, "active", "active_min_week")


def _days(form: QueryDict, about: About) -> Answer:
    days = [day for day in DAYS_OF_THE_WEEK if day in form.getlist("days")]
    return Answer({"days": days}) if days else Answer({}, "wrong.days")


def _where(form: QueryDict, about: About) -> Answer:
    zone = form.get("zone", "").strip()
    if not is_a_zone(zone):
        return Answer({}, "wrong.zone")
    return Answer({"zone": zone})


def _aids(form: QueryDict, about: About) -> Answer:
    told = form.get("aids", "").strip()
    if ENROLLED["aids"].wrong(told):
        return Answer({}, "wrong.aids")
    return Answer({"aids": told} if told else {})


def _number(form: QueryDict, name: str, key: str, missing: str = "") -> Answer:
    """A number that the enrolment takes under a key; left empty, it says nothing or is `missing`."""
    typed = form.get(name, "").strip()
    if not typed:
        return Answer({}, missing)
    number = int(typed) if typed.isdecimal() and len(typed) < 9 else None
    return Answer({}, f"wrong.{name}") if ENROLLED[key].wrong(number) else Answer({key: number})


_READERS: dict[str, Callable[[QueryDict, About], Answer]] = {
    "pain": _pain,
    "since": _since,
    "before": _before,
    "active": _active,
    "days": _days,
    "where": _where,
    "aids": _aids,
}
