"""`backstride clinic new`: a clinic begins, with a code for whoever leads it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from backstride.book.choices.table import chosen_whole
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.web.clinic.new import NotBegun, begin_clinic

LONGEST_NAME = 120


def answer(asked: Namespace, words: Words) -> Answer:
    """The code and where to use it. Raises Refused for a name that is none, or where there is no room."""
    name = " ".join(asked.name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refused(
            Wrong("NAME", words.say("cli", "clinic_new.name"), words.say("cli", "clinic_new.name.do"))
        )
    try:
        begun = begin_clinic(name, Path(asked.data) if asked.data else None)
    except (NotBegun, OSError) as why:
        what = words.say("cli", "clinic_new.not_begun", why=str(why))
        raise Refused(Wrong("--data", what, words.say("cli", "clinic_new.not_begun.do"))) from None
    return Answer(dict(begun), lambda: _page(begun, words))


def _page(begun: Mapping[str, str], words: Words) -> Iterator[str]:
    yield words.say("cli", "clinic_new.begun", clinic=begun["clinic"])
    yield words.say("cli", "clinic_new.code", code=begun["code"], days=chosen_whole("clinic.invitation_for"))
    yield words.say("cli", "clinic_new.address", address=begun["address"])
