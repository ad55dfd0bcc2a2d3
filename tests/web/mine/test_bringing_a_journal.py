"""A journal from another Backstride: all of it comes along and gives the same day, or nothing does."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backstride.heart.entries import LARGEST_JOURNAL_BYTES
from backstride.web.accounts.models import User
from backstride.web.journals.erase import erase_everything_of
from backstride.web.journals.journal_of import journal_file
from backstride.web.journals.models import Entry, Participant
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.today.reading import text_of

BEGIN, WED = "2026-01-05", "2026-01-07"
ANA = Story("Ana").enrolled(BEGIN).cleared(BEGIN)
Elsewhere = Callable[[], tuple[bytes, str]]


@pytest.fixture
def elsewhere(tells: Tells, clock: Clock, participant: Participant) -> Elsewhere:
    """Ana's journal and her day as they were in another Backstride, which is gone now."""

    def lived() -> tuple[bytes, str]:
        clock.at("2026-01-05 10:05")
        tells(ANA)
        clock.at(f"{WED} 19:00")
        tells(ANA.settled(BEGIN))
        client = Client()
        assert participant.user is not None
        client.force_login(participant.user)
        journal, day = journal_file(participant.pk), day_of(client)
        erase_everything_of(participant.user, clock.now)
        return journal, day

    return lived


@pytest.fixture
def newcomer(client: Client, db: None) -> Client:
    """Somebody with an account, who has told nothing here."""
    client.force_login(User.objects.create_user(email="ana@example.com"))
    return client


def brings(client: Client, content: bytes) -> Any:
    """The file sent; the page that answers."""
    file = SimpleUploadedFile("journal.jsonl", content)
    return client.post("/mine/bring/", {"journal": file}, follow=True)


def day_of(client: Client) -> str:
    """What Today says, without what is about the page."""
    text = text_of(client.get("/today/").content.decode())
    return text.partition("Wednesday, 7 January 2026")[2]


def test_the_day_here_is_the_day_it_was_there(newcomer: Client, elsewhere: Elsewhere) -> None:
    journal, day = elsewhere()
    answer = brings(newcomer, journal)
    assert answer.redirect_chain[-1][0] == "/today/"
    assert f"Your journal is here: {len(journal.splitlines())} entries." in text_of(answer.content.decode())
    assert day_of(newcomer) == day != ""


def test_every_entry_keeps_its_id_its_moment_and_its_words(newcomer: Client, elsewhere: Elsewhere) -> None:
    journal, _ = elsewhere()
    brings(newcomer, journal)
    here = [json.loads(line) for line in Entry.objects.order_by("seq").values_list("payload", flat=True)]
    there = [json.loads(line) for line in journal.splitlines()]
    assert here[: len(there)] == [{key: each[key] for key in each if key != "received"} for each in there]


def test_the_zone_comes_along(newcomer: Client, elsewhere: Elsewhere) -> None:
    journal, _ = elsewhere()
    brings(newcomer, journal)
    assert Participant.objects.get().zone == "Europe/Madrid"


def test_it_is_not_brought_twice(newcomer: Client, elsewhere: Elsewhere) -> None:
    journal, _ = elsewhere()
    brings(newcomer, journal)
    before = Entry.objects.count()
    answer = brings(newcomer, journal)
    assert answer.status_code == 422
    assert "You have begun here already" in answer.content.decode()
    assert Entry.objects.count() == before


def test_a_journal_that_somebody_has_here_is_refused(
    newcomer: Client, tells: Tells, clock: Clock, participant: Participant
) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    other = Client()
    other.force_login(User.objects.create_user(email="ben@example.org"))
    before = Entry.objects.count()
    answer = brings(other, journal_file(participant.pk))
    assert answer.status_code == 422
    assert "is in use here already" in answer.content.decode()
    assert Entry.objects.count() == before


LINE = '{"id": "7f000000-0000-4000-8000-000000000001", "kind": "noted", "at": "2026-01-05T10:00:00+01:00", '


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "holds no enrolment"),
        (f'{LINE} "by": "participant", "text": "walked"}}'.encode(), "holds no enrolment"),
        (b"not a journal at all", "line 1"),
        (f'{LINE} "by": "nobody", "text": "walked"}}'.encode(), "line 1"),
        (b"\xff\xfe\x00", "line 1"),
        (b"PK\x03\x04 and so on", "Open it, and choose the file journal.jsonl"),
    ],
)
def test_a_file_that_is_no_journal_is_refused_and_changes_nothing(
    newcomer: Client, clock: Clock, content: bytes, says: str
) -> None:
    answer = brings(newcomer, content)
    assert answer.status_code == 422
    assert says in text_of(answer.content.decode())
    assert "Nothing was changed here" in answer.content.decode()
    assert Entry.objects.count() == 0


def test_a_programme_that_is_not_here_is_named(newcomer: Client, elsewhere: Elsewhere) -> None:
    journal, _ = elsewhere()
    answer = brings(newcomer, journal.replace(b'"programme": "walk"', b'"programme": "swim"'))
    assert answer.status_code == 422
    assert "a programme that this Backstride does not have" in answer.content.decode()
    assert Entry.objects.count() == 0


def test_a_file_larger_than_any_journal_is_not_even_read(newcomer: Client) -> None:
    answer = brings(newcomer, b" " * (LARGEST_JOURNAL_BYTES + 1))
    assert "larger than any journal" in answer.content.decode()


def test_who_has_begun_is_told_so_before_choosing_a_file(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    page = ana.get("/mine/bring/").content.decode()
    assert "You have begun here already" in page
    assert 'type="file"' not in page


def test_without_a_file_it_says_so(newcomer: Client) -> None:
    answer = newcomer.post("/mine/bring/")
    assert "No file was chosen" in answer.content.decode()


def test_who_is_not_signed_in_signs_in_first(client: Client) -> None:
    answer = client.get("/mine/bring/")
    assert answer.headers["Location"] == "/accounts/login/?next=/mine/bring/"


def test_an_emergency_comes_along_too(
    newcomer: Client, tells: Tells, clock: Clock, elsewhere: Elsewhere
) -> None:
    journal, _ = elsewhere()
    story = Story("sign").tell("symptom_reported", f"{WED} 18:00", symptoms=["saddle_numbness"])
    told = "".join(f"{json.dumps(line)}\n" for line in story.told).encode()
    answer = brings(newcomer, journal + told)
    assert "Backstride has not alerted anyone" in text_of(answer.content.decode())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_page_and_its_refusals_are_in_both_languages(newcomer: Client, lang: str) -> None:
    newcomer.cookies["django_language"] = lang
    assert newcomer.get("/mine/bring/").status_code == 200
    assert brings(newcomer, b"no").status_code == 422
