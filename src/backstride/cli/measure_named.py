"""A measure by its id, or a clinic's questionnaire out of a file, its scoring in it or beside it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from backstride.book.measures import Measure, read_measures
from backstride.book.measures.loaded import Questionnaire, read_questionnaire
from backstride.book.measures.loaded_json import MOST_BYTES
from backstride.book.measures.loaded_refused import QuestionnaireRefused
from backstride.book.words import Words
from backstride.cli.answer import Refused, Wrong
from backstride.cli.files import read_file

SCORING = ".scoring.json"


class Named(NamedTuple):
    """A measure, and the file's own words where it comes from one."""

    measure: Measure
    loaded: Questionnaire | None


def measure_named(name: str, words: Words) -> Named:
    """The measure. Raises Refused for an id that there is not, and for a file that cannot be used."""
    measures = read_measures()
    if name in measures:
        return Named(measures[name], None)
    if not name.endswith(".json"):
        what, right = words.say("cli", "measure.unknown"), words.say("cli", "one_of", words=list(measures))
        raise Refused(Wrong(name, what, right))
    path = Path(name)
    beside = path.with_name(path.name.removesuffix(".json") + SCORING)
    content = read_file(path, MOST_BYTES, words)
    scoring = read_file(beside, MOST_BYTES, words) if beside.exists() else None
    try:
        loaded = read_questionnaire(content, scoring)
    except QuestionnaireRefused as refused:
        raise Refused(
            *(Wrong(name, what, right, key=where) for where, what, right in refused.slips)
        ) from None
    return Named(loaded.measure, loaded)
