"""Each morning of a flare-up Today asks how the back is; one as usual leads out of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from backstride.heart.entries import JournalRefused
from backstride.web.accounts.models import User
from backstride.web.journals.models import Entry, Standing
from backstride.web.participant.mornings import saving
from tests.web.bad_days.flaring import BEFORE, DAY, FLARE, LANGUAGES, NEXT, reads
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.log.ana import hidden_in
from tests.web.today.reading import text_of

PAGE = "/flare-up/morning/"
ASKS = "How is your back this morning?"


@pytest.fixture(autouse=True)
def _in_a_flare_up(tells: Tells, clock: Clock) -> None:
    clock.at(f"{DAY} 20:00")
    tells(FLARE)
    clock.at(NEXT)


def mornings() -> list[dict[str, Any]]:
    rows = Entry.objects.filter(kind="morning_after", local_day__gt=DAY).order_by("seq")
    return [json.loads(line) for line in rows.values_list("payload", flat=True)]


def opens(client: Client, pain: str = "2", usual: str = "yes", **more: str) -> dict[str, str]:
    return {**hidden_in(client.get(PAGE)), "pain": pain, "usual": usual, **more}


# -- asking ------------------------------------------------------------------------------------


def test_today_asks_before_the_session_and_leads_there(ana: Client) -> None:
    html = ana.get("/today/").content.decode()
    assert ASKS in html
    assert html.index(ASKS) < html.index("data-session")
    assert f'href="{PAGE}"' in html


def test_on_the_day_of_the_flare_up_itself_nothing_is_asked_yet(ana: Client, clock: Clock) -> None:
    clock.at(f"{DAY} 21:00")
    page = reads(ana, "/today/")
    assert ASKS not in page
    assert "Your flare-up" in page
    assert "From tomorrow morning on we ask" in reads(ana, PAGE)


def test_nothing_is_chosen_and_the_usual_pain_stands_beside(ana: Client) -> None:
    html = ana.get(PAGE).content.decode()
    assert " checked" not in html
    assert "Your usual is 2." in html
    assert "<title>Today – Backstride</title>" in html


def test_once_told_it_is_not_asked_again_on_that_day_and_is_on_the_next(ana: Client, clock: Clock) -> None:
    ana.post(PAGE, opens(ana, "5", "no"))
    assert ASKS not in reads(ana, "/today/")
    assert "You have told today how your back is" in reads(ana, PAGE)
    clock.at("2026-02-04")
    assert ASKS in reads(ana, "/today/")


def test_where_the_morning_after_a_session_is_asked_about_it_alone_is(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    clock.at(f"{NEXT} 20:00")
    tells(FLARE.session(NEXT, rise=2))
    clock.at("2026-02-04")
    page = reads(ana, "/today/")
    assert ASKS not in page
    assert "How is your back after the session" in page or "morning" in page
    answer = ana.get(PAGE)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/log/morning/"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_flare_up_there_is_nothing_to_ask(ana: Client, lang: str) -> None:
    ana.post(PAGE, opens(ana))
    ana.cookies["django_language"] = lang
    page = reads(ana, PAGE)
    assert ("mornings of a flare-up" if lang == "en" else "mañanas de un brote") in page


def test_while_sessions_wait_nobody_is_asked(ana: Client, tells: Tells) -> None:
    tells(FLARE.tell("paused_by_self", f"{NEXT} 08:00"))
    assert ASKS not in reads(ana, "/today/")


# -- telling -----------------------------------------------------------------------------------


def test_a_morning_as_usual_is_one_entry_and_whole_sessions_come_back(ana: Client) -> None:
    form = opens(ana)
    page = text_of(ana.post(PAGE, form, follow=True).content.decode())
    (entry,) = mornings()
    assert (entry["id"], entry["pain"], entry["back_to_usual"]) == (form["entry"], 2, True)
    assert not {"about", "legs"} & entry.keys()
    assert Standing.objects.get().mode == "active"
    assert "Whole sessions come back" in page
    assert "Your flare-up" not in page


def test_a_morning_that_is_not_leaves_sessions_easy(ana: Client) -> None:
    page = text_of(ana.post(PAGE, opens(ana, "5", "no"), follow=True).content.decode())
    assert Standing.objects.get().mode == "flare"
    assert "tomorrow we ask again" in page


def test_called_usual_and_far_above_it_is_asked_about_and_then_believed_by_no_rule(ana: Client) -> None:
    answer = ana.post(PAGE, opens(ana, "6"))
    assert answer.status_code == 422
    assert "Is that right?" in text_of(answer.content.decode())
    assert mornings() == []
    again = {**hidden_in(answer), "pain": "6", "usual": "yes"}
    page = text_of(ana.post(PAGE, again, follow=True).content.decode())
    assert Standing.objects.get().mode == "flare"
    assert "tomorrow we ask again" in page


@pytest.mark.parametrize(("pain", "usual"), [("", "yes"), ("2", ""), ("11", "yes"), ("2", "perhaps")])
def test_an_answer_that_is_missing_is_asked_for_and_the_other_is_kept(
    ana: Client, pain: str, usual: str
) -> None:
    answer = ana.post(PAGE, opens(ana, pain, usual))
    assert answer.status_code == 422
    assert mornings() == []
    html = answer.content.decode()
    assert html.count(" checked") == (pain == "2") + (usual == "yes")


def test_a_double_click_is_one_entry(ana: Client) -> None:
    form = opens(ana)
    for _ in range(2):
        assert ana.post(PAGE, form).status_code == 302
    assert len(mornings()) == 1


def test_the_same_form_with_other_answers_says_what_it_said_before(ana: Client) -> None:
    form = opens(ana, "5", "no")
    ana.post(PAGE, form)
    answer = ana.post(PAGE, {**form, "pain": "2", "usual": "yes"})
    assert answer.status_code == 409
    assert "You saved this before, with other answers" in text_of(answer.content.decode())
    assert len(mornings()) == 1
    ana.post(PAGE, {**hidden_in(answer), "pain": "2", "usual": "yes"})
    assert len(mornings()) == 2


def test_undone_since_it_is_told_anew_only_when_asked_for(ana: Client) -> None:
    form = opens(ana, "5", "no")
    ana.post(PAGE, form)
    ana.post(f"/log/undo/{form['entry']}/")
    answer = ana.post(PAGE, form)
    assert answer.status_code == 409
    assert "no longer counts" in text_of(answer.content.decode())


def test_what_the_journal_refuses_is_said(ana: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: Any) -> None:
        raise JournalRefused([])

    monkeypatch.setattr(saving, "tell_once", refuses)
    assert ana.post(PAGE, opens(ana)).status_code == 422


# -- who ---------------------------------------------------------------------------------------


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get(PAGE).status_code == 302
    assert client.post(PAGE, {"pain": "2", "usual": "yes"}).status_code == 302
    assert mornings() == []


def test_whoever_was_signed_out_meanwhile_finds_what_they_typed(ana: Client) -> None:
    form = opens(ana, "5", "no")
    user = ana.session["_auth_user_id"]
    ana.logout()
    assert ana.post(PAGE, form).status_code == 302
    ana.force_login(User.objects.get(pk=user))
    page = ana.get(PAGE).content.decode()
    assert 'name="pain" value="5" checked' in page
    assert mornings() == []
    ana.post(PAGE, form)
    assert [each["id"] for each in mornings()] == [form["entry"]]


def test_it_is_about_no_session_and_takes_nothings_place(ana: Client) -> None:
    session = str(Entry.objects.filter(kind="session_done").latest("at").pk)
    ana.post(PAGE, opens(ana, "5", "no", about=session, replaces=session))
    (told,) = mornings()
    assert not {"about", "replaces"} & told.keys()


def test_another_method_is_refused(ana: Client) -> None:
    assert ana.put(PAGE).status_code == 405


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_speaks_both_languages(ana: Client, lang: str) -> None:
    ana.cookies["django_language"] = lang
    assert f'<html lang="{lang}"' in ana.get(PAGE).content.decode()
    assert ana.post(PAGE, opens(ana, "5", "no"), follow=True).status_code == 200
    assert reads(ana, PAGE)


def test_who_never_flared_sees_no_card(ana: Client, tells: Tells, clock: Clock) -> None:
    assert BEFORE.told == FLARE.told[:-1]
    ana.post(f"/log/undo/{FLARE.last}/", {"entry": ""})
    assert "Your flare-up" not in reads(ana, "/today/")
