"""The page of progress, and the summary as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_safe

from backstride.handouts.given import stood
from backstride.heart.state import Mode
from backstride.outcomes.charts.all_charts import charts_of
from backstride.outcomes.charts.chart import Chart
from backstride.outcomes.summary import Asked, summary
from backstride.outcomes.summary_page import summary_pdf
from backstride.web.pages.language import words_now
from backstride.web.participant.emergency import number_for_person
from backstride.web.participant.progress.went import how_it_went
from backstride.web.participant.who import participants_page

WEEKS = 12
"""So many weeks are shown at first."""
ALL = "all"
LONGEST_NAME = 120


@require_safe
@participants_page
def progress(request: Any) -> HttpResponse:
    """Every chart that there is something to draw for. `weeks=all`: from the beginning."""
    if request.kept.decision.mode is Mode.STOPPED:
        return render(request, "participant/progress/stopped.html", {"here": "plan"})
    went, words = how_it_went(request), words_now()
    everything = request.GET.get("weeks") == ALL
    charts = charts_of(went.outcome if everything else went.outcome.lately(WEEKS), words)
    page = {
        "here": "plan",
        "charts": [_on_a_page(chart) for chart in charts],
        "has_begun": bool(went.outcome.told.sessions),
        "everything": everything,
        "has_more": len(went.outcome.weeks) > WEEKS,
        "weeks": WEEKS,
        "longest": LONGEST_NAME,
    }
    return render(request, "participant/progress/progress.html", page)


def _on_a_page(chart: Chart) -> dict[str, Any]:
    """A chart whose drawings, in which every word is escaped, go into a template as they are."""
    marks = [(mark_safe(mark.svg()), mark.means) for mark in chart.marks]  # noqa: S308
    return {"chart": chart, "svg": mark_safe(chart.svg()), "marks": marks}  # noqa: S308


@require_http_methods(["GET", "HEAD", "POST"])
@participants_page
def summary_file(request: Any) -> HttpResponse:
    """The summary of today, made now. A name sent with the form stands in it, and is kept nowhere."""
    went, decision = how_it_went(request), request.kept.decision
    name = " ".join(request.POST.get("name", "").split())[:LONGEST_NAME]
    number = number_for_person(request)
    asked = Asked(went.outcome, went.entries, stood(decision).short, name, number)
    answer = HttpResponse(summary_pdf(summary(asked, words_now())), content_type="application/pdf")
    file_name = f"{words_now().say('progress', 'file')}-{decision.on}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{file_name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
