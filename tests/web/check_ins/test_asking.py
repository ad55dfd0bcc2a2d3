"""A check-in comes on its day, can wait or be left out, and is not asked when it should not be."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.participant import telling
from tests.cast.story import Story
from tests.web.check_ins.asking import ANA, FIRST, LANGUAGES, MONTH_4, NEXT, asked, opens, reads, saves
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import entries
from tests.web.today.reading import heading_of, html_of, text_of

CARD = "How was your week?"


def on_today(client: Client) -> str:
    return text_of(html_of(client))


def test_today_has_a_card_from_the_day_on_until_it_expires(ana: Client, clock: Clock) -> None:
    for day, there in (
        ("2026-01-11", False),
        (FIRST, True),
        ("2026-01-17", True),
        ("2026-01-18", False),
        (NEXT, True),
    ):
        clock.at(f"{day} 08:00")
        assert (CARD in on_today(ana)) is there, day


def test_the_card_writes_nothing_and_opening_the_form_is_told_once(ana: Client) -> None:
    for _ in range(2):
        on_today(ana)
    assert asked() == []
    assert ana.head("/check-in/").status_code == 200
    assert asked() == []
    for _ in range(3):
        assert ana.get("/check-in/").status_code == 200
    assert asked() == [("shown", "system", FIRST)]
    assert CARD in on_today(ana)


def test_that_it_was_shown_changes_no_prescription(ana: Client) -> None:
    before = [each["id"] for each in entries("prescribed")]
    ana.get("/check-in/")
    assert [each["id"] for each in entries("prescribed")] == before


def test_where_that_cannot_be_kept_the_form_comes_all_the_same(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr(telling, "append", full)
    assert CARD in reads(ana.get("/check-in/"))
    assert asked() == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_asks_few_things_chooses_nothing_and_says_nobody_watches(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    html = ana.get("/check-in/").content.decode()
    assert " checked" not in html
    named = (
        "pain_average",
        "pain_worst",
        "pain_days",
        "limited_activity",
        "sought_care",
        "legs",
        "confidence",
        "sleep",
    )
    assert [name for name in (*named, "signs") if f'name="{name}"' not in html] == []
    assert 'name="came_back"' not in html
    assert {"en": "Nobody watches this", "es": "Nadie vigila esto"}[lang] in html
    assert {"en": "<title>Check-in – ", "es": "<title>Seguimiento – "}[lang] in html


# -- later, and not this week ------------------------------------------------------------------


def test_later_comes_back_the_next_day(ana: Client, clock: Clock) -> None:
    page = reads(ana.post("/check-in/", opens(ana, do="later"), follow=True))
    assert "You will be asked again tomorrow." in page
    assert CARD not in page
    assert asked()[1:] == [("later", "participant", FIRST)]
    assert "You put this one off: it comes back on Tuesday, 13 January 2026." in reads(ana.get("/check-in/"))
    clock.at("2026-01-13 07:00")
    assert CARD in on_today(ana)
    assert CARD in reads(ana.get("/check-in/"))
    assert len(asked()) == 2


def test_later_on_its_last_day_promises_nothing(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-17 20:00")
    page = reads(ana.post("/check-in/", opens(ana, do="later"), follow=True))
    assert "It closes today, so you will not be asked again about it." in page
    assert "Today is its last day." in reads(ana.get("/check-in/"))
    assert "Put off on its last day." in reads(ana.get("/check-in/before/"))


def test_not_this_week_is_not_asked_again_this_week(ana: Client, clock: Clock) -> None:
    page = reads(ana.post("/check-in/", opens(ana, do="declined"), follow=True))
    assert "You will not be asked again this week." in page
    for day in ("2026-01-12", "2026-01-14", "2026-01-17"):
        clock.at(f"{day} 20:00")
        assert CARD not in on_today(ana)
    assert "You chose to leave this one out" in reads(ana.get("/check-in/"))
    clock.at(f"{NEXT} 08:00")
    assert CARD in on_today(ana)


def test_one_put_aside_can_be_answered_after_all(ana: Client) -> None:
    ana.post("/check-in/", opens(ana, do="declined"))
    html = ana.get("/check-in/").content.decode()
    assert 'href="/check-in/?anyway=yes"' in html
    form = ana.get("/check-in/", {"anyway": "yes"})
    assert CARD in reads(form)
    assert saves(ana, what="weekly", due=FIRST, sleep="7").status_code == 200
    assert [each["sleep"] for each in entries("checked_in")] == [7]


def test_a_double_click_on_later_is_one_entry(ana: Client) -> None:
    form = opens(ana, do="later")
    for _ in range(2):
        assert ana.post("/check-in/", form).status_code == 302
    assert [how for how, _, _ in asked()] == ["shown", "later"]


@pytest.mark.parametrize("due", ["", NEXT, "2026-01-13", "soon", "1999-01-01"])
def test_putting_aside_what_is_not_there_tells_nothing(ana: Client, due: str) -> None:
    assert ana.post("/check-in/", opens(ana, do="later", due=due)).headers["Location"] == "/today/"
    assert [how for how, _, _ in asked()] == ["shown"]


# -- when it is not asked ----------------------------------------------------------------------


def test_an_expired_one_is_never_asked_again(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-18 10:00")
    for address in ("/check-in/", "/check-in/?anyway=yes"):
        page = reads(ana.get(address))
        assert heading_of(ana.get(address).content.decode()) == "Nothing to ask today"
        assert "The next check-in comes on Monday, 19 January 2026." in page
    assert asked() == []


def test_in_an_emergency_nothing_is_asked(ana: Client, tells: Tells) -> None:
    tells(Story("sign").symptom(f"{FIRST} 18:00", "chest_pain"))
    assert "How was your" not in on_today(ana)
    assert "While an emergency sign has not been looked at, nothing is asked." in reads(
        ana.get("/check-in/?anyway=1")
    )
    assert asked() == []


def test_in_a_pause_nothing_is_asked_and_afterwards_it_is(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(Story("rest").tell("paused_by_self", f"{FIRST} 18:30"))
    assert CARD not in on_today(ana)
    assert "While you take a break, nothing is asked." in reads(ana.get("/check-in/"))
    clock.at("2026-01-13 10:00")
    tells(Story("on").tell("paused_by_self", "2026-01-13 09:00", over=True))
    assert CARD in on_today(ana)


# -- monthly -----------------------------------------------------------------------------------


def test_after_month_3_it_asks_whether_it_came_back(ana: Client, clock: Clock) -> None:
    clock.at(f"{MONTH_4} 10:00")
    assert "How were your last four weeks?" in on_today(ana)
    page = reads(ana.get("/check-in/"))
    for asks in ("Has your back pain come back", "On which day did it begin?", "How many days did it last?"):
        assert asks in page
    assert "at its worst, over the last four weeks" in page


@pytest.mark.parametrize(
    ("back_state", "asks"),
    [
        ("never", "Have you had back pain, in the last four weeks?"),
        ("acute", "Is this episode of back pain over?"),
        ("chronic", "On how many days of the last four weeks did your back hurt?"),
    ],
)
def test_its_words_fit_the_back_state(client: Client, clock: Clock, back_state: str, asks: str) -> None:
    user = User.objects.create_user(email="bo@example.org", password="quiet lane walking")
    bo = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    clock.at(f"{MONTH_4} 10:00")
    append(
        bo.pk, Story("Bo").enrolled("2026-01-05", back_state=back_state).cleared("2026-01-05").told, clock.now
    )
    client.force_login(user)
    page = reads(client.get("/check-in/"))
    assert asks in page
    assert ("come back" in page) is False


# -- who, and how ------------------------------------------------------------------------------


def test_nobody_is_asked_to_sign_in_and_what_they_typed_waits(ana: Client, participant: Participant) -> None:
    form = opens(ana, sleep="4")
    ana.logout()
    assert ana.get("/check-in/").headers["Location"] == "/"
    assert ana.post("/check-in/", form).headers["Location"].startswith("/accounts/login/")
    assert participant.user
    ana.force_login(participant.user)
    html = ana.get("/check-in/").content.decode()
    assert 'name="sleep" value="4" checked' in html
    assert entries("checked_in") == []


def test_a_stranger_sees_and_tells_nothing_of_it(ana: Client, client: Client) -> None:
    form = opens(ana, sleep="4")
    stranger = Client()
    stranger.force_login(User.objects.create_user(email="eva@example.org", password="another quiet lane"))
    assert stranger.post("/check-in/", form).status_code in (302, 409)
    assert entries("checked_in") == []


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(ana: Client, method: str) -> None:
    assert getattr(ana, method)("/check-in/").status_code == 405
    assert ana.post("/check-in/before/").status_code == 405


def test_the_story_is_a_week_long() -> None:
    assert ANA.on(FIRST).decision.due
