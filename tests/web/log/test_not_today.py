"""A day without a session: a reason if one likes, no shame, nothing caught up."""

from __future__ import annotations

from django.test import Client

from tests.web.log.ana import entries, hidden_in, text_of

KIND = "session_skipped"


def test_it_is_kept_without_a_reason(ana: Client) -> None:
    page = ana.post("/log/not-today/", hidden_in(ana.get("/log/not-today/")))
    assert page["Location"] == "/today/"
    assert "why" not in entries(KIND)[0]


def test_it_is_kept_with_one(ana: Client) -> None:
    ana.post("/log/not-today/", {**hidden_in(ana.get("/log/not-today/")), "why": "Visitors"})
    assert entries(KIND)[0]["why"] == "Visitors"


def test_sent_twice_it_is_one_entry_and_with_another_reason_it_is_asked_about(ana: Client) -> None:
    form = hidden_in(ana.get("/log/not-today/"))
    ana.post("/log/not-today/", form)
    assert ana.post("/log/not-today/", form).status_code == 302
    page = ana.post("/log/not-today/", {**form, "why": "Rain"})
    assert page.status_code == 409
    assert "Rain" in text_of(page)
    assert len(entries(KIND)) == 1


def test_a_reason_that_is_too_long_is_not_lost(ana: Client) -> None:
    page = ana.post("/log/not-today/", {"why": "a" * 4_001})
    assert page.status_code == 422
    assert "a" * 4_001 in text_of(page)
    assert entries(KIND) == []


def test_others_are_refused(ana: Client) -> None:
    assert ana.put("/log/not-today/").status_code == 405
    assert Client().get("/log/not-today/")["Location"] == "/"


def test_it_speaks_spanish_too(ana: Client) -> None:
    ana.cookies["django_language"] = "es"
    assert "No pasa nada." in text_of(ana.get("/log/not-today/"))
