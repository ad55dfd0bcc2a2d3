"""The summary: two A4 at most, tagged, in either language; it says what it is made from, and what it is not.

Its content is looked for in the text of the pages, as a reader would.
"""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from backstride.book.words import Words
from backstride.outcomes.summary import Asked, Summary, summary
from backstride.outcomes.summary_page import summary_pdf
from tests.cast.people import ANA, HUGO
from tests.cast.story import Story
from tests.outcomes.lived import IN_WEEK_5, LAST_DAY, came_of

every_language = pytest.mark.parametrize("lang", ["en", "es"])
WHY = "See me. " * 20
LONG = IN_WEEK_5
for number in range(12):
    on = f"2026-01-{10 + number}"
    LONG = LONG.tell("measured", on, measure="own-scale", total=number + 0.5)
    LONG = LONG.tell("clinician_decided", on, "clinician", decision="refer", why=WHY)


def of(story: Story = IN_WEEK_5, on: str = LAST_DAY, lang: str = "en", name: str = "") -> Summary:
    asked = Asked(came_of(story, on), story.entries, "0123456789ab", name)
    return summary(asked, Words(lang, strict=True))


def read(made: Summary) -> PdfReader:
    return PdfReader(BytesIO(summary_pdf(made)))


def text_of(made: Summary) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(made).pages).split())


@every_language
@pytest.mark.parametrize("story", [ANA, IN_WEEK_5, LONG, HUGO.session("2026-01-05", run_minutes=3)])
def test_it_is_one_or_two_a4(story: Story, lang: str) -> None:
    pages = read(of(story, lang=lang)).pages
    assert 1 <= len(pages) <= 2
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}


@every_language
def test_a_screen_reader_can_follow_it(lang: str) -> None:
    root = read(of(lang=lang)).root_object
    marked, metadata = root["/MarkInfo"].get_object(), root["/Metadata"].get_object()
    assert isinstance(marked, DictionaryObject)
    assert isinstance(metadata, StreamObject)
    assert bool(marked["/Marked"]) is True
    assert str(root["/Lang"]) == lang
    assert b"pdfuaid:part" in metadata.get_data()


@every_language
def test_the_pages_say_all_that_the_summary_says(lang: str) -> None:
    made = of(LONG, lang=lang)
    shown = "".join(text_of(made).split()).replace("\u00ad", "").replace("-", "")
    said = [
        *(fact.says for fact in made.facts),
        *made.decision,
        *made.measures,
        made.what_it_is_not,
        made.made,
    ]
    for line in (*said, *(each.says for each in made.charts), *(each.title for each in made.charts)):
        assert "".join(line.split()).replace("-", "") in shown


def test_it_says_the_day_and_the_decision() -> None:
    assert of().made == "As of 3 Feb 2026, from decision 0123456789ab."
    assert of(lang="es").made == "Estado del 3 feb 2026, según la decisión 0123456789ab."


def test_it_gives_the_course_in_numbers() -> None:
    facts = dict(of().facts)
    assert facts["Sessions told"] == "20, 382 minutes in all"
    assert facts["Mornings after"].endswith(" not answered, counted from the beginning")
    assert facts["Flare-ups told"] == "25 Jan 2026"
    assert facts["Usual pain (0 to 10)"] == "2 at the start, 2 when last told on 24 Jan 2026"
    assert facts["Began"] == "5 Jan 2026, in week 5 now"


def test_usual_pain_of_which_nothing_was_told_since_is_of_the_day_it_was_told() -> None:
    silent = ANA.flared_up("2026-02-02", 7)
    assert dict(of(silent).facts)["Usual pain (0 to 10)"] == "2 at the start on 5 Jan 2026, not told since"
    assert dict(of(silent, lang="es").facts)["Dolor habitual (0 a 10)"] == (
        "2 al empezar, el 5 ene 2026; desde entonces no se ha contado"
    )


def test_usual_pain_told_before_a_new_start_is_not_told_since_it() -> None:
    again = IN_WEEK_5.tell("left", "2026-01-31").enrolled("2026-02-01", usual_pain=4)
    assert dict(of(again).facts)["Usual pain (0 to 10)"] == "4 at the start on 1 Feb 2026, not told since"


def test_no_name_is_in_it_unless_one_is_given() -> None:
    assert of().name == ""
    assert "Ana Ñúñez" in text_of(of(name="Ana Ñúñez"))


def test_of_many_measures_and_words_the_last_stand_on_it() -> None:
    made = of(LONG)
    assert made.measures[0] == "own-scale: 11.5 (21 Jan 2026)"
    assert made.measures[-1] == "4 earlier ones are in the journal."
    assert made.clinician[0].startswith("21 Jan 2026: to be seen. “See me.")


def test_a_measure_without_a_total_is_not_scored_here() -> None:
    story = ANA.tell("measured", "2026-01-06", measure="own-scale", items={"a": 1})
    assert of(story, "2026-01-06").measures == ("own-scale: answers kept, no total (6 Jan 2026)",)


def test_an_emergency_comes_first() -> None:
    made = of(IN_WEEK_5.symptom("2026-02-03 20:00", "saddle_numbness"))
    assert made.urgent
    shown = text_of(made)
    assert shown.index(made.urgent_heading) < shown.index(made.course_heading)


def test_a_sign_and_who_looked_stay_on_it_once_it_goes_on() -> None:
    told = IN_WEEK_5.symptom("2026-02-03 20:00", "saddle_numbness")
    seen = told.screened("2026-02-05", seen_by="Dr Ruiz", seen_on="2026-02-04")
    assert of(seen, "2026-02-06").clinician[:2] == (
        "4 Feb 2026: seen by Dr Ruiz, who said that sessions may go on.",
        "3 Feb 2026: told of numbness between the legs or around the bottom.",
    )


def test_nothing_in_it_is_read_as_markup() -> None:
    why = '#panic("no") *bold* $x$'
    story = ANA.tell("clinician_decided", "2026-01-06", "clinician", decision="refer", why=why)
    assert '#panic("no") *bold* $x$' in text_of(of(story, "2026-01-06"))


def test_letters_that_the_type_does_not_have_break_nothing() -> None:
    shown = text_of(of(name="小林 Ñ"))
    assert "?? Ñ" in shown


def test_the_same_summary_gives_the_same_bytes() -> None:
    assert summary_pdf(of()) == summary_pdf(of())


@every_language
def test_before_the_first_session_there_are_no_pictures_but_the_ladder(lang: str) -> None:
    made = of(ANA, "2026-01-05", lang)
    assert len(made.charts) == 1
    assert read(made).pages


def test_whoever_left_is_asked_for_nothing() -> None:
    facts = dict(of(ANA.settled("2026-01-05").tell("left", "2026-01-08"), "2026-01-09").facts)
    assert facts["Asked now"] == "nothing: sessions wait"
    assert facts["Where it stands"].endswith("no stage")
