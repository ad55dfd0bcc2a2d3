"""What the page of one set-up question shows, with everything that was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from backstride.book import emergency_numbers
from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.heart.fields import DAYS_OF_THE_WEEK
from backstride.heart.programme import Programme
from backstride.heart.start import first_stage
from backstride.web.participant.start import since_when, time_zones
from backstride.web.participant.start.set_up import NEEDED, questions_for
from backstride.web.participant.start.who_starts import Starter


def show(
    question: str, starter: Starter, typed: Mapping[str, list[str]], wrong: str, words: Words
) -> dict[str, Any]:
    """The question with its place among the others, and what it needs of its own."""
    asked = questions_for(starter.back_state)
    number = asked.index(question) + 1
    programme = shipped_rulebook().programme(starter.set_up.programme)
    return {
        "question": question,
        "ask": words.say("start", _asks(question, starter)),
        "why": words.say("start", f"{question}.why"),
        "number": number,
        "of": len(asked),
        "before": asked[number - 2] if number > 1 else None,
        "optional": question not in NEEDED,
        "typed": typed,
        "wrong": wrong and words.say("start", wrong, **_weeks(programme)),
        "template": f"participant/start/asks/{question}.html",
        **_ITS_OWN.get(question, _nothing)(starter, programme, words),
    }


def _asks(question: str, starter: Starter) -> str:
    """Since when is asked in other words of a back that has recovered."""
    recovered = question == "since" and starter.back_state == "recovered"
    return "since.ask.recovered" if recovered else f"{question}.ask"


def _weeks(programme: Programme) -> dict[str, int]:
    days = {"recent": "acute_days", "lasting": "easing_days"}
    return {name: int(programme.value(figure) // 7) for name, figure in days.items()}


def _nothing(starter: Starter, programme: Programme, words: Words) -> dict[str, Any]:
    return {}


def _since(starter: Starter, programme: Programme, words: Words) -> dict[str, Any]:
    offered = since_when.offered(starter.back_state)
    return {"choices": _named("about", offered, words), "today": starter.today.isoformat()}


def _active(starter: Starter, programme: Programme, words: Words) -> dict[str, Any]:
    return {"enough": programme.value("active_already")}


def _days(starter: Starter, programme: Programme, words: Words) -> dict[str, Any]:
    asked = [stage.days_per_week for stage in programme.stages]
    first = asked[first_stage(programme, starter.check.answers["walk_minutes"]) - 1]
    return {
        "choices": _named("day", DAYS_OF_THE_WEEK, words),
        "first": first,
        "most": max(asked),
        "rest": int(programme.value("rest_days")),
    }


def _where(starter: Starter, programme: Programme, words: Words) -> dict[str, Any]:
    return {
        "zones": time_zones.zones(),
        "countries": emergency_numbers.places(words),
        "told": starter.set_up.was_asked("where"),
        "zone_before": starter.zone_before and time_zones.as_read(starter.zone_before),
    }


def _named(kind: str, ids: Iterable[str], words: Words) -> list[tuple[str, str]]:
    return [(each, words.say("start", f"{kind}.{each}")) for each in ids]


_ITS_OWN = {"since": _since, "active": _active, "days": _days, "where": _where}
