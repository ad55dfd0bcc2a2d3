"""The course in numbers, as the summary names them one by one."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.session_in_words import session_in_words
from backstride.heart.decision import Decision
from backstride.heart.memory import Person
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.mornings import HOW
from backstride.outcomes.outcome import Outcome


def facts_of(outcome: Outcome, decision: Decision, say: Sayer) -> Iterator[tuple[str, str]]:
    """The name of each fact in the catalogue, and what is so."""
    yield "programme", _programme(outcome, say)
    yield "stage", _stage(outcome, decision, say)
    yield "asks", _asks(decision, say)
    yield "began", say("summary.began.is", day=say.full_day(outcome.began), count=len(outcome.weeks))
    if person := outcome.course.memory.person:
        yield "back", say(f"summary.back.{person.back_state}")
        yield "usual", _usual(person, outcome, say)
    yield "sessions", _sessions(outcome, say)
    if outcome.told.sessions:
        yield "mornings", _mornings(outcome, say)
    flares = [say.full_day(day) for day in outcome.flares]
    yield "flares", say.listing(flares) if flares else say("summary.flares.none")


def _programme(outcome: Outcome, say: Sayer) -> str:
    programme = outcome.course.programme
    name = (programme.names or {}).get(say.words.lang, programme.id)
    return say("summary.programme.is", programme=name, id=programme.id, version=programme.version)


def _stage(outcome: Outcome, decision: Decision, say: Sayer) -> str:
    mode = say.words.say("rules", f"mode.{decision.mode}")
    if not decision.stage:
        return f"{mode}; {say('summary.stage.none')}"
    stages = len(outcome.course.programme.stages)
    return f"{mode}; {say('summary.stage.is', stage=decision.stage, stages=stages)}"


def _asks(decision: Decision, say: Sayer) -> str:
    if decision.next_session is None or decision.days_per_week is None:
        return say("summary.asks.waits")
    session = session_in_words(decision.next_session, say.words)
    return say("summary.asks.is", count=decision.days_per_week, session=session)


def _usual(person: Person, outcome: Outcome, say: Sayer) -> str:
    """At the start, and as the weekly averages told since left it, with the day of the last of them."""
    began = say.number(person.pain_at_enrolment)
    told = [each.day for each in outcome.told.averages if each.day >= person.enrolled_on]
    if not told:
        return say("summary.usual.untold", began=began, day=say.full_day(person.enrolled_on))
    now = say.number(person.usual_pain)
    return say("summary.usual.is", began=began, now=now, day=say.full_day(told[-1]))


def _sessions(outcome: Outcome, say: Sayer) -> str:
    sessions = outcome.told.sessions
    if not sessions:
        return say("summary.sessions.none")
    minutes = say.minutes(sum(each.minutes for each in sessions))
    return say("summary.sessions.is", count=len(sessions), minutes=minutes)


def _mornings(outcome: Outcome, say: Sayer) -> str:
    counts = {how: sum(week.count(how) for week in outcome.mornings) for how in HOW}
    return say("summary.mornings.is", **{how: say.number(count) for how, count in counts.items()})
