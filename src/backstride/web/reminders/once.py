"""One round of reminders and other duties, for who runs the app by another server than `backstride serve`.

    python -m backstride.web.reminders.once

`backstride remind` runs this in a process of its own. It prints JSON: how many were `sent`, `failed`,
`refused`, `unsure`, and how many people were `left` for the next round.

Where it began the check of a programme it waits for that, some minutes at most, since a timer may end with
this process whatever it began; meanwhile the duties are done each minute, as beside the server.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from backstride.web import clock, place
from backstride.web.known_migrations import tables_are_newer
from backstride.web.readiness import NEWER_TABLES, WHY_NEWER, NewerTables
from backstride.web.reminders.beside_the_server import EVERY_S

LEFT = "left"
CAME = ("sent", "failed", "refused", "unsure", LEFT)
NO_DATA = 3
"""The exit code where there is no data to remind anybody of."""
FAILED = 4
"""The exit code where a duty failed as a whole; the others were done all the same."""


class NoData(RuntimeError):
    """There is nothing in the folder or the database yet, or a duty failed; the text says where and which."""


def remind_once(data: Path | None) -> dict[str, int]:
    """One round in a process of its own. Raises NoData, NewerTables."""
    if data:
        os.environ["BACKSTRIDE_DATA"] = str(data.absolute())
    done = subprocess.run(
        [sys.executable, "-m", "backstride.web.reminders.once"], capture_output=True, text=True, check=False
    )
    if done.returncode == NEWER_TABLES:
        raise NewerTables
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NoData(f"{place.data_folder()}: {last}")
    came: dict[str, int] = json.loads(done.stdout)
    return came


def main() -> int:
    """Remind; the answer is printed."""
    if not (os.environ.get("DATABASE_URL") or (place.data_folder() / place.SQLITE_FILE).exists()):
        sys.stderr.write("there is no data yet\n")
        return NO_DATA
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backstride.web.settings")
    import django  # noqa: PLC0415 - only now is there a key to read

    django.setup()
    if tables_are_newer():
        sys.stderr.write(f"{WHY_NEWER}\n")
        return NEWER_TABLES
    place.keep_to_the_owner()
    came, failed = _rounds()
    if failed:
        sys.stderr.write(f"failed: {', '.join(failed)}; the lines above say why\n")
        return FAILED
    sys.stdout.write(json.dumps({word: came[word] for word in CAME}))
    return 0


def _rounds(every_s: float = EVERY_S) -> tuple[Counter[str], list[str]]:
    """What came of the reminders, which duties failed: one round, and more while a check is waited for."""
    from backstride.web.duties import do_all  # noqa: PLC0415
    from backstride.web.own_programmes.checking import wait_for_checks  # noqa: PLC0415

    came, failed, is_over = Counter[str](), dict[str, None](), False
    while not is_over:
        done = do_all(clock.now())
        del came[LEFT]  # who was left is tried again now
        came.update(done.came.get("reminders", {}))
        failed.update(dict.fromkeys(done.failed))
        is_over = wait_for_checks(every_s)
    return came, list(failed)


if __name__ == "__main__":
    sys.exit(main())
