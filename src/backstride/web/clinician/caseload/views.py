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
from backstride.web.clinician.caseload.lines import Names, lines_of
from backstride.web.clinician.caseload.rows import found_among, rows_of
from backstride.web.clinician.names import names_at
from backstride.web.clinician.programme_names import own_names
from backstride.web.clinician.who import clinicians_page
from backstride.web.contacts.next_talk import next_talk
from backstride.web.journals.order import NOW
from backstride.web.pages.language import words_now

A_PAGE = 50
SOON = (NOW, "today")
NAMED_ABOVE = 5
"""So many emergencies are named above the list; all of them stand at its head."""


@require_safe
@clinicians_page
def people(request: Any) -> HttpResponse:
    """Ordered by need; `find`: part of a name; `show`, `programme`, `mode`: who; `page`: from 1."""
    now, chosen, words = clock.now(), chosen_in(request.GET), words_now()
    clinic = request.clinician.clinic
    everybody = rows_of(clinic, now)
    found = found_among(everybody, chosen.find)
    rows = [row for row in found if chosen.lets(row)]
    shown = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    counted = Counter(row.urgency for row in rows)
    emergencies = [row for row in everybody if row.urgency == NOW]
    names = Names(clinic.pk, names_at(clinic), own_names({row.programme for row in found}, words))
    page = {
        "here": "people",
        "clinician": request.clinician,
        "chosen": chosen,
        "find": chosen.find,
        "groups": groups_of(found, chosen, words, names.programmes) if found else (),
        "count": len(rows),
        "soon": sum(counted[urgency] for urgency in SOON),
        "emergencies": len(emergencies),
        "named": emergencies[:NAMED_ABOVE],
        "next": next_talk(request.clinician, now),
        "shown": shown,
        "lines": lines_of(list(shown), now, words, names),
    }
    return render(request, "clinician/caseload/people.html", page)
