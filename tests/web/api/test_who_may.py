"""Who may: a program with a token that works, or the page of somebody who is signed in. Nobody else."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from backstride.web import clock as apps_clock
from backstride.web.accounts.models import User
from backstride.web.api.models import PersonalToken
from backstride.web.api.tokens import make_token, revoke
from backstride.web.journals.models import Entry, Participant
from tests.web.api.conftest import sent
from tests.web.api.program import JSON, Program, answers_in, entry
from tests.web.conftest import Clock

PROBLEM = "application/problem+json"


def refused(answer: Any, status: int, name: str) -> bool:
    """It was refused so, as a problem, and no note was kept."""
    same = (answer.status_code, answer.json()["type"]) == (status, f"urn:backstride:problem:{name}")
    return (
        same and answer.headers["Content-Type"] == PROBLEM and not Entry.objects.filter(kind="noted").exists()
    )


def test_nobody_is_told_how_to_come_in(db: None) -> None:
    for answer in (Program().tells(entry()), Program().asks()):
        assert refused(answer, 401, "not_signed_in")
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    "header", ["Bearer backstride_made_up", "Bearer ", "Basic YW5hOmFuYQ==", "x", "Bearer é"]
)
def test_a_token_that_nobody_made_opens_nothing(begun: Participant, header: str) -> None:
    client = Client(headers={"Authorization": header})
    assert refused(client.post("/api/entries", sent(entry()), content_type=JSON), 401, "token_unknown")


def test_a_revoked_token_opens_nothing_from_that_moment(program: Program, begun: Participant) -> None:
    assert program.asks().status_code == 200
    assert begun.user is not None
    revoke(begun.user, PersonalToken.objects.get().pk, apps_clock.now())
    assert refused(program.tells(entry()), 401, "token_unknown")
    assert program.asks().status_code == 401


def test_the_token_of_somebody_who_may_not_sign_in_opens_nothing(program: Program) -> None:
    User.objects.update(is_active=False)
    assert refused(program.tells(entry()), 401, "token_unknown")


def test_erasing_an_account_erases_its_tokens(program: Program) -> None:
    User.objects.all().delete()
    assert not PersonalToken.objects.exists()


def test_a_strangers_token_writes_in_the_strangers_journal_alone(begun: Participant, stranger: User) -> None:
    secret = make_token(stranger, uuid4(), "theirs", apps_clock.now()) or ""
    before = Entry.objects.filter(participant=begun).count()
    assert answers_in(Program(secret).tells(entry())) == ["accepted"]
    assert Entry.objects.filter(participant=begun).count() == before


def test_entries_written_down_for_somebody_else_stay_out(
    program: Program, begun: Participant, stranger: User
) -> None:
    other = Participant.objects.get(user=stranger)
    assert refused(program.tells(entry(), whose=str(other.pk)), 409, "of_another")
    assert answers_in(program.tells(entry(), whose=str(begun.pk).upper())) == ["accepted"]


def test_a_page_sends_its_own_token_with_it(page: Client) -> None:
    assert refused(page.post("/api/entries", sent(entry()), content_type=JSON), 403, "form_token_missing")
    page.get("/today/")
    token = page.cookies["backstride_csrf"].value
    headers = {"X-CSRFToken": token}
    answer = page.post("/api/entries", sent(entry()), content_type=JSON, headers=headers)
    assert answers_in(answer) == ["accepted"]


def test_a_page_reads_today_without_it(page: Client) -> None:
    assert page.get("/api/today").status_code == 200


def test_a_token_that_is_given_decides_also_in_a_browser(page: Client) -> None:
    headers = {"Authorization": "Bearer backstride_made_up"}
    assert page.get("/api/today", headers=headers).status_code == 401


def test_who_has_no_journal_yet_begins_on_the_page(db: None) -> None:
    client = Client()
    client.force_login(User.objects.create_user())
    assert refused(client.post("/api/entries", sent(entry()), content_type=JSON), 403, "no_journal")
    user = User.objects.create_user()
    assert refused(Program(make_token(user, uuid4(), "x", apps_clock.now()) or "").asks(), 403, "no_journal")


def test_the_day_of_its_last_use_is_noted(program: Program, clock: Clock) -> None:
    assert PersonalToken.objects.get().last_used is None
    program.asks()
    clock.at("2026-01-09 00:30")
    program.asks()
    assert str(PersonalToken.objects.get().last_used) == "2026-01-09"


def test_only_a_digest_of_a_token_is_kept(program: Program, token: str) -> None:
    row = PersonalToken.objects.values().get()
    assert len(row["digest"]) == 64
    assert token not in str(row)
    assert len(token) > 43, "32 random bytes"
