"""After a low mood: a kind word, somebody to turn to, and a note on Today until somebody has talked."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.participant.pocket.on_every_page import FOR_THE_POCKET
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.measures.test_measures import ANA, LANGUAGES, answers, reads
from tests.web.today.reading import html_of, looked_at, text_of

NOTE = ("measure.mood.low", "this_week")


@pytest.fixture(autouse=True)
def _begun(tells: Tells, clock: Clock) -> None:
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at("2026-01-19 19:00")


def lives_in(participant: Participant, place: str, zone: str = "Europe/Madrid") -> None:
    """Where somebody is."""
    participant.place, participant.zone = place, zone
    participant.save()


def talked(client: Client) -> Any:
    """The button on Today."""
    html = html_of(client)
    form = html[html.index('action="/measures/talked/"') :]
    token = form.split('name="entry" value="')[1].split('"')[0]
    return client.post("/measures/talked/", {"entry": token}, follow=True)


# -- where to turn -----------------------------------------------------------------------------


def test_where_to_turn_stands_on_the_page_before_anything_is_answered(ana: Client) -> None:
    page = reads(ana.get("/measures/mood/"))
    assert "Somebody to turn to" in page
    assert "think of ending your life: Línea 024 listens. Ring 024" in page
    assert "If you are in danger now, ring 112." in page
    assert "Nobody reads your answers as you write them. Backstride does not alert anyone." in page


def test_a_thought_of_ending_ones_life_is_never_a_question(ana: Client) -> None:
    html = ana.get("/measures/mood/").content.decode()
    form = text_of(html[html.index('<form method="post" action="/measures/mood/"') :].split("</form>")[0])
    assert "life" not in form


def test_after_a_low_answer_it_comes_first_with_a_kind_word(ana: Client) -> None:
    page = reads(answers(ana, "mood", q1="2", q2="8"))
    assert page.index("it is no weakness") < page.index("What you answered")
    assert "Talk with your doctor this week, and with somebody you trust today." in page
    assert "Your sessions stay as they are." in page


@pytest.mark.parametrize(
    ("place", "line", "emergency"),
    [
        ("GB", "Samaritans listens. Ring 116 123", "ring 999"),
        ("US", "988 Suicide & Crisis Lifeline listens. Ring 988", "ring 911"),
        ("AU", "Lifeline listens. Ring 13 11 14", "ring 000"),
        ("NZ", "Need to talk? 1737 listens. Ring 1737", "ring 111"),
        ("DE", "do not stay alone with it", "ring 112"),
    ],
)
def test_by_country(ana: Client, participant: Participant, place: str, line: str, emergency: str) -> None:
    lives_in(participant, place)
    page = reads(ana.get("/measures/mood/"))
    assert line in page
    assert emergency in page


def test_where_the_country_is_unknown_nothing_is_guessed(ana: Client, participant: Participant) -> None:
    lives_in(participant, "", "UTC")
    page = reads(ana.get("/measures/mood/"))
    assert "ring your local emergency number" in page
    assert "Ring 024" not in page


def test_an_answer_that_is_not_low_brings_no_note(ana: Client) -> None:
    page = reads(answers(ana, "mood", q1="4", q2="4"))
    assert "it is no weakness" not in page
    assert "Somebody to turn to" in page
    assert looked_at(html_of(ana)) == []


def test_a_total_of_the_phq_2_from_3_on_opens_the_same_way(ana: Client, clock: Clock) -> None:
    assert "it is no weakness" not in reads(answers(ana, "phq_2", total="2"))
    clock.at("2026-01-20 19:00")
    assert "it is no weakness" in reads(answers(ana, "phq_2", total="3"))
    assert looked_at(html_of(ana)) == [NOTE]


# -- the note on Today -------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_note_stands_on_today(ana: Client, lang: str) -> None:
    answers(ana, "mood", q1="2")
    html = html_of(ana, lang)
    assert looked_at(html) == [NOTE]
    assert 'href="/measures/mood/#turn"' in html
    urgency = {"en": "This week", "es": "Esta semana"}[lang]
    assert urgency in text_of(html)


def test_a_copy_kept_for_no_network_has_whom_to_ring_and_no_form(ana: Client, clock: Clock) -> None:
    answers(ana, "mood", q1="2")
    kept = ana.get("/today/", headers={FOR_THE_POCKET: "1"}).content.decode()
    assert 'href="tel:024"' in html_of(ana)
    assert 'href="tel:024"' in kept
    assert ("measures/talked" in html_of(ana), "measures/talked" in kept) == (True, False)


def test_a_list_of_people_sees_how_soon_somebody_should_look(ana: Client, participant: Participant) -> None:
    answers(ana, "mood", q1="2")
    assert Standing.objects.get(participant=participant).attention == "this_week"


def test_it_goes_once_somebody_has_talked_and_the_journal_says_so(ana: Client, clock: Clock) -> None:
    answers(ana, "mood", q1="2")
    assert "The note on Today is gone." in reads(talked(ana))
    (told,) = (json.loads(each.payload) for each in Entry.objects.filter(kind="attention_answered"))
    assert (told["rule"], told["outcome"], told["by"]) == ("measure.mood.low", "talked", "participant")
    assert looked_at(html_of(ana)) == []


def test_a_later_low_answer_brings_it_again(ana: Client, clock: Clock) -> None:
    answers(ana, "mood", q1="2")
    talked(ana)
    clock.at("2026-02-16 19:00")
    answers(ana, "mood", q1="3", q2="5")
    assert looked_at(html_of(ana)) == [NOTE]


def test_it_goes_with_a_better_answer_too(ana: Client, clock: Clock) -> None:
    answers(ana, "mood", q1="2", q2="2")
    clock.at("2026-02-16 19:00")
    answers(ana, "mood", q1="6", q2="7")
    assert looked_at(html_of(ana)) == []


def test_it_goes_where_the_answer_is_taken_back(ana: Client) -> None:
    answers(ana, "mood", q1="2")
    undo = f"/log/undo/{Entry.objects.get(kind='measured').pk}/"
    ana.post(undo, hidden_in(ana.get(undo)))
    assert looked_at(html_of(ana)) == []


def test_beside_an_emergency_there_is_no_note(ana: Client, tells: Tells) -> None:
    answers(ana, "mood", q1="2")
    tells(Story("stop").symptom("2026-01-19 18:00", "chest_pain"))
    assert looked_at(html_of(ana)) == []


def test_it_changes_no_session_and_today_reads_no_journal(
    ana: Client, participant: Participant, django_assert_num_queries: Any
) -> None:
    before = html_of(ana)
    answers(ana, "mood", q1="0", q2="0")
    with django_assert_num_queries(5) as asked:
        after = html_of(ana)
    assert not any("journals_entry" in query["sql"] for query in asked.captured_queries)
    assert session_in(before) == session_in(after)


def session_in(html: str) -> str:
    """The session on Today, as a person reads it."""
    begins = html.index('<section class="card" aria-labelledby="session" data-session>')
    return text_of(html[begins:].partition("</section>")[0])
