"""`backstride clinic new`: a clinic begins, with a code for whoever leads it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from backstride.book.choices.table import chosen_whole
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.web.clinic.new import NotBegun, begin_clinic
from backstride.web.readiness import NewerTables
from backstride.web.zones import is_a_zone

LONGEST_NAME = 120


def answer(asked: Namespace, words: Words) -> Answer:
    """The code and where to use it. Raises Refused for a name or zone that is none, or without room."""
    name = " ".join(asked.name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refused(
            Wrong("NAME", words.say("cli", "clinic_new.name"), words.say("cli", "clinic_new.name.do"))
        )
    if asked.zone and not is_a_zone(asked.zone):
        what = words.say("cli", "clinic_new.zone", zone=asked.zone)
        raise Refused(Wrong("--zone", what, words.say("cli", "clinic_new.zone.do")))
    try:
        begun = begin_clinic(name, Path(asked.data) if asked.data else None, asked.zone or "")
    except NewerTables:
        raise Refused(
            Wrong("--data", words.say("cli", "serve.newer"), words.say("cli", "serve.newer.do"))
        ) from None
    except (NotBegun, OSError) as why:
        what = words.say("cli", "clinic_new.not_begun", why=str(why))
        raise Refused(Wrong("--data", what, words.say("cli", "clinic_new.not_begun.do"))) from None
    return Answer(dict(begun), lambda: _page(begun, words))


def _page(begun: Mapping[str, str], words: Words) -> Iterator[str]:
    yield words.say("cli", "clinic_new.begun", clinic=begun["clinic"])
    yield words.say("cli", "clinic_new.code", code=begun["code"], days=chosen_whole("clinic.invitation_for"))
    if begun["address"]:
        yield words.say("cli", "clinic_new.address", address=begun["address"])
    else:
        yield words.say("cli", "clinic_new.path", path=begun["path"])
