"""A file from a watch or phone fills in the form; whatever is wrong with it, nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import Mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client

from backstride.book.words import Words
from backstride.recordings import Fault, read_recording
from backstride.web.participant.log import from_recording
from backstride.web.participant.log.from_recording import read_file
from backstride.web.participant.log.which_day import Frame
from tests.recordings.corpus import broken_files, real_files, whole_files
from tests.web.conftest import MADRID, Clock
from tests.web.log.ana import entries, filled, hidden_in, opens, text_of

WALK = whole_files()["walk-30-min.fit"]
STARTED = read_recording(WALK, "walk").started_at or datetime.min.replace(tzinfo=UTC)
LOCAL = STARTED.astimezone(MADRID)


@pytest.fixture(autouse=True)
def _on_the_day_of_the_walk(monkeypatch: pytest.MonkeyPatch, clock: Clock, _ana_has_begun: None) -> None:
    """The generated walk is from another day than Ana's story: it is moved to the morning of the sixth."""
    monkeypatch.setattr(from_recording, "read_recording", _moved)


def _moved(data: bytes, name: str) -> Any:
    recording = read_recording(data, name)
    morning = datetime(2026, 1, 6, 9, 30, tzinfo=MADRID)
    later = recording.started_at and morning + (recording.started_at - STARTED)
    return replace(recording, started_at=later)


def upload(client: Client, content: bytes, name: str = "walk.fit", **typed: Any) -> Any:
    form = {**hidden_in(client.get("/log/")), "worst": "4", "ended": "tired", **typed}
    file = SimpleUploadedFile(name, content)
    return client.post("/log/", {**form, "do": "read", "recording": file})


def field(page: Any, name: str) -> str:
    """The value that a field of the page holds."""
    inside = text_of(page).partition(f'name="{name}" value="')[2]
    return inside.partition('"')[0]


def test_the_file_fills_in_minutes_day_and_time_and_keeps_what_was_typed(ana: Client) -> None:
    page = upload(ana, WALK, legs="hurt", legs_where="heel")
    assert page.status_code == 200
    assert (field(page, "minutes"), field(page, "date"), field(page, "time")) == ("30", "2026-01-06", "09:30")
    text = text_of(page)
    assert 'name="worst" value="4" checked' in text
    assert 'name="ended" value="tired" checked' in text
    assert field(page, "legs_where") == "heel"
    assert "Nothing is saved yet" in text
    assert entries("session_done") == []


def test_what_the_file_filled_in_is_saved_with_the_answers(ana: Client) -> None:
    page = upload(ana, WALK)
    values = {name: field(page, name) for name in ("minutes", "date", "time")}
    ana.post("/log/", filled(page, day="other", **values))
    (told,) = entries("session_done")
    assert (told["minutes"], told["started_at"]) == (30, "2026-01-06T09:30:00+01:00")


def test_run_minutes_are_filled_in_where_the_file_tells_them(ana: Client) -> None:
    page = upload(ana, whole_files()["run-walk-device-splits.fit"])
    assert float(field(page, "run_minutes")) > 0


def test_minutes_typed_before_stay_and_that_is_said(ana: Client) -> None:
    page = upload(ana, WALK, minutes="25")
    assert field(page, "minutes") == "25"
    assert "What you had typed stays as it is: the minutes." in text_of(page)


def test_another_file_replaces_what_the_first_one_filled_in(ana: Client) -> None:
    first = upload(ana, whole_files()["walk-header-of-12-bytes.fit"])
    assert field(first, "minutes") == "10"
    again = upload(ana, WALK, **hidden_in(first), minutes="10")
    assert field(again, "minutes") == "30"


@pytest.mark.parametrize("name", sorted(broken_files()))
def test_a_broken_file_says_what_is_wrong_and_loses_nothing(ana: Client, name: str) -> None:
    page = upload(ana, broken_files()[name], minutes="22", effort="5")
    refused(page)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Please choose a file first"),
        (b"<gpx></gpx>", "not a FIT file"),
        (b"%PDF-1.4", "not a FIT file"),
    ],
)
def test_the_wrong_kind_of_file_says_so_and_loses_nothing(ana: Client, content: bytes, said: str) -> None:
    page = upload(ana, content or b" ", minutes="22", effort="5") if content else _no_file(ana)
    assert said in refused(page)


def _no_file(client: Client) -> Any:
    return client.post("/log/", opens(client, do="read", ended="tired", worst="4", minutes="22", effort="5"))


def test_a_file_of_thirty_megabytes_is_refused_by_its_size(ana: Client, monkeypatch: Any) -> None:
    def unread(*told: object) -> None:
        raise AssertionError("it was read")

    monkeypatch.setattr(from_recording, "read_recording", unread)
    page = upload(ana, bytes(30 * 1024 * 1024), minutes="22", effort="5")
    assert "The file is too big: 30 MB." in refused(page)


def test_a_recording_from_the_future_is_refused(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 08:00")
    page = upload(ana, WALK, minutes="22", effort="5")
    assert "starts in the future" in refused(page)


def refused(page: Any) -> str:
    text = text_of(page)
    assert page.status_code == 422
    assert field(page, "minutes") == "22"
    assert 'name="effort" value="5" checked' in text
    assert 'name="worst" value="4" checked' in text
    assert 'id="wrong-file"' in text
    assert entries("session_done") == []
    return text


@pytest.mark.parametrize(("minutes", "said"), [(1, "very short"), (200, "very long")])
def test_what_is_doubtful_is_said(monkeypatch: pytest.MonkeyPatch, minutes: float, said: str) -> None:
    doubtful = replace(
        read_recording(WALK, "walk"),
        minutes=minutes,
        run_minutes=None,
        sport="running",
        faults=(Fault("other_sport", figures=(("sport", "running"),)),),
    )
    monkeypatch.setattr(from_recording, "read_recording", Mock(return_value=doubtful))
    frame = Frame(LOCAL + timedelta(days=1), LOCAL + timedelta(days=2), LOCAL + timedelta(days=2))
    found = read_file(QueryDict(), SimpleUploadedFile("walk.fit", WALK), frame, Words("en", strict=True))
    notes = " ".join(found.notes)
    assert said in notes
    assert "how much of it was running" in notes
    assert "You began on" in notes
    assert len(found.notes) == 5


def test_real_files_are_read_or_refused_in_words() -> None:
    words = Words("en", strict=True)
    frame = Frame(datetime(2000, 1, 1, tzinfo=MADRID), *[datetime(2030, 1, 1, tzinfo=MADRID)] * 2)
    for name, content in {**whole_files(), **real_files()}.items():
        file = SimpleUploadedFile(name, content)
        found = read_file(QueryDict(), file, frame, words)
        assert found.wrong or found.form["minutes"], name
