"""What is asked before a code is made: the language of its card, an address for it, and whom it is for.

Of a person that is a note for the clinic; of a colleague, whether they lead.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.http import QueryDict

from backstride.book.catalogues import languages
from backstride.web.accounts.addresses import is_address
from backstride.web.clinic.models import NAME_LETTERS


class Typed(NamedTuple):
    """What was typed, to be shown again. `wrong`: the sentence, by the question where something is."""

    lang: str
    note: str = ""
    address: str = ""
    leads: bool = False
    wrong: Mapping[str, str] = {}


def read_form(form: QueryDict, lang: str, *, sends_mail: bool) -> Typed:
    """Read the form. `lang`: the card's where none was chosen. No address is read where no mail leaves."""
    note, address = (" ".join(form.get(name, "").split()) for name in ("note", "address"))
    chosen = form.get("lang", "")
    typed = Typed(chosen if chosen in languages() else lang, note, address if sends_mail else "")
    typed = typed._replace(leads=form.get("leads") == "yes")
    return typed._replace(wrong=_wrong_with(typed))


def _wrong_with(typed: Typed) -> dict[str, str]:
    wrong = {}
    if len(typed.note) > NAME_LETTERS:
        wrong["note"] = "clinic:invite.wrong.long"
    if typed.address and not is_address(typed.address):
        wrong["address"] = "clinic_invite:wrong.address"
    return wrong
