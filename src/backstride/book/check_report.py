"""What a check found as plain data, made in a process of its own: it takes seconds, and takes them whole.

    python -m backstride.book.check_report < programme.toml

prints JSON. `holds`: whether every law holds and the ladder rises; `states` and `edges` that were visited;
`falls`: stages that ask for less than the one before; `broken`: each broken law with its shortest way, and
the session asked at its end, and the text of the journal that goes it (null: no journal can say it);
`too_many`: why it cannot be checked, where it cannot.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from backstride.book.counter_example import decision_after
from backstride.book.laws_checked import Broken, Checked, check
from backstride.book.programmes import parse_programme
from backstride.book.witness_file import witness_lines
from backstride.heart.alphabet import Ended, Event, Kind, Response
from backstride.heart.fields import JSON
from backstride.heart.programme import Programme
from backstride.heart.proof import TooManyStates

GIVES_WAY = 10
"""How much longer than others it may wait for the processor (nice)."""


def report_of(programme: Programme) -> dict[str, JSON]:
    """Check it, and tell what was found."""
    try:
        checked = check(programme)
    except TooManyStates as too_many:
        return {"holds": False, "too_many": str(too_many)}
    return {
        "holds": checked.holds,
        "states": len(checked.graph.states),
        "edges": checked.graph.edges,
        "laws": list(checked.laws),
        "falls": list(checked.falls),
        "broken": [_broken(each, checked) for each in checked.broken.values()],
    }


def path_in(broken: Mapping[str, Any]) -> Sequence[Event]:
    """The events that break a law, out of a report; without what no sentence shows."""
    return [
        Event(
            Kind(each["kind"]),
            Ended(each["ended"]) if each["ended"] else None,
            Response(each["response"]) if each["response"] else None,
            each["stage"],
        )
        for each in broken["path"]
    ]


def _broken(broken: Broken, checked: Checked) -> dict[str, JSON]:
    session = decision_after(checked.programme, broken.entries).next_session if broken.entries else None
    return {
        "law": broken.law,
        "path": [_event(each) for each in broken.path],
        "told": broken.entries is not None,
        "journal": witness_lines(broken.entries) if broken.entries else None,
        "session": session.text if session else None,
    }


def _event(event: Event) -> dict[str, JSON]:
    return {
        "kind": event.kind.value,
        "ended": event.ended and event.ended.value,
        "response": event.response and event.response.value,
        "stage": event.stage,
    }


def main() -> None:
    """Read a programme file from the standard input, check it, print the report."""
    if hasattr(os, "nice"):
        os.nice(GIVES_WAY)
    sys.stdout.write(json.dumps(report_of(parse_programme(sys.stdin.buffer.read(), "programme.toml"))))


if __name__ == "__main__":
    main()
