"""`backstride today`: the decision of a day, for people and for programs."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from backstride import replay
from backstride.book.emergency_in_words import emergency_advice
from backstride.book.words import Words
from backstride.heart.entries import read_entry
from tests.cli.journals import (
    ENROLLED,
    NUMB,
    ON_TRACK,
    SCREENED,
    STOPPED,
    WALKED,
    entry,
    write_journal,
)
from tests.cli.typing_at_it import Typed

AGREED = (
    *("on", "programme", "version", "mode", "stage", "action", "due", "session", "next_session_on"),
    *("next_session", "good_until", "ignored", "reasons", "attention"),
)
"""The keys that scripts may rely on."""


def test_the_document_has_the_keys_that_were_agreed(typed: Typed, journal: Path) -> None:
    told = typed("today", journal, "--on", "2026-03-04", "--json")
    assert told.code == 0
    assert told.err == ""
    assert set(AGREED) <= set(told.document)
    assert told.document["on"] == "2026-03-04"
    assert (told.document["programme"], told.document["version"]) == ("walk", "1.0.0")
    assert (told.document["mode"], told.document["stage"]) == ("active", 12)
    assert told.document["attention"] == []


def test_a_session_that_is_due_is_told_block_by_block(typed: Typed, journal: Path) -> None:
    document = typed("today", journal, "--on", "2026-03-04", "--json").document
    assert document["due"] is True
    assert document["session"] == {
        "text": "walk 16 min",
        "minutes": 16,
        "run_minutes": 0,
        "blocks": [{"do": "walk", "seconds": 960}],
    }
    assert document["next_session_on"] == "2026-03-04"


def test_where_none_is_due_the_session_is_null_and_the_next_one_is_told(typed: Typed, journal: Path) -> None:
    document = typed("today", journal, "--on", "2026-03-02", "--json").document
    assert (document["due"], document["session"], document["next_session_on"]) == (False, None, "2026-03-03")
    assert document["next_session"]["text"] == "walk 16 min"


def test_reasons_name_their_rule_their_figures_and_their_sources(typed: Typed, journal: Path) -> None:
    reasons = typed("today", journal, "--on", "2026-03-04", "--json").document["reasons"]
    count = next(reason for reason in reasons if reason["rule"] == "progression.count")
    assert count["says"].endswith("1 of 4.")
    assert (count["figures"]["settled"], count["figures"]["needed"]) == (1, 4)
    assert count["figures"]["day"] == "2026-03-02"
    assert count["sources"] == ["backstride-opinion"]
    assert (count["certainty"], count["urgency"]) == ("opinion", "routine")


def test_entries_later_than_the_day_are_left_out_and_counted(typed: Typed, journal: Path) -> None:
    assert typed("today", journal, "--on", "2026-03-02", "--json").document["ignored"] == 1
    assert "1 entry that is later than this day" in typed("today", journal, "--on", "2026-03-02").page


def test_the_page_shows_the_session_as_a_strip_and_says_why(typed: Typed, journal: Path) -> None:
    page = typed("today", journal, "--on", "2026-03-04").out
    assert page.startswith("Wednesday, 4 March 2026: Walking\n")
    assert "▄" * 16 in page
    assert "Today is a day for a session." in page
    assert "Sources: Backstride project: project opinion." in page
    assert max(map(len, page.splitlines())) <= 80


def test_the_first_day_says_what_the_evidence_does_and_does_not_say(typed: Typed, journal: Path) -> None:
    document = typed("today", journal, "--on", "2026-03-02", "--json").document
    assert len(document["evidence"]) == 2
    assert "one small trial" in document["evidence"][0]
    assert "What is known, and what is not" in typed("today", journal, "--on", "2026-03-02").out
    write_journal(journal, (*ON_TRACK, {**WALKED, "id": NUMB["id"], "at": "2026-03-04T18:00:00+01:00"}))
    assert typed("today", journal, "--on", "2026-03-04", "--json").document["evidence"] == []


def test_the_page_speaks_spanish(typed: Typed, journal: Path) -> None:
    told = typed("today", journal, "--on", "2026-03-04", "--lang", "es")
    assert told.out.startswith("miércoles, 4 de marzo de 2026: Caminar\n")
    assert "caminar 16 min" in told.out
    assert "Por qué" in told.out


@pytest.mark.parametrize("lang", ["es-MX", "es_AR", "ES"])
def test_the_country_of_a_language_does_not_matter(typed: Typed, journal: Path, lang: str) -> None:
    assert "Por qué" in typed("today", journal, "--on", "2026-03-04", f"--lang={lang}").out


def test_an_emergency_stands_at_the_top_and_nothing_else_is_said(typed: Typed, tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "numb.jsonl", STOPPED)
    told = typed("today", journal, "--on", "2026-03-04")
    assert told.out.splitlines()[1] == "THIS CANNOT WAIT"
    assert "Go to a hospital emergency department now." in told.page
    assert "numbness between the legs" in told.page
    assert "cauda equina" in told.page
    assert "Nobody watches this in real time." in told.page
    assert "Settled sessions in a row" not in told.page
    assert "! Now:" in told.page


def test_an_emergency_in_a_screening_is_named_too(typed: Typed, tmp_path: Path) -> None:
    answers = {**SCREENED["answers"], "emergency_body": ["chest_pain"]}
    journal = write_journal(tmp_path / "chest.jsonl", (ENROLLED, {**SCREENED, "answers": answers}))
    document = typed("today", journal, "--on", "2026-03-02", "--json").document
    assert (document["mode"], document["action"]) == ("stopped", "refer_urgent")
    assert any("chest pain" in paragraph for paragraph in document["emergency"])
    assert not any("cauda equina" in paragraph for paragraph in document["emergency"])


def test_attention_says_how_soon_and_since_when(typed: Typed, tmp_path: Path) -> None:
    dizzy = entry(9, "symptom_reported", "2026-03-03T09:00:00+01:00", symptoms=["dizzy"])
    journal = write_journal(tmp_path / "dizzy.jsonl", (*ON_TRACK, dizzy))
    (attention,) = typed("today", journal, "--on", "2026-03-04", "--json").document["attention"]
    assert (attention["rule"], attention["urgency"]) == ("symptom.this_week", "this_week")
    assert attention["first_seen"] == "2026-03-03"
    assert attention["figures"] == {"symptom": "dizzy"}
    page = typed("today", journal, "--on", "2026-03-04").page
    assert "! This week:" in page
    assert "Since Tuesday, 3 March 2026." in page


def test_a_rule_says_what_to_do_where_there_is_something_to_do(typed: Typed, tmp_path: Path) -> None:
    unanswered = write_journal(tmp_path / "unanswered.jsonl", (ENROLLED, SCREENED, WALKED))
    told = typed("today", unanswered, "--on", "2026-03-03")
    assert "→ Please answer it: a number, and whether your back is as usual." in told.page


def test_before_any_enrolment_there_is_no_stage_and_no_day(typed: Typed, tmp_path: Path) -> None:
    journal = write_journal(tmp_path / "only-a-symptom.jsonl", (NUMB,))
    document = typed("today", journal, "--on", "2026-03-05", "--json").document
    assert (document["mode"], document["stage"], document["next_session_on"]) == ("stopped", None, None)
    page = typed("today", journal, "--on", "2026-03-05").page
    assert "Stage" not in page


def test_another_programme_can_be_walked_than_the_journal_names(typed: Typed, journal: Path) -> None:
    told = typed("today", journal, "--on", "2026-03-04", "--programme", "run-walk", "--json")
    assert (told.code, told.document["programme"]) == (0, "run-walk")
    assert "run 15 s" in told.document["next_session"]["text"]
    page = typed("today", journal, "--on", "2026-03-04", "--programme", "run-walk").out
    assert "█ run" in page


def test_without_a_day_it_is_today_here(typed: Typed, journal: Path) -> None:
    before = datetime.now(UTC).astimezone().date().isoformat()
    on = typed("today", journal, "--json").document["on"]
    assert on in (before, datetime.now(UTC).astimezone().date().isoformat())


def test_people_whom_the_trials_did_not_have_are_told_so(typed: Typed, tmp_path: Path) -> None:
    screened = {**SCREENED, "answers": {**SCREENED["answers"], "back_state": "never"}}
    never = write_journal(tmp_path / "never.jsonl", ({**ENROLLED, "back_state": "never"}, screened))
    (evidence,) = typed("today", never, "--on", "2026-03-02", "--json").document["evidence"]
    assert "not tested" in evidence


def test_an_emergency_of_which_no_sign_is_known_gets_the_advice_all_the_same() -> None:
    course = replay([read_entry(each) for each in STOPPED], date(2026, 3, 4))
    advice = emergency_advice(course, (), Words("en"))
    assert "Go to a hospital emergency department now." in advice[0]
    assert not any("What to say there" in paragraph for paragraph in advice)


def test_the_order_of_the_lines_does_not_matter(typed: Typed, tmp_path: Path) -> None:
    forth = write_journal(tmp_path / "a.jsonl", ON_TRACK)
    back = write_journal(tmp_path / "b.jsonl", tuple(reversed(ON_TRACK)))
    said = [typed("today", path, "--on", "2026-03-04").out for path in (forth, back)]
    assert said[0] == said[1]
