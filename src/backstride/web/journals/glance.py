"""What a clinician's list shows of somebody, kept small beside the standing: a list reads hundreds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from backstride.book.choices.table import chosen_time
from backstride.heart.course import Course
from backstride.heart.state import Mode
from backstride.outcomes.asked import plans_of
from backstride.web.contacts.days import as_moved, planned_days, still_to_hold
from backstride.web.contacts.need import contact_needs
from backstride.web.journals.answers import answers_told
from backstride.web.journals.as_json import packed, unpacked
from backstride.web.journals.asked_lately import AskedSince, asked_of, asked_since, minutes_a_week
from backstride.web.journals.kept import Kept
from backstride.web.journals.needs import Answer, Need
from backstride.web.journals.needs_told import by_urgency, needs_told
from backstride.web.journals.timed_needs import quiet_from, timed_needs

NOWHERE_ELSE: Mapping[str, date] = {}
LATELY = timedelta(weeks=8)
"""How far back a list looks, as the line of the pain does."""


class Session(NamedTuple):
    """A session told: its local day, minutes, the worst pain (0 to 10), how it ended."""

    day: date
    minutes: float
    worst: float
    ended: str
    asked: float | None = None
    """The minutes that were asked for; None where nothing is known of them."""


class Flared(NamedTuple):
    """A flare-up told: its local day, and the pain (0 to 10)."""

    day: date
    pain: float


class Glance(NamedTuple):
    """A course at a glance."""

    last_stage: int
    minutes_a_week: float | None
    """What the plan asks for in seven days; None where no sessions are planned."""
    birth_year: int | None
    back_state: str
    sessions: tuple[Session, ...]
    """Those of the last eight weeks, oldest first."""
    needs: tuple[Need, ...]
    """What somebody must see by the heart's rules and by what measures say, most urgent first."""
    quiet_from: date | None
    """The first day on which silence is remarked, if nothing is told until then."""
    timed: tuple[Need, ...] = ()
    """What time alone brings and takes away, such as silence."""
    answers: tuple[Answer, ...] = ()
    """What clinicians answered to any of these needs, oldest first."""
    asked: tuple[AskedSince, ...] = ()
    """What the plan asked for lately, from which day on."""
    flared: Flared | None = None
    """The last flare-up told in the last eight weeks."""

    @property
    def all_needs(self) -> tuple[Need, ...]:
        """Both kinds of need, those to come among them."""
        return (*self.needs, *self.timed)


def glance_of(
    course: Course,
    kept: Kept,
    moved: Mapping[str, date] = NOWHERE_ELSE,
    also: Iterable[Need] = (),
    zone: str = "UTC",
) -> Glance:
    """Of a course. `moved`: the days to which clinics moved contacts, by name; `also`: further needs.

    `zone` (IANA): where the person is, for the hour at which a sign was told.
    """
    decision, person = kept.decision, kept.person
    needs = by_urgency(*needs_told(course, kept, ZoneInfo(zone)), *also)
    timed = (*timed_needs(course, kept), *_of_contacts(course, kept, moved))
    return Glance(
        last_stage=kept.last_stage,
        minutes_a_week=minutes_a_week(decision),
        birth_year=person.birth_year if person else None,
        back_state=person.back_state if person else "",
        sessions=tuple(_sessions(course)),
        needs=needs,
        quiet_from=quiet_from(course, kept),
        timed=timed,
        answers=answers_told(course, (*needs, *timed)),
        asked=asked_since(plans_of(course.diary, course), course, decision),
        flared=next(_flared(course), None),
    )


def _sessions(course: Course) -> Iterator[Session]:
    plans = [entry for _, entry in course.diary.of("prescribed")]
    for day, entry in course.diary.of("session_done"):
        if day > course.on - LATELY:
            says = entry.says
            asked = asked_of(entry, plans)
            yield Session(day, says["minutes"], says["pain"]["worst"], says["ended"], asked)


def _flared(course: Course) -> Iterator[Flared]:
    """The newest first."""
    for day, entry in reversed(list(course.diary.of("flared_up"))):
        if day > course.on - LATELY:
            yield Flared(day, entry.says["pain"])


def _of_contacts(course: Course, kept: Kept, moved: Mapping[str, date]) -> tuple[Need, ...]:
    """`clinic.contact_due` and `clinic.contact_missed`; nobody rings who has left."""
    if kept.person is None or kept.decision.mode is Mode.LEFT:
        return ()
    days = planned_days(course.programme.contacts, kept.person.enrolled_on)
    to_hold = as_moved(still_to_hold(days, kept.reviews), moved)
    return tuple(
        contact_needs(to_hold, kept.person.enrolled_on, course.on, chosen_time("clinic.looks_ahead"))
    )


def write(glance: Glance) -> str:
    """As JSON text."""
    needs = {name: [vars(each) for each in getattr(glance, name)] for name in ("needs", "timed")}
    return json.dumps(packed({**glance._asdict(), **needs}), ensure_ascii=False)


def read(text: str) -> Glance:
    """From what `write` wrote."""
    told: dict[str, Any] = unpacked(json.loads(text))
    told["sessions"] = tuple(Session(*each) for each in told["sessions"])
    told["asked"] = tuple(AskedSince(*each) for each in told.get("asked", ()))
    told["flared"] = Flared(*told["flared"]) if told.get("flared") else None
    for name in ("needs", "timed"):
        told[name] = tuple(_need_again(each) for each in told.get(name, ()))
    told["answers"] = tuple(_answer_again(each) for each in told.get("answers", ()))
    return Glance(**told)


def _need_again(told: dict[str, Any]) -> Need:
    return Need(**{**told, "entries": tuple(told.get("entries", ()))})


def _answer_again(told: list[Any]) -> Answer:
    answer = Answer(*told)
    return answer._replace(entries=tuple(answer.entries))
