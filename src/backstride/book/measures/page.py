"""The reference of the measures, in Markdown: what each asks, how it is scored, and which change counts."""

from __future__ import annotations

from collections.abc import Iterator

from backstride.book.check_ins.standing import Stands
from backstride.book.markdown import page, table
from backstride.book.measures.in_words import important_in_words, item_in_words, name_of
from backstride.book.measures.measure import Item, Measure, Sign
from backstride.book.measures.table import read_measures
from backstride.book.measures.where_to_turn import crisis_lines
from backstride.book.sources import cite, read_sources
from backstride.book.words import Words

METHODS = {
    "mean": "the mean of the answers",
    "sum": "the sum of the answers",
    "percent": "percent of the highest that the questions answered could reach",
    "minutes_a_week": "days a week times minutes a day; no days need no minutes",
    "total": "a total worked out elsewhere and typed in",
}

WHAT = """
Short scored questions beside the sessions. **None of them changes what is prescribed**: an answer is kept as
`measured`, its score is worked out when it is looked at, and the machine never hears of it. The file is
`src/backstride/book/measures/measures.toml`; the words are ours, in `locale/*/LC_MESSAGES/measures.po`. Of
questionnaires whose words are not ours only a total is kept. A clinic can bring its own
([how](../how-to/bring-your-own-questionnaire.md)).
"""
COLUMNS_MEAN = """
*Weeks*: the weeks of the course, from 0, in which a card on Today asks it, for a time
([how long](choices.md)) or until it is answered; a dash where it is only there for who wants it. *Counts
from*: the smallest change for the better that counts, by either figure; *not known* where none has been
confirmed, and then none is made up. These figures were worked out for getting better, so of a change for the
worse it is never said that it counts, nor that it does not.
"""
MISSING = """
A missing answer is never a zero. All the questions of a measure of ours must be answered for a score; what
was answered is kept all the same. Where a clinic's questionnaire allows some to be missing, each stands as
far up its own range as the answers given do on theirs; in percent, only what was answered is looked at: the
sum over the highest that those could reach, as for the ODI, sum / (5 × answered) × 100. A thing of one's
own that has no name is not asked; where there is no paid work, days off do not apply.
"""
LOW = """
After a low mood the page thanks, names the doctor and somebody one trusts, a line that listens where one
is known for the country, and the emergency number; and that nobody watches. A note stands on Today, before
the session, until the person says that they have talked with somebody (`attention_answered`), or a later
answer is better. No question asks about ending one's life; where to turn stands on every page about mood.
"""

ASKED = """
A measure is asked for `measures.open_for` days from the first day of each of its weeks, and never beyond the
day on which it is asked anew. *Later* brings it back after `measures.put_off` days, for as long as at first;
*not this time* means not until it is next due ([the numbers](choices.md)). What is no answer is kept as
`measure_asked` (`shown` once for each time, by the system; `later`; `declined`), and no rule reads it.
`measured` answers the time whose day it names in `due`; one that names none answers the one that is open.
What is due, expired or not asked is worked out, never stored.
"""


def measures_page() -> str:
    """The page."""
    words, measures = Words("en", strict=True), read_measures().values()
    return page(
        "# The measures",
        WHAT,
        table(
            ("measure", "score", "better", "counts from", "weeks"), [_row(each, words) for each in measures]
        ),
        COLUMNS_MEAN,
        "## What each asks",
        *(part for each in measures for part in _asks(each, words)),
        "## Missing answers",
        MISSING,
        "## What an answer says besides",
        "One answer is enough, whatever else is open. The belief calls for a lesson, low mood for somebody.",
        table(("sign", "from", "when", "somebody looks", "certainty"), list(_signs())),
        LOW,
        table(("country", "line", "number", "source"), list(_lines())),
        "## What becomes of each time of asking",
        ASKED,
        table(("word", "meaning"), list(_words(words))),
        "Written by `python -m docs.generate` from the measures' own files.",
    )


def _row(measure: Measure, words: Words) -> tuple[str, ...]:
    score = f"{measure.least:g} to {measure.most:g}: {METHODS[measure.method]}"
    important = measure.important
    counts = f"{important.points:g} points or {important.percent:g} %" if important else "not known"
    weeks = ", ".join(map(str, measure.asked_in_weeks)) or "–"
    return f"`{measure.id}` {name_of(measure, words)}", score, measure.better, counts, weeks


def _asks(measure: Measure, words: Words) -> Iterator[str]:
    yield f"### {name_of(measure, words)}"
    if measure.words == "theirs":
        yield f"A total. Whose words: {measure.whose or 'not found'}."
    else:
        yield "\n".join(_item(measure, item, words) for item in measure.items)
    rests = f"{cite(read_sources()[measure.source], words.lang)}; {measure.certainty}."
    yield f"`{measure.id}`, version {measure.version}. Rests on: {rests} {important_in_words(measure, words)}"


def _item(measure: Measure, item: Item, words: Words) -> str:
    asked = item_in_words(measure, item, words)
    if item.kind in ("words", "yes_no"):
        return f"- `{item.id}`: {asked.asks} ({'yes or no' if item.kind == 'yes_no' else 'own words'})"
    low, high = (f" {end}" if end else "" for end in (asked.low, asked.high))
    return f"- `{item.id}`: {asked.asks} ({item.least:g}{low} to {item.most:g}{high})"


def _words(words: Words) -> Iterator[tuple[str, str]]:
    return ((f"`{stands}`", words.say("measures", f"means.{stands}")) for stands in Stands)


def _signs() -> Iterator[tuple[str, ...]]:
    for measure in read_measures().values():
        for sign in measure.signs:
            certainty = f"{sign.certainty} (`{sign.source}`)"
            yield f"`{sign.id}`", f"`{measure.id}`", _when(sign), sign.urgency or "nobody needs to", certainty


def _when(sign: Sign) -> str:
    what = " or ".join(f"`{item}`" for item in sign.items) or "total"
    return (
        f"{what} at most {sign.at_most:g}"
        if sign.at_most is not None
        else f"{what} at least {sign.at_least:g}"
    )


def _lines() -> Iterator[tuple[str, ...]]:
    for line in crisis_lines().values():
        yield line.place, line.name, line.number, cite(read_sources()[line.source], "en")
