"""Chance with a name: the same seed and name always draw the same numbers, whatever else is drawn."""

from __future__ import annotations

from hashlib import sha256

import numpy as np


def stream(seed: int, *name: object) -> np.random.Generator:
    """The random stream of that name. Adding or dropping another stream changes nothing in this one."""
    named = sha256(repr(tuple(map(str, name))).encode()).digest()
    words = [int.from_bytes(named[at : at + 4], "little") for at in range(0, 16, 4)]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *words])))
