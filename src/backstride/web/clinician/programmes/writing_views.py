"""Changing a programme: its ladder in a form, or the whole text. Both make the next version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from backstride.book.programme_refused import Problem, ProgrammeRefused
from backstride.book.programmes import parse_programme
from backstride.heart.programme import Programme
from backstride.web import clock
from backstride.web.clinician.programmes.problems import by_stage, told
from backstride.web.clinician.programmes.stage_form import (
    Row,
    rows_in,
    rows_of,
    stages_in,
    with_one_row_changed,
)
from backstride.web.clinician.programmes.whose import version_page
from backstride.web.own_programmes.checking import begin_check
from backstride.web.own_programmes.file_text import with_keys
from backstride.web.own_programmes.ladder_text import with_stages
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.saving import save
from backstride.web.pages.language import words_now

DOMAIN = "clinic_programmes"
LANGUAGES = ("en", "es")
REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@version_page
def stages(request: Any) -> HttpResponse:
    """The ladder as a form. Of a version that can no longer be read, its text is all there is to change."""
    try:
        before = parse_programme(request.version.kept.text.encode(), f"{request.version}")
    except ProgrammeRefused:
        return redirect("clinic_programme_text", request.version.pk)
    if request.method != "POST":
        return _form(request, rows_of(before), before.names or {})
    typed, names = rows_in(request.POST), {lang: request.POST.get(f"name-{lang}", "") for lang in LANGUAGES}
    changed = with_one_row_changed(typed, request.POST)
    if changed is not None:
        return _form(request, changed, names)
    rows = [row for row in typed if not row.is_empty]
    try:
        return _next(request, save(request.clinician, _text(request, rows, names, before), clock.now()))
    except ProgrammeRefused as refused:
        return _form(request, rows, names, refused.problems)


@require_http_methods(["GET", "HEAD", "POST"])
@version_page
def text(request: Any) -> HttpResponse:
    """The whole file as text."""
    typed, problems = request.version.kept.text, tuple[Problem, ...]()
    if request.method == "POST":
        typed = request.POST.get("text", "")
        try:
            return _next(request, save(request.clinician, typed, clock.now()))
        except ProgrammeRefused as refused:
            problems = refused.problems
    page = {**_about(request), "text": typed, "problems": told(problems)}
    return render(request, "clinician/programmes/text.html", page, status=REFUSED if problems else 200)


def _text(request: Any, rows: Sequence[Row], names: dict[str, str], before: Programme) -> str:
    """The file with what the form changed; where the ladder stayed as it was, its comments stay, too."""
    text: str = request.version.kept.text
    if list(rows) != rows_of(before):
        text = with_stages(text, stages_in(rows, before))
    return text if names == before.names else with_keys(text, names, "names")


def _next(request: Any, saved: OwnVersion) -> HttpResponse:
    said = "unchanged" if saved == request.version else "saved"
    messages.success(request, words_now().say(DOMAIN, said, version=saved.kept.version))
    begin_check(saved, clock.now())
    return redirect("clinic_programme", saved.pk)


def _form(request: Any, rows: Sequence[Row], names: Any, problems: Sequence[Problem] = ()) -> HttpResponse:
    of_row = by_stage(problems)
    numbered = [(number, row, of_row.get(number, [])) for number, row in enumerate(rows, start=1)]
    page = {**_about(request), "rows": numbered, "names": list(names.items()), "problems": told(problems)}
    page["target"] = next((f"stage-{number}" for number in sorted(of_row)), "q-name-en")
    return render(request, "clinician/programmes/stages.html", page, status=REFUSED if problems else 200)


def _about(request: Any) -> dict[str, Any]:
    version: OwnVersion = request.version
    return {"here": "programmes", "version": version, "name": version.called(words_now().lang)}
