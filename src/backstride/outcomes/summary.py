"""The summary that a person keeps, or takes to a doctor: what it says, in one language.

No name is in it unless somebody types one for this one page. What nobody told is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from backstride.book.decision_in_words import action_in_words, meanwhile_of, reason_in_words
from backstride.book.emergency_in_words import emergency_advice
from backstride.book.words import Words
from backstride.heart.decision import Decision, decide
from backstride.heart.entries import Entry
from backstride.outcomes.charts.all_charts import charts_of
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.facts import facts_of
from backstride.outcomes.outcome import Outcome
from backstride.outcomes.told import Dated, signs_in

MOST_WEEKS = 52
"""So many weeks are drawn; the figures are of the whole course."""
MOST_LINES = 8
"""Of measures and of a clinician's words the last ones stand on the page; it says how many came before."""


class Fact(NamedTuple):
    """One thing about the course: its name, and what is so."""

    name: str
    says: str


class Drawn(NamedTuple):
    """A chart on paper: its title, the drawing, how to read it, and what it shows."""

    title: str
    svg: str
    marks: tuple[tuple[str, str], ...]
    """The shapes in it, each drawn by itself, with what it means."""
    drawn: str
    says: str


@dataclass(frozen=True)
class Summary:
    """Everything the page says, in one language."""

    lang: str
    title: str
    name_label: str
    name: str
    made: str
    urgent_heading: str
    urgent: tuple[str, ...]
    course_heading: str
    facts: tuple[Fact, ...]
    decision_heading: str
    decision: tuple[str, ...]
    clinician_heading: str
    clinician: tuple[str, ...]
    measures_heading: str
    measures: tuple[str, ...]
    not_heading: str
    what_it_is_not: str
    charts_heading: str
    charts: tuple[Drawn, ...]


class Asked(NamedTuple):
    """What a summary is made from; `decision_id` is the short digest by which handouts name the decision.

    `number`: the emergency number where the person is; empty where it is not known.
    """

    outcome: Outcome
    entries: Sequence[Entry]
    decision_id: str = ""
    name: str = ""
    number: str = ""


def summary(asked: Asked, words: Words) -> Summary:
    """The summary as of the outcome's day."""
    outcome, say = asked.outcome, Sayer(words)
    decision = decide(outcome.course)
    made = "made.decision" if asked.decision_id else "made"
    return Summary(
        lang=words.lang,
        title=say("summary.title"),
        name_label=say("summary.name"),
        name=asked.name,
        made=say(f"summary.{made}", day=say.full_day(outcome.on), decision=asked.decision_id),
        urgent_heading=say("summary.urgent.heading"),
        urgent=tuple(emergency_advice(outcome.course, asked.entries, words, asked.number)),
        course_heading=say("summary.course.heading"),
        facts=tuple(Fact(say(f"summary.{name}"), says) for name, says in facts_of(outcome, decision, say)),
        decision_heading=say("summary.decision.heading"),
        decision=tuple(_decided(decision, words)),
        clinician_heading=say("summary.clinician.heading"),
        clinician=tuple(_last(outcome.told.looked_at, _looked_at, say)),
        measures_heading=say("summary.measures.heading"),
        measures=tuple(_last(outcome.told.measures, _a_measure, say)),
        not_heading=say("summary.not.heading"),
        what_it_is_not=say("summary.not"),
        charts_heading=say("summary.charts.heading"),
        charts=tuple(_drawn(chart) for chart in charts_of(outcome.lately(MOST_WEEKS), words)),
    )


def _decided(decision: Decision, words: Words) -> Iterator[str]:
    """What is to be done today, and every reason for it."""
    yield action_in_words(decision, words)
    meanwhile = meanwhile_of(decision, words)
    yield from (reason_in_words(reason, words, meanwhile).says for reason in decision.reasons)


def _last(dated: Sequence[Dated], told: Callable[[Dated, Sayer], str], say: Sayer) -> Iterator[str]:
    """The last ones, newest first."""
    yield from (told(each, say) for each in reversed(dated[-MOST_LINES:]))
    if len(dated) > MOST_LINES:
        yield say("summary.earlier", count=len(dated) - MOST_LINES)


def _looked_at(dated: Dated, say: Sayer) -> str:
    """A sign that was told, that somebody looked, or a clinician's decision."""
    day, entry = dated
    if signs := signs_in(entry):
        names = [say.words.say("symptoms", f"symptom.{sign}.name") for sign in signs]
        return say("summary.clinician.told", day=say.full_day(day), signs=names)
    return _seen(dated, say) if entry.kind == "screened" else _a_word(dated, say)


def _seen(dated: Dated, say: Sayer) -> str:
    day, entry = dated
    seen_on = date.fromisoformat(entry.says["seen_on"]) if "seen_on" in entry.says else day
    return say("summary.clinician.seen", day=say.full_day(seen_on), who=entry.says["seen_by"])


def _a_word(dated: Dated, say: Sayer) -> str:
    day, entry = dated
    stage = entry.says.get("stage", "")
    decision = say(f"summary.clinician.{entry.says['decision']}", stage=f"{stage}")
    return say("summary.clinician.is", day=say.full_day(day), decision=decision, why=entry.says["why"])


def _a_measure(dated: Dated, say: Sayer) -> str:
    """Its value as it was told: nothing is made of it here."""
    day, entry = dated
    total = entry.says.get("total")
    value = say("summary.measures.items") if total is None else say.number(total)
    name = _name_of(entry.says["measure"], say)
    return say("summary.measures.is", measure=name, value=value, day=say.full_day(day))


def _name_of(measure: str, say: Sayer) -> str:
    """What a measure is called, where somebody has named it; else as it was told."""
    sentence = f"name.{measure}"
    return say.words.say("measures", sentence) if say.words.knows("measures", sentence) else measure


def _drawn(chart: Chart) -> Drawn:
    marks = tuple((mark.svg("paper"), mark.means) for mark in chart.marks)
    return Drawn(chart.title, chart.svg("paper"), marks, chart.drawn, " ".join(chart.says))
