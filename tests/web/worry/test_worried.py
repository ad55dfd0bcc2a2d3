"""Worried: the signs first, an answer to each, and one for whom none of them fits."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from unittest.mock import Mock
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client

from backstride.book.words import Words
from backstride.heart.symptoms import NOW, THIS_WEEK, TODAY, URGENCY
from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Participant, Standing
from backstride.web.participant.worry import telling_if_possible
from tests.cast.story import Story
from tests.web.conftest import Clock

pytestmark = pytest.mark.django_db
Tells = Callable[[Story], Any]
ANA = Story("Ana").enrolled("2026-01-04").cleared("2026-01-04")
PAGE, ELSE, PLACE = "/worried/", "/worried/something-else/", "/worried/place/"
NOBODY = "Nobody watches this in real time"


def told(kind: str) -> list[dict[str, Any]]:
    return [json.loads(text) for text in Entry.objects.filter(kind=kind).values_list("payload", flat=True)]


def form(*signs: str, **more: str) -> dict[str, Any]:
    return {"entry": str(uuid4()), "sign": list(signs), **more}


def test_everybody_is_asked_about_every_sign_the_most_urgent_first(client: Client) -> None:
    page = client.get(PAGE).content.decode()
    places = [page.index(f'value="{sign}"') for sign in (*NOW, *TODAY, *THIS_WEEK)]
    assert places == sorted(places)
    assert "checked" not in page
    assert NOBODY in page


def test_one_tap_leads_to_the_emergency_advice(client: Client) -> None:
    page = client.get(PAGE).content.decode()
    assert page.index('<form action="/worried/emergency/">') < page.index('value="saddle_numbness"')


@pytest.mark.parametrize("sign", URGENCY)
def test_each_sign_has_its_answer_for_everybody(client: Client, sign: str) -> None:
    page = client.post(PAGE, form(sign)).content.decode()
    assert ("Stop. Get help now." in page) == (sign in NOW)
    assert ("Please let a doctor or nurse see you today." in page) == (sign in TODAY)
    assert NOBODY in page
    assert Entry.objects.count() == 0


def test_a_calf_that_may_be_a_clot_is_told_to_rest_and_never_to_move(client: Client) -> None:
    page = client.post(PAGE, form("calf_swelling")).content.decode()
    assert "Rest until you have been seen." in page
    assert "Everyday moving need not wait" not in page


def test_a_sore_bone_is_spared(client: Client) -> None:
    page = client.post(PAGE, form("bone_point_pain", "fell")).content.decode()
    assert "there is no running and no step up" in page
    assert "Spare the sore bone" in page


def test_what_the_plan_says_already_is_not_said_twice(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    assert ana.post(PAGE, form("bone_point_pain")).content.decode().count("Spare the sore bone") == 1
    assert ana.post(PAGE, form("calf_swelling")).content.decode().count("Rest until you have been seen") == 1


def test_signs_are_told_into_the_journal_and_the_plan_says_what_follows(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tells(ANA)
    sent = form("fell", "fever")
    page = ana.post(PAGE, sent).content.decode()
    (entry,) = told("symptom_reported")
    assert (entry["id"], entry["symptoms"], entry["by"]) == (sent["entry"], ["fever", "fell"], "participant")
    assert "What your plan does now" in page
    assert "Sessions wait until a doctor, nurse or physiotherapist" in page
    assert f"/log/undo/{entry['id']}/" in page


def test_the_same_form_again_is_the_same_entry(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    sent = form("fever")
    ana.post(PAGE, sent)
    clock.at("2026-01-05 10:01")
    assert "could not be saved" not in ana.post(PAGE, sent).content.decode()
    assert len(told("symptom_reported")) == 1


def test_going_back_and_ticking_another_sign_is_told_as_well(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    sent = form("fever")
    ana.post(PAGE, sent)
    clock.at("2026-01-05 10:01")
    for _ in range(2):
        ana.post(PAGE, {**sent, "sign": ["fever", "chest_pain"]})
    assert [entry["symptoms"] for entry in told("symptom_reported")] == [["fever"], ["chest_pain", "fever"]]


def test_after_an_undo_the_same_form_is_told_beside_the_first(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    tells(ANA)
    sent = form("fever")
    ana.post(PAGE, sent)
    ana.post(f"/log/undo/{sent['entry']}/", {"entry": str(uuid4())})
    ana.post(PAGE, sent)
    page = ana.post(PAGE, sent).content.decode()
    first, second = told("symptom_reported")
    assert (first["symptoms"], second["symptoms"]) == (["fever"], ["fever"])
    assert f"/log/undo/{second['id']}/" in page


def test_who_is_not_signed_in_is_told_how_long_their_signs_are_kept(client: Client) -> None:
    for sign in ("chest_pain", "fever"):
        page = client.post(PAGE, form(sign)).content.decode()
        assert "kept in this browser for 14 days: sign in here, and we ask whether it was you" in page
    client.cookies["django_language"] = "es"
    assert "se guardan en este navegador 14 días" in client.post(PAGE, form("fever")).content.decode()


def test_nothing_ticked_is_asked_again_and_nothing_is_told(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    sent = form("no_such_sign")
    page = ana.post(PAGE, sent).content.decode()
    assert "Nothing is ticked yet" in page
    assert sent["entry"] in page
    assert told("symptom_reported") == []


def test_none_of_these_leads_on_kindly(client: Client) -> None:
    page = client.post(PAGE, form(none="yes"), follow=True)
    assert page.redirect_chain == [(ELSE, 302)]
    assert "Whom to ask" in page.content.decode()
    assert NOBODY in page.content.decode()


def test_a_sign_counts_though_none_of_these_was_pressed(client: Client) -> None:
    assert "Stop. Get help now." in client.post(PAGE, form("chest_pain", none="yes")).content.decode()


def test_who_is_not_enrolled_yet_is_heard_too(ana: Client, clock: Clock) -> None:
    page = ana.post(PAGE, form("fever")).content.decode()
    assert [entry["symptoms"] for entry in told("symptom_reported")] == [["fever"]]
    assert "What your plan does now" not in page


@pytest.fixture
def bo(client: Client, db: None) -> Client:
    """Somebody who has just made an account, and has no journal yet."""
    client.force_login(User.objects.create_user(email="bo@example.org", password="quiet lane walking"))
    return client


@pytest.mark.parametrize(
    ("sign", "says"), [("chest_pain", "What you ticked is noted."), ("fever", "noted in your journal")]
)
def test_who_has_no_journal_yet_gets_one_so_that_the_sign_is_kept(
    bo: Client, clock: Clock, sign: str, says: str
) -> None:
    sent = form(sign, zone="Europe/London")
    page = bo.post(PAGE, sent).content.decode()
    assert says in page
    (entry,) = told("symptom_reported")
    assert (entry["id"], entry["symptoms"]) == (sent["entry"], [sign])
    assert Participant.objects.get(user__email="bo@example.org").zone == "Europe/London"
    assert (Standing.objects.get().mode == "stopped") == (sign in NOW)


def test_a_flare_up_and_its_signs_are_kept_there_as_well(bo: Client, clock: Clock) -> None:
    bo.post("/worried/flare-up/", form("dizzy", asked="pain", pain="6"))
    (entry,) = told("flared_up")
    assert (entry["pain"], entry["symptoms"]) == (6, ["dizzy"])


def test_the_same_form_again_begins_no_second_journal(bo: Client, clock: Clock) -> None:
    sent = form("fever")
    for _ in range(2):
        bo.post(PAGE, sent)
    assert (len(told("symptom_reported")), Participant.objects.count()) == (1, 1)


def test_a_form_of_another_person_begins_no_journal_and_the_advice_comes(bo: Client, clock: Clock) -> None:
    page = bo.post(PAGE, form("chest_pain", whose=str(uuid4()))).content.decode()
    assert "Stop. Get help now." in page
    assert not Participant.objects.exists()


def test_looking_begins_no_journal(bo: Client, clock: Clock) -> None:
    for address in (PAGE, ELSE, "/worried/flare-up/", "/worried/emergency/"):
        assert bo.get(address).status_code == 200
    bo.post(PAGE, form())
    assert not Participant.objects.exists()


def test_the_advice_comes_though_no_journal_can_be_begun(
    bo: Client, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling_if_possible, "begin_journal", Mock(side_effect=OperationalError("full")))
    page = bo.post(PAGE, form("chest_pain")).content.decode()
    assert "Stop. Get help now." in page
    assert "could not be saved" in page


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_slip_can_be_undone_before_somebody_has_begun(bo: Client, clock: Clock, lang: str) -> None:
    bo.cookies["django_language"] = lang
    sent = form("fever")
    bo.post(PAGE, sent)
    undo = f"/log/undo/{sent['entry']}/"
    assert 'href="/"' in bo.get(undo).content.decode()
    page = bo.post(undo, {"entry": str(uuid4())}, follow=True).content.decode()
    assert {"en": "This is undone", "es": "Esto está deshecho"}[lang] in page
    assert "/today/" not in page
    assert len(told("withdrawn")) == 1


def test_an_id_that_another_used_loses_no_advice(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    other = Participant.objects.create(zone="Europe/Madrid", language="en")
    taken = Entry.objects.filter(kind="enrolled").get()
    Entry.objects.filter(pk=taken.pk).update(participant=other, seq=99)
    page = ana.post(PAGE, {**form("fever"), "entry": str(taken.pk)}).content.decode()
    assert "Please let a doctor or nurse see you today." in page
    assert "This could not be saved" in page


# ---------------------------------------------------------------------------- something else, and notes


def test_a_note_stays_in_the_journal(ana: Client, tells: Tells, clock: Clock) -> None:
    tells(ANA)
    sent = {"entry": str(uuid4()), "note": "  Tingling when I wake <b>.  "}
    page = ana.post(ELSE, sent).content.decode()
    (entry,) = told("noted")
    assert (entry["id"], entry["text"]) == (sent["entry"], "Tingling when I wake <b>.")
    assert "Your note is in your journal." in page
    assert "Tingling when I wake &lt;b&gt;." in page


@pytest.mark.parametrize(("note", "wrong"), [(" ", "The note is empty"), ("a" * 4001, "at most 4,000")])
def test_a_note_that_cannot_be_kept_is_shown_again(
    ana: Client, tells: Tells, clock: Clock, note: str, wrong: str
) -> None:
    tells(ANA)
    page = ana.post(ELSE, {"note": note}).content.decode()
    assert page.count(wrong) == 2
    assert note.strip() in page
    assert told("noted") == []


def test_a_note_of_nobody_is_not_kept_and_not_offered(client: Client) -> None:
    assert "<textarea" not in client.get(ELSE).content.decode()
    assert client.post(ELSE, {"note": "hello"}).status_code == 200
    assert Entry.objects.count() == 0


# ---------------------------------------------------------------------------- where somebody is


def test_a_participant_tells_where_they_are(ana: Client, participant: Participant) -> None:
    assert ana.post(PLACE, {"place": "GB"}).headers["Location"] == PAGE
    participant.refresh_from_db()
    assert participant.place == "GB"
    assert "Emergency number: 999 (United Kingdom)" in ana.get(PAGE).content.decode()


def test_nobody_tells_where_they_are_in_a_cookie(client: Client) -> None:
    client.post(PLACE, {"place": "AU"})
    assert "Emergency number: 000 (Australia)" in client.get(PAGE).content.decode()


def test_a_country_that_is_not_known_is_not_kept(ana: Client, participant: Participant) -> None:
    ana.post(PLACE, {"place": "<script>"})
    participant.refresh_from_db()
    assert participant.place == ""
    assert "Emergency number: 112 (Spain)" in ana.get(PAGE).content.decode()


@pytest.mark.parametrize("path", [PAGE, "/pocket/worried/"])
def test_the_number_to_ring_stands_before_the_first_sign(ana: Client, path: str) -> None:
    page = ana.get(path).content.decode()
    assert page.index('href="tel:112"') < page.index('name="sign"')
    assert page.index("That is the emergency number for: Spain.") < page.index('name="sign"')


@pytest.mark.parametrize("path", [PAGE, "/pocket/worried/"])
def test_where_it_is_not_known_the_first_thing_leads_to_every_number(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    assert 'href="tel:' not in page[: page.index('name="sign"')]
    assert page.index('href="/worried/emergency/#countries"') < page.index('name="sign"')


@pytest.mark.parametrize("path", [PAGE, "/pocket/worried/", "/worried/flare-up/", "/pocket/flare/"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_only_what_can_wait_for_days_is_folded_and_its_names_are_read_all_the_same(
    ana: Client, path: str, lang: str
) -> None:
    ana.cookies["django_language"] = lang
    page, words = ana.get(path).content.decode(), Words(lang, strict=True)
    begins = page.index('<details class="signs-folded">')
    names, ends = page.index("</summary>", begins), page.index("</details>", begins)
    for sign in (*NOW, *TODAY):
        assert page.index(f'value="{sign}"') < begins
    for sign in THIS_WEEK:
        assert names < page.index(f'value="{sign}"') < ends
        named = words.say("symptoms", f"symptom.{sign}.name")
        assert named[1:] in page[begins:names]


# ---------------------------------------------------------------------------- every page of these


@pytest.mark.parametrize("page", [PAGE, ELSE])
def test_another_method_is_refused(client: Client, page: str) -> None:
    assert client.put(page).status_code == 405


def test_the_place_is_only_told(client: Client) -> None:
    assert client.get(PLACE).status_code == 405


@pytest.mark.parametrize("signs", [(), ("fever", "bone_point_pain"), ("chest_pain",)])
def test_it_speaks_spanish(ana: Client, tells: Tells, clock: Clock, signs: tuple[str, ...]) -> None:
    tells(ANA)
    ana.cookies["django_language"] = "es"
    page = ana.post(PAGE, form(*signs)).content.decode()
    assert '<html lang="es"' in page
    assert "Nadie vigila esto en tiempo real" in page
    assert "<title>Ayuda – Backstride</title>" in page
    assert "Si empeora de golpe" in ana.get(ELSE).content.decode()
