"""Whoever replays one person's journal asks for the book of that person: it alone says what holds them.

The plain book knows nothing of who may see whom. By it a page, a paper or a letter would offer a session to
somebody whom Today holds, because their version breaks a law and nobody can be told.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import backstride

WEB = Path(backstride.__file__).parent / "web"
PLAIN = ("rulebook", "shipped_rulebook")
REPLAYS = ("replay", "outcome_of", "foresee", "walk_through")
ASKED_PLAINLY = {
    "clinician/person/change/choices.py": "what is offered to anybody",
    "clinician/person/change/while_eased.py": "figures of a stage",
    "journals/kept.py": "what stands behind a rule",
    "journals/rulebook.py": "the books are made here",
    "participant/bad_days/came_back.py": "figures of a programme",
    "participant/bad_days/look_again.py": "figures of a programme, and what stands behind a rule",
    "participant/check/needs.py": "whether a programme has running",
    "participant/mornings/far_from_usual.py": "figures of a programme",
    "participant/plan/reviews.py": "the contacts of a programme",
    "participant/pocket/pages/morning_form.py": "figures of a programme",
    "participant/start/another_programme.py": "the newest version of a shipped programme",
    "participant/start/enrolment.py": "the newest version of a shipped programme",
    "participant/start/programmes_on_offer.py": "names, and what is offered to anybody",
    "participant/start/question_page.py": "figures of a shipped programme",
    "participant/start/views.py": "figures of a shipped programme",
    "participant/start/what_was_told.py": "stages of a programme",
    "participant/today/coming.py": "stages of a programme",
    "participant/today/figures.py": "names",
    "participant/today/held.py": "figures of a programme",
    "participant/welcome/climb.py": "the shipped walk",
    "participant/worry/what_helps.py": "figures of a programme",
}
"""Where a book is asked what a programme says, which is alike for everybody; by the file, what is asked."""
MADE_UP = "demo/life.py"
"""A made-up life that is lived before anybody has it."""


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    yield from (each for each in ast.walk(tree) if isinstance(each, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(WEB.rglob("*.py")):
        yield path.relative_to(WEB).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _takes_the_plain_book(call: ast.Call) -> bool:
    given = [*call.args, *(each.value for each in call.keywords)]
    return any(isinstance(each, ast.Call) and _name(each) in PLAIN for each in given)


def test_no_replay_takes_the_plain_book() -> None:
    plain = [
        name
        for name, tree in _trees()
        for call in _calls(tree)
        if _name(call) in REPLAYS and _takes_the_plain_book(call)
    ]
    assert plain == [MADE_UP]


def test_the_plain_book_is_asked_in_named_places_alone() -> None:
    asks = {name for name, tree in _trees() if any(_name(call) in PLAIN for call in _calls(tree))}
    assert asks == {*ASKED_PLAINLY, MADE_UP}, "use rulebook_of(person, now), or say here what is asked of it"


def test_where_the_plain_book_is_asked_and_something_is_replayed_each_has_its_own() -> None:
    both = [
        name
        for name, tree in _trees()
        if name in ASKED_PLAINLY and {_name(call) for call in _calls(tree)} & set(REPLAYS)
    ]
    for name in both:
        assert "rulebook_of(" in (WEB / name).read_text(encoding="utf-8"), name
    assert both, "the check and the other programme replay, and ask what a programme says"


def test_every_book_of_a_replay_is_one_persons() -> None:
    """Also where the book has a name of its own before it is handed on."""
    for name, tree in _trees():
        assigned = [each for each in ast.walk(tree) if isinstance(each, ast.Assign | ast.AnnAssign)]
        books = [each.value for each in assigned if each.value and _is_plain(each.value)]
        replays = any(_name(call) in REPLAYS for call in _calls(tree))
        assert not (books and replays), f"{name} keeps the plain book, and replays"


def _is_plain(value: ast.expr) -> bool:
    parts = value.elts if isinstance(value, ast.Tuple) else [value]
    return any(isinstance(each, ast.Call) and _name(each) in PLAIN for each in parts)
