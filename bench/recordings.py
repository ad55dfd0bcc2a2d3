"""How fast a watch's file is read, beside fitdecode and against hostile bytes.

`rows()` measures and gives (what, figure, bound or note); run as a script, it prints them.
"""

import io
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import fitdecode  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from backstride.recordings import MOST_BYTES, RecordingProblem, read_recording  # noqa: E402
from backstride.recordings.fit.crc import crc16  # noqa: E402
from tests.recordings.fit_writer import (  # noqa: E402
    I32,
    RECORD,
    START,
    TIMESTAMP,
    U8,
    U16,
    U32,
    FitWriter,
    whole_session,
)

Row = tuple[str, str, str]

LONGEST_REAL_FILE = ROOT.parent / "shared" / "data" / "recordings" / "walk-5h-fr645m.fit"


def rows() -> list[Row]:
    """Measure everything; the real file only where it is there."""
    found = hour_rows(an_hour())
    if LONGEST_REAL_FILE.exists():
        found.append(real_row(LONGEST_REAL_FILE.read_bytes()))
    return [*found, checksum_row(), hostile_row()]


def an_hour() -> bytes:
    """An hour's walk with the ten fields a point that watches usually write."""
    writer = FitWriter()
    for at in range(3601):
        place = [(TIMESTAMP, U32, START + at), (0, I32, 578_376_050 + at), (1, I32, 632_672_624 - at)]
        going = [(5, U32, at * 150), (2, U16, 2600), (6, U16, 1500), (39, U16, 520), (53, U8, 64)]
        writer.message(RECORD, [*place, *going, (3, U8, 110), (4, U8, 55)], local=1)
    whole_session(writer, 3600)
    return writer.file()


def hour_rows(hour: bytes) -> list[Row]:
    """An hour at one point a second, read by us and by fitdecode in the same run."""
    ours = best(lambda: read_recording(hour, "hour.fit"), 20)
    theirs = best(lambda: read_with_fitdecode(hour), 2)
    return [
        (f"FIT, an hour at 1 Hz ({len(hour) // 1000} kB)", f"{ours * 1000:.1f} ms", "≤ 100 ms for an upload"),
        ("FIT, points a second", f"{3601 / ours:,.0f}", "that file"),
        (
            "FIT, times as fast as fitdecode",
            f"{theirs / ours:.0f} ×",
            "that file; fitdecode reads every field",
        ),
    ]


def real_row(data: bytes) -> Row:
    """A real walk of five hours, read by both."""
    ours = best(lambda: read_recording(data, "walk.fit"), 10)
    theirs = best(lambda: read_with_fitdecode(data), 1)
    points = read_recording(data, "walk.fit").records
    note = f"{points:,} points; {theirs / ours:.0f} × as fast as fitdecode"
    return ("FIT, a real walk of five hours", f"{ours * 1000:.1f} ms", note)


def checksum_row() -> Row:
    """The checksum alone, over the biggest file that is read."""
    data = bytes(range(256)) * (MOST_BYTES // 256)
    return ("FIT, checksum", f"{MOST_BYTES / best(lambda: crc16(data), 2) / 1e6:,.0f} MB/s", "over 32 MB")


def hostile_row() -> Row:
    """The slowest bytes we know: nothing but the same definition, again and again."""
    writer = FitWriter()
    writer.define(0, 20, [(253, 4, 0x86)])
    once = bytes(writer.body)
    head = writer.file(promised=0)[:14]
    data = head + once * ((MOST_BYTES - len(head)) // len(once))
    return ("FIT, 32 MB made to be slow", f"{best(lambda: refuse(data), 1):.1f} s", "≤ 10 s, then refused")


def refuse(data: bytes) -> None:
    """Read bytes that hold no outing."""
    try:
        read_recording(data, "hostile.fit")
    except RecordingProblem:
        return
    raise AssertionError("hostile bytes were taken for a recording")


def read_with_fitdecode(data: bytes) -> int:
    """Read every message; how many there were."""
    with warnings.catch_warnings(), fitdecode.FitReader(io.BytesIO(data)) as reader:
        warnings.simplefilter("ignore")
        return sum(isinstance(frame, fitdecode.FitDataMessage) for frame in reader)


def best(work: Callable[[], object], times: int) -> float:
    """Seconds of the fastest of several tries."""

    def once() -> float:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began

    return min(once() for _ in range(times))


if __name__ == "__main__":
    for row in rows():
        print(*row, sep="  |  ")
