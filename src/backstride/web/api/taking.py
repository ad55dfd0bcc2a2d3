"""A batch of entries: each gets its own answer, none is half kept, and emergency signs are kept first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from backstride.book.signs_told import Signs, together
from backstride.heart.fields import JSON
from backstride.web import clock
from backstride.web.api.keeping import is_there, keep
from backstride.web.api.reading import Read, Refused, Wrong, read_line
from backstride.web.api.twice import signs_in
from backstride.web.journals.append import append
from backstride.web.journals.models import Participant
from backstride.web.participant.once import id_beside, is_told_already
from backstride.web.participant.telling import an_entry


class Came(Enum):
    """What came of an entry."""

    ACCEPTED = "accepted"
    THERE_ALREADY = "there_already"
    REFUSED = "refused"


class Answer(NamedTuple):
    """The answer to one entry: its id as it was told, what came of it, and what is wrong with it."""

    id: str | None
    came: Came
    wrong: tuple[Wrong, ...] = ()
    signs: Signs = Signs()
    """The emergency signs in it."""


Problems = tuple[Wrong, ...]
Outcome = Came | Problems
LONGEST_ID = 80


def take(participant: Participant, lines: Sequence[JSON]) -> list[Answer]:
    """Keep what can be kept; the answers are in the order of the entries.

    What tells an emergency sign goes in before anything else; of an entry that is refused, the signs go in
    by themselves.
    """
    reads = [_read(line) for line in lines]
    signs = [signs_in(line) for line in lines]
    urgent = [number for number, each in enumerate(signs) if each.told]
    came: dict[int, Outcome] = {}
    for number in urgent:
        came[number] = _take_urgent(participant, lines[number], reads[number], signs[number])
    others = {number: read for number, read in enumerate(reads) if number not in came}
    came |= {number: read for number, read in others.items() if not isinstance(read, Read)}
    came |= _take_calm(participant, {number: r for number, r in others.items() if isinstance(r, Read)})
    return [_answer(line, came[number], signs[number]) for number, line in enumerate(lines)]


def keep_signs(participant: Participant, lines: Iterable[JSON], said_in: str) -> None:
    """Keep the emergency signs of a request that is refused as a whole; `said_in` makes their id."""
    signs = together(map(signs_in, lines))
    if signs.told:
        _tell_signs(participant, said_in, signs)


def _read(line: JSON) -> Read | Problems:
    try:
        return read_line(line)
    except Refused as refused:
        return refused.wrong


def _take_urgent(participant: Participant, line: JSON, read: Read | Problems, signs: Signs) -> Outcome:
    came = _take_one(participant, read) if isinstance(read, Read) else read
    if not isinstance(read, Read) or not isinstance(came, Came) or _is_ahead(participant, read):
        _tell_signs(participant, _id_told(line) or json.dumps(line, sort_keys=True), signs)
    return came


def _is_ahead(participant: Participant, read: Read) -> bool:
    """Whether its day is still to come, by a clock that runs ahead: its sign cannot wait for that."""
    zone = ZoneInfo(participant.zone)
    return read.entry.at.astimezone(zone).date() > clock.today_in(participant.zone)


def _tell_signs(participant: Participant, said_in: str, signs: Signs) -> None:
    """Signs by themselves, now; the same ones out of the same entry once."""
    entry_id = id_beside(f"{participant.pk} {said_in}", " ".join(signs.in_order))
    if not is_there(participant, entry_id):
        told = an_entry(participant, "symptom_reported", entry_id, symptoms=signs.in_order)
        append(participant.pk, [told], clock.now())


def _take_calm(participant: Participant, reads: dict[int, Read]) -> dict[int, Outcome]:
    """All at once, as nobody is told what stands between them; where that cannot be, one by one."""
    try:
        new = set(_keep_at_once(participant, list(reads.values())))
    except Refused:
        return {number: _take_one(participant, read) for number, read in reads.items()}
    came: dict[int, Outcome] = {}
    for number, read in reads.items():
        came[number] = Came.ACCEPTED if read.entry.id in new else Came.THERE_ALREADY
        new.discard(read.entry.id)
    return came


def _keep_at_once(participant: Participant, reads: list[Read]) -> tuple[str, ...]:
    """The ids that were new. Raises Refused, also where one of them may change what the next one says."""
    if any(read.entry.replaces or read.entry.kind == "withdrawn" for read in reads):
        raise Refused([])
    return keep(participant, reads).new if reads else ()


def _take_one(participant: Participant, read: Read) -> Outcome:
    """A form whose answer was lost, told once more from the phone, is the same entry a little later."""
    try:
        return Came.ACCEPTED if keep(participant, [read]).new else Came.THERE_ALREADY
    except Refused as refused:
        return Came.THERE_ALREADY if is_told_already(participant, read.line) else refused.wrong


def _answer(line: JSON, came: Outcome, signs: Signs) -> Answer:
    if isinstance(came, Came):
        return Answer(_id_told(line), came)
    return Answer(_id_told(line), Came.REFUSED, came, signs)


def _id_told(line: JSON) -> str | None:
    told = line.get("id") if isinstance(line, dict) else None
    return told[:LONGEST_ID] if isinstance(told, str) else None
