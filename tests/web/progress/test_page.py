"""How it has gone: every chart on one page, each with its numbers in words and in a table."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backstride.web.journals.models import Entry, Participant
from tests.cast.people import ANA
from tests.web.conftest import Clock
from tests.web.journals.test_append import Tells
from tests.web.progress.conftest import IN_WEEK_5
from tests.web.today.reading import text_of

HERE = "/progress/"
languages = pytest.mark.parametrize("lang", ["en", "es"])


def page_of(browser: Client, path: str = HERE, lang: str = "en") -> str:
    browser.cookies["django_language"] = lang
    answer = browser.get(path)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def says(browser: Client, path: str = HERE, lang: str = "en") -> str:
    return text_of(page_of(browser, path, lang))


@languages
def test_it_shows_each_chart_with_its_words(weeks: Client, lang: str) -> None:
    page = page_of(weeks, lang=lang)
    charts = re.findall(r'<svg viewBox="[^"]+" role="img"', page)
    assert len(charts) == 4
    assert page.count("<table>") == 4
    title = "Minutes a week" if lang == "en" else "Minutos por semana"
    assert title in page


def test_the_numbers_stand_in_words(weeks: Client) -> None:
    page = says(weeks)
    assert "Minutes in the last 4 whole weeks: 92, 100, 100 and 90; the plan asked for:" in page
    assert "a flare-up in it: less is right then." in page or "a flare-up in them: less is right" in page
    assert "“Rain all day”" in page


def test_a_week_s_average_has_the_comma_of_its_language(weeks: Client) -> None:
    assert "2.5" in says(weeks)
    assert "2,5" in says(weeks, lang="es")


def test_twelve_weeks_at_first_and_all_by_a_link(ana: Client, tells: Tells, clock: Clock) -> None:
    clock.at("2026-04-20 10:00")
    tells(ANA.lives_until("2026-04-20"))
    lately, everything = page_of(ana), page_of(ana, f"{HERE}?weeks=all")
    assert 'href="/progress/?weeks=all"' in lately
    assert "5 Jan 2026" not in re.sub(r"<svg.*?</svg>", "", lately, flags=re.DOTALL).split("Where you are")[0]
    assert "5 Jan 2026" in everything
    assert 'href="/progress/?weeks=all"' not in everything


@languages
def test_who_has_just_begun_is_told_what_will_stand_here(
    ana: Client, tells: Tells, clock: Clock, lang: str
) -> None:
    clock.at("2026-01-05 11:00")
    tells(ANA)
    begun = "You have just begun" if lang == "en" else "Acaba de empezar"
    assert begun in says(ana, lang=lang)


def test_while_stopped_nothing_calming_stands_there(weeks: Client, tells: Tells, clock: Clock) -> None:
    tells(IN_WEEK_5.symptom("2026-02-03 09:30", "saddle_numbness"))
    page = page_of(weeks)
    assert "The pictures wait" in page
    assert 'class="chart"' not in page


def test_it_asks_the_database_as_often_however_long_the_journal(
    ana: Client, tells: Tells, clock: Clock
) -> None:
    counts = []
    for day in ("2026-01-12", "2026-03-20"):
        clock.at(f"{day} 10:00")
        tells(ANA.lives_until(day))
        ana.get(HERE)
        with CaptureQueriesContext(connection) as seen:
            ana.get(HERE)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_looking_writes_nothing(weeks: Client, participant: Participant) -> None:
    page_of(weeks)
    before = Entry.objects.filter(participant=participant).count()
    page_of(weeks)
    weeks.post("/progress/summary.pdf", {"name": "Ana"})
    assert Entry.objects.filter(participant=participant).count() == before


@pytest.mark.parametrize("path", [HERE, "/progress/summary.pdf"])
def test_nobody_else_sees_it(weeks: Client, path: str) -> None:
    assert Client().get(path).headers["Location"] == "/"


def test_it_takes_no_other_method(weeks: Client) -> None:
    assert weeks.post(HERE).status_code == 405
    assert weeks.delete("/progress/summary.pdf").status_code == 405


@pytest.mark.parametrize("path", ["/plan/", "/log/journal/"])
def test_plan_and_journal_lead_here(weeks: Client, path: str) -> None:
    assert page_of(weeks, path).count('href="/progress/"') == 1


def test_a_style_stands_in_no_drawing(weeks: Client) -> None:
    assert "style=" not in page_of(weeks)
    assert not re.search(r'<(rect|path|line|circle|text)[^>]* (fill|stroke)="', page_of(weeks))
