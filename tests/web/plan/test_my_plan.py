"""My plan says where I am, when I walk, and what I may change."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.cast.people import HUGO, JUN
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import ANA, Tells


def plan_of(ana: Client) -> str:
    """The page as text."""
    answer = ana.get("/plan/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 20:00")
    tells(ANA)


def test_it_says_the_stage_the_days_and_the_minutes(ana: Client) -> None:
    page = plan_of(ana)
    assert "stage 12 of 21" in page
    assert "3 days a week" in page
    assert "Monday, Tuesday" in page


def test_the_present_stage_is_marked_by_a_word(ana: Client) -> None:
    page = plan_of(ana)
    assert page.count('aria-current="step"') == 1
    assert page.count("you are here") == 1


@pytest.mark.parametrize(
    ("lang", "says"), [("en", "filled bars are lighter than yours"), ("es", "más ligeras que la suya")]
)
def test_the_bars_below_are_called_lighter_as_nobody_need_have_walked_them(
    ana: Client, lang: str, says: str
) -> None:
    ana.cookies["django_language"] = lang
    assert says in plan_of(ana)


def test_every_stage_is_listed_and_drawn(ana: Client) -> None:
    page = plan_of(ana)
    stages, ladder = page.partition('class="stages"')[2], page.partition('class="ladder"')[2]
    assert stages.partition("</ol>")[0].count("<li") == 21
    assert ladder.partition("</svg>")[0].count("<rect") == 21


@pytest.mark.parametrize("story", [ANA, ANA.flared_up("2026-01-05 19:00")], ids=["as usual", "in a flare-up"])
def test_the_drawing_of_the_session_says_once_what_it_is(ana: Client, tells: Tells, story: Story) -> None:
    tells(story)
    assert plan_of(ana).count("The bar is this session, from start to finish") == 1


def test_the_title_tells_nothing_clinical(ana: Client) -> None:
    assert "<title>My plan – Backstride</title>" in plan_of(ana)


def test_too_few_days_are_told_with_what_they_mean(ana: Client, tells: Tells) -> None:
    tells(ANA.tell("schedule_changed", "2026-01-05 19:00", days=["tue"]))
    assert "fewer sessions, never longer ones" in plan_of(ana)


def test_in_a_flare_up_the_session_of_now_stands_beside_the_stage(ana: Client, tells: Tells) -> None:
    tells(ANA.flared_up("2026-01-05 19:00"))
    plan = plan_of(ana)
    assert "<strong>7</strong> min" in plan
    assert "easier for now; on this stage it is 14 min otherwise" in plan


@pytest.mark.parametrize(
    ("story", "says"),
    [
        (ANA.tell("paused_by_self", "2026-01-05 19:00"), "Your sessions are paused"),
        (ANA.tell("left", "2026-01-05 19:00"), "Begin again, with the health questions"),
        (ANA.symptom("2026-01-05 19:00", "fever"), "Sessions wait until a doctor"),
        (ANA.symptom("2026-01-05 19:00", "chest_pain"), "What to do now"),
        (ANA.tell("stage_chosen", "2026-01-05 19:00", stage=12), "You are keeping this dose"),
        (ANA.tell("stage_chosen", "2026-01-05 19:00", stage=15), "You go up to stage 15 at most"),
        (ANA.clinician("hold", "2026-01-05 19:00"), "on hold"),
    ],
)
def test_it_says_why_sessions_wait_or_stay_as_they_are(
    ana: Client, tells: Tells, story: Story, says: str
) -> None:
    tells(story)
    assert says in plan_of(ana)


@pytest.mark.parametrize(
    "story", [ANA.symptom("2026-01-05 19:00", "chest_pain"), ANA.tell("left", "2026-01-05 19:00")]
)
def test_beside_an_emergency_and_after_leaving_nothing_is_asked(
    ana: Client, tells: Tells, story: Story
) -> None:
    tells(story)
    page = plan_of(ana)
    assert "A review is waiting" not in page
    assert "/plan/stay/" not in page
    assert "/plan/settings/" in page


def test_whoever_has_not_begun_is_led_to_the_beginning(ana: Client, client: Client) -> None:
    assert Client().get("/plan/").headers["Location"] == "/"


def test_it_is_only_read(ana: Client) -> None:
    assert ana.post("/plan/").status_code == 405


def test_it_speaks_spanish(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    page = plan_of(ana)
    assert "etapa 12 de 21" in page
    assert "está aquí" in page
    assert "lunes, martes" in page


@pytest.mark.parametrize("someone", [HUGO, JUN])
def test_other_programmes_and_starts_have_their_page(client: Client, clock: Clock, someone: Story) -> None:
    from backstride.web.accounts.models import User  # noqa: PLC0415
    from backstride.web.journals.append import append  # noqa: PLC0415
    from backstride.web.journals.models import Participant  # noqa: PLC0415

    user = User.objects.create_user(email="other@example.org")
    other = Participant.objects.create(user=user, zone=someone.zone, language="en")
    append(other.pk, someone.told, clock.now)
    client.force_login(user)
    assert "you are here" in plan_of(client)
