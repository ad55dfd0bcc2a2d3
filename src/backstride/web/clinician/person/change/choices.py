"""What may be chosen in a form: stages, days, programmes, what somebody is cleared for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.course import Course
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.programme import Programme, Stage
from backstride.web.clinic.models import Clinic
from backstride.web.clinician.person.change.form import SCOPES
from backstride.web.clinician.person.change.while_eased import for_now
from backstride.web.journals.rulebook import rulebook
from backstride.web.own_programmes.given import assignable

DOMAIN = "clinic_change"


class Choice(NamedTuple):
    """A value, and what it says."""

    value: str
    says: str


def scopes(words: Words) -> list[Choice]:
    """What somebody may be cleared for."""
    return [Choice(scope, words.say(DOMAIN, f"scope.{scope}")) for scope in SCOPES]


def stages(course: Course, words: Words) -> list[Choice]:
    """Every stage but the present one, with what it asks."""
    last, here = course.programme.last_stage, course.state.stage
    there = (stage for stage in course.programme.stages[:last] if stage.number != here)
    return [Choice(str(stage.number), _asks(stage, course, words)) for stage in there]


def _asks(stage: Stage, course: Course, words: Words) -> str:
    """In full; and for now, where a flare-up takes some off."""
    says = words.say(
        DOMAIN,
        "stage",
        stage=stage.number,
        session=session_in_words(stage.session, words),
        count=stage.days_per_week,
        minutes=stage.session.minutes * stage.days_per_week,
    )
    return "; ".join(filter(None, [says, for_now(course, stage, words)]))


def days(words: Words) -> list[Choice]:
    """The days of the week."""
    return [Choice(day, words.say("plan", f"day.{day}")) for day in DAYS_OF_THE_WEEK]


def programmes(clinic: Clinic, course: Course, words: Words) -> list[Choice]:
    """Every version that somebody may be moved to: those shipped and offered, and the clinic's own."""
    found = (*_shipped(), *_own(clinic))
    return [
        Choice(f"{each.id} {each.version}", _called(each, words))
        for each in found
        if each.sha256 != course.programme.sha256 and not each.withdrawn
    ]


def _shipped() -> Iterator[Programme]:
    for versions in rulebook().programmes.values():
        yield from (each for each in reversed(list(versions.values())) if each.offered)


def _own(clinic: Clinic) -> Iterator[Programme]:
    book = rulebook()
    yield from (book.programme(each.programme, each.version) for each in assignable(clinic))


def _called(programme: Programme, words: Words) -> str:
    name = (programme.names or {}).get(words.lang, programme.id)
    return words.say(DOMAIN, "version", programme=name, version=programme.version)


def programme_in_words(course: Course, words: Words) -> str:
    """The programme that somebody is on."""
    return _called(course.programme, words)
