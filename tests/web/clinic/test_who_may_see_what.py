"""The whole matrix: every address and method, as everybody who might ask, and what each of them is answered.

It stands in `matrix.txt`, one line an address, and is read as a table. Whoever adds an address, or opens one
to somebody, changes a line there, and has it read by another person. BACKSTRIDE_WRITE=1 writes it anew.
"""

from __future__ import annotations

import os
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.db import transaction
from django.test import Client

from tests.cast.people import BEGIN
from tests.web.clinic.addresses import addresses
from tests.web.clinic.everybody import (
    AMONG_COLLEAGUES,
    CALLED,
    NOTED,
    SECRETS,
    Everybody,
    everybody,
    lets_see_everything,
)
from tests.web.conftest import Clock

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

MATRIX = Path(__file__).with_name("matrix.txt")
IN_WORDS = {
    200: "page",
    400: "refused",
    401: "sign in",
    403: "refused",
    404: "nothing",
    405: "-",
    410: "gone",
}
OF_THE_CLINIC = ("her clinician", "who leads her clinic")


@pytest.fixture(name="all_of_them")
def _all_of_them(clock: Clock, settings: Any, tmp_path: Path) -> Everybody:
    settings.DATA = tmp_path  # of the health: a folder that takes what is written
    clock.at(f"{BEGIN} 20:00")
    return everybody(clock)


class Answered(NamedTuple):
    """What an answer comes to, and everything that was sent back."""

    word: str
    body: str


def asks(browser: Client, method: str, address: str) -> Answered:
    """The answer; what it did is undone, so that every one asks the same world."""
    cookies = deepcopy(browser.cookies)
    with transaction.atomic():
        answer = getattr(browser, method.lower())(address)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        transaction.set_rollback(True)
    answer.close()
    browser.cookies = cookies
    return Answered(in_a_word(answer), content.decode(errors="replace"))


def in_a_word(answer: Any) -> str:
    """What the answer comes to."""
    to = answer.headers.get("Location", "")
    if "/accounts/login/" in to:
        return "sign in"
    if "reauthenticate" in to or "second-factor" in to:
        return "second step"
    if 300 <= answer.status_code < 400:
        return "elsewhere"
    return IN_WORDS.get(answer.status_code, "refused" if answer.status_code < 500 else "BROKEN")


def test_the_whole_matrix(all_of_them: Everybody) -> None:
    roles = all_of_them.browsers
    lines = [" | ".join(["address", *roles])]
    leaks = []
    for pattern, address in addresses(all_of_them.hers):
        for method in ("GET", "POST"):
            answers = {role: asks(browser, method, address) for role, browser in roles.items()}
            lines.append(" | ".join([f"{method} /{pattern}", *(answer.word for answer in answers.values())]))
            leaks += [
                f"{method} {address} tells {role}: {secret}"
                for role, answer in answers.items()
                for secret in SECRETS
                if secret in answer.body and not may_read(role, secret)
            ]
    found = "\n".join(lines) + "\n"
    if os.environ.get("BACKSTRIDE_WRITE"):
        MATRIX.write_text(found, encoding="utf-8")
    assert leaks == []
    assert "BROKEN" not in found
    assert found == MATRIX.read_text(encoding="utf-8")


def may_read(role: str, secret: str) -> bool:
    """Her clinic knows her by the name she gave it; what she wrote is hers, and its notes are its own."""
    if secret == AMONG_COLLEAGUES:
        return role in OF_THE_CLINIC
    return role == "Ana" or (secret == CALLED and role in OF_THE_CLINIC)


def test_only_her_clinic_is_shown_her_page_and_only_by_a_second_step(all_of_them: Everybody) -> None:
    page = f"/clinic/person/{all_of_them.hers['person']}/"
    answers = {role: asks(browser, "GET", page).word for role, browser in all_of_them.browsers.items()}
    assert {role for role, answer in answers.items() if answer == "page"} == set(OF_THE_CLINIC)
    assert answers["her clinician, by a password alone"] == "second step"
    assert answers["a stranger"] == "sign in"
    assert {answers[role] for role in ("another clinic", "who has left her clinic", "Ana")} == {"nothing"}


def test_her_own_words_are_read_by_no_page_of_the_clinic_yet(all_of_them: Everybody, clock: Clock) -> None:
    lets_see_everything(all_of_them.hers, clock)
    page = f"/clinic/person/{all_of_them.hers['person']}/"
    assert NOTED not in asks(all_of_them.browsers["her clinician"], "GET", page).body


def test_each_look_is_kept_where_she_reads_it(all_of_them: Everybody) -> None:
    page = f"/clinic/person/{all_of_them.hers['person']}/"
    assert all_of_them.browsers["her clinician"].get(page).status_code == 200
    assert "Ben, Riverside: your page" in all_of_them.browsers["Ana"].get("/who-sees/").content.decode()
