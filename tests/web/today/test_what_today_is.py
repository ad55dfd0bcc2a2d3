"""Today says in its heading what to do: for every mode, and for each kind of day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from backstride.book.words import Words
from backstride.heart.notation import read_session
from backstride.web.journals.models import Participant
from backstride.web.participant.today.headline import headline
from tests.cast.people import ANA, GRETA, HUGO, JUN
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.today.reading import heading_of, html_of, links_of, text_of

Tells = Callable[[Story], Any]
MON, TUE, WED = "2026-01-05", "2026-01-06", "2026-01-07"

DAYS = {
    "Today: a walk of 16 minutes": (ANA, MON),
    "Today: 10 runs of 15 seconds, walking between": (HUGO, MON),
    "Today: 2 walks of 1 minute, with a rest between": (Story("Slow").enrolled(MON, 3).cleared(MON), MON),
    "Today: an easy walk of 7 minutes": (ANA.flared_up(TUE), TUE),
    "Today's session is done": (ANA.session(MON), MON),
    "Today is a rest day": (Story("Two").enrolled(MON, days=["mon", "thu"]).cleared(MON), TUE),
    "Today is free: you moved the session": (ANA.tell("session_moved", MON, day=TUE, to="2026-01-09"), TUE),
    "Some questions about your health come first": (Story("New").enrolled(MON), MON),
    "No session: see a doctor or physiotherapist first": (
        Story("Ask").screened(MON, this_week_signs=["leg_pain_walking_eased_by_sitting"]).enrolled(MON),
        MON,
    ),
    "No session: let a doctor see you today": (ANA.symptom(TUE, "fever"), TUE),
    "No sessions yet: this is made for adults": (GRETA.enrolled(MON, birth_year=2010).cleared(MON), MON),
    "Your sessions are on hold": (ANA.clinician("hold", TUE), WED),
    "Your sessions are paused": (ANA.tell("paused_by_self", TUE), WED),
    "You are not on a programme now": (ANA.tell("left", TUE), WED),
    "Please get help now": (ANA.symptom(TUE, "saddle_numbness"), TUE),
    "Today: a walk of 30 minutes": (JUN, MON),
}


@pytest.mark.parametrize("heading", DAYS)
def test_the_heading_says_what_today_is(heading: str, ana: Client, tells: Tells, clock: Clock) -> None:
    story, day = DAYS[heading]
    clock.at(f"{day} 22:00")
    tells(story)
    assert heading_of(html_of(ana)) == heading


@pytest.mark.parametrize("heading", DAYS)
def test_it_is_said_in_spanish_too(heading: str, ana: Client, tells: Tells, clock: Clock) -> None:
    story, day = DAYS[heading]
    clock.at(f"{day} 22:00")
    tells(story)
    html = html_of(ana, "es")
    assert '<html lang="es"' in html
    assert not heading_of(html).startswith("Today")


def test_the_day_and_the_week_of_the_programme_stand_above(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(MON)
    tells(ANA)
    clock.at("2026-01-19")
    assert "Monday, 19 January 2026 · week 3" in text_of(html_of(ana))
    assert "Lunes, 19 de enero de 2026 · semana 3" in text_of(html_of(ana, "es"))


def test_a_session_is_told_in_minutes_words_and_a_strip(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(f"{MON} 19:00")
    tells(HUGO)
    html = html_of(ana)
    assert "<strong>30</strong> min" in html
    text = text_of(html)
    assert "2 min 30 s of it running stage 1 of 12" in text
    assert "This is the session, from start to finish: the wider a bar" in text
    assert "Low bar: walk · tall bar: run" in text
    assert "Walk 5 minutes, then 10 times: run 15 seconds" in text
    assert html.count('<rect class="run"') == 10


def test_a_day_with_a_session_has_one_filled_button(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(MON)
    tells(ANA)
    html = html_of(ana)
    assert html.count("button go") == 1
    assert {"/log/", "/log/?skip=1"} <= set(links_of(html))


def test_where_a_morning_is_awaited_it_comes_first_and_has_the_filled_button(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{MON} 21:00")
    tells(ANA.session(MON))
    clock.at(f"{TUE} 09:00")
    html = html_of(ana)
    assert html.count("button go") == 1
    assert links_of(html)[0] == "/log/morning/"
    assert "the session of Monday, 5 January 2026 is still open" in text_of(html)


def test_on_the_evening_itself_nobody_is_asked_about_the_morning(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{MON} 21:00")
    tells(ANA.session(MON))
    assert "/log/morning/" not in links_of(html_of(ana))


def test_a_rest_day_says_when_the_next_session_is_and_takes_one_anyway(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(TUE)
    tells(Story("Two").enrolled(MON, days=["mon", "thu"]).cleared(MON))
    text = text_of(html_of(ana))
    assert "Next session: Thursday, 8 January 2026" in text
    assert text.index("Rest day") < text.index("Next session") < text.index("16 min")
    assert "Walk 16 minutes." in text
    assert "I did a session anyway" in text


@pytest.mark.parametrize(
    ("story", "leads_to"),
    [
        (Story("New").enrolled(MON), "/check/"),
        (ANA.symptom(TUE, "fever"), "/check/"),
        (ANA.tell("paused_by_self", TUE), "/plan/"),
        (ANA.tell("left", TUE), "/check/"),
    ],
)
def test_while_sessions_wait_one_button_leads_on(
    story: Story, leads_to: str, ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{TUE} 22:00")
    tells(story)
    html = html_of(ana)
    assert html.count("button go") == 1
    assert leads_to in links_of(html)
    assert "/log/" not in links_of(html)


def test_the_page_leads_to_keeping_this_dose(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(f"{TUE} 09:00")
    tells(ANA.session(MON))
    assert "I am content at this dose" in text_of(html_of(ana))


def test_before_the_first_session_it_is_not_offered_and_settled_sessions_are_counted_from_none(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(MON)
    tells(ANA)
    text, spanish = text_of(html_of(ana)), text_of(html_of(ana, "es"))
    assert "I am content" not in text
    assert "After 4 settled sessions the walk gets 2 minutes longer." in text
    assert "A session is settled when your back and legs take it well" in text
    assert "more settled session" not in text
    assert "Después de 4 sesiones asentadas, la caminata se alarga 2 minutos." in spanish


def test_a_review_that_is_due_is_offered_and_gone_once_held(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(MON)
    tells(ANA)
    assert "/plan/review/0/" in links_of(html_of(ana))
    held = ANA.tell("contact_held", MON, contact="week-0")
    tells(held)
    assert "/plan/review/0/" not in links_of(html_of(ana))
    tells(held.undoes(MON, held.last))
    assert "/plan/review/0/" in links_of(html_of(ana))


def test_a_review_and_what_a_card_asks_take_turns(ana: Client, tells: Tells, clock: Clock) -> None:
    """Whoever leaves one of them unanswered still comes to the other."""
    asked = []
    for day in ("2026-01-12", "2026-01-13", "2026-01-14", "2026-01-15"):
        clock.at(f"{day} 08:00")
        tells(ANA)
        links = links_of(html_of(ana))
        asked.append([word for word in ("check-in", "review") if any(f"/{word}/" in link for link in links)])
    assert asked == [["check-in"], ["check-in"], ["review"], ["check-in"]]


def test_the_days_with_a_session_are_marked(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(f"{TUE} 21:00")
    tells(ANA.settled(MON).session(TUE))
    clock.at(WED)
    text = text_of(html_of(ana))
    assert "Mon 5 ✓ a session Tue 6 ✓ a session Wed 7 no session told" in text


def test_a_newcomer_is_not_shown_days_before_the_beginning(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(MON)
    tells(ANA)
    assert "The last seven days" not in text_of(html_of(ana))


def test_the_title_shows_nothing_clinical(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at(f"{TUE} 22:00")
    tells(ANA.symptom(TUE, "saddle_numbness"))
    assert "<title>Today – Backstride</title>" in html_of(ana)


def test_a_stranger_is_welcomed_instead(client: Client, db: None) -> None:
    assert client.get("/today/").headers["Location"] == "/"


def test_who_has_not_begun_is_led_to_the_beginning(ana: Client, clock: Clock) -> None:
    assert ana.get("/today/").headers["Location"] == "/start/"


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_can_only_be_read(method: str, ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    assert getattr(ana, method)("/today/").status_code == 405


@pytest.mark.parametrize(
    ("session", "heading"),
    [
        (
            "walk 5 min, run 60 s, walk 2 min, run 90 s, walk 5 min",
            "Today: 14 minutes 30 seconds on your feet",
        ),
        ("walk 5 min, rest 1 min, walk 3 min", "Today: 8 minutes on your feet"),
        ("walk 5 min, run 60 s, walk 5 min", "Today: 1 run of 1 minute, walking before and after"),
    ],
)
def test_a_session_of_any_shape_has_a_heading(session: str, heading: str) -> None:
    decision = replace(ANA.on(MON).decision, session=read_session(session))
    assert headline(decision, Words("en", strict=True)) == heading


WHOM_TO_RING = {
    (
        "en",
        "GB",
    ): "Where the practice is closed, ring 111; in Northern Ireland, your doctor's out-of-hours line.",
    ("es", "GB"): "Si la consulta está cerrada, llame al 111; en Irlanda del Norte",
    (
        "en",
        "ES",
    ): "To be seen today, ring your doctor. Where the practice is closed, ring its out-of-hours line.",
    ("es", "ES"): "Para que le vean hoy, llame a su médico.",
}


@pytest.mark.parametrize(("lang", "place"), WHOM_TO_RING)
def test_who_is_to_be_seen_today_is_told_whom_to_ring_and_not_until_when_it_holds(
    lang: str, place: str, ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{TUE} 22:00")
    tells(ANA.symptom(TUE, "fever"))
    Participant.objects.update(place=place)
    text = text_of(html_of(ana, lang))
    assert WHOM_TO_RING[lang, place] in text
    assert ("111" in text) == (place == "GB")
    assert "This holds" not in text
    assert "Esto vale" not in text


def test_who_is_to_be_seen_this_week_is_not_told_to_ring_today(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    story, day = DAYS["No session: see a doctor or physiotherapist first"]
    clock.at(f"{day} 22:00")
    tells(story)
    assert "To be seen today" not in text_of(html_of(ana))
