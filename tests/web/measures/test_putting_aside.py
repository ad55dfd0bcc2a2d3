"""A measure that is asked: shown, later, not this time; each is told apart, and nothing else changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client

from backstride.book.check_ins.standing import Stands
from backstride.heart.entries import JournalRefused
from backstride.web import clock as the_clock
from backstride.web.journals import kept_as_json
from backstride.web.journals.kept import Kept
from backstride.web.journals.models import Entry, Participant
from backstride.web.journals.standing import stands
from backstride.web.participant.measures import telling_of
from backstride.web.participant.measures.now import measures_now
from backstride.web.participant.pocket.on_every_page import FOR_THE_POCKET
from tests.cast.story import Story
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.measures.test_measures import ANA, BEGIN, LANGUAGES, answers, reads
from tests.web.today.reading import html_of, text_of

DUE, COMES_BACK = "2026-01-12", "2026-01-26"
HARM, THINGS = "walking_is_harmful", "own_activities"
PAGE = f"/measures/{HARM}/?due={DUE}"
CARD = 'aria-labelledby="measures-due"'
ASIDE = "/measures/aside/"
BOTH = (f"{HARM} {DUE}", f"{THINGS} {DUE}")
Queries = Callable[..., Any]


@pytest.fixture(autouse=True)
def _week_1(tells: Tells, clock: Clock) -> None:
    """The day of the first check-in, which was put aside: a day asks for one thing at most."""
    clock.at("2026-01-05 10:05")
    tells(ANA)
    clock.at(f"{DUE} 19:00")
    tells(Story("aside").tell("check_in_asked", f"{DUE} 18:00", what="weekly", due=DUE, how="declined"))


def asked() -> list[tuple[str, str, str, str]]:
    """What was told of asking: which, how, by whom, and about which day."""
    rows = Entry.objects.filter(kind="measure_asked").order_by("seq").values_list("payload", flat=True)
    told = [json.loads(line) for line in rows]
    return [(each["measure"], each["how"], each["by"], each["due"]) for each in told]


def put_aside(client: Client, how: str, *which: str, page: str = PAGE) -> Any:
    """One of the two buttons; the page that answers."""
    form = hidden_in(client.get(page))
    return client.post(ASIDE, {**form, "do": how, "which": which or f"{HARM} {DUE}"}, follow=True)


def kept_of(participant: Participant) -> Kept:
    return stands(participant, the_clock.now())


def first(participant: Participant) -> str:
    """Where the first time of asking about harm stands."""
    found = measures_now(kept_of(participant))
    return next(str(each.stands) for each in found if each.window.measure == HARM)


# -- shown -------------------------------------------------------------------------------------


def test_a_form_that_is_opened_is_told_as_shown_once(ana: Client) -> None:
    for _ in range(2):
        ana.get(PAGE)
    assert asked() == [(HARM, "shown", "system", DUE)]


def test_also_where_somebody_came_by_the_list(ana: Client) -> None:
    ana.get(f"/measures/{HARM}/")
    assert asked() == [(HARM, "shown", "system", DUE)]


def test_looking_without_opening_tells_nothing(ana: Client) -> None:
    ana.head(PAGE)
    ana.get("/measures/")
    ana.get("/measures/before/")
    html_of(ana)
    assert asked() == []


def test_one_that_is_not_asked_now_is_not_shown(ana: Client) -> None:
    assert "Later" not in reads(ana.get("/measures/mood/"))
    assert asked() == []


def test_a_form_comes_also_where_that_it_was_shown_cannot_be_kept(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> None:
        raise DatabaseError

    monkeypatch.setattr(telling_of, "tell", fails)
    assert ana.get(PAGE).status_code == 200
    assert asked() == []


# -- later and not this time -------------------------------------------------------------------


def test_later_comes_back_after_two_weeks(ana: Client, clock: Clock) -> None:
    page = reads(put_aside(ana, "later"))
    assert "That is fine. You will be asked again on" in page
    assert asked()[-1] == (HARM, "later", "participant", DUE)
    assert HARM not in html_of(ana)
    clock.at(f"{COMES_BACK} 19:00")
    ana.post("/check-in/", {**hidden_in(ana.get("/check-in/")), "do": "declined"})
    assert f"/measures/{HARM}/?due={DUE}" in html_of(ana)


def test_not_this_time_stays_until_it_is_asked_anew(
    ana: Client, clock: Clock, participant: Participant
) -> None:
    assert "until these questions come round the next time" in reads(put_aside(ana, "declined"))
    assert first(participant) == "declined"
    assert HARM not in html_of(ana)
    clock.at("2026-02-16 19:00")
    ana.post("/check-in/", {**hidden_in(ana.get("/check-in/")), "do": "declined"})
    assert f"/measures/{HARM}/?due=2026-02-16" in html_of(ana)


def test_the_card_puts_all_aside_at_once(ana: Client) -> None:
    html = html_of(ana)
    assert all(f'name="which" value="{each}"' in html for each in BOTH)
    put_aside(ana, "later", *BOTH, page="/today/")
    assert asked() == [(THINGS, "later", "participant", DUE), (HARM, "later", "participant", DUE)]
    assert CARD not in html_of(ana)


def test_the_same_button_twice_is_told_once(ana: Client) -> None:
    form = {**hidden_in(ana.get(PAGE)), "do": "later", "which": f"{HARM} {DUE}"}
    pages = [reads(ana.post(ASIDE, form, follow=True)) for _ in range(2)]
    assert len(asked()) == 2
    assert all("You will be asked again" in page for page in pages)


def test_the_last_time_of_a_course_comes_no_more(ana: Client, clock: Clock) -> None:
    clock.at("2026-03-30 19:00")
    page = f"/measures/{HARM}/?due=2026-03-30"
    assert "You will not be asked again." in reads(
        put_aside(ana, "declined", f"{HARM} 2026-03-30", page=page)
    )


def test_put_off_for_a_second_time_it_comes_when_it_is_due_anew(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-25 19:00")
    put_aside(ana, "later")
    clock.at("2026-02-08 19:00")
    assert "when these questions come round the next time" in reads(put_aside(ana, "later"))


def test_a_word_that_the_journal_refuses_changes_nothing(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: Any) -> None:
        raise JournalRefused([])

    monkeypatch.setattr(telling_of, "tell_once", refuses)
    assert "nothing has been changed by it now" in reads(put_aside(ana, "later"))
    assert asked() == [(HARM, "shown", "system", DUE)]


@pytest.mark.parametrize("which", ["mood 2026-01-12", f"{HARM} 2026-02-16", "happiness", ""])
def test_what_is_not_asked_needs_no_word(ana: Client, which: str) -> None:
    assert ana.post(ASIDE, {"do": "later", "which": which}).status_code == 302
    assert asked() == []


def test_a_button_that_there_is_not_is_refused(ana: Client) -> None:
    assert ana.post(ASIDE, {"do": "answered", "which": BOTH}).status_code == 400
    assert ana.get(ASIDE).status_code == 405
    assert asked() == []


def test_what_cannot_be_told_is_said(ana: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.web.participant.measures.aside_views.tell_put_aside", lambda *_: False)
    assert "nothing has been changed by it now" in reads(put_aside(ana, "later"))


def test_a_stranger_puts_nothing_aside(client: Client) -> None:
    assert client.post(ASIDE, {"do": "later", "which": BOTH}).status_code in (302, 403)
    assert asked() == []


# -- answered after all ------------------------------------------------------------------------


def test_what_was_put_aside_can_be_answered_after_all(ana: Client, participant: Participant) -> None:
    for how in ("later", "declined"):
        put_aside(ana, how)
    assert "Later" not in reads(ana.get(PAGE))
    form = hidden_in(ana.get(PAGE))
    ana.post(f"/measures/{HARM}/", {**form, "q1": "2"})
    assert first(participant) == "answered"


def test_an_answer_with_a_mistake_keeps_what_was_typed_and_asks_nothing_else(ana: Client) -> None:
    page = reads(answers(ana, HARM, q1="12"))
    assert "Please choose one of these answers" in page or "a number from 0 to 10" in page
    assert "Not this time" not in page


# -- what is seen ------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_list_says_what_waits_until_when(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    html = ana.get("/measures/").content.decode()
    assert f'href="/measures/{HARM}/?due={DUE}"' in html
    assert {"en": "Waits for you, until", "es": "Le espera, hasta el"}[lang] in text_of(html)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_all_of_them_says_what_became_of_each(ana: Client, clock: Clock, lang: str) -> None:
    put_aside(ana, "later")
    answers(ana, THINGS, q1="To dance", q2="4")
    clock.at("2026-02-12 19:00")
    ana.cookies["django_language"] = lang
    html = ana.get("/measures/before/").content.decode()
    page = text_of(html)
    for said in {
        "en": ("Answered.", "Not answered.", "The next questions come on"),
        "es": ("Respondido.", "No respondido.", "Las próximas preguntas llegan"),
    }[lang]:
        assert said in page
    assert f'href="/measures/{THINGS}/' in html


def test_before_the_first_day_it_says_that_there_were_none(ana: Client, clock: Clock) -> None:
    clock.at("2026-01-06 19:00")
    assert "There have been none yet." in reads(ana.get("/measures/before/"))


def test_beside_an_emergency_the_page_is_shut(ana: Client, tells: Tells) -> None:
    tells(Story("numb").symptom(f"{DUE} 18:30", "chest_pain"))
    assert ana.get("/measures/before/")["Location"] == "/plan/"


def test_the_journal_keeps_it_to_itself(ana: Client) -> None:
    put_aside(ana, "later")
    assert "Questionnaire asked" not in reads(ana.get("/log/journal/"))


def test_a_copy_kept_for_no_network_names_what_waits_and_has_no_buttons(ana: Client) -> None:
    kept = ana.get("/today/", headers={FOR_THE_POCKET: "1"}).content.decode()
    assert CARD in kept
    assert (ASIDE in html_of(ana), ASIDE in kept) == (True, False)


# -- what today needs --------------------------------------------------------------------------


def test_it_is_kept_as_json_and_comes_back_the_same(ana: Client, participant: Participant) -> None:
    put_aside(ana, "later")
    kept = kept_of(participant)
    assert {each.how for each in kept.measures.told} == {"shown", "later"}
    assert kept_as_json.read(kept_as_json.write(kept)) == kept


def test_moved_on_by_days_it_says_what_the_day_says(ana: Client, participant: Participant) -> None:
    put_aside(ana, "later")
    kept = kept_of(participant)
    lasting = kept._replace(decision=replace(kept.decision, good_until=None))
    for day, said in (
        (DUE, "later"),
        ("2026-01-25", "later"),
        (COMES_BACK, "shown"),
        ("2026-02-09", "expired"),
    ):
        standing = measures_now(lasting.on(date.fromisoformat(day)))
        assert next(str(each.stands) for each in standing if each.window.measure == HARM) == said


def test_what_has_expired_is_kept_no_longer(
    ana: Client, participant: Participant, clock: Clock, tells: Tells
) -> None:
    ana.get(PAGE)
    clock.at("2026-01-27 19:00")
    tells(Story("later on").tell("noted", "2026-01-27 18:00", text="rain"))
    assert kept_of(participant).measures.told == ()


def test_the_card_asks_the_database_for_nothing(ana: Client, django_assert_num_queries: Queries) -> None:
    html_of(ana)
    with django_assert_num_queries(5) as queries:
        assert CARD in html_of(ana)
    assert not any("journals_entry" in query["sql"] for query in queries.captured_queries)


@pytest.mark.parametrize("how", ["later", "declined", "shown"])
def test_a_program_may_tell_it_and_is_understood(participant: Participant, tells: Tells, how: str) -> None:
    tells(Story("a watch").tell("measure_asked", f"{DUE} 18:50", measure=HARM, due=DUE, how=how))
    assert first(participant) == Stands(how)


def test_nothing_of_it_changes_what_is_prescribed(ana: Client, participant: Participant) -> None:
    before = kept_of(participant).decision
    put_aside(ana, "later", *BOTH)
    assert kept_of(participant).decision == before


def test_before_an_enrolment_there_is_nothing(db: None) -> None:
    newcomer = Participant.objects.create(zone="Europe/Madrid", language="en")
    assert measures_now(kept_of(newcomer)) == ()
    assert kept_of(newcomer).measures.told == ()


def test_the_course_began_where_it_is_told(participant: Participant) -> None:
    person = kept_of(participant).person
    assert person is not None
    assert f"{person.enrolled_on}" == BEGIN
