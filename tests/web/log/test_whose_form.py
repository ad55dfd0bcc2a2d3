"""A form that one person opened is taken into nobody else's journal, and shown to nobody else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

import backstride.web
from backstride.web import clock as the_clock
from backstride.web.accounts.models import User
from backstride.web.journals.append import append
from backstride.web.journals.models import Entry, Participant
from tests.cast.story import Story
from tests.web.log.ana import hidden_in, opens, saves, text_of

TEMPLATES = Path(backstride.web.__file__).parent / "templates/participant"
TYPED: dict[str, dict[str, Any]] = {
    "/log/not-today/": {"why": "Ana's visitors"},
    "/plan/days/": {"days": ["sun"]},
    "/plan/goal/": {"goal": "Ana's market"},
    "/plan/stay/": {"stage": "3"},
    "/plan/pause/": {},
    "/plan/leave/": {"why": "Ana's reasons"},
    "/plan/review/0/": {"goal": "Ana's market"},
    "/worried/": {"sign": "fell"},
    "/worried/something-else/": {"note": "Ana's note"},
    "/start/programme/": {"programme": "run-walk"},
}


@pytest.fixture(name="bo")
def _bo(db: None) -> Client:
    """Somebody else, who has begun as well and signs in on the same device."""
    user = User.objects.create_user(email="bo@example.org", password="quiet lane walking")
    bo = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    append(bo.pk, Story("Bo").enrolled("2026-01-05").cleared("2026-01-05").told, the_clock.now())
    client = Client()
    client.force_login(user)
    return client


def bos_entries() -> list[str]:
    rows = Entry.objects.filter(participant__user__email="bo@example.org", by="participant")
    return list(rows.exclude(kind__in=("enrolled", "screened")).values_list("kind", flat=True))


def is_refused(page: Any) -> bool:
    text = text_of(page)
    return page.status_code == 409 and "opened by somebody else" in text and "Ana&#x27;s" not in text


def test_her_session_is_not_saved_as_his(ana: Client, bo: Client) -> None:
    page = bo.post("/log/", opens(ana, legs="hurt", legs_worst="2", legs_where="Ana's heel"))
    assert is_refused(page)
    assert bos_entries() == []


def test_her_file_is_not_read_for_him(ana: Client, bo: Client) -> None:
    assert is_refused(bo.post("/log/", opens(ana, do="read")))


def test_her_morning_is_not_saved_as_his(ana: Client, bo: Client, clock: Any) -> None:
    saves(ana)
    clock.at("2026-01-07 08:00")
    form = {**hidden_in(ana.get("/log/morning/")), "pain": "7", "usual": "no"}
    assert is_refused(bo.post("/log/morning/", form))
    assert bos_entries() == []


@pytest.mark.parametrize("address", TYPED)
def test_no_other_form_of_hers_is_saved_as_his(ana: Client, bo: Client, address: str) -> None:
    form = {**hidden_in(ana.get(address)), **TYPED[address]}
    form |= {"whose": str(Participant.objects.get(user__email="ana@example.org").pk)}
    assert is_refused(bo.post(address, form))
    assert bos_entries() == []


def test_an_emergency_in_her_form_is_answered_whoever_sends_it_and_saved_as_nobodys(
    ana: Client, bo: Client
) -> None:
    page = bo.post("/log/", opens(ana, signs="some", sign=["chest_pain"]))
    assert is_refused(page)
    assert "emergency department" in text_of(page)
    form = {**hidden_in(ana.get("/worried/")), "sign": "chest_pain"}
    assert "emergency department" in text_of(bo.post("/worried/", form))
    assert bos_entries() == []


def test_who_has_no_journal_yet_takes_in_no_answer_of_another(ana: Client) -> None:
    form = {**hidden_in(ana.get("/plan/settings/")), "place": "ES", "whose": "somebody"}
    new = Client()
    new.force_login(User.objects.create_user(email="new@example.org", password="quiet lane walking"))
    assert new.post("/plan/settings/", form).status_code == 409


def test_sent_again_from_the_page_of_a_form_that_is_too_old_it_is_still_hers(ana: Client, bo: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(User.objects.get(email="bo@example.org"))
    page = strict.post("/log/", opens(ana))
    assert page.status_code == 403
    assert is_refused(bo.post("/log/", hidden_in(page)))


def test_it_says_so_in_spanish_too(ana: Client, bo: Client) -> None:
    bo.cookies["django_language"] = "es"
    assert "lo abrió otra persona" in text_of(bo.post("/log/", opens(ana)))


def test_her_own_form_is_hers(ana: Client, tells: Callable[..., Any]) -> None:
    assert hidden_in(ana.get("/plan/goal/"))["whose"] == str(Participant.objects.get().pk)
    assert ana.post("/plan/goal/", {**hidden_in(ana.get("/plan/goal/")), "goal": "Mine"}).status_code == 302


FOR_WHOEVER_HOLDS_THE_LINK = ("by_link.html",)
"""The button behind a link in a mail: its signed address says whose it is, whoever is signed in."""


def test_every_form_of_a_participant_says_whose_it_is() -> None:
    sent = re.compile(r'<form(?![^>]*\bplace\b)[^>]*method="post"[^>]*>.{0,60}')
    pages = (
        path for path in sorted(TEMPLATES.rglob("*.html")) if path.name not in FOR_WHOEVER_HOLDS_THE_LINK
    )
    forms = [form for path in pages for form in sent.findall(path.read_text())]
    assert len(forms) > 20
    assert [form for form in forms if '{% csrf_token %}{% include "parts/whose.html" %}' not in form] == []
