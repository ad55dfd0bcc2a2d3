"""What charts may be drawn from: an outcome without what is not shared."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from backstride.book.words import Words
from backstride.outcomes.active_weeks import ActiveWeek
from backstride.outcomes.charts.all_charts import charts_of
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.how_it_stood import Named
from backstride.outcomes.outcome import Outcome
from backstride.web.clinic.scopes import Scope

WITHOUT_PAIN = ("minutes", "running", "climb")
"""The charts that tell nothing of pain, legs or mornings, once flare-ups are taken out of them."""
OF_PAIN: frozenset[Named] = frozenset({"flare", "legs"})


def charts_shared(outcome: Outcome, scopes: Collection[Scope], words: Words) -> list[Chart]:
    """The charts of what is shared."""
    charts = charts_of(_as_shared(outcome, scopes), words)
    return [chart for chart in charts if "pain" in scopes or chart.name in WITHOUT_PAIN]


def _as_shared(outcome: Outcome, scopes: Collection[Scope]) -> Outcome:
    weeks = tuple(_week(each, scopes) for each in outcome.weeks)
    return replace(outcome, weeks=weeks, flares=outcome.flares if "pain" in scopes else ())


def _week(week: ActiveWeek, scopes: Collection[Scope]) -> ActiveWeek:
    """Why a session was left out is told in their own words."""
    named = week.named if "pain" in scopes else week.named - OF_PAIN
    return week._replace(named=named, why_not=week.why_not if "notes" in scopes else ())
