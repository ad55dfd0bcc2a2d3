"""The clinic's programmes; one version with its check, its ladder and a course on it; withdrawing it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from backstride.book.programme_refused import Problem, ProgrammeRefused
from backstride.book.programmes import parse_programme
from backstride.book.witness_file import witness_name
from backstride.heart.programme import Programme
from backstride.web import clock
from backstride.web.clinician.programmes.course import weeks_of
from backstride.web.clinician.programmes.found import found_in_words, journal_of
from backstride.web.clinician.programmes.ladder import drawn, rungs_of
from backstride.web.clinician.programmes.listing import lines_of
from backstride.web.clinician.programmes.on_it import on_it
from backstride.web.clinician.programmes.problems import told
from backstride.web.clinician.programmes.whose import version_page
from backstride.web.clinician.who import clinicians_page
from backstride.web.own_programmes.checking import begin_check, state_of, told_as, was_checked_by_other_rules
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.withdrawing import withdraw
from backstride.web.pages.language import words_now
from backstride.web.pages.post_only import post_only

DOMAIN = "clinic_programmes"
JSON_LINES = "application/x-ndjson; charset=utf-8"
TOML = "application/toml; charset=utf-8"
LOOKS_AGAIN_S = "3"
"""After how many seconds a page looks again whether the check is done."""
LONGEST_REASON = 1_000
REFUSED = 422


@require_safe
@clinicians_page
def programmes(request: Any) -> HttpResponse:
    """All of them, the newest version of each."""
    lines = lines_of(request.clinician.clinic, clock.now(), words_now())
    return render(request, "clinician/programmes/programmes.html", {"here": "programmes", "lines": lines})


@require_safe
@version_page
def programme(request: Any) -> HttpResponse:
    """One version. While its check runs, the page comes again by itself."""
    version = request.version
    try:
        read = parse_programme(version.kept.text.encode(), f"{version}")
    except ProgrammeRefused as refused:
        return _unreadable(request, refused.problems)
    renewed = was_checked_by_other_rules(version)
    state = state_of(version, clock.now())
    page = {
        **_about(version),
        **_course(read, request.GET.get("from", "")),
        "state": state,
        "told_as": told_as(version, clock.now()),
        "renewed": renewed,
        "broke": renewed and version.kept.holds_laws is False,
    }
    page["found"] = found_in_words(version, words_now())
    page["on_it"] = on_it(version, clock.now())
    answer = render(request, "clinician/programmes/programme.html", page)
    if state == "running":
        answer["Refresh"] = LOOKS_AGAIN_S
    return answer


def _unreadable(request: Any, problems: Sequence[Problem]) -> HttpResponse:
    """A version made for an older release: what is wrong with it now, and how to go on."""
    page = {
        **_about(request.version),
        "state": "unreadable",
        "told_as": "unreadable",
        "problems": told(problems),
        "on_it": on_it(request.version, clock.now()),
    }
    return render(request, "clinician/programmes/programme.html", page)


def _course(read: Programme, begins: str) -> dict[str, Any]:
    words, start = words_now(), _start(begins, read)
    return {
        "ladder": drawn(read),
        "rungs": list(rungs_of(read, words)),
        "runs": read.has_running,
        "start": start,
        "last": len(read.stages),
        "weeks": list(weeks_of(read, start, words)),
    }


@require_safe
@version_page
def file(request: Any) -> HttpResponse:
    """The file itself, to keep or to change elsewhere."""
    version = request.version
    return _as_file(version.kept.text, TOML, version.file_name)


@require_safe
@version_page
def witness(request: Any, law: int) -> HttpResponse:
    """The journal that breaks a law, as the command line's own check writes it. It is about nobody."""
    version = request.version
    journal = journal_of(version, law)
    if not journal:
        raise Http404
    return _as_file(journal, JSON_LINES, witness_name(version.programme, law))


def _as_file(content: str, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@post_only("clinic_programme", "version")
@version_page
def check(request: Any) -> HttpResponse:
    """Begin the check, where it is neither done nor running."""
    begin_check(request.version, clock.now())
    return redirect("clinic_programme", request.version.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@version_page
def withdraw_page(request: Any) -> HttpResponse:
    """What withdrawing does, and the reason that everybody on it is told."""
    version, why = request.version, request.POST.get("why", "").strip()
    wrong = ""
    if request.method == "POST":
        wrong = "" if 0 < len(why) <= LONGEST_REASON else "withdraw.wrong"
        if not wrong:
            withdraw(version, why)
            messages.success(request, words_now().say(DOMAIN, "withdraw.said"))
            return redirect("clinic_programme", version.pk)
    page = {**_about(version), "why": why, "wrong": wrong}
    return render(request, "clinician/programmes/withdraw.html", page, status=REFUSED if wrong else 200)


def _about(version: OwnVersion) -> dict[str, Any]:
    return {
        "here": "programmes",
        "version": version,
        "name": version.called(words_now().lang),
        "people": on_it(version, clock.now()).count(),
        "others": OwnVersion.objects.filter(programme=version.programme)
        .exclude(pk=version.pk)
        .select_related("kept")
        .order_by("-number"),
    }


def _start(typed: str, programme: Programme) -> int:
    """The stage that a course begins on: as asked for, or the first."""
    return int(typed) if typed.isdecimal() and 0 < int(typed) <= len(programme.stages) else 1
