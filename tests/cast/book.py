"""The rule book of the cast: two programmes that are soon climbed, the shipped questions and rule cards.

Their numbers are for tests only. Where a number matters to a page, the page says it.
"""

from __future__ import annotations

from dataclasses import replace

from backstride.book.rule_cards import read_rule_cards
from backstride.book.screening import CURRENT, read_questionnaire
from backstride.heart.programme import Programme
from backstride.heart.rulebook import RuleBook
from tests.cast.programmes import RUNNING, RUNNING_FLOOR, Row, programme_of

LADDER = (
    Row(3, "walk 8 min", 2),
    Row(3, "walk 10 min", 2),
    Row(3, "walk 12 min", 2),
    Row(3, "walk 14 min", 2),
    Row(3, "walk 16 min", 2),
    Row(4, "walk 16 min", 2),
    Row(4, "walk 20 min", 2),
    Row(5, "walk 20 min", 2),
)
"""A comfortable 20 minutes starts on stage 6: four walks of 16 minutes."""

WALK = programme_of("walk", LADDER, Row(3, "walk 4 min", 0), "comfortable_walk", way_out_sessions=1)
RUN_WALK = programme_of(
    "run-walk", RUNNING, RUNNING_FLOOR, "first_stage", way_out_sessions=1, effort_ceiling=9, rest_days=1
)


def book_with(*programmes: Programme) -> RuleBook:
    """A rule book of these programmes, beside those of the cast."""
    kept: dict[str, dict[str, Programme]] = {}
    for programme in (WALK, RUN_WALK, *programmes):
        kept.setdefault(programme.id, {})[programme.version] = programme
    return RuleBook(kept, {CURRENT: read_questionnaire(CURRENT)}, read_rule_cards())


def withdrawn(programme: Programme, why: str) -> Programme:
    """The same version, given up."""
    return replace(programme, withdrawn=why)


BOOK = book_with()
