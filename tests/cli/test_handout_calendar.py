"""`backstride handout --to ics`: the file follows the plan, and says when sessions wait."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from tests.cli.journals import ENROLLED, NUMB, ON_TRACK, SCREENED, STOPPED, Told, entry, write_journal
from tests.cli.test_handout import HELD, LEFT, ON, PAUSED
from tests.cli.typing_at_it import Typed


def events(path: Path) -> dict[str, tuple[str, int]]:
    told: Any = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {
        f"{each['DTSTART'].dt:%m-%d %H:%M}": (str(each["STATUS"]), int(each["SEQUENCE"])) for each in told
    }


def test_a_calendar_made_again_follows_the_plan(typed: Typed, journal: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out)
    typed(*words, *ON)
    assert events(out)["03-11 18:00"] == ("CONFIRMED", 0)
    other_days = entry(9, "schedule_changed", "2026-03-04T19:00:00+01:00", days=["tue", "thu", "sat"])
    write_journal(journal, (*ON_TRACK, other_days))
    told = typed(*words, *ON)
    assert events(out)["03-11 18:00"] == ("CANCELLED", 1)
    assert events(out)["03-10 18:00"] == ("CONFIRMED", 0)
    assert "Wednesday, 11 March 2026, 18:00: cancelled" in told.page
    later = typed(*words, "--on", "2026-03-06")
    assert "Wednesday, 4 March 2026, 18:00" not in later.page
    assert "03-04 18:00" in events(out)


def test_it_rings_where_that_is_asked_for_and_no_longer_where_it_is_not(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out, *ON)
    typed(*words, "--ring")
    ringing = [event for event in Calendar.from_ical(out.read_bytes()).walk("VEVENT") if event.walk("VALARM")]
    assert len(ringing) == len(events(out)) > 0
    typed(*words)
    assert Calendar.from_ical(out.read_bytes()).walk("VALARM") == []
    assert {sequence for _, sequence in events(out).values()} == {1}  # so that a calendar takes the change in


@pytest.mark.parametrize(
    "told_since", [(NUMB,), (HELD,), (PAUSED,), (LEFT,)], ids=["stopped", "held", "paused", "left"]
)
def test_where_sessions_wait_an_earlier_calendar_says_so_and_the_reason_still_comes_first(
    typed: Typed, journal: Path, tmp_path: Path, told_since: Sequence[Told]
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out)
    typed(*words, "--on", "2026-03-03")
    before = events(out)
    write_journal(journal, (*ON_TRACK, *told_since))
    told = typed(*words, *ON)
    assert told.code == 1
    assert ("THIS CANNOT WAIT" in told.out) is (NUMB in told_since)
    assert "Sessions wait" in told.problems
    assert "now says that it is cancelled" in told.problems
    assert "Nothing was written" not in told.problems
    after = events(out)
    assert after.keys() == before.keys()
    to_come = [each for when, each in after.items() if when >= "03-04"]
    assert to_come
    assert set(to_come) == {("CANCELLED", 1)}
    again = out.read_bytes()
    assert (typed(*words, *ON).code, out.read_bytes()) == (1, again)


SEEN = entry(2, "clinician_decided", SCREENED["at"], "clinician", decision="clear", why="seen", scope="walk")


def test_a_screening_that_has_lapsed_cancels_it_too(typed: Typed, journal: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out)
    typed(*words, *ON)
    grew = {**ENROLLED, "back_state": "acute", "episode_began": "2026-01-25"}
    write_journal(journal, (grew, SEEN, *ON_TRACK[2:]))
    told = typed(*words, "--on", "2026-03-09")
    assert (told.code, "now says that it is cancelled" in told.problems) == (1, True)
    assert {status for when, (status, _) in events(out).items() if when >= "03-09"} == {"CANCELLED"}


@pytest.mark.parametrize(
    "damage", [(b"SEQUENCE:0", b"SEQUENCE:x"), (b"PRODID:-//Backstride", b"PRODID:-//X")]
)
def test_a_calendar_that_cannot_be_cancelled_is_said_beside_the_emergency(
    typed: Typed, journal: Path, tmp_path: Path, damage: tuple[bytes, bytes]
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out, *ON)
    typed(*words)
    changed = out.read_bytes().replace(*damage)
    out.write_bytes(changed)
    write_journal(journal, STOPPED)
    told = typed(*words)
    assert (told.code, out.read_bytes()) == (1, changed)
    assert "THIS CANNOT WAIT" in told.out
    assert "Sessions wait" in told.problems
    assert "Nothing was written." in told.problems


def test_where_sessions_wait_another_form_leaves_the_calendar_alone(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.ics"
    typed("handout", journal, "--to", "ics", "-o", out, *ON)
    before = out.read_bytes()
    write_journal(journal, STOPPED)
    told = typed("handout", journal, "--to", "fit", "-o", out, *ON, "--force")
    assert (told.code, out.read_bytes(), "Nothing was written." in told.problems) == (1, before, True)


def test_nothing_is_planned_for_when_nobody_is_cleared(typed: Typed, journal: Path, tmp_path: Path) -> None:
    grown_on = "2026-03-09"
    grows = {**ENROLLED, "back_state": "acute", "episode_began": "2026-01-26"}
    write_journal(journal, (grows, SEEN, *ON_TRACK[2:]))
    typed("handout", journal, "--to", "ics", "-o", tmp_path / "out.ics", *ON)
    assert events(tmp_path / "out.ics")
    assert max(events(tmp_path / "out.ics")) < grown_on[5:]
    typed("handout", journal, "--to", "pdf", "-o", tmp_path / "week.pdf", *ON)
    lines = PdfReader(tmp_path / "week.pdf").pages[0].extract_text().splitlines()
    ticked = [line.partition("✓")[0].strip() for line in lines if "✓" in line]
    assert ticked
    assert set(ticked) <= {"Wed 4 Mar", "Thu 5 Mar", "Fri 6 Mar"}


UNDONE = entry(50, "withdrawn", "2026-03-04T08:00:00+01:00", about=[ENROLLED["id"]])
AGAIN = {**ENROLLED, "id": entry(51, "x", "x")["id"], "at": "2026-03-02T08:01:00+01:00", "birth_year": 1991}
EARLIER = {**ENROLLED, "id": entry(52, "x", "x")["id"], "at": "2026-03-01T08:01:00+01:00"}


@pytest.mark.parametrize("since", [(UNDONE, AGAIN), (EARLIER,)], ids=["undone", "an earlier one told late"])
def test_ones_own_calendar_goes_on_under_its_ids_however_the_enrolment_was_mended(
    typed: Typed, journal: Path, tmp_path: Path, since: Sequence[Told]
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out)
    typed(*words, *ON)
    ids = set(uids(out))
    write_journal(journal, (*ON_TRACK, *since))
    assert typed(*words, "--on", "2026-03-05").code == 0
    assert ids <= set(uids(out))


def uids(path: Path) -> dict[str, int]:
    told: Any = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {str(each["UID"]): int(each["SEQUENCE"]) for each in told}


@pytest.mark.parametrize(
    "damage",
    [
        (b"", b""),
        (b"X-BACKSTRIDE-SESSION", b"X-GONE"),
        (b"PRODID:-//Backstride", b"PRODID:-//Another"),
        (b"BEGIN:VEVENT", b"BEGIN:VTODO"),
    ],
    ids=["as it was", "changed", "written by another program", "nothing left to read"],
)
def test_numbers_never_fall_even_by_force(
    typed: Typed, journal: Path, tmp_path: Path, damage: tuple[bytes, bytes]
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out, *ON, "--at")
    for at in ("7:00", "8:00", "8:30"):
        typed(*words, at)
    before = uids(out)
    assert set(before.values()) == {2}
    out.write_bytes(out.read_bytes().replace(*damage))
    assert typed(*words, "8:45", "--force").code == 0
    after = uids(out)
    assert after.keys() == before.keys()
    assert all(after[uid] > number for uid, number in before.items())


def test_a_calendar_after_another_form_is_numbered_above_what_it_told(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "-o", out, *ON)
    for at in ("7:00", "8:00"):
        typed(*words, "--to", "ics", "--at", at)
    before = uids(out)
    typed(*words, "--to", "text", "--force")
    assert typed(*words, "--to", "ics").code == 0
    assert all(number > before[uid] for uid, number in uids(out).items())


def test_a_zone_that_keeps_utc_is_no_change_each_time(typed: Typed, journal: Path, tmp_path: Path) -> None:
    write_journal(journal, [{**ENROLLED, "zone": "Atlantic/Reykjavik"}, *ON_TRACK[1:]])
    out = tmp_path / "out.ics"
    contents = set()
    for _ in range(3):
        typed("handout", journal, "--to", "ics", "-o", out, *ON)
        contents.add(out.read_bytes())
    assert len(contents) == 1


def test_the_time_of_day_may_be_chosen(typed: Typed, journal: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.ics"
    typed("handout", journal, "--to", "ics", "-o", out, *ON, "--at", "7:30")
    assert "03-04 07:30" in events(out)
    told = typed("handout", journal, "--to", "ics", "-o", out, *ON, "--at", "25:00")
    assert (told.code, "a time such as 18:00" in told.problems) == (2, True)


def test_the_calendar_of_another_journal_is_begun_anew_only_by_force(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.ics"
    typed("handout", journal, "--to", "ics", "-o", out, *ON)
    other = write_journal(
        tmp_path / "other.jsonl", [{**ENROLLED, "id": entry(77, "left", "x")["id"]}, *ON_TRACK[1:]]
    )
    words = ("handout", other, "--to", "ics", "-o", out, *ON)
    told = typed(*words)
    assert (told.code, "calendar of another journal" in told.problems) == (1, True)
    assert typed(*words, "--force").code == 0


def test_a_calendar_that_was_changed_by_hand_is_not_gone_on_with(
    typed: Typed, journal: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.ics"
    words = ("handout", journal, "--to", "ics", "-o", out, *ON)
    typed(*words)
    out.write_bytes(out.read_bytes().replace(b"SEQUENCE:0", b"SEQUENCE:x"))
    told = typed(*words)
    assert (told.code, "changed by another program" in told.problems) == (1, True)


@pytest.mark.parametrize("source", ["journal", "programme"])
def test_a_stage_alone_makes_no_calendar(typed: Typed, journal: Path, tmp_path: Path, source: str) -> None:
    what = journal if source == "journal" else "run-walk"
    told = typed("handout", what, "--to", "ics", "-o", tmp_path / "out.ics", "--stage", 3, *ON)
    assert (told.code, "a stage alone makes no calendar" in told.problems) == (1, True)
