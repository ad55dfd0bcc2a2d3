"""Another programme for somebody on the way: what is open, and the change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused, Problem
from backstride.web.journals.models import Standing
from backstride.web.participant import once
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.start.conftest import NOT_ABOUT_RUNNING

ID = "0d4b8a1f-2c3d-4c1e-9d6b-6f1c2f0e3a52"
WALKER = Story("Ana").screened("2026-01-05", **NOT_ABOUT_RUNNING).enrolled("2026-01-05")
FIT = Story("Ana").screened("2026-01-05").enrolled("2026-01-05", back_state="chronic")
RUNNER = Story("Ana").screened("2026-01-05").enrolled("2026-01-05", programme="run-walk")
Told = Callable[[], list[dict[str, Any]]]
Began = Callable[[Story], None]


@pytest.fixture
def began(tells: Tells, clock: Clock) -> Began:
    """Lets somebody begin with a story, and looks on the day after."""

    def begin(story: Story) -> None:
        clock.at("2026-01-06")
        tells(story)

    return begin


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("story", [WALKER, FIT, RUNNER], ids=["walker", "fit", "runner"])
def test_it_is_said_in_both_languages(ana: Client, began: Began, story: Story, lang: str) -> None:
    began(story)
    ana.cookies["django_language"] = lang
    assert ana.get("/start/programme/").status_code == 200


@pytest.mark.parametrize(("story", "says"), [(FIT, "Low bar: walk · tall bar: run"), (RUNNER, "The bar is")])
def test_its_first_session_is_drawn_with_a_legend(ana: Client, began: Began, story: Story, says: str) -> None:
    began(story)
    assert says in ana.get("/start/programme/").content.decode()


def test_running_needs_its_questions_first(ana: Client, began: Began, told: Told) -> None:
    began(WALKER)
    assert 'href="/check/?for=run-walk"' in ana.get("/start/programme/").content.decode()
    ana.post("/start/programme/", {"programme": "run-walk", "entry": ID})
    assert [each["kind"] for each in told()] == ["screened", "enrolled"]


def test_running_that_is_shut_says_why(ana: Client, began: Began) -> None:
    began(Story("Ana").screened("2026-01-05", leg_injury="yes").enrolled("2026-01-05"))
    page = ana.get("/start/programme/").content.decode()
    assert "You injured a leg" in page
    assert 'value="run-walk"' not in page


@pytest.mark.parametrize("changes", [(FIT, "run-walk"), (RUNNER, "walk")], ids=["to run", "to walk"])
def test_the_change_is_told_once(
    ana: Client, began: Began, clock: Clock, told: Told, changes: tuple[Story, str]
) -> None:
    story, wanted = changes
    began(story)
    form = {"programme": wanted, "entry": ID}
    assert ana.post("/start/programme/", form)["Location"] == "/today/"
    clock.at("2026-01-06 10:01")
    assert ana.post("/start/programme/", form)["Location"] == "/today/"
    (change,) = [each for each in told() if each["kind"] == "programme_changed"]
    assert (change["id"], change["programme"], change["version"]) == (ID, wanted, "1.0.0")
    standing = Standing.objects.get()
    assert (standing.programme.programme, standing.mode) == (wanted, "active")


def test_a_change_that_is_refused_changes_nothing(
    ana: Client, began: Began, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    began(RUNNER)

    def refuse(*args: Any) -> None:
        raise JournalRefused([Problem(0, "id", "was already used", "an id of its own")])

    monkeypatch.setattr(once, "tell", refuse)
    answer = ana.post("/start/programme/", {"programme": "walk", "entry": ID})
    assert answer.status_code == 422
    assert "nothing has changed" in answer.content.decode()
    assert "programme_changed" not in [each["kind"] for each in told()]


def test_it_is_for_who_is_on_a_programme(ana: Client, clock: Clock, db: None) -> None:
    assert ana.get("/start/programme/")["Location"] == "/start/"
    assert Client().get("/start/programme/")["Location"] == "/"
    assert ana.put("/start/programme/").status_code == 405
