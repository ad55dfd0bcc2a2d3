"""The report of a clinic's month: counts alone, without a name; what nobody told is counted apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from backstride.book.words import Words
from backstride.outcomes.papers.paper import Figure, Paper, Says, Section
from backstride.outcomes.papers.person_month import Month, PersonMonth, Waited, by_rule

DOMAIN = "clinic_report"
SILENT = "clinic.silent"


class People(NamedTuple):
    """How many a clinic followed in a month, how many of them began to be and ceased to be followed."""

    followed: int
    new: int
    ended: int


class Seen(NamedTuple):
    """What the clinic may see of one person's month. `pain`: whether pain is shared.

    `needs`: what needed somebody on the month's last day and nobody had answered. `missed`, `due`: contacts
    of the month that were missed, or that still waited on its last day.
    """

    month: PersonMonth
    pain: bool
    needs: tuple[Waited, ...]
    missed: int
    due: int


class ClinicMonth(NamedTuple):
    """A clinic's month. `not_begun`: people who let the clinic see, and have told no start yet."""

    clinic: str
    month: Month
    made_on: date
    people: People
    seen: tuple[Seen, ...]
    not_begun: int


def month_report(of: ClinicMonth, words: Words) -> Paper:
    """The report, in the language of the words."""
    say = Says(words, DOMAIN)
    ends = {"first": say.full_day(of.month.first), "last": say.full_day(of.month.last)}
    return Paper(
        lang=words.lang,
        title=say("paper.title", month=say.month(of.month.first)),
        head=(of.clinic, say("paper.days", **ends), say("paper.made", day=say.full_day(of.made_on))),
        sections=(
            Section(say("people.heading"), tuple(_people(of, say))),
            Section(say("sessions.heading"), tuple(_sessions(of, say))),
            Section(say("contacts.heading"), tuple(_contacts(of, say))),
            _needs(of, say),
            _answered(of, say),
            Section(say("flares.heading"), tuple(_flares_and_silence(of, say))),
            Section(
                say("left_out.heading"),
                lines=(say("left_out.now"), say("left_out.pain"), say("left_out.zero")),
            ),
        ),
        signed=(of.clinic,),
        foot=say("foot"),
        author=of.clinic,
    )


def _people(of: ClinicMonth, say: Says) -> Iterator[Figure]:
    made_from = say("from.grants")
    for name in ("followed", "new", "ended"):
        yield Figure(say(f"people.{name}"), _count(getattr(of.people, name)), made_from)
    yield Figure(say("people.seen"), _count(len(of.seen)), say("from.now", day=say.full_day(of.made_on)))
    yield Figure(say("people.not_begun"), _count(of.not_begun), say("from.now", day=say.full_day(of.made_on)))


def _sessions(of: ClinicMonth, say: Says) -> Iterator[Figure]:
    """Told beside asked, of those of whom something was told; the others are counted by themselves."""
    planned = [each.month for each in of.seen if each.month.asked_minutes is not None]
    told = [each for each in planned if each.is_told]
    made_from = say("from.told", count=len(told))
    sessions = {
        "told": sum(each.sessions for each in told),
        "asked": round(sum(each.asked_sessions or 0 for each in told)),
    }
    yield Figure(say("sessions"), say("told_of_asked", **sessions), made_from)
    minutes = {
        "told": round(sum(each.minutes for each in told)),
        "asked": round(sum(each.asked_minutes or 0 for each in told)),
    }
    yield Figure(say("minutes"), say("told_of_asked", **minutes), made_from)
    yield Figure(say("untold"), _count(len(planned) - len(told)), say("from.planned", count=len(planned)))
    waits = [each.month for each in of.seen if each.month.asked_minutes is None]
    says = say("no_plan.is", people=len(waits), count=sum(each.sessions for each in waits))
    yield Figure(say("no_plan"), says, say("from.journals", count=len(of.seen)))


def _contacts(of: ClinicMonth, say: Says) -> Iterator[Figure]:
    made_from = say("from.journals", count=len(of.seen))
    counts = {
        "clinic": sum(each.month.held_by_clinic for each in of.seen),
        "alone": sum(each.month.held_alone for each in of.seen),
        "missed": sum(each.missed for each in of.seen),
        "due": sum(each.due for each in of.seen),
    }
    for name, count in counts.items():
        yield Figure(say(f"contacts.{name}"), _count(count), made_from)


def _needs(of: ClinicMonth, say: Says) -> Section:
    open_on = [need for each in of.seen for need in each.needs]
    made_from = say("from.open", day=say.full_day(of.month.last))
    return _by_rule("needs", open_on, made_from, say)


def _answered(of: ClinicMonth, say: Says) -> Section:
    answered = [waited for each in of.seen for waited in each.month.answered]
    return _by_rule("answered", answered, say("from.answers"), say)


def _by_rule(name: str, waited: Sequence[Waited], made_from: str, say: Says) -> Section:
    figures = [
        Figure(rule_in_words(rule, say), _waits(days, say), made_from)
        for rule, days in by_rule(waited).items()
    ]
    return Section(say(f"{name}.heading"), tuple(figures), () if figures else (say(f"{name}.none"),))


def _waits(days: Sequence[int], say: Says) -> str:
    return say("waited", count=len(days), middle=say.number(median(days)), most=max(days))


def rule_in_words(rule: str, say: Says) -> str:
    """What a rule is called among people who work together; its id where nobody has named it."""
    sentence = f"rule.{rule}"
    return say(sentence) if say.words.knows(DOMAIN, sentence) else rule


def _flares_and_silence(of: ClinicMonth, say: Says) -> Iterator[Figure]:
    shares = [each for each in of.seen if each.pain]
    flared = [each.month.flares for each in shares if each.month.flares]
    says = say("flares.is", people=len(flared), count=sum(flared))
    yield Figure(say("flares"), says, say("from.pain", count=len(shares), all=len(of.seen)))
    silent = sum(any(need.rule == SILENT for need in each.needs) for each in of.seen)
    yield Figure(say("silent"), _count(silent), say("from.open", day=say.full_day(of.month.last)))


def _count(count: int) -> str:
    return f"{count}"
