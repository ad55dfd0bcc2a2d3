"""The questionnaires that an instance offers: FHIR files in its folder, each with its scoring.

`<name>.json` is the questionnaire, `<name>.scoring.json` how it is scored, where it does not say so.
One that cannot be used is left out, and the log says why: no page fails for it; nobody is asked half of it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from backstride.book.measures.loaded import Questionnaire, read_questionnaire
from backstride.book.measures.loaded_json import MOST_BYTES
from backstride.book.measures.loaded_refused import QuestionnaireRefused

LOG = logging.getLogger(__name__)
SCORING = ".scoring.json"
MOST_FILES = 100

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of change (ns) and size of each file: what is read is read again when one of them differs."""


def clinics_questionnaires() -> Mapping[str, Questionnaire]:
    """Those that can be used, by the id of their measure, in the order of their files' names."""
    folder = Path(settings.QUESTIONNAIRES)
    return _read(folder, _stamp(folder))


def _stamp(folder: Path) -> Stamp:
    try:
        files = [(path.name, path.stat()) for path in sorted(folder.glob("*.json"))[:MOST_FILES]]
    except OSError:
        return ()
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in files)


@lru_cache(maxsize=2)
def _read(folder: Path, stamp: Stamp) -> Mapping[str, Questionnaire]:
    found: dict[str, Questionnaire] = {}
    for name in [name for name, _, _ in stamp if not name.endswith(SCORING)]:
        loaded = _questionnaire(folder / name)
        if loaded and loaded.measure.id in found:
            LOG.warning("%s is left out: another file has the same id, %s.", name, loaded.measure.id)
        elif loaded:
            found[loaded.measure.id] = loaded
    return found


def _questionnaire(path: Path) -> Questionnaire | None:
    beside = path.with_name(path.name.removesuffix(".json") + SCORING)
    try:
        return read_questionnaire(_content(path), _content(beside) if beside.exists() else None)
    except (OSError, QuestionnaireRefused) as why:
        LOG.warning("%s is left out: %s", path.name, why)
        return None


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
