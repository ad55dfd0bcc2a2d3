"""A newcomer's first two weeks, in a real browser, with a file from a real watch."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from backstride.recordings import read_recording
from tests.recordings.corpus import real_files, whole_files
from tests.web.browser import newcomer
from tests.web.browser.as_the_command_line import (
    asked_of_the_program,
    exported_journal,
    of_the_program,
    said_by_the_page,
)
from tests.web.browser.conftest import Visitor
from tests.web.conftest import MADRID, Clock

pytestmark = [pytest.mark.browser, pytest.mark.online]

DAYS = 14
FILE_ON = 6
"""The day, from 0, on which the session comes with the watch's file."""


def a_watchs_file() -> tuple[str, bytes]:
    """A real walk where the shared recordings lie beside the checkout, else a generated one."""
    name = "walk-46s-fenix5.fit"
    return (
        (name, real_files()[name]) if name in real_files() else ("walk.fit", whole_files()["walk-30-min.fit"])
    )


def began_on(recording: bytes) -> date:
    """The local day of the recording."""
    started = read_recording(recording, "walk.fit").started_at
    assert started is not None
    return started.astimezone(MADRID).date()


def test_a_newcomer_comes_to_a_plan_and_lives_by_it_for_two_weeks(
    visitor: Visitor, clock: Clock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, recording = a_watchs_file()
    (tmp_path / name).write_bytes(recording)
    first_day = began_on(recording) - timedelta(days=FILE_ON)

    clock.at(f"{first_day} 10:00")
    visitor.go("/")
    visitor.check()
    newcomer.passes_the_check(visitor)
    newcomer.signs_up(visitor)
    newcomer.sets_up(visitor)

    minutes = []
    for number in range(DAYS):
        day = first_day + timedelta(days=number)
        clock.at(f"{day} 08:30")
        if visitor.go("/today/").locator("main a[href='/log/morning/']").count():
            newcomer.answers_the_morning(visitor, pain=3)
        clock.at(f"{day} 21:00")
        if number == FILE_ON:
            newcomer.logs_a_session(visitor, worst=4, recording=tmp_path / name, minutes="16")
        elif said_by_the_page(visitor)["due"]:
            newcomer.logs_a_session(visitor, worst=4)
        shown = said_by_the_page(visitor)
        told = asked_of_the_program(exported_journal(visitor, tmp_path / "journal.jsonl"), day, capsys)
        assert shown == of_the_program(told), day
        minutes.append(shown["minutes"][0])
    assert minutes == sorted(minutes), "calm mornings only: it never goes down"
    assert minutes[-1] > minutes[0]
    visitor.go("/today/")
    visitor.check()
