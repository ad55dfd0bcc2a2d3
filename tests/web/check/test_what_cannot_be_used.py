"""What cannot be used: the question is named, what was typed stays, and absent is never taken for no."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.check.walker import answer, begin, kept, walk
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(client: Client, clock: Clock) -> Client:
    begin(client)
    return client


def test_a_list_left_empty_is_no_answer(begun: Client) -> None:
    page = answer(begun, "right_now", emergency_back="").content.decode()
    assert "One answer is still needed" in page
    assert "or “None of these”" in page
    assert 'href="#q-emergency_back"' in page
    assert "emergency_back" not in kept(begun)["answers"]


def test_what_was_answered_beside_it_stays(begun: Client) -> None:
    page = answer(begun, "right_now", emergency_back="").content.decode()
    assert page.count('value="none" checked') == 1
    assert kept(begun)["answers"]["emergency_body"] == []


def test_something_and_none_of_these_is_asked_about(begun: Client) -> None:
    answer(begun, "right_now")
    page = answer(begun, "lately", same_day_signs=["fever", "none"]).content.decode()
    assert "Which is right?" in page
    assert "same_day_signs" not in kept(begun)["answers"]


@pytest.mark.parametrize("typed", ["twenty", "20.5", "-1", "999", "9" * 5000, "20 min"])
def test_a_number_that_is_none_is_named_and_stays_in_its_field(
    client: Client, clock: Clock, typed: str
) -> None:
    walk(client, until="you")
    page = answer(client, "you", walk_minutes=typed).content.decode()
    assert "a whole number from 0 to 180" in page
    assert f'value="{typed}"' in page
    assert 'aria-describedby="why-walk_minutes wrong-walk_minutes"' in page
    assert "walk_minutes" not in kept(client)["answers"]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("back", {"back_state": "sideways"}),
        ("health", {"medicines": ["aspirin"]}),
        ("falls", {"falls": ["fell_lately", "fell_lately"]}),
        ("history", {"pregnancy": "perhaps"}),
    ],
)
def test_what_was_not_offered_is_refused(
    client: Client, clock: Clock, page: str, said: dict[str, Any]
) -> None:
    walk(client, until=page)
    shown = answer(client, page, **said)
    assert shown.status_code == 200
    assert "one of the answers offered" in shown.content.decode()
    assert not set(said) & set(kept(client)["answers"])


def test_markup_that_is_typed_is_shown_as_text(client: Client, clock: Clock) -> None:
    walk(client, until="you")
    page = answer(client, "you", walk_minutes='"><script>').content.decode()
    assert "&quot;&gt;&lt;script&gt;" in page


def test_going_back_complains_about_nothing(client: Client, clock: Clock) -> None:
    walk(client, until="you")
    assert answer(client, "you", walk_minutes="", back="yes").url == "/check/lately/"
    assert kept(client)["answers"]["birth_year"] == 1990


@pytest.mark.parametrize(
    ("back_state", "said"), [("chronic", "More than 12 weeks"), ("easing", "6 to 12 weeks")]
)
def test_a_long_spell_that_began_lately_is_asked_again_with_both_answers_named(
    client: Client, clock: Clock, back_state: str, said: str
) -> None:
    walk(client, until="back")
    page = answer(client, "back", back_state=back_state, trend="too_soon").content.decode()
    assert "These two do not go together" in page
    assert f"you chose “{said}”, and here “It began less than 2 weeks ago”" in page
    assert 'value="too_soon" checked' in page
    assert "trend" not in kept(client)["answers"]
    assert kept(client)["answers"]["back_state"] == back_state


@pytest.mark.parametrize("mended", [{"back_state": "acute"}, {"trend": "same"}], ids=str)
def test_with_either_of_them_changed_the_check_goes_on(
    client: Client, clock: Clock, mended: dict[str, str]
) -> None:
    walk(client, until="back")
    answer(client, "back", trend="too_soon")
    assert answer(client, "back", **{"trend": "too_soon", **mended}).status_code == 302


def test_the_contradiction_speaks_spanish(client: Client, clock: Clock) -> None:
    client.cookies["django_language"] = "es"
    walk(client, until="back")
    page = answer(client, "back", trend="too_soon").content.decode()
    assert "eligió «Más de 12 semanas», y aquí «Empezó hace menos de 2 semanas»" in page
