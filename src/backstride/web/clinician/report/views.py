"""The report of a month as a page and as a file; and the clinic's tables."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.outcomes.papers.month_report import month_report
from backstride.outcomes.papers.pdf import cannot_show, paper_pdf
from backstride.web import clock
from backstride.web.clinic.looking import note_looks
from backstride.web.clinician.report.counted import clinic_month
from backstride.web.clinician.report.journals import grants_of
from backstride.web.clinician.report.month_asked import month_in
from backstride.web.clinician.report.tables import TABLES, table_of
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now

REFUSED = 422
NOT_KEPT = "private, no-store"
DOMAIN = "clinic_report"


@require_safe
@clinicians_page
def report(request: Any) -> HttpResponse:
    """The report of a month, `?month=2026-10`. Until one is asked for, no journal is read."""
    asked, now, clinic = request.GET.get("month", ""), clock.now(), request.clinician.clinic
    month = month_in(asked, clock.day_in(clinic.zone, now))
    page: dict[str, Any] = {"here": "report", "clinic": clinic, "tables": tuple(TABLES)}
    if month is None:
        page |= {"wrong": True, "asked": asked}
        return _not_kept(render(request, "clinician/report/report.html", page, status=REFUSED))
    page["asked"] = f"{month.first:%Y-%m}"
    if asked:
        page["paper"] = paper = month_report(clinic_month(clinic, month, now), words_now())
        page["cannot_show"] = cannot_show(paper)
    return _not_kept(render(request, "clinician/report/report.html", page))


@require_safe
@clinicians_page
def report_file(request: Any) -> HttpResponse:
    """The same as a PDF."""
    now, clinic = clock.now(), request.clinician.clinic
    month = month_in(request.GET.get("month", ""), clock.day_in(clinic.zone, now))
    if month is None:
        return report(request)
    words = words_now()
    content = paper_pdf(month_report(clinic_month(clinic, month, now), words))
    return _file(content, "application/pdf", f"{words.say(DOMAIN, 'file')}-{month.first:%Y-%m}.pdf")


@require_safe
@clinicians_page
def table(request: Any, name: str) -> HttpResponse:
    """A table. That everybody in it was looked at is kept before it is made."""
    clinician, now = request.clinician, clock.now()
    grants = grants_of(clinician.clinic, now)
    note_looks(clinician, [each.participant_id for each in grants], request.resolver_match.url_name, now)
    content = table_of(name, grants, now)
    return _file(content, "text/csv; charset=utf-8", f"{name}-{clock.day_in(clinician.clinic.zone, now)}.csv")


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return _not_kept(answer)


def _not_kept(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = NOT_KEPT
    return answer
