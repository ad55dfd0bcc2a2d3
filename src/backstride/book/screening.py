"""Reads a screening questionnaire from its file, and refuses one that does not hang together.

    book/screening/<version>.toml     topics, questions, figures and rules; all versions are kept

The file's own comments say how it is written. Whatever a rule names (a figure, a question, a word to tick,
the rule that stands in for it) must be there; a slip is a `ScreeningProblem` that says where, what is wrong,
and what would be right.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

from backstride.book.screening_conditions import Shelf, read_conditions
from backstride.book.screening_table import ScreeningProblem, Table
from backstride.book.sources import read_sources
from backstride.heart.clearance import OUTCOMES, PACES, URGENCIES
from backstride.heart.parameters import Certainty, Figure
from backstride.heart.questionnaire import AGE, SCOPES, Kind, Question, Questionnaire, Rule, Topic

FOLDER = Path(__file__).parent / "screening"
CURRENT = "screening-1"
"""The questionnaire that is asked today. Older ones are kept, so that old answers can still be read."""

KINDS: tuple[Kind, ...] = ("yes_no", "choice", "list", "symptom_list", "number", "year")
CERTAINTIES: tuple[Certainty, ...] = ("confirmed", "partly", "memory", "derived", "opinion")


class UnknownQuestionnaire(LookupError):
    """There is no questionnaire of that name."""


def questionnaires() -> dict[str, Path]:
    """Every questionnaire there is: its name and its file."""
    return {f"screening-{path.stem}": path for path in sorted(FOLDER.glob("*.toml"))}


@lru_cache(maxsize=8)
def read_questionnaire(name: str = CURRENT) -> Questionnaire:
    """The questionnaire of that name. Raises `UnknownQuestionnaire`; `ScreeningProblem` if it is broken."""
    known = questionnaires()
    if name not in known:
        raise UnknownQuestionnaire(f"No questionnaire {name!r}. There are: {', '.join(known)}.")
    return parse_questionnaire(known[name].read_text(encoding="utf-8"), known[name].name)


def parse_questionnaire(text: str, file: str) -> Questionnaire:
    """The questionnaire that a text describes; `file` names it in messages. Raises `ScreeningProblem`."""
    try:
        table = Table(tomllib.loads(text), file)
    except tomllib.TOMLDecodeError as error:
        raise ScreeningProblem(f"{file}: not TOML: {error}.") from error
    shelf = Shelf({name: _figure(each) for name, each in table.table("figure").each()}, {AGE: ()})
    topics = tuple(_topic(each, shelf) for each in table.tables("topic"))
    rules = tuple(_rule(each, shelf) for each in table.tables("rule"))
    _refuse_loose_ends(rules, table)
    read = Questionnaire(
        id=table.take("id", str),
        version=table.take("version", str),
        topics=topics,
        rules=rules,
        good_for=shelf.figure(table, "good_for"),
        figures=shelf.figures,
        run_good_for=shelf.figure(table, "run_good_for") if table.has("run_good_for") else None,
    )
    table.close()
    return read


def dangling_sources(questionnaire: Questionnaire, known: Collection[str] | None = None) -> list[str]:
    """Each source it cites that the book does not have, with the place; empty where all is well."""
    sources = read_sources() if known is None else known
    return [f"{where}: {source}" for where, source in _cited(questionnaire) if source not in sources]


def _cited(questionnaire: Questionnaire) -> Iterator[tuple[str, str]]:
    for name, figure in questionnaire.figures.items():
        yield f"figure {name}", figure.source
    for rule in questionnaire.rules:
        for source in rule.sources:
            yield f"rule {rule.id}", source


def _figure(table: Table) -> Figure:
    figure = Figure(
        value=table.take("value", int),
        unit=table.take("unit", str),
        source=table.take("source", str),
        certainty=table.word("certainty", CERTAINTIES),
        note=table.take("note", str, ""),
    )
    table.close()
    return figure


def _topic(table: Table, shelf: Shelf) -> Topic:
    topic = Topic(table.take("id", str), tuple(_question(each, shelf) for each in table.tables("question")))
    table.close()
    return topic


def _question(table: Table, shelf: Shelf) -> Question:
    kind = table.word("kind", KINDS)
    counted = kind in ("number", "year")
    question = Question(
        id=table.take("id", str),
        kind=kind,
        choices=_choices(table, kind),
        least=table.take("least", int) if counted else 0,
        most=table.take("most", int) if counted else 0,
        unit=table.take("unit", str) if kind == "number" else "",
        optional=table.take("optional", bool, False),
        only_for_run=table.take("only_for_run", bool, False),
        asked_if=read_conditions(table, "asked_if", shelf),
        figures=_named_figures(table, shelf),
    )
    table.close()
    if question.id in shelf.choices:
        raise table.problem("there is a question of that id before it. Give each its own.")
    shelf.choices[question.id] = question.choices
    return question


def _choices(table: Table, kind: Kind) -> tuple[str, ...]:
    match kind:
        case "yes_no":
            return ("yes", "no")
        case "number" | "year":
            return ()
        case _:
            return table.new_words("choices")


def _rule(table: Table, shelf: Shelf) -> Rule:
    rule = Rule(
        id=table.take("id", str),
        outcome=table.word("outcome", OUTCOMES),
        urgency=table.word("urgency", URGENCIES),
        scope=table.words("scope", SCOPES),
        sources=table.new_words("sources"),
        certainty=table.word("certainty", CERTAINTIES),
        when=read_conditions(table, "when", shelf),
        unless=read_conditions(table, "unless", shelf),
        instead=table.take("instead", str, ""),
        stands_in=table.take("stands_in", bool, False),
        only_for_run=table.take("only_for_run", bool, False),
        each=table.take("each", bool, False),
        pace=table.word("pace", PACES, "normal"),
        good_for=shelf.figure(table, "good_for") if table.has("good_for") else None,
        figures=_named_figures(table, shelf),
        shows=tuple(table.table("shows").each_word(tuple(shelf.choices))),
    )
    table.close()
    _refuse_wrong_scope(rule, table)
    return rule


def _named_figures(table: Table, shelf: Shelf) -> tuple[tuple[str, Figure], ...]:
    named = table.table("figures").each_word(tuple(shelf.figures))
    return tuple((name, shelf.figures[figure]) for name, figure in named)


def _refuse_wrong_scope(rule: Rule, table: Table) -> None:
    """What makes people wait opens nothing; only the run gate asks first and leaves walking open."""
    asks = rule.outcome in ("ask_first", "stop_now")
    right = ("walk",) if asks and rule.only_for_run else ()
    if asks and rule.scope != right:
        raise table.problem(f"{rule.outcome} with scope {list(rule.scope)}. Right would be {list(right)}.")


def _refuse_loose_ends(rules: tuple[Rule, ...], table: Table) -> None:
    ids = [rule.id for rule in rules]
    twice = sorted({rule for rule in ids if ids.count(rule) > 1})
    if twice:
        raise table.problem(f"two rules are called {', '.join(twice)}. Give each its own id.")
    stand_ins = {rule.id for rule in rules if rule.stands_in}
    named = {rule.instead for rule in rules if rule.instead}
    if named != stand_ins:
        loose = ", ".join(sorted(named ^ stand_ins))
        raise table.problem(
            f"{loose}: every rule named by instead must be one that stands_in, and the other way."
        )
