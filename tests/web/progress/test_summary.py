"""The summary as a file: made on the spot, for its owner alone, with a name only where one is typed."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from backstride.web.journals.models import Entry, Participant
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.progress.conftest import IN_WEEK_5

HERE = "/progress/summary.pdf"


def read(content: bytes) -> str:
    pages = PdfReader(BytesIO(content)).pages
    assert len(pages) <= 2
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize(("lang", "file"), [("en", "summary"), ("es", "resumen")])
def test_it_is_a_file_with_a_neutral_name(weeks: Client, lang: str, file: str) -> None:
    weeks.cookies["django_language"] = lang
    answer = weeks.get(HERE)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{file}-2026-02-03.pdf"'
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Cache-Control"] == "private, no-store"
    read(answer.content)


def test_it_names_the_decision_that_it_was_made_from(weeks: Client, participant: Participant) -> None:
    prescribed = Entry.objects.filter(participant=participant, kind="prescribed").last()
    assert prescribed is not None
    shown = read(weeks.get(HERE).content)
    digest = shown.partition("from decision ")[2][:12]
    assert digest in prescribed.payload


def test_a_name_stands_on_it_where_one_is_typed_and_nowhere_else(weeks: Client) -> None:
    assert "Ana Ñúñez" in read(weeks.post(HERE, {"name": " Ana  Ñúñez "}).content)
    assert "Ana" not in read(weeks.get(f"{HERE}?name=Ana").content)


def test_a_name_in_letters_that_the_type_does_not_have_breaks_nothing(weeks: Client) -> None:
    assert "Name" in read(weeks.post(HERE, {"name": "小林 🙂"}).content)


def test_while_stopped_the_emergency_comes_first(weeks: Client, tells: Tells, clock: Clock) -> None:
    tells(IN_WEEK_5.symptom("2026-02-03 09:30", "saddle_numbness"))
    shown = read(weeks.get(HERE).content)
    assert shown.index("First of all") < shown.index("The course so far")
    assert "numbness between the legs" in shown
    assert "Ring 112 for an ambulance" in shown


def test_a_form_that_another_opened_gets_no_page(weeks: Client) -> None:
    assert 'name="whose"' in weeks.get("/progress/").content.decode()
    refused = weeks.post(HERE, {"name": "Ana", "whose": "6e9f4b1e-8f1b-4c53-9d5e-2f9f0a7c1b11"})
    assert refused.status_code == 409
    assert "application/pdf" not in refused.headers["Content-Type"]
