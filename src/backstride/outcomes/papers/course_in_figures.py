"""The course in figures, each with what it was made from; what is not shared is not among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from statistics import mean

from backstride.book.choices.table import chosen_time
from backstride.book.session_in_words import session_in_words
from backstride.heart.decision import Decision
from backstride.heart.memory import Person
from backstride.outcomes.active_weeks import ActiveWeek
from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.outcomes.mornings import HOW
from backstride.outcomes.outcome import Outcome
from backstride.outcomes.papers.about import About
from backstride.outcomes.papers.paper import Figure, Says
from backstride.outcomes.papers.programme_called import programme_called
from backstride.outcomes.told import SessionTold
from backstride.outcomes.weeks import A_WEEK

MOST_DAYS = 6
"""So many days of flare-ups stand in a line, the last ones."""


def course_figures(about: About, decision: Decision, say: Says) -> Iterator[Figure]:
    """How it went: programme, sessions, minutes; pain where it is shared."""
    outcome = about.outcome
    yield where_it_stands(about, decision, say)
    yield _began(outcome, say)
    yield sessions_told(outcome, say)
    if weeks := _last_whole_weeks(outcome):
        yield _minutes_lately(weeks, outcome, say)
    if "pain" in about.sees:
        yield from pain_figures(outcome, say)


def where_it_stands(about: About, decision: Decision, say: Says) -> Figure:
    """Programme, stage, mode. That somebody is in a flare-up is told only where pain is shared."""
    programme = about.outcome.course.programme
    mode = mode_as_shared(decision.mode, sees_pain="pain" in about.sees)
    stage = say("stage.none")
    if decision.stage:
        stage = say("stage.is", stage=decision.stage, stages=len(programme.stages))
    name = programme_called(programme, say.words.lang)
    stands = say("programme.is", programme=name, stage=stage, mode=say.words.say("rules", f"mode.{mode}"))
    made_from = say("from.decision", day=say.full_day(decision.on), programme=name, version=programme.version)
    return Figure(say("programme"), stands, made_from)


def asks_now(decision: Decision, say: Says) -> Figure:
    """What the programme asks now."""
    made_from = say("from.today", day=say.full_day(decision.on))
    if decision.next_session is None or decision.days_per_week is None:
        return Figure(say("asks"), say("asks.waits"), made_from)
    session = session_in_words(decision.next_session, say.words)
    return Figure(say("asks"), say("asks.is", count=decision.days_per_week, session=session), made_from)


def _began(outcome: Outcome, say: Says) -> Figure:
    began = say("began.is", day=say.full_day(outcome.began), count=len(outcome.weeks))
    return Figure(say("began"), began, say("from.enrolled"))


def sessions_told(outcome: Outcome, say: Says) -> Figure:
    """How many sessions were told, and their minutes."""
    sessions = outcome.told.sessions
    minutes = say.minutes(sum(each.minutes for each in sessions))
    says = say("sessions.is", count=len(sessions), minutes=minutes) if sessions else say("sessions.none")
    return Figure(say("sessions"), says, _from_sessions(sessions, say))


def week_figure(name: str, week: ActiveWeek, outcome: Outcome, say: Says) -> Figure:
    """The minutes of one week beside what was asked; nothing told is no zero."""
    done = "untold" if week.minutes is None else "told"
    plan = "no_plan" if week.asked is None else "asked"
    figures = {
        "done": say.minutes(week.minutes or 0),
        "asked": say.minutes(week.asked.minutes if week.asked else 0),
    }
    says = say(f"week.{done}.{plan}", **figures)
    told = [each for each in outcome.told.sessions if week.week.holds(each.day)]
    begins = say("from.week", day=say.full_day(week.week.first))
    return Figure(name, says, f"{begins} {_from_sessions(told, say)}")


def _last_whole_weeks(outcome: Outcome) -> Sequence[ActiveWeek]:
    whole = [each for each in outcome.weeks if not each.week.in_progress]
    return whole[-(chosen_time("clinic.letter_minutes_of") // A_WEEK) :]


def _minutes_lately(weeks: Sequence[ActiveWeek], outcome: Outcome, say: Says) -> Figure:
    sessions = [each for each in outcome.told.sessions if any(week.week.holds(each.day) for week in weeks)]
    says = "; ".join(_told_and_asked(weeks, say)) or say("minutes.untold", count=len(weeks))
    return Figure(say("minutes", count=len(weeks)), says, _from_sessions(sessions, say))


def _told_and_asked(weeks: Sequence[ActiveWeek], say: Says) -> Iterator[str]:
    """Told and asked for are of the same weeks, so that they compare; weeks without a plan stand apart."""
    planned = [
        (each.minutes, each.asked.minutes) for each in weeks if each.minutes is not None and each.asked
    ]
    alone = [each.minutes for each in weeks if each.minutes is not None and not each.asked]
    if planned:
        done, asked = (say.minutes(mean(minutes)) for minutes in zip(*planned, strict=True))
        yield say("minutes.asked", count=len(planned), weeks=len(weeks), done=done, asked=asked)
    if alone:
        name = "minutes.besides" if planned else "minutes.no_plan"
        yield say(name, count=len(alone), weeks=len(weeks), done=say.minutes(mean(alone)))


def pain_figures(outcome: Outcome, say: Says) -> Iterator[Figure]:
    """Pain, mornings, flare-ups: only for who is let see them."""
    if person := outcome.course.memory.person:
        yield _usual(person, outcome, say)
    yield from _worst(outcome, say)
    counts = {how: sum(week.count(how) for week in outcome.mornings) for how in HOW}
    made_from = say("from.mornings", count=sum(counts.values()))
    yield Figure(say("mornings"), say("mornings.is", **counts), made_from)
    yield _flares(outcome, say)


def _usual(person: Person, outcome: Outcome, say: Says) -> Figure:
    """At the start, and as the weekly averages left it; without one nothing is known of now."""
    weekly = [each for each in outcome.told.averages if each.day >= person.enrolled_on]
    began, day = say.number(person.pain_at_enrolment), say.full_day(person.enrolled_on)
    if not weekly:
        return Figure(say("usual"), say("usual.untold", began=began), say("from.weekly.none", day=day))
    says = say("usual.is", began=began, now=say.number(person.usual_pain))
    last = say.full_day(weekly[-1].day)
    return Figure(say("usual"), says, say("from.weekly", day=day, count=len(weekly), last=last))


def _worst(outcome: Outcome, say: Says) -> Iterator[Figure]:
    lasted = chosen_time("clinic.letter_pain_of")
    since = outcome.on - lasted + timedelta(days=1)
    sessions = [each for each in outcome.told.sessions if each.day >= since]
    if sessions:
        worst = [each.worst for each in sessions]
        figures = {"least": say.number(min(worst)), "most": say.number(max(worst))}
        name = say("worst", count=lasted // A_WEEK)
        yield Figure(name, say("worst.is", **figures), _from_sessions(sessions, say))


def _flares(outcome: Outcome, say: Says) -> Figure:
    days = [say.full_day(day) for day in outcome.flares]
    says = say("flares.none")
    if days:
        last = say.listing(days[-MOST_DAYS:])
        says = say("flares.last" if len(days) > MOST_DAYS else "flares.is", count=len(days), days=last)
    ends = {"first": say.full_day(outcome.first), "last": say.full_day(outcome.on)}
    return Figure(say("flares"), says, say("from.told", **ends))


def _from_sessions(sessions: Sequence[SessionTold], say: Says) -> str:
    days: Sequence[date] = [each.day for each in sessions]
    return say.told_between(days)
