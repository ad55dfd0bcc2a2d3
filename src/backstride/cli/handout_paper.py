"""The week on paper: from a journal with its days, from a stage of a programme without."""

from __future__ import annotations

from argparse import Namespace

from backstride.book.words import Words
from backstride.cli.handout_source import Journal
from backstride.handouts.given import Given
from backstride.handouts.paper.week import NOTHING, Besides, week_pdf, week_plan
from backstride.heart.another_day import week_of
from backstride.heart.coming_days import coming_days, moved_days
from backstride.heart.programme import Programme
from backstride.heart.schedule import DAYS_IN_A_WEEK


def week_on_paper(
    asked: Namespace, given: Given, programme: Programme, journal: Journal | None, words: Words
) -> bytes:
    """The page."""
    planned, besides = None, NOTHING
    often = programme.stages[given.stage - 1].days_per_week
    if journal and given.is_prescribed:
        week = week_of(journal.course)
        asks = journal.decision, week, DAYS_IN_A_WEEK
        planned = tuple(coming_days(*asks))
        besides = Besides(tuple(moved_days(*asks)), week.sessions if week else ())
        often = journal.decision.days_per_week or often
    return week_pdf(week_plan(given, planned, often, words, besides), large=asked.large)
