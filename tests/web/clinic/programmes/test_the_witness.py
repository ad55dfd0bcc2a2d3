"""The example that breaks a law is downloaded as a journal that the command line reads."""

from __future__ import annotations

import json
import shlex
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from backstride.book.programmes import read_programme
from backstride.book.words import Words
from backstride.cli.programme_check import checked_or_refused
from backstride.cli.witness_files import write_witnesses
from backstride.web.clinic.models import Clinician
from backstride.web.own_programmes.models import OwnVersion
from tests.cli.typing_at_it import Typed
from tests.web.clinic.people import signed_in
from tests.web.clinic.programmes.written import JUMPS, checked
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


@pytest.fixture(name="breaks")
def _breaks(ben: Clinician) -> OwnVersion:
    """A version that breaks the third law."""
    return checked(ben, JUMPS)


def test_it_is_the_file_that_the_command_line_writes_under_the_same_name(
    at_work: Client, breaks: OwnVersion, tmp_path: Path
) -> None:
    answer = at_work.get(f"/clinic/programmes/{breaks.pk}/breaks/3/")
    (tmp_path / "mine.toml").write_text(breaks.kept.text, encoding="utf-8")
    programme = read_programme(tmp_path / "mine.toml")
    words = Words("en")
    file = write_witnesses(tmp_path, checked_or_refused(programme, "mine.toml", words), words)[3]
    assert answer.content == file.read_bytes()
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{file.name}"'
    assert answer.headers["Content-Type"].startswith("application/x-ndjson")


def test_the_command_on_the_page_shows_what_the_page_says(
    at_work: Client, breaks: OwnVersion, capsys: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = at_work.get(f"/clinic/programmes/{breaks.pk}/").content.decode()
    assert f'href="/clinic/programmes/{breaks.pk}/breaks/3/" download' in page
    for address in ("file/", "breaks/3/"):
        answer = at_work.get(f"/clinic/programmes/{breaks.pk}/{address}")
        name = answer.headers["Content-Disposition"].partition('"')[2].rstrip('"')
        (tmp_path / name).write_bytes(answer.content)
    command = unescape(page.partition("backstride today ")[2].partition("</pre>")[0])
    monkeypatch.chdir(tmp_path)
    told = Typed(capsys)("today", *shlex.split(command))
    assert told.code == 0
    assert "walk 30 min 30 min in all" in told.page


def test_it_is_about_nobody(at_work: Client, breaks: OwnVersion) -> None:
    lines = at_work.get(f"/clinic/programmes/{breaks.pk}/breaks/3/").content.decode().splitlines()
    entries = [json.loads(line) for line in lines]
    assert {"screened", "enrolled"} <= {each["kind"] for each in entries}
    assert all(each.get("who", "") in ("", "witness") for each in entries)


def test_there_is_none_of_a_law_that_holds_or_to_people_of_another_clinic(
    at_work: Client, breaks: OwnVersion, another: Clinician, clock: Clock
) -> None:
    assert at_work.get(f"/clinic/programmes/{breaks.pk}/breaks/1/").status_code == 404
    elsewhere = signed_in(another, clock.now)
    assert elsewhere.get(f"/clinic/programmes/{breaks.pk}/breaks/3/").status_code == 404
    assert at_work.post(f"/clinic/programmes/{breaks.pk}/breaks/3/").status_code == 405


def test_a_way_that_no_journal_can_say_has_no_file(at_work: Client, breaks: OwnVersion) -> None:
    found = dict(breaks.found or {})
    found["broken"] = [{**each, "told": False, "journal": None} for each in found["broken"]]
    OwnVersion.objects.update(found=found)
    page = at_work.get(f"/clinic/programmes/{breaks.pk}/").content.decode()
    assert "breaks/3/" not in page
    assert at_work.get(f"/clinic/programmes/{breaks.pk}/breaks/3/").status_code == 404


def test_a_ladder_that_falls_says_so_first_and_folds_what_follows(
    at_work: Client, breaks: OwnVersion
) -> None:
    found = dict(breaks.found or {})
    assert "as well: 3" not in at_work.get(f"/clinic/programmes/{breaks.pk}/").content.decode()
    OwnVersion.objects.filter(pk=breaks.pk).update(found={**found, "falls": ["stage 14 (12 min)"]})
    page = at_work.get(f"/clinic/programmes/{breaks.pk}/").content.decode()
    first, fold = page.index("stage 14 (12 min)"), page.index("It breaks one safety law as well: 3</summary>")
    assert first < fold < page.index("Law 3")
