"""The week on paper: one page, or one sheet in large print, that a screen reader can follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DictionaryObject, StreamObject
from typst import TypstError

from backstride.book.words import Words
from backstride.handouts.given import Given, How, Named, NoHandout
from backstride.handouts.ours import is_ours
from backstride.handouts.paper.week import Besides, WeekPlan, week_pdf, week_plan, with_number
from backstride.heart.symptoms import NOW
from tests.handouts.workout.rungs import AT_THE_EDGES, LANGUAGES, ON, every_rung, given_a

PLANNED = (date(2026, 3, 4), date(2026, 3, 6), date(2026, 3, 9))
LONGEST = max((rung.given for rung in every_rung()), key=lambda given: len(given.session.text))
languages = pytest.mark.parametrize("lang", LANGUAGES)
prints = pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])


def plan(given: Given, planned: tuple[date, ...] | None = PLANNED) -> WeekPlan:
    return week_plan(given, planned, 3, Words(given.language, strict=True))


def pages(content: bytes) -> list[PageObject]:
    return list(PdfReader(BytesIO(content)).pages)


def smallest_type(page: PageObject) -> float:
    """The smallest type on a page, in points."""
    sizes: list[float] = []

    def seen(text: str, _cm: object, tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.append(abs(tm[3]) * size)

    page.extract_text(visitor_text=seen)
    return min(sizes)


@languages
@pytest.mark.parametrize("session", ["walk 16 min", LONGEST.session.text, AT_THE_EDGES[5]])
@pytest.mark.parametrize("how", ["full", "eased"])
def test_it_is_one_page(session: str, how: How, lang: str) -> None:
    given = replace(given_a(session, lang), how=how, what_for="today", day=ON)
    (page,) = pages(week_pdf(plan(given)))
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
    assert smallest_type(page) >= 7.5


@languages
@pytest.mark.parametrize("session", ["walk 16 min", LONGEST.session.text])
def test_large_print_is_one_sheet_with_nothing_below_sixteen_points(session: str, lang: str) -> None:
    front, back = pages(week_pdf(plan(given_a(session, lang)), large=True))
    assert (round(front.mediabox.width), round(front.mediabox.height)) == (842, 595)
    assert min(smallest_type(front), smallest_type(back)) >= 15.9


@languages
@prints
def test_a_screen_reader_can_follow_it(lang: str, *, large: bool) -> None:
    root = PdfReader(BytesIO(week_pdf(plan(given_a("walk 16 min", lang)), large=large))).root_object
    marked, metadata = root["/MarkInfo"].get_object(), root["/Metadata"].get_object()
    assert isinstance(marked, DictionaryObject)
    assert isinstance(metadata, StreamObject)
    assert bool(marked["/Marked"]) is True
    assert str(root["/Lang"]) == lang
    assert b"pdfuaid:part" in metadata.get_data()


@languages
@prints
def test_the_page_says_all_that_the_plan_says(lang: str, *, large: bool) -> None:
    told = plan(given_a("walk 5 min, 8 x (run 45 s, walk 90 s), walk 7 min", lang))
    text = "".join(page.extract_text() for page in pages(week_pdf(told, large=large)))
    shown = _plain(text)
    for line in (told.title, told.session, *told.what_for, *told.how, *told.signs, told.footer):
        assert _plain(line) in shown
    for row in told.rows:
        assert _plain(row.day) in shown


def _plain(text: str) -> str:
    return "".join(each for each in text if each not in "\u00ad\u2060" and not each.isspace())


def test_a_journals_days_have_dates_and_a_tick() -> None:
    rows = plan(replace(given_a("walk 16 min"), what_for="today", day=ON)).rows
    assert [row.day for row in rows][:2] == ["Wed 4 Mar", "Thu 5 Mar"]
    assert [row.day for row in rows if row.plan] == ["Wed 4 Mar", "Fri 6 Mar", "Mon 9 Mar"]


@prints
def test_each_planned_day_has_its_tick_on_the_page(*, large: bool) -> None:
    told = plan(replace(given_a("walk 16 min"), what_for="today", day=ON))
    lines = pages(week_pdf(told, large=large))[0].extract_text().splitlines()
    ticked = [line.partition("✓")[0].strip() for line in lines if "✓" in line]
    assert ticked == ["Wed 4 Mar", "Fri 6 Mar", "Mon 9 Mar"]


@prints
@pytest.mark.parametrize("session", ["walk 16 min", LONGEST.session.text])
@pytest.mark.parametrize(("lang", "word"), [("en", "moved"), ("es", "cambiada")])
def test_a_moved_session_says_so_at_both_of_its_days(
    session: str, lang: str, word: str, *, large: bool
) -> None:
    given = replace(given_a(session, lang), what_for="today", day=ON)
    words = Words(lang, strict=True)
    told = week_plan(given, PLANNED, 3, words, Besides((date(2026, 3, 5), date(2026, 3, 6))))
    assert [row.plan for row in told.rows] == ["✓", word, f"✓ {word}", "", "", "✓", ""]
    sides = pages(week_pdf(told, large=large))
    assert len(sides) == 1 + large
    shown = "".join(page.extract_text() for page in sides)
    assert shown.count(f"✓ {word}") == 1
    assert _plain(words.say("handouts", "week.moved.what")) in _plain(shown)


@pytest.mark.parametrize(
    ("lang", "said", "mark"),
    [
        ("en", "3 sessions in any seven days in a row. In the days below, done: 1; to come: 2.", "done"),
        ("es", "3 sesiones en siete días seguidos cualesquiera. En los días de abajo, hechas: 1;", "hecha"),
    ],
)
def test_what_is_done_already_is_marked_and_counted(lang: str, said: str, mark: str) -> None:
    given = given_a("walk 16 min", lang)
    coming = (given.on + timedelta(days=2), given.on + timedelta(days=4))
    done = Besides(done=(given.on, given.on - timedelta(days=9)))
    told = week_plan(given, coming, 3, Words(lang, strict=True), done)
    assert any(said in each for each in told.what_for)
    assert [row.plan for row in told.rows] == [mark, "", "✓", "", "✓", "", ""]
    shown = " ".join(pages(week_pdf(told))[0].extract_text().split())
    assert "In the days below" in shown or "En los días de abajo" in shown


def test_the_number_of_a_place_stands_in_what_to_do() -> None:
    words, told = Words("en", strict=True), plan(given_a("walk 16 min"))
    assert "your local emergency number" in with_number(told, "", words).what_to_do
    assert with_number(told, "", words) == told
    assert "112" in with_number(told, "112", words).what_to_do


def test_where_nothing_was_moved_nothing_is_said_of_it() -> None:
    assert "moved" not in " ".join(plan(given_a("walk 16 min")).what_for).lower()


@languages
@pytest.mark.parametrize("name", ["Walk 🚶", "步行"])
def test_a_name_that_cannot_be_printed_is_refused_in_words(name: str, lang: str) -> None:
    given = replace(given_a("walk 16 min", lang), programme=Named("x", "1.0.0", name, offered=True))
    with pytest.raises(NoHandout) as refused:
        week_pdf(plan(given))
    said = Words(lang, strict=True).say("handouts", "refused.no_letters", **refused.value.figures)
    assert (refused.value.why, name in said) == ("no_letters", True)


def test_whatever_else_the_typesetter_says_is_no_matter_of_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "week.typ"
    wrong.write_text("#let")
    monkeypatch.setattr("backstride.handouts.paper.week.TEMPLATE", wrong)
    with pytest.raises(TypstError):
        week_pdf(plan(given_a("walk 16 min")))


def test_a_page_that_somebody_filled_in_on_a_screen_is_theirs() -> None:
    page = week_pdf(plan(given_a("walk 16 min")))
    writer = PdfWriter(BytesIO(page), incremental=True)
    writer.add_annotation(0, FreeText(text="worst 4, morning 3", rect=(50, 50, 200, 100)))
    filled = BytesIO()
    writer.write(filled)
    assert filled.getvalue().startswith(page)
    assert is_ours(page)
    assert not is_ours(filled.getvalue())
    assert not is_ours(page + b"% mine")


def test_a_stage_to_look_at_has_days_to_choose_and_says_what_it_is() -> None:
    told = plan(given_a("walk 16 min", "es"), None)
    assert [row.day for row in told.rows][:2] == ["lunes", "martes"]
    assert not any(row.plan for row in told.rows)
    assert "No es lo que le toca hoy." in told.what_for[0]


@languages
def test_every_emergency_sign_is_on_it_with_what_to_do(lang: str) -> None:
    told, words = plan(given_a("walk 16 min", lang)), Words(lang, strict=True)
    assert len(told.signs) == len(NOW)
    assert words.say("symptoms", "emergency.advice.go") in told.what_to_do


def test_nothing_in_a_name_is_read_as_markup() -> None:
    told = replace(plan(given_a("walk 16 min")), title='#panic("no") *bold* $x$')
    assert '#panic("no") *bold* $x$' in pages(week_pdf(told))[0].extract_text()


@prints
def test_the_same_week_gives_the_same_bytes_and_is_known_as_ours(*, large: bool) -> None:
    told = plan(given_a("walk 16 min"))
    assert week_pdf(told, large=large) == week_pdf(told, large=large)
    assert is_ours(week_pdf(told, large=large))
