"""`backstride programme check`: which laws hold, and how a broken one is broken."""

from __future__ import annotations

import json
import shlex
from functools import cache
from pathlib import Path

import pytest

from backstride.book import laws_checked
from backstride.book.counter_example import counter_example
from backstride.book.laws_checked import Broken, Checked
from backstride.book.words import Words
from backstride.cli.check_page import check_page
from backstride.heart.alphabet import Event, Kind
from backstride.heart.programme import Programme
from backstride.heart.proof import Graph, TooManyStates, explore
from backstride.heart.state import Mode
from tests.cast.programmes import SMALL_WALK
from tests.cli.typing_at_it import Typed

pytestmark = pytest.mark.usefixtures("uncounted")

EXPLORED_ONCE = cache(explore)


@pytest.fixture(autouse=True)
def _no_programme_is_explored_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laws_checked, "explore", EXPLORED_ONCE)


def test_the_document_has_the_keys_that_were_agreed(typed: Typed) -> None:
    told = typed("programme", "check", "run-walk", "--json")
    assert told.code == 0
    assert told.document["programme"] == "run-walk"
    assert told.document["edges"] == told.document["states"] * len(told.document["events"])
    assert [law["law"] for law in told.document["laws"]] == list(range(1, 13))
    assert all(law["holds"] and law["counter_example"] is None for law in told.document["laws"])


def test_states_are_counted_by_mode_and_edges_by_event(typed: Typed) -> None:
    document = typed("programme", "check", "run-walk", "--json").document
    assert sum(document["modes"].values()) == document["states"]
    assert document["modes"].keys() == set(Mode)
    assert document["events"]["session done settled"] > 0
    assert document["ladder"] == {"rises": True, "falls": []}


def test_the_page_says_every_law_and_that_it_is_no_proof_of_safety(typed: Typed) -> None:
    told = typed("programme", "check", "run-walk")
    assert told.code == 0
    assert all(f"✓ {number:>2}  " in told.out for number in range(1, 13))
    assert "✗" not in told.out
    assert "Every law holds." in told.page
    assert "That is not a proof of clinical safety." in told.page


def test_a_programme_that_breaks_a_law_gives_the_shortest_journal_that_does(typed: Typed) -> None:
    told = typed("programme", "check", "couch-to-5k", "--json")
    laws = {law["law"]: law for law in told.document["laws"]}
    assert told.code == 1
    assert laws[3]["holds"] is False
    assert [entry["kind"] for entry in laws[3]["counter_example"][:2]] == ["enrolled", "screened"]
    assert laws[3]["path"][0] == "enrolled 1"
    assert told.document["ladder"]["rises"] is False
    assert told.document["ladder"]["falls"] != []


def test_the_page_tells_the_events_and_the_session_that_breaks_it(typed: Typed) -> None:
    told = typed("programme", "check", "couch-to-5k")
    third_law = told.page.partition("✗ 3 ")[2].partition(" 4 ")[0]
    assert told.code == 1
    assert "- a session: done, settled (14 times)" in third_law
    assert "Then the next session is: walk 5 min, run 20 min, walk 5 min (30 min in all" in third_law
    assert "✗     Each rung asks for at least as much as the one below it" in told.out
    assert "This programme does not hold every law." in told.page


def test_a_witness_is_a_file_and_the_command_beside_it_shows_the_breaking_session(
    typed: Typed, tmp_path: Path
) -> None:
    told = typed("programme", "check", "couch-to-5k", "--witness", tmp_path / "new" / "folder")
    command = next(line for line in told.out.splitlines() if "law-3.jsonl" in line)
    program, *words = shlex.split(command)
    shown = typed(*words, "--json")
    assert program == "backstride"
    assert shown.code == 0
    assert shown.document["next_session"]["text"] == "walk 5 min, run 20 min, walk 5 min"
    assert shown.document["next_session"]["run_minutes"] == 20


def test_the_counter_example_in_the_document_is_the_file(typed: Typed, tmp_path: Path) -> None:
    document = typed("programme", "check", "couch-to-5k", "--witness", tmp_path, "--json").document
    for law in document["laws"]:
        file = tmp_path / f"couch-to-5k-breaks-law-{law['law']}.jsonl"
        assert file.exists() == (law["counter_example"] is not None)
        if law["counter_example"]:
            written = file.read_text(encoding="utf-8").splitlines()
            assert [json.loads(line) for line in written] == law["counter_example"]


def test_a_witness_that_cannot_be_written_is_told(typed: Typed, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    told = typed("programme", "check", "couch-to-5k", "--witness", in_the_way)
    assert (told.code, told.out) == (1, "")
    assert "cannot be used" in told.problems


def test_a_programme_too_large_to_check_is_refused_in_words(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_ends(_: Programme) -> Graph:
        raise TooManyStates("more than 200000 states")

    monkeypatch.setattr(laws_checked, "explore", never_ends)
    told = typed("programme", "check", "walk", "--json")
    assert told.code == 1
    assert told.document["refused"][0]["what"] == (
        "It makes more states than can be checked (more than 200000 states)."
    )


def test_a_breach_that_no_journal_can_say_is_told_as_events() -> None:
    unsayable = (Event(Kind.ENROLLED, stage=1), Event(Kind.FLARE_LASTING))
    assert counter_example(SMALL_WALK, unsayable) is None
    checked = Checked(SMALL_WALK, explore(SMALL_WALK), (2,), {2: Broken(2, unsayable, None)})
    page = " ".join(" ".join(check_page(checked, "small", {}, Words("en", strict=True))).split())
    assert "- a flare-up that lasts No journal was found that says exactly this" in page
