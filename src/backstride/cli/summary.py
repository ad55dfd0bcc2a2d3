"""`backstride summary`: how a course has gone, on one or two pages, for oneself or for a doctor."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from backstride.book.rulebook import shipped_rulebook
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.cli.emergency_page import emergency_page
from backstride.cli.handout_file import earlier_file, write_file
from backstride.cli.handout_source import emergency_of, read_journal
from backstride.cli.layout import bullets, page_width, wrap
from backstride.cli.today import day_here
from backstride.handouts.given import SHORT_DIGEST, digest_of
from backstride.heart.fields import JSON
from backstride.outcomes.charts.all_charts import charts_of
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.outcome import Outcome, outcome_of
from backstride.outcomes.summary import Asked, summary
from backstride.outcomes.summary_page import summary_pdf

LONGEST_NAME = 120


def answer(asked: Namespace, words: Words) -> Answer:
    """The summary, written. Raises Refused; then nothing is written."""
    on = asked.on or day_here()
    journal = read_journal(asked, on, words)
    outcome = outcome_of(journal.entries, shipped_rulebook(), on)
    if outcome is None:
        what, do = (words.say("cli", f"summary.not_begun{part}") for part in ("", ".do"))
        raise Refused(Wrong(asked.source, what, do), emergency=emergency_of(journal, words))
    path, digest = Path(asked.file), digest_of(journal.decision)
    replaced = earlier_file(path, Namespace(**{**vars(asked), "to": "pdf"}), words) is not None
    name = " ".join((asked.name or "").split())[:LONGEST_NAME]
    content = summary_pdf(summary(Asked(outcome, journal.entries, digest[:SHORT_DIGEST], name), words))
    size = write_file(path, iter([content]), words)
    charts = charts_of(outcome, words)
    document = {**_document(outcome, charts, digest), "file": str(path), "bytes": size, "replaced": replaced}

    def page() -> Iterator[str]:
        emergency = emergency_of(journal, words)
        yield from emergency_page(emergency)
        yield from _page(str(path), () if emergency else charts, words)

    return Answer(document, page)


def _document(outcome: Outcome, charts: tuple[Chart, ...], digest: str) -> dict[str, JSON]:
    programme = outcome.course.programme
    return {
        "on": outcome.on.isoformat(),
        "programme": programme.id,
        "version": programme.version,
        "decision": digest,
        "charts": [
            {
                "name": chart.name,
                "title": chart.title,
                "says": list(chart.says),
                "columns": list(chart.columns),
                "rows": [list(row) for row in chart.rows],
            }
            for chart in charts
        ],
    }


def _page(file: str, charts: tuple[Chart, ...], words: Words) -> Iterator[str]:
    width = page_width()
    yield from wrap(words.say("cli", "summary.written", file=file), width)
    for chart in charts:
        yield ""
        yield chart.title
        yield from bullets(chart.says, width)
