"""A new programme: a copy of a shipped one, a file, or the text of one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods

from backstride.book.programme_file import LARGEST_FILE_BYTES
from backstride.book.programme_form import LONGEST_NAME
from backstride.book.programme_refused import MISSING, Problem, ProgrammeRefused, phrase
from backstride.book.programmes import list_programmes, parse_programme, shipped_programmes
from backstride.web import clock
from backstride.web.clinic.models import Clinician
from backstride.web.clinician.programmes.problems import told
from backstride.web.clinician.who import clinicians_page
from backstride.web.own_programmes.checking import begin_check
from backstride.web.own_programmes.file_text import with_keys
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.saving import FILE, free_short_name, save
from backstride.web.pages.language import words_now

REFUSED = 422


@require_http_methods(["GET", "HEAD", "POST"])
@clinicians_page
def new(request: Any) -> HttpResponse:
    """Where one is made, its check begins at once. What cannot be used comes back, with all that is wrong."""
    if request.method != "POST":
        return _page(request)
    copies = request.POST.get("way") == "copy"
    if copies and not 1 <= len(_name(request)) <= LONGEST_NAME:
        return _page(request, status=REFUSED, wrong_name=True)
    try:
        made = _copy(request) if copies else _from_file(request)
    except ProgrammeRefused as refused:
        wrong = "wrong_copy" if copies else "wrong_file"
        return _page(request, status=REFUSED, **{wrong: told(refused.problems)})
    begin_check(made, clock.now())
    return redirect("clinic_programme", made.pk)


def _copy(request: Any) -> OwnVersion:
    """A shipped programme under a name of the clinic's. Raises ProgrammeRefused."""
    copied, name = request.POST.get("copied", ""), _name(request)
    offered = {each.id: each.version for each in _to_copy()}
    if copied not in offered:
        raise ProgrammeRefused(
            FILE, [Problem("copied", MISSING, phrase("right.one_of", words=", ".join(offered)))]
        )
    file: Path = shipped_programmes()[copied][offered[copied]]
    short = free_short_name(request.clinician, slugify(name).replace("_", "-") or copied)
    text = with_keys(file.read_text(encoding="utf-8"), {"id": short})
    return _saved(request.clinician, with_keys(text, {"en": name, "es": name}, "names"))


def _name(request: Any) -> str:
    return " ".join(request.POST.get("name", "").split())


def _from_file(request: Any) -> OwnVersion:
    """What was uploaded or typed. Raises ProgrammeRefused."""
    content = _content(request)
    parse_programme(content, FILE)
    return _saved(request.clinician, content.decode("utf-8-sig"))


def _content(request: Any) -> bytes:
    file = request.FILES.get("file")
    return bytes(file.read(LARGEST_FILE_BYTES + 1)) if file else request.POST.get("text", "").encode()


def _saved(clinician: Clinician, text: str) -> OwnVersion:
    return save(clinician, text, clock.now())


def _to_copy() -> list[Any]:
    return [each for each in list_programmes() if not each.withdrawn]


def _typed(request: Any) -> str:
    """What was sent, as text, so that nothing is lost; nothing of a file that is none."""
    file = request.FILES.get("file")
    if file is None:
        return str(request.POST.get("text", ""))
    file.seek(0)
    content = file.read(LARGEST_FILE_BYTES + 1)
    readable = len(content) <= LARGEST_FILE_BYTES and b"\0" not in content
    return content.decode("utf-8-sig", "replace") if readable else ""


def _page(request: Any, *, status: int = 200, **wrong: Any) -> HttpResponse:
    lang = words_now().lang
    page = {
        "here": "programmes",
        "to_copy": [(each.id, (each.names or {}).get(lang, each.id), each.version) for each in _to_copy()],
        "copied": request.POST.get("copied", ""),
        "name": request.POST.get("name", ""),
        "most": LONGEST_NAME,
        "text": _typed(request),
        **wrong,
    }
    return render(request, "clinician/programmes/new.html", page, status=status)
