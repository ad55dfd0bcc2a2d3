"""One round of reminders and other duties, for who runs the app by another server than `backstride serve`.

    python -m backstride.web.reminders.once

`backstride remind` runs this in a process of its own. It prints JSON: how many were `sent`, `failed`,
`refused`, `unsure`, and how many people were `left` for the next round.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from backstride.web import clock, place

CAME = ("sent", "failed", "refused", "unsure", "left")
NO_DATA = 3
"""The exit code where there is no data to remind anybody of."""
FAILED = 4
"""The exit code where a duty failed as a whole; the others were done all the same."""


class NoData(RuntimeError):
    """There is nothing in the folder or the database yet, or a duty failed; the text says where and which."""


def remind_once(data: Path | None) -> dict[str, int]:
    """One round in a process of its own. Raises NoData."""
    if data:
        os.environ["BACKSTRIDE_DATA"] = str(data.absolute())
    done = subprocess.run(
        [sys.executable, "-m", "backstride.web.reminders.once"], capture_output=True, text=True, check=False
    )
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
    from backstride.web.duties import do_all  # noqa: PLC0415

    place.keep_to_the_owner()
    done = do_all(clock.now())
    if done.failed:
        sys.stderr.write(f"failed: {', '.join(done.failed)}; the lines above say why\n")
        return FAILED
    sys.stdout.write(json.dumps({word: done.came["reminders"][word] for word in CAME}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
