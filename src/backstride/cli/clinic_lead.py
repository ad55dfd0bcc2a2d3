"""`backstride clinic lead`: a code for somebody else to lead a clinic that is there."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from backstride.book.choices.table import chosen_whole
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.web.clinic.lead import WhichClinic, code_to_lead
from backstride.web.clinic.new import NotBegun
from backstride.web.readiness import NewerTables

MOST_NAMED = 20


def answer(asked: Namespace, words: Words) -> Answer:
    """The code and where to use it. Raises Refused for a name of no clinic or of several, or without data."""
    try:
        made = code_to_lead(asked.name, Path(asked.data) if asked.data else None)
    except NewerTables:
        raise Refused(
            Wrong("--data", words.say("cli", "serve.newer"), words.say("cli", "serve.newer.do"))
        ) from None
    except WhichClinic as which:
        raise Refused(_which(asked.name, which, words)) from None
    except (NotBegun, OSError) as why:
        what = words.say("cli", "clinic_lead.not_done", why=str(why))
        raise Refused(Wrong("--data", what, words.say("cli", "clinic_lead.not_done.do"))) from None
    return Answer(dict(made), lambda: _page(made, words))


def _which(name: str, which: WhichClinic, words: Words) -> Wrong:
    if not which.among:
        what = words.say("cli", "clinic_lead.none")
        return Wrong("CLINIC", what, words.say("cli", "clinic_lead.none.do"))
    says = "several" if which.several else "unknown"
    clinics = "; ".join(f"{each['name']} ({each['id']})" for each in which.among[:MOST_NAMED])
    what = words.say("cli", f"clinic_lead.{says}", name=name)
    return Wrong("CLINIC", what, words.say("cli", f"clinic_lead.{says}.do", clinics=clinics))


def _page(made: Mapping[str, Any], words: Words) -> Iterator[str]:
    clinic, days = made["clinic"], chosen_whole("clinic.invitation_for")
    yield words.say("cli", "clinic_lead.now", clinic=clinic, work=made["work"], lead=made["lead"])
    yield words.say("cli", "clinic_lead.code", clinic=clinic, code=made["code"], days=days)
    yield words.say("cli", "clinic_lead.careful")
    if made["address"]:
        yield words.say("cli", "clinic_new.address", address=made["address"])
    else:
        yield words.say("cli", "clinic_new.path", path=made["path"])
