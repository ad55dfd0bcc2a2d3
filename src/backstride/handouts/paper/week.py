"""A week on paper: what is planned for each day, and room to write down how it went.

`week_plan` gives the content in the person's language, `week_pdf` the page (PDF/UA-1): one side in the usual
print; in large print the two sides of one sheet, with nothing set smaller than 16 points. A session with many
different stretches, longer in words than any that is shipped, may take more. Nothing personal is in it; the
name is a line to be filled in by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from backstride.book.do_now import do_now
from backstride.book.session_in_words import session_in_words
from backstride.book.typeset import NoLetters, typeset
from backstride.book.words import Words
from backstride.handouts.given import Given, NoHandout
from backstride.handouts.ours import MAKER
from backstride.handouts.says import DOMAIN, says
from backstride.heart.schedule import DAYS_IN_A_WEEK, ONE_DAY
from backstride.heart.symptoms import NOW

TEMPLATE = Path(__file__).with_name("week.typ")
COLUMNS = ("day", "plan", "minutes", "worst", "morning", "legs", "note")
HABITS = {"en": "en_GB"}
A_MONDAY = date(2024, 1, 1)


class Besides(NamedTuple):
    """Days that have more to say than that a session is planned for them.

    `moved`: those to which a session was moved, and those from which. `done`: those with one done already.
    """

    moved: Collection[date] = ()
    done: Collection[date] = ()


NOTHING = Besides()


class Day(NamedTuple):
    """One day, and what is so on it: `done`, `planned`, `moved`."""

    day: date
    is_so: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One day: its name, and what is planned for it; empty where nothing is."""

    day: str
    plan: str


@dataclass(frozen=True)
class WeekPlan:
    """Everything the page says, in one language."""

    lang: str
    maker: str
    title: str
    name: str
    session_heading: str
    session: str
    what_for: tuple[str, ...]
    week_heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    how_heading: str
    how: tuple[str, ...]
    emergency_heading: str
    emergency: str
    signs: tuple[str, ...]
    what_to_do: str
    footer: str


def week_plan(
    given: Given,
    planned: Collection[date] | None,
    days_per_week: int,
    words: Words,
    besides: Besides = NOTHING,
) -> WeekPlan:
    """The page of the week that begins on the day it is made. `planned`: the days with a session.

    None where nobody was prescribed it: the days then have no dates, and are for the person to choose.
    """

    def say(part: str, **figures: str) -> str:
        return words.say(DOMAIN, f"week.{part}", **figures)

    told = says(given, words)
    sentence = session_in_words(given.session, words)
    days = tuple(_days(given.on, planned, besides))
    what_for = _what_for(planned, told.what_for, words), *_moved(besides.moved, words)
    return WeekPlan(
        lang=words.lang,
        maker=MAKER,
        title=told.title,
        name=say("name"),
        session_heading=say("session"),
        session=f"{sentence[:1].upper()}{sentence[1:]}.",
        what_for=(*what_for, _often(days_per_week, planned, days, words), *told.notes),
        week_heading=say("heading"),
        columns=tuple(say(f"column.{column}") for column in COLUMNS),
        rows=tuple(_rows(days, words, dated=planned is not None)),
        how_heading=say("how"),
        how=tuple(say(f"how.{part}") for part in ("easy", "write", "missed", "worse")),
        emergency_heading=say("emergency.heading"),
        emergency=say("emergency"),
        signs=tuple(words.say("symptoms", f"symptom.{sign}.name") for sign in NOW),
        what_to_do=" ".join(do_now(words)),
        footer=f"{told.made} {told.until}",
    )


def with_number(plan: WeekPlan, number: str, words: Words) -> WeekPlan:
    """The same page with the emergency number of a place; as it is where none is known."""
    return replace(plan, what_to_do=" ".join(do_now(words, number)))


def week_pdf(plan: WeekPlan, *, large: bool = False) -> bytes:
    """The page. The same plan gives the same bytes everywhere.

    Raises NoHandout where the plan has letters that are not in it, as the name of a programme may.
    """
    try:
        return typeset(TEMPLATE, {**asdict(plan), "large": large})
    except NoLetters as trouble:
        raise NoHandout("no_letters", title=plan.title) from trouble


def _moved(moved: Collection[date], words: Words) -> list[str]:
    return [words.say(DOMAIN, "week.moved.what")] if moved else []


def _what_for(planned: Collection[date] | None, what_for: str, words: Words) -> str:
    """A week is for more than one day: only a stage to look at says the same as on other handouts."""
    return what_for if planned is None else words.say(DOMAIN, "week.for")


def _often(days_per_week: int, planned: Collection[date] | None, days: Sequence[Day], words: Words) -> str:
    """How many sessions: of a week with dates also how many of them it has, done and to come."""
    if planned is None:
        return words.say(DOMAIN, "week.often", count=days_per_week)
    counts = {is_so: sum(is_so in day.is_so for day in days) for is_so in ("done", "planned")}
    here = {"done": counts["done"], "coming": counts["planned"]}
    return words.say(DOMAIN, "week.often.here", count=days_per_week, **here)


def _days(on: date, planned: Collection[date] | None, besides: Besides) -> Iterator[Day]:
    """The seven days from this one on; without dates, from a Monday on."""
    first = A_MONDAY if planned is None else on
    for ahead in range(DAYS_IN_A_WEEK):
        day = first + ONE_DAY * ahead
        so = {"done": day in besides.done, "planned": day in (planned or ()), "moved": day in besides.moved}
        yield Day(day, tuple(name for name, is_so in so.items() if is_so))


def _rows(days: Sequence[Day], words: Words, *, dated: bool) -> Iterator[Row]:
    from babel.dates import format_date  # noqa: PLC0415 - costs 23 ms

    form = "EEE d MMM" if dated else "EEEE"
    for each in days:
        name = format_date(each.day, form, locale=HABITS.get(words.lang, words.lang))
        yield Row(name, " ".join(words.say(DOMAIN, f"week.{is_so}") for is_so in each.is_so))
