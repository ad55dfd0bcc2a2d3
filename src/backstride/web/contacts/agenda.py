"""What to talk about, prepared from what was told: each line a sentence's id with its figures. Pure.

What is not shared is said to be not shared, part by part; nothing of it is told by the way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from backstride.book.choices.table import chosen_whole
from backstride.heart.schedule import DAYS_IN_A_WEEK
from backstride.web.contacts.told import Answer, Told

GAP_DAYS = chosen_whole("contacts.gap")
MOST_REASONS = 5
"""How many reasons are quoted, the newest of them."""
PARTS = ("well", "way", "beliefs", "pain", "goal")


class Line(NamedTuple):
    """A sentence by its id, and its figures."""

    says: str
    figures: dict[str, Any] = {}  # noqa: RUF012 - never written to


class Part(NamedTuple):
    """One part of an agenda, by its name."""

    name: str
    lines: tuple[Line, ...]


class Asked(NamedTuple):
    """What an agenda is made from beside what was told."""

    today: date
    minutes_a_week: float | None
    """What the plan asked for in the last seven days; None where no sessions are planned."""
    usual_pain: float
    free_since: date | None
    """Since when they are free of recurrence, as far as it is known."""
    goal: tuple[str, str, str]
    """In their own words: the goal, when, where; empty where they said nothing."""
    to_go: int
    """Settled sessions that are needed for the next stage; 0 where nothing counts towards one."""
    sees_pain: bool
    sees_words: bool


NOT_SHARED_PAIN, NOT_SHARED_WORDS = Line("not_shared.pain"), Line("not_shared.notes")


def agenda_of(told: Told, asked: Asked) -> tuple[Part, ...]:
    """The parts in the order in which they are talked about; one without lines is not there."""
    lines = {
        "well": _went_well(told, asked),
        "way": _in_the_way(told, asked),
        "beliefs": _beliefs(told) if asked.sees_pain else [NOT_SHARED_PAIN],
        "pain": _pain(told, asked) if asked.sees_pain else [NOT_SHARED_PAIN],
        "goal": _goal(asked),
    }
    parts = (Part(name, tuple(lines[name])) for name in PARTS)
    return tuple(part for part in parts if part.lines)


def _went_well(told: Told, asked: Asked) -> Iterator[Line]:
    if told.sessions:
        minutes = round(sum(each.minutes for each in told.sessions))
        yield Line("well.sessions", {"count": len(told.sessions), "minutes": minutes, "since": told.since})
    if _knows_a_week(told, asked) and _is_on_course(told, asked):
        yield Line("well.week", _week(told, asked))
    if told.stages and told.stages[-1] > told.stages[0]:
        yield Line("well.stage", {"was": told.stages[0], "now": told.stages[-1]})
    if asked.sees_pain and told.sessions and not told.flares:
        yield Line("well.no_flare", {"since": told.since})
    if asked.sees_pain and asked.free_since:
        yield Line("well.free", {"since": asked.free_since})


def _in_the_way(told: Told, asked: Asked) -> Iterator[Line]:
    if not told.sessions:
        yield Line("way.none", {"since": told.since})
    if _knows_a_week(told, asked) and not _is_on_course(told, asked):
        yield Line("way.week", _week(told, asked))
    yield from _left_out(told, asked)
    yield from _ended_early(told, asked)
    if gap := _longest_gap(told, asked.today):
        yield Line("way.gap", {"days": (gap[1] - gap[0]).days, "since": gap[0], "until": gap[1]})
    if asked.sees_pain and told.flares:
        yield Line("way.flares", {"count": len(told.flares), "days": [each.day for each in told.flares]})
    if told.stages and told.stages[-1] < told.stages[0]:
        yield Line("way.stage", {"was": told.stages[0], "now": told.stages[-1]})


def _ended_early(told: Told, asked: Asked) -> Iterator[Line]:
    """By their causes; without pain all in one count, for what is missing among the causes would be pain."""
    early = Counter(each.ended for each in told.sessions if each.ended != "done")
    if early and not asked.sees_pain:
        yield Line("way.ended.early", {"count": early.total()})
        return
    for ended, count in early.items():
        yield Line(f"way.ended.{ended}", {"count": count})


def _left_out(told: Told, asked: Asked) -> Iterator[Line]:
    if not told.skipped:
        return
    yield Line("way.skipped", {"count": len(told.skipped)})
    reasons = [why for why in told.skipped if why]
    if reasons and not asked.sees_words:
        yield NOT_SHARED_WORDS
        return
    for why in reasons[-MOST_REASONS:]:
        yield Line("way.why", {"why": why})


def _beliefs(told: Told) -> Iterator[Line]:
    yield from _last("beliefs.harm", told.harm)
    yield from _last("beliefs.confidence", told.confidence)


def _last(name: str, answers: Sequence[Answer]) -> Iterator[Line]:
    """The last answer with the one before it; that nobody answered says nothing else."""
    if not answers:
        yield Line(f"{name}.none")
        return
    yield Line(name, {"score": answers[-1].score, "day": answers[-1].day})
    if len(answers) > 1:
        yield Line("before", {"score": answers[0].score, "day": answers[0].day})


def _pain(told: Told, asked: Asked) -> Iterator[Line]:
    yield Line("pain.usual", {"score": asked.usual_pain})
    yield from _last("pain.average", told.averages)
    if told.sessions:
        worst = max(told.sessions, key=lambda each: each.worst)
        yield Line("pain.worst", {"score": worst.worst, "day": worst.day})


def _goal(asked: Asked) -> Iterator[Line]:
    goal, when, where = asked.goal
    if not asked.sees_words:
        yield NOT_SHARED_WORDS
    elif goal:
        yield Line("goal.own", {"goal": goal})
        yield from (Line("goal.plan", {"plan": each}) for each in (when, where) if each)
    else:
        yield Line("goal.none")
    if asked.to_go:
        yield Line("goal.to_go", {"count": asked.to_go})


def _knows_a_week(told: Told, asked: Asked) -> bool:
    return asked.minutes_a_week is not None and (asked.today - told.since).days >= DAYS_IN_A_WEEK


def _this_week(told: Told, asked: Asked) -> list[float]:
    week_ago = asked.today - timedelta(days=DAYS_IN_A_WEEK)
    return [each.minutes for each in told.sessions if each.day > week_ago]


def _is_on_course(told: Told, asked: Asked) -> bool:
    return sum(_this_week(told, asked)) >= (asked.minutes_a_week or 0)


def _week(told: Told, asked: Asked) -> dict[str, Any]:
    return {"minutes": round(sum(_this_week(told, asked))), "asked": round(asked.minutes_a_week or 0)}


def _longest_gap(told: Told, today: date) -> tuple[date, date] | None:
    """From session to session, or up to today; None where none is long."""
    days = [told.since, *sorted(each.day for each in told.sessions), today]
    gaps = [pair for pair in pairwise(days) if (pair[1] - pair[0]).days >= GAP_DAYS]
    return max(gaps, key=lambda pair: pair[1] - pair[0], default=None) if told.sessions else None
