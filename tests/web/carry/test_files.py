"""Each file is made from today's stored decision, carries its name, and goes to its owner alone."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from fitdecode import FitReader  # type: ignore[import-untyped]
from fitdecode.records import FitDataMessage  # type: ignore[import-untyped]
from pypdf import PdfReader
from tinytag import TinyTag

from backstride.book.emergency_numbers import number_for
from backstride.handouts.ours import is_ours
from backstride.web.feeds.models import Calendar
from backstride.web.journals.models import Entry, Participant
from tests.cast.story import Story
from tests.web.carry.reading import says, shown
from tests.web.carry.test_the_page import EVERY_FILE
from tests.web.carry.withdrawing import withdraw_walk
from tests.web.journals.test_append import Tells

every_file = pytest.mark.parametrize("path", EVERY_FILE)


def content_of(browser: Client, path: str, lang: str = "en") -> bytes:
    browser.cookies["django_language"] = lang
    answer = browser.get(path)
    assert answer.status_code == 200, answer
    return answer.getvalue()


def digest_of(participant: Participant) -> str:
    prescribed = Entry.objects.filter(participant=participant, kind="prescribed").last()
    assert prescribed is not None
    digest: str = json.loads(prescribed.payload)["decision"]["digest"]
    return digest[:12]


@every_file
def test_its_name_is_neutral_and_holds_the_day_and_the_decision(
    walks: Client, participant: Participant, path: str
) -> None:
    answer = walks.get(path)
    answer.getvalue()
    name = answer.headers["Content-Disposition"]
    what, _, ending = path.removeprefix("/carry/").rpartition(".")
    assert name == f'attachment; filename="{what}-2026-01-06-{digest_of(participant)}.{ending}"'
    assert answer.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("path", ["/carry/week.pdf", "/carry/week-large.pdf"])
@pytest.mark.parametrize("place", ["ES", "US"])
def test_the_paper_names_the_emergency_number_of_where_somebody_is(
    walks: Client, participant: Participant, path: str, place: str
) -> None:
    Participant.objects.filter(pk=participant.pk).update(place=place)
    pages = PdfReader(BytesIO(content_of(walks, path))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert number_for(place) in text
    assert "your local emergency number" not in text


@every_file
def test_it_is_a_handout_that_says_its_maker(walks: Client, path: str) -> None:
    assert is_ours(content_of(walks, path))


@every_file
@pytest.mark.parametrize("lang", ["en", "es"])
def test_nobody_else_gets_it(walks: Client, path: str, lang: str) -> None:
    stranger = Client()
    stranger.cookies["django_language"] = lang
    assert stranger.get(path).headers["Location"] == "/"


@every_file
def test_where_sessions_wait_it_is_refused_and_the_advice_comes_first(
    walks: Client, stopped: Story, path: str
) -> None:
    answer = walks.get(path)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Content-Disposition" not in answer.headers
    assert page.index('href="/worried/emergency/"') < page.index("<h1>")
    assert "there is nothing to carry for now" in says(page)


@every_file
def test_of_a_withdrawn_programme_none_is_made(
    walks: Client, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    withdraw_walk(monkeypatch)
    answer = walks.get(path)
    assert answer.status_code == 409
    assert "has been withdrawn" in says(answer.content.decode())


def test_a_file_that_does_not_exist_is_not_found(walks: Client) -> None:
    assert walks.get("/carry/session.exe").status_code == 404


@pytest.mark.parametrize(("lang", "title"), [("en", "Walking: stage"), ("es", "Caminar: etapa")])
def test_the_audio_track_names_the_session_and_the_decision(
    walks: Client, participant: Participant, tmp_path: Path, lang: str, title: str
) -> None:
    file = tmp_path / "track.mp3"
    answer = walks.get("/carry/session.mp3", headers={"accept-language": lang})
    file.write_bytes(answer.getvalue())
    assert answer.headers["Content-Type"] == "audio/mpeg"
    assert int(answer.headers["Content-Length"]) == file.stat().st_size
    tag = TinyTag.get(file)
    assert tag.title is not None
    assert tag.title.startswith(title)
    assert tag.title.endswith(", 2026-01-06")
    assert digest_of(participant) in str(tag.comment)
    assert tag.duration == pytest.approx(16 * 60, abs=10)


def test_the_watch_gets_one_walk_of_sixteen_minutes(walks: Client) -> None:
    with FitReader(BytesIO(content_of(walks, "/carry/session.fit"))) as read:
        messages = [each for each in read if isinstance(each, FitDataMessage)]
    steps = [each for each in messages if each.name == "workout_step"]
    assert [step.get_value("duration_time") for step in steps] == [960.0]


def test_the_treadmill_file_lasts_as_long(walks: Client) -> None:
    root = ET.fromstring(content_of(walks, "/carry/session.zwo"))  # noqa: S314 - our own
    assert [each.get("Duration") for each in root.iter("FreeRide")] == ["960"]


def test_the_text_is_in_the_language_of_the_page(walks: Client) -> None:
    assert "Walk 16 minutes." in content_of(walks, "/carry/session.txt").decode()
    assert "Camine 16 minutos." in content_of(walks, "/carry/session.txt", "es").decode()


def test_the_page_of_paper_ticks_the_days_that_are_planned(walks: Client) -> None:
    text = PdfReader(BytesIO(content_of(walks, "/carry/week.pdf"))).pages[0].extract_text()
    assert "Tue 6 Jan" in text
    assert text.count("✓") >= 3
    assert len(PdfReader(BytesIO(content_of(walks, "/carry/week-large.pdf"))).pages) == 2


def test_the_page_of_paper_says_which_sessions_were_moved(walks: Client, tells: Tells) -> None:
    tells(Story("moves").tell("session_moved", "2026-01-06 08:00", day="2026-01-07", to="2026-01-08"))
    lines = PdfReader(BytesIO(content_of(walks, "/carry/week.pdf"))).pages[0].extract_text().splitlines()
    moved = [" ".join(line.split()) for line in lines if line.startswith(("Wed 7 Jan", "Thu 8 Jan"))]
    assert moved == ["Wed 7 Jan moved", "Thu 8 Jan ✓ moved"]


def test_the_calendar_file_holds_the_coming_sessions(walks: Client) -> None:
    days = shown(content_of(walks, "/carry/sessions.ics"))
    assert date(2026, 1, 6) in days
    assert {seen.title for seen in days.values()} == {"Session, 16 min"}


def test_the_next_calendar_file_follows_the_one_before(walks: Client, participant: Participant) -> None:
    first = shown(content_of(walks, "/carry/sessions.ics"))
    walks.post("/carry/", {"do": "time", "at": "07:30"})
    second = shown(content_of(walks, "/carry/sessions.ics"))
    assert {day: seen.uid for day, seen in second.items()} == {day: seen.uid for day, seen in first.items()}
    assert {seen.sequence for seen in second.values()} == {1}
    assert Calendar.objects.get(participant=participant).told.count('"uid"') == len(second)


def test_looking_without_taking_asks_for_nothing_twice(walks: Client) -> None:
    answer = walks.head("/carry/session.fit")
    assert answer.status_code == 200
    assert answer.content == b""
