"""Begins a clinic: its name, and a code for whoever leads it.

    python -m backstride.web.clinic.new NAME [ZONE]

`backstride clinic new` runs this in a process of its own. It prints JSON: the code, and where to use it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from backstride.web import clock, place
from backstride.web.prepare import prepare
from backstride.web.readiness import NEWER_TABLES, NewerTables


class NotBegun(RuntimeError):
    """The clinic could not be begun; the text says why."""


def begin_clinic(name: str, data: Path | None, zone: str = "") -> dict[str, str]:
    """A clinic, in a process of its own: `clinic`, `code`, `path`, `address`. Raises NotBegun, NewerTables.

    `address` is empty where only `serve` knows it: then `path` follows whatever that printed.

    `zone`: where it is (IANA); where that is not said, the browser of the first who works there says it.
    """
    if data:
        os.environ["BACKSTRIDE_DATA"] = str(data.absolute())
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "backstride.web.clinic.new", name, *filter(None, [zone])],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NEWER_TABLES:
        raise NewerTables
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NotBegun(f"{place.data_folder()}: {last}")
    begun: dict[str, str] = json.loads(done.stdout)
    return begun


def main(name: str, zone: str = "") -> None:
    """Make the data ready where it is not, begin the clinic, print what its leader needs."""
    prepare(demo=False, link=False)
    from backstride.web.clinic.inviting import To, invite  # noqa: PLC0415 - only now is there a key to read
    from backstride.web.clinic.models import NO_PLACE, Clinic  # noqa: PLC0415

    now = clock.now()
    code = invite(
        Clinic.objects.create(name=name, made=now, zone=zone or NO_PLACE), None, To(work=True, lead=True), now
    )
    path, known = f"join/{code}/", place.address_told()
    address = f"{known.rstrip('/')}/{path}" if known else ""
    sys.stdout.write(json.dumps({"clinic": name, "code": code, "path": path, "address": address}))


if __name__ == "__main__":
    main(*sys.argv[1:])
