"""Begins a clinic: its name, and a code for whoever leads it.

    python -m backstride.web.clinic.new NAME

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


class NotBegun(RuntimeError):
    """The clinic could not be begun; the text says why."""


def begin_clinic(name: str, data: Path | None) -> dict[str, str]:
    """A clinic, in a process of its own: `clinic`, `code`, `address`. Raises NotBegun."""
    if data:
        os.environ["BACKSTRIDE_DATA"] = str(data.absolute())
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "backstride.web.clinic.new", name], capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NotBegun(f"{place.data_folder()}: {last}")
    begun: dict[str, str] = json.loads(done.stdout)
    return begun


def main(name: str) -> None:
    """Make the data ready where it is not, begin the clinic, print what its leader needs."""
    prepare(demo=False, link=False)
    from backstride.web.clinic.inviting import To, invite  # noqa: PLC0415 - only now is there a key to read
    from backstride.web.clinic.models import Clinic  # noqa: PLC0415

    now = clock.now()
    code = invite(Clinic.objects.create(name=name, made=now), None, To(work=True, lead=True), now)
    sys.stdout.write(json.dumps({"clinic": name, "code": code, "address": f"{place.address()}join/{code}/"}))


if __name__ == "__main__":
    main(sys.argv[1])
