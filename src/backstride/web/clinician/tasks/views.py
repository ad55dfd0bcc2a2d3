"""The page of a clinic's open tasks, the first due first."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from backstride.web import clock
from backstride.web.clinician.who import clinicians_page
from backstride.web.contacts.tasks import count_of_ended, tasks_of


@require_safe
@clinicians_page
def tasks(request: Any) -> HttpResponse:
    """Tasks about everybody who lets the clinic follow along."""
    clinic, now = request.clinician.clinic, clock.now()
    found = [(each, _is_over(each)) for each in tasks_of(clinic, now)]
    page = {"here": "tasks", "tasks": found, "of_ended": count_of_ended(clinic, now)}
    return render(request, "clinician/tasks/tasks.html", page)


def _is_over(due: Any) -> bool:
    """Whether its day is past where the person lives."""
    return due.task.due is not None and due.task.due < clock.today_in(due.zone)
