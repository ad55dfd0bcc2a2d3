"""What corrections and undos leave of a journal: of all that was told of one thing, one entry counts.

A correction names the entry that it replaces, an undo those that it takes back; either may itself be
taken back. Whatever names an entry nobody has told yet waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from backstride.heart.entries import Entry, may_take_back


class Corrected(NamedTuple):
    """What became of the entries of a journal."""

    gone: set[str]
    """Ids of entries that do not count: undone, replaced, or waiting for what they replace."""
    first_of: dict[str, str]
    """For each correction: the id that it was first told under."""


def follow_corrections(in_order: Sequence[Entry]) -> Corrected:
    """What became of each entry: the end of the longest chain counts, and of equals the last told."""
    undone = undone_in(in_order)
    corrected = Corrected(set(undone), {})
    corrections = [entry for entry in in_order if entry.replaces]
    told = {entry.id: entry for entry in in_order} if corrections else {}
    families: dict[str, list[Sequence[Entry]]] = {}
    for correction in corrections:
        chain = _chain(correction, told)
        if chain[-1].replaces:
            corrected.gone.add(correction.id)
        else:
            families.setdefault(chain[-1].id, [chain[-1:]]).append(chain)
            corrected.first_of[correction.id] = chain[-1].id
    for family in families.values():
        corrected.gone.update(_all_but_the_one_that_counts(family, undone))
    return corrected


def undone_in(in_order: Sequence[Entry]) -> set[str]:
    """Ids that were taken back. The last word is heard first: an undo may itself be undone."""
    undos = [entry for entry in in_order if entry.kind == "withdrawn"]
    told = {entry.id: entry for entry in in_order} if undos else {}
    undone: set[str] = set()
    for undo in reversed(undos):
        if undo.id not in undone:
            undone.update(each for each in undo.about if each in told and may_take_back(undo, told[each]))
    return undone


def _chain(entry: Entry, told: Mapping[str, Entry]) -> list[Entry]:
    """From a correction back to what was told first; it ends early where a link cannot be followed."""
    chain, ids = [entry], {entry.id}
    while (target := told.get(entry.replaces or "")) and target.id not in ids:
        if target.kind != entry.kind or not may_take_back(entry, target):
            break
        chain.append(target)
        ids.add(target.id)
        entry = target
    return chain


def _all_but_the_one_that_counts(family: list[Sequence[Entry]], undone: set[str]) -> set[str]:
    members = {chain[0].id for chain in family}
    standing = [chain for chain in reversed(family) if chain[0].id not in undone]
    return members - {chain[0].id for chain in [max(standing, key=len, default=())] if chain}
