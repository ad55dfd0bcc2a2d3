"""The spoken phrases, as they are shipped: one small file each, and a manifest of what they say.

`scripts/say_phrases.py` makes them. Nothing is spoken at run time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from backstride.handouts.given import NoHandout

if TYPE_CHECKING:
    from backstride.handouts.audio.mulaw import Samples

FOLDER = Path(__file__).with_name("phrases")


class Phrase(NamedTuple):
    """What the manifest tells of a phrase."""

    text: str
    lasts_ms: int
    sha256: str


class Phrases:
    """The phrases of one language.

    `folder` holds `manifest.json` and a folder for each language. Raises NoHandout where it does not.
    """

    def __init__(self, lang: str, folder: Path = FOLDER) -> None:
        self._folder = folder / lang
        manifest = folder / "manifest.json"
        try:
            told = json.loads(manifest.read_bytes())["phrases"][lang]
            self._told: Mapping[str, Phrase] = {name: Phrase(**each) for name, each in told.items()}
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise _missing(manifest) from error

    @property
    def lasts_ms(self) -> Mapping[str, int]:
        """How long each phrase lasts (ms), rounded up."""
        return {name: phrase.lasts_ms for name, phrase in self._told.items()}

    def sound(self, phrase: str) -> Samples:
        """The samples of one phrase. Raises NoHandout, naming the file, when it is missing or damaged."""
        from backstride.handouts.audio.mulaw import NotAPhrase, read_wav  # noqa: PLC0415 - numpy costs 0.17 s

        file = self._folder / f"{phrase}.wav"
        try:
            content = file.read_bytes()
            samples = read_wav(content)
        except (OSError, NotAPhrase) as error:
            raise _missing(file) from error
        if sha256(content).hexdigest() != self._told[phrase].sha256:
            raise _missing(file)
        return samples


def _missing(file: Path) -> NoHandout:
    return NoHandout("phrase_missing", file=str(file))
