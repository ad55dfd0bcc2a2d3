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
    done = ask_beside("backstride.web.clinic.new", data, name, *filter(None, [zone]))
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NotBegun(f"{place.data_folder()}: {last}")
    begun: dict[str, str] = json.loads(done.stdout)
    return begun


def ask_beside(module: str, data: Path | None, *told: str) -> subprocess.CompletedProcess[str]:
    """What one of our own programs answers, in a process of its own. Raises NewerTables."""
    if data:
        os.environ["BACKSTRIDE_DATA"] = str(data.absolute())
    asked = [sys.executable, "-m", module, *told]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    if done.returncode == NEWER_TABLES:
        raise NewerTables
    return done


def where_it_is_taken(code: str) -> dict[str, str]:
    """The code, its `path` behind the address of the app, and the whole `address` where it is known."""
    path, known = f"join/{code}/", place.address_told()
    return {"code": code, "path": path, "address": f"{known.rstrip('/')}/{path}" if known else ""}


def main(name: str, zone: str = "") -> None:
    """Make the data ready where it is not, begin the clinic, print what its leader needs."""
    prepare(demo=False, link=False)
    from backstride.web.clinic.inviting import To, invite  # noqa: PLC0415 - only now is there a key to read
    from backstride.web.clinic.models import Clinic  # noqa: PLC0415
    from backstride.web.clinic.where_it_is import as_kept  # noqa: PLC0415

    now = clock.now()
    code = invite(
        Clinic.objects.create(name=name, made=now, zone=as_kept(zone)), None, To(work=True, lead=True), now
    )
    sys.stdout.write(json.dumps({"clinic": name, **where_it_is_taken(code)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
