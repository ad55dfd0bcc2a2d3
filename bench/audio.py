"""How fast the audio track of a session is made, how big it is, and how exactly its changes are heard.

`audio_rows()` measures; run as a script, it prints the rows.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from subprocess import run

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from backstride.handouts.audio import Tags, audio_track  # noqa: E402
from backstride.handouts.audio.phrases import FOLDER  # noqa: E402
from backstride.heart.notation import Session, read_session, walk_for  # noqa: E402
from bench.row import Row, bounded  # noqa: E402
from bench.timing import in_turn, typical  # noqa: E402
from tests.handouts.audio.listening import begins_s, heard  # noqa: E402
from tests.handouts.audio.rungs import changes  # noqa: E402

HALF_AN_HOUR = read_session("walk 5 min, 10 x (run 15 s, walk 105 s), walk 5 min")
TAGS = Tags("Stage 1", "Run and walk", 1, date(2026, 11, 22), "en", "")

PEAK_OF_A_FRESH_PROCESS = """
import resource, sys
from bench.audio import TAGS, walk_for
from backstride.handouts.audio import audio_track
for piece in audio_track(walk_for(int(sys.argv[1])), TAGS): pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def audio_rows(times: int = 5) -> Iterator[Row]:
    """Measure everything."""
    took = typical(in_turn([lambda: made(HALF_AN_HOUR)], times), 0)
    yield bounded("audio track of 30 minutes", took, 3, "s")
    track = made(HALF_AN_HOUR)
    yield bounded("its size", len(track) / 1e6, 12, "MB")
    sound = heard(track)
    worst = max(abs(begins_s(sound, at) - at) for at, _ in changes(HALF_AN_HOUR))
    yield bounded("its changes, furthest from their second", worst * 1000, 20, "ms")
    phrases = sum(file.stat().st_size for file in FOLDER.rglob("*.wav"))
    yield bounded("all spoken phrases, both languages", phrases / 1e6, 2.5, "MB", digits=2)
    yield memory_row()


def made(session: Session) -> bytes:
    """The finished file."""
    return b"".join(audio_track(session, TAGS))


def memory_row() -> Row:
    """What two hours need more than two minutes, each in a process of its own."""
    more = peak_mb(walk_for(7200)) - peak_mb(walk_for(120))
    return bounded("memory: two hours of track more than two minutes", max(0, more), 8, "MB")


def peak_mb(session: Session) -> float:
    """The most memory that making a track took."""
    asked = [sys.executable, "-c", PEAK_OF_A_FRESH_PROCESS, str(session.outing_s)]
    told = run(asked, check=True, capture_output=True, cwd=ROOT, text=True)
    return int(told.stdout) / 1024


if __name__ == "__main__":
    for row in audio_rows():
        print(*row[:3], row.holds, sep="  |  ")
