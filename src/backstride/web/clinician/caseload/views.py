"""The page with everybody a clinic follows."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.clinician.caseload.filters import chosen_in, groups_of
from backstride.web.clinician.caseload.lines import lines_of
from backstride.web.clinician.caseload.rows import rows_of
from backstride.web.clinician.names import names_at
from backstride.web.clinician.who import clinicians_page
from backstride.web.pages.language import words_now

A_PAGE = 50
SOON = ("now", "today")


@require_safe
@clinicians_page
def people(request: Any) -> HttpResponse:
    """Ordered by need; `find`: part of a name; `show`, `programme`, `mode`: who; `page`: from 1."""
    now, chosen, words = clock.now(), chosen_in(request.GET), words_now()
    clinic = request.clinician.clinic
    found = rows_of(clinic, now, chosen.find)
    rows = [row for row in found if chosen.lets(row)]
    shown = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    counted = Counter(row.urgency for row in rows)
    page = {
        "here": "people",
        "clinician": request.clinician,
        "chosen": chosen,
        "find": chosen.find,
        "groups": groups_of(found, chosen, words) if found else (),
        "count": len(rows),
        "soon": sum(counted[urgency] for urgency in SOON),
        "shown": shown,
        "lines": lines_of(list(shown), now, words, names_at(clinic)),
    }
    return render(request, "clinician/caseload/people.html", page)
