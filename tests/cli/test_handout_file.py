"""Where a handout is written: never over somebody's work, and whole or not at all."""

from __future__ import annotations

import errno
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from backstride.book.programmes import shipped_programmes
from backstride.book.words import Words
from backstride.cli.answer import Refused
from backstride.cli.handout_file import write_file
from tests.cli.test_handout import FORMS, ON, forms
from tests.cli.typing_at_it import Typed


@forms
def test_an_earlier_handout_is_renewed(typed: Typed, journal: Path, tmp_path: Path, form: str) -> None:
    words = ("handout", journal, "--to", form, "-o", tmp_path / "out", *ON, "--json")
    assert [typed(*words).document["replaced"] for _ in range(2)] == [False, True]


def test_one_form_may_be_written_over_another(typed: Typed, journal: Path, tmp_path: Path) -> None:
    forms = sorted(FORMS, key="ics".__eq__)
    codes = [typed("handout", journal, "--to", form, "-o", tmp_path / "out", *ON).code for form in forms]
    assert codes == [0] * len(FORMS)


@pytest.mark.parametrize("form", [form for form in FORMS if form != "ics"])
def test_a_calendar_is_not_lost_to_another_form_unless_forced(
    typed: Typed, journal: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out.ics"
    typed("handout", journal, "--to", "ics", "-o", out, *ON)
    before = out.read_bytes()
    told = typed("handout", journal, "--to", form, "-o", out, *ON)
    assert (told.code, out.read_bytes()) == (1, before)
    assert "its next version has to follow" in told.problems
    assert typed("handout", journal, "--to", form, "-o", out, *ON, "--force").code == 0


def test_a_text_that_somebody_wrote_into_is_kept(typed: Typed, journal: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    words = ("handout", journal, "--to", "text", "-o", out, *ON)
    typed(*words)
    out.write_text(f"{out.read_text()}\nMy notes: the knee was sore on Tuesday.\n")
    told = typed(*words)
    assert (told.code, "knee" in out.read_text()) == (1, True)
    assert "somebody has written into it" in told.problems


@pytest.mark.parametrize(
    "content", [b"", b"my notes on Backstride", b"BEGIN:VCALENDAR\r\nPRODID:-//Other//EN", b"\x0e\x10.FIT"]
)
def test_somebodys_work_is_not_written_over_unless_forced(
    typed: Typed, journal: Path, tmp_path: Path, content: bytes
) -> None:
    out = tmp_path / "out"
    out.write_bytes(content)
    words = ("handout", journal, "--to", "fit", "-o", out, *ON)
    told = typed(*words)
    assert (told.code, out.read_bytes()) == (1, content)
    assert "not a handout of Backstride's" in told.problems
    assert typed(*words, "--force").code == 0
    assert out.read_bytes()[8:12] == b".FIT"


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_journal_itself_is_never_written_over(
    typed: Typed, journal: Path, tmp_path: Path, force: tuple[str, ...]
) -> None:
    (tmp_path / "same.jsonl").hardlink_to(journal)
    before = journal.read_bytes()
    for out in (journal, tmp_path / "same.jsonl"):
        assert typed("handout", journal, "--to", "text", "-o", out, *ON, *force).code == 1
    assert journal.read_bytes() == before


@pytest.mark.parametrize(
    ("out", "said"), [(".", "a folder"), ("/dev/null", "no ordinary file"), ("none/out", "no folder")]
)
def test_where_it_cannot_be_written_it_says_why(typed: Typed, journal: Path, out: str, said: str) -> None:
    with chdir(journal.parent):
        told = typed("handout", journal, "--to", "text", "-o", out, *ON)
    assert told.code == 1
    assert said in told.problems
    assert [each.name for each in journal.parent.iterdir()] == ["journal.jsonl"]


def test_the_programme_itself_is_never_written_over_and_is_called_so(typed: Typed, tmp_path: Path) -> None:
    (shipped,) = shipped_programmes()["walk"].values()
    own = tmp_path / "my.toml"
    own.write_bytes(shipped.read_bytes())
    told = typed("handout", own, "--stage", 3, "--to", "fit", "-o", own, "--force")
    assert (told.code, own.read_bytes()) == (1, shipped.read_bytes())
    assert "This is the programme itself" in told.problems


@pytest.mark.parametrize(("length", "code"), [(255, 0), (256, 1)])
def test_a_name_may_be_as_long_as_the_disk_takes(
    typed: Typed, journal: Path, tmp_path: Path, length: int, code: int
) -> None:
    told = typed("handout", journal, "--to", "fit", "-o", tmp_path / f"{'x' * (length - 4)}.fit", *ON)
    assert told.code == code
    assert ("name too long" in told.problems) is bool(code)


def test_a_name_that_cannot_be_printed_is_refused_in_words(typed: Typed, tmp_path: Path) -> None:
    (shipped,) = shipped_programmes()["walk"].values()
    own = tmp_path / "my.toml"
    own.write_text(shipped.read_text(encoding="utf-8").replace('"Walking"', '"Walk 🚶"'), encoding="utf-8")
    told = typed("handout", own, "--stage", 3, "--to", "pdf", "-o", tmp_path / "week.pdf")
    assert (told.code, "letters that cannot be printed" in told.problems) == (1, True)
    assert not (tmp_path / "week.pdf").exists()


def test_a_link_is_not_followed(typed: Typed, journal: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert typed("handout", journal, "--to", "text", "-o", tmp_path / "link", *ON).code == 1
    assert not (tmp_path / "elsewhere").exists()


def test_a_disk_that_fills_up_is_told_in_words(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Refused) as refused:
        write_file(tmp_path / "out", pieces(), Words("en", strict=True))
    assert refused.value.wrongs[0].what == "The file could not be written: No space left on device."
    assert list(tmp_path.iterdir()) == []


@forms
def test_a_full_disk_leaves_the_earlier_file_and_no_half_one(
    journal: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    words = [sys.executable, "-m", "backstride", "handout", str(journal), "--to", form, "-o", str(out), *ON]
    subprocess.run([*words[:6], "text", *words[7:]], check=True, capture_output=True)
    before = out.read_bytes()

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (400, 400))

    full = subprocess.run(words, check=False, capture_output=True, text=True, preexec_fn=little_room)
    assert full.returncode == 1
    assert "could not be written" in full.stderr
    assert "Traceback" not in full.stderr
    assert out.read_bytes() == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["journal.jsonl", "out"]
