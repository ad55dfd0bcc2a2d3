"""`backstride recurrences`: each time it came back, and what is known of every month."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cast.story import Story
from tests.cli.journals import write_journal
from tests.cli.test_schemas import wrongs
from tests.cli.typing_at_it import Typed

RITA = Story("Rita", usual=1).enrolled("2026-01-05", recovered_on="2025-11-20").cleared("2026-01-05")
BACK = (
    RITA.flared_up("2026-03-10", pain=5)
    .flared_up("2026-03-12", pain=5)
    .morning(on="2026-03-14")
    .tell(
        "checked_in", "2026-03-30", came_back=True, came_back_on="2026-03-10", lasted_days=4, sought_care=True
    )
    .tell("checked_in", "2026-04-27", came_back=False)
)


@pytest.fixture
def told(tmp_path: Path) -> Path:
    return write_journal(tmp_path / "rita.jsonl", BACK.told)


def test_it_says_each_with_its_days_and_the_months(typed: Typed, told: Path) -> None:
    page = typed("recurrences", told, "--on", "2026-04-30").out
    assert "Since Tuesday, 10 March 2026." in page
    assert "Somebody was seen about it." in " ".join(page.split())
    assert "limited" not in page
    assert [line.split()[1] for line in page.splitlines() if line.strip().startswith("2026-")] == [
        *("not", "not", "it", "free")
    ]


def test_the_document_says_the_same(typed: Typed, told: Path) -> None:
    document = typed("recurrences", told, "--on", "2026-04-30", "--json").document
    assert wrongs("recurrences.json", document) == []
    (one,) = document["recurrences"]
    assert (one["began"], one["ended"], one["sought_care"], one["limited"]) == (
        *("2026-03-10", "2026-03-14", True, None),
    )
    assert (document["follows"], document["free_since"], document["definition"]) == (
        True,
        "2026-04-01",
        "1.0.0",
    )


def test_an_earlier_day_knows_nothing_of_it_yet(typed: Typed, told: Path) -> None:
    assert "It has not come back up to" in typed("recurrences", told, "--on", "2026-03-01").out


def test_before_a_month_of_recovery_is_over_there_is_no_month_yet(typed: Typed, tmp_path: Path) -> None:
    story = Story("Rita").enrolled("2026-01-05", recovered_on="2026-01-05")
    path = write_journal(tmp_path / "j.jsonl", story.told)
    assert "what is known" not in typed("recurrences", path, "--on", "2026-01-10").out


def test_where_nobody_said_when_it_says_so(typed: Typed, tmp_path: Path) -> None:
    story = RITA.tell(
        "checked_in", "2026-03-30", came_back=True, limited_activity="a_little", sought_care=False
    )
    page = typed("recurrences", write_journal(tmp_path / "j.jsonl", story.told), "--on", "2026-03-30").out
    assert "nobody said when" in page
    assert "less than moderately" in page
    assert "Nobody was seen about it." in page


def test_who_was_not_free_of_it_is_told_why_there_is_nothing(typed: Typed, tmp_path: Path) -> None:
    story = Story("Bo").enrolled("2026-01-05", back_state="chronic")
    path = write_journal(tmp_path / "bo.jsonl", story.told)
    assert "nothing to come back" in " ".join(typed("recurrences", path, "--on", "2026-04-30").out.split())
    document = typed("recurrences", path, "--on", "2026-04-30", "--json").document
    assert (document["follows"], document["months"], document["free_since"]) == (False, [], None)


def test_an_emergency_comes_first(typed: Typed, tmp_path: Path) -> None:
    path = write_journal(tmp_path / "numb.jsonl", BACK.symptom("2026-04-28", "saddle_numbness").told)
    assert typed("recurrences", path, "--on", "2026-04-30", "--json").document["emergency"]


def test_it_speaks_spanish(typed: Typed, told: Path) -> None:
    assert "volvió" in typed("recurrences", told, "--on", "2026-04-30", "--lang", "es").out


def test_a_file_that_is_no_journal_is_refused(typed: Typed, tmp_path: Path) -> None:
    assert typed("recurrences", tmp_path / "none.jsonl").code == 1
