"""A recording that is in the journal already is known again before anything is saved; nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from unittest.mock import Mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backstride.recordings import read_recording
from backstride.web.participant.log import from_recording
from tests.recordings.corpus import whole_files
from tests.web.conftest import MADRID
from tests.web.log.ana import entries, filled, hidden_in, opens, saves, text_of

WALK = whole_files()["walk-30-min.fit"]
ALREADY = "this recording is in your journal already"


@pytest.fixture(autouse=True)
def _on_the_day_of_the_walk(monkeypatch: pytest.MonkeyPatch, _ana_has_begun: None) -> None:
    monkeypatch.setattr(from_recording, "read_recording", walked())


def walked(minutes: float = 32.56, time: int = 9) -> Any:
    """A reader that finds a walk of so many minutes on the morning of the sixth."""

    def read(data: bytes, name: str) -> Any:
        began = datetime(2026, 1, 6, time, 30, 20, tzinfo=MADRID)
        return replace(read_recording(WALK, name), minutes=minutes, started_at=began)

    return read


def reads(client: Client, content: bytes = WALK, **typed: Any) -> Any:
    file = SimpleUploadedFile("walk.fit", content)
    return client.post("/log/", {**opens(client), **typed, "do": "read", "recording": file})


def of(page: Any, *names: str) -> dict[str, str]:
    text = text_of(page)
    return {name: text.partition(f'name="{name}" value="')[2].partition('"')[0] for name in names}


def logs(client: Client, content: bytes = WALK, **more: Any) -> Any:
    """Reads a file, and saves what it filled in."""
    page = reads(client, content)
    told = {**of(page, "minutes", "date", "time"), "day": "other", **more}
    return client.post("/log/", filled(page, **told), follow=True)


def test_the_file_is_kept_beside_the_session_by_its_digest_and_name(ana: Client) -> None:
    logs(ana)
    (session,), (link,) = entries("session_done"), entries("recording_linked")
    assert link["recording"].startswith("sha256:")
    assert (link["name"], link["about"], link["at"]) == ("walk.fit", [session["id"]], session["at"])


@pytest.mark.parametrize(("lang", "says"), [("en", "Read from “walk.fit”."), ("es", "Leído de “walk.fit”.")])
def test_the_journal_names_it_in_the_line_of_its_session(ana: Client, lang: str, says: str) -> None:
    logs(ana)
    ana.cookies["django_language"] = lang
    journal = text_of(ana.get("/log/journal/"))
    line = next(each for each in journal.split("<li>") if says in each)
    assert f"/log/undo/{entries('session_done')[0]['id']}/" in line
    assert journal.count("walk.fit") == 1
    link = entries("recording_linked")[0]["id"]
    assert link not in journal
    assert ana.get(f"/log/saved/{link}/").status_code == 404


def test_a_recording_without_a_name_is_named_all_the_same(ana: Client) -> None:
    page = reads(ana)
    told = of(page, "minutes", "date", "time")
    ana.post("/log/", filled(page, **told, day="other", read_name=""))
    assert "Read from a recording." in text_of(ana.get("/log/journal/"))


def test_people_read_whole_minutes_and_the_journal_keeps_the_exact_ones(ana: Client) -> None:
    page = reads(ana)
    assert of(page, "minutes") == {"minutes": "33"}
    assert "The file was read: 33 min." in text_of(page)
    saved = text_of(logs(ana))
    assert "<li>33 min.</li>" in saved
    assert "Done: 33 min" in saved
    (told,) = entries("session_done")
    assert told["minutes"] == 32.56
    change = ana.get(f"/log/?change={told['id']}")
    assert of(change, "minutes") == {"minutes": "33"}
    ana.post("/log/", filled(change, day="other", **of(change, "minutes", "date", "time"), worst="4"))
    assert entries("session_done")[1]["minutes"] == 32.56


def test_minutes_that_somebody_changed_are_kept_as_changed(ana: Client) -> None:
    logs(ana, minutes="30")
    assert entries("session_done")[0]["minutes"] == 30


@pytest.mark.parametrize("junk", ["nan", "many", "1e999"])
def test_a_hidden_figure_that_is_none_is_refused_or_unused(ana: Client, junk: str) -> None:
    page = saves(ana, minutes=junk, read_minutes=junk)
    assert "cannot be used here" in text_of(page)


def test_the_same_file_again_is_named_before_saving_and_leads_to_the_session(ana: Client) -> None:
    logs(ana)
    page = reads(ana, minutes="41", effort="5")
    text = text_of(page)
    assert page.status_code == 200
    assert f"{ALREADY}: the session of Tuesday, 6 January 2026, 09:30" in text
    assert f"/log/saved/{entries('session_done')[0]['id']}/" in text
    assert of(page, "minutes") == {"minutes": "41"}
    assert 'name="effort" value="5" checked' in text
    assert len(entries("session_done")) == 1


def test_it_is_known_again_also_where_minutes_and_time_were_changed(ana: Client) -> None:
    logs(ana, minutes="10", time="08:00")
    assert ALREADY in text_of(reads(ana))


def test_saving_it_again_is_asked_about_whatever_was_changed(ana: Client) -> None:
    logs(ana)
    assert logs(ana, minutes="10", time="08:00").status_code == 409
    assert len(entries("session_done")) == len(entries("recording_linked")) == 1


def test_it_can_be_saved_all_the_same(ana: Client) -> None:
    logs(ana)
    logs(ana, another=entries("session_done")[0]["id"])
    assert len(entries("session_done")) == len(entries("recording_linked")) == 2


def test_another_file_of_the_same_walk_is_known_by_its_start_and_length(ana: Client) -> None:
    saves(ana, minutes="33", time="09:30")
    assert ALREADY in text_of(reads(ana, WALK + b" "))


def test_another_walk_is_another_walk(ana: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    logs(ana)
    for other in (walked(time=11), walked(minutes=20)):
        monkeypatch.setattr(from_recording, "read_recording", other)
        assert ALREADY not in text_of(reads(ana, WALK + b" "))


def test_a_session_without_a_time_or_a_file_without_a_start_says_nothing(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves(ana, minutes="33")
    assert ALREADY not in text_of(reads(ana))
    timeless = replace(read_recording(WALK, "walk"), started_at=None)
    monkeypatch.setattr(from_recording, "read_recording", Mock(return_value=timeless))
    assert ALREADY not in text_of(reads(ana))


def test_once_undone_the_file_is_new_again(ana: Client) -> None:
    logs(ana)
    ana.post(f"/log/undo/{entries('session_done')[0]['id']}/")
    assert ALREADY not in text_of(reads(ana))


def test_read_again_while_its_own_session_is_changed_it_is_no_second_one(ana: Client) -> None:
    logs(ana)
    form = hidden_in(ana.get(f"/log/?change={entries('session_done')[0]['id']}"))
    file = SimpleUploadedFile("walk.fit", WALK)
    assert ALREADY not in text_of(ana.post("/log/", {**form, "do": "read", "recording": file}))


def test_sent_again_with_other_answers_it_is_asked_about_the_session(ana: Client) -> None:
    page = reads(ana)
    form = filled(page, day="other", **of(page, "minutes", "date", "time"))
    ana.post("/log/", form)
    assert ana.post("/log/", form).status_code == 302
    again = ana.post("/log/", {**form, "worst": "4"})
    assert again.status_code == 409
    assert hidden_in(again)["replaces"] == entries("session_done")[0]["id"]


def test_a_digest_that_is_none_links_nothing(ana: Client) -> None:
    saves(ana, read_recording="junk")
    saves(ana, read_recording="sha256:" + "f" * 300)
    assert entries("recording_linked") == []


def test_the_journal_shows_the_file_by_its_name_in_both_languages(ana: Client) -> None:
    logs(ana)
    assert "“walk.fit”" in text_of(ana.get("/log/journal/"))
    ana.cookies["django_language"] = "es"
    assert "“walk.fit”" in text_of(ana.get("/log/journal/"))
    assert "Parece que esta grabación ya está en su diario" in text_of(reads(ana))
