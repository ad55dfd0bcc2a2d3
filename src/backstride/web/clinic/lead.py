"""A code for somebody else to lead a clinic that is there: who led it is gone, or cannot sign in any more.

    python -m backstride.web.clinic.lead NAME|ID

`backstride clinic lead` runs this in a process of its own. It prints JSON: the code, and where to use it; or,
where the name is nobody's or that of several, which clinics there are.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from backstride.web import clock, place
from backstride.web.clinic.new import NotBegun, ask_beside, where_it_is_taken
from backstride.web.prepare import prepare

NO_DATA = 3
"""The exit code where nothing is kept yet."""


class WhichClinic(LookupError):
    """The name is that of no clinic, or of several; `among`: those meant, else all that there are."""

    def __init__(self, among: list[dict[str, str]], *, several: bool) -> None:
        super().__init__("no clinic, or several")
        self.among, self.several = among, several


def code_to_lead(name: str, data: Path | None) -> dict[str, Any]:
    """`clinic`, `code`, `path`, `address`, and how many `work` there and `lead` it.

    Raises WhichClinic; NotBegun where there is no data or no database; NewerTables.
    """
    done = ask_beside("backstride.web.clinic.lead", data, name)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise NotBegun(f"{place.data_folder()}: {last}")
    answer: dict[str, Any] = json.loads(done.stdout)
    if "among" in answer:
        raise WhichClinic(answer["among"], several=answer["several"])
    return answer


def main(name: str) -> int:
    """Find the clinic, make the code, print it."""
    if not (os.environ.get("DATABASE_URL") or (place.data_folder() / place.SQLITE_FILE).exists()):
        sys.stderr.write("there is no data yet\n")
        return NO_DATA
    prepare(demo=False, link=False)
    sys.stdout.write(json.dumps(answer_about(name)))
    return 0


def answer_about(name: str) -> dict[str, Any]:
    """A code for the clinic that is meant; where it is not clear which, those that may be."""
    from backstride.web.clinic.granting import working_at  # noqa: PLC0415 - only now is there a key to read
    from backstride.web.clinic.inviting import To, invite  # noqa: PLC0415
    from backstride.web.clinic.models import Clinic  # noqa: PLC0415

    every = list(Clinic.objects.order_by("name", "made"))
    meant = [each for each in every if name in {str(each.pk), each.pk.hex} or _same(name, each.name)]
    if len(meant) != 1:
        among = [{"id": str(each.pk), "name": each.name} for each in meant or every]
        return {"among": among, "several": bool(meant)}
    (clinic,), now = meant, clock.now()
    code = invite(clinic, None, To(work=True, lead=True), now)
    works = working_at(now).filter(clinic=clinic)
    counts = {"work": works.count(), "lead": works.filter(leads=True).count()}
    return {"clinic": clinic.name, **where_it_is_taken(code), **counts}


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
