"""Every chart that there is something to draw for, most helpful first."""

from __future__ import annotations

from backstride.book.words import Words
from backstride.outcomes.charts.answers import months_chart, mornings_chart
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.charts.climb import climb_chart
from backstride.outcomes.charts.minutes import minutes_chart, running_chart
from backstride.outcomes.charts.pain import pain_chart
from backstride.outcomes.charts.say import Sayer
from backstride.outcomes.outcome import Outcome


def charts_of(outcome: Outcome, words: Words) -> tuple[Chart, ...]:
    """The charts of an outcome, in one language."""
    say = Sayer(words)
    drawn = (
        minutes_chart(outcome, say),
        running_chart(outcome, say),
        pain_chart(outcome, say),
        climb_chart(outcome, say),
        mornings_chart(outcome, say),
        months_chart(outcome.months, say),
    )
    return tuple(chart for chart in drawn if chart)
