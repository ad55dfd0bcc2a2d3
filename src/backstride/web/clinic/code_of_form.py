"""The code that a form makes: out of a secret of this instance and all that the form says.

The same form, sent again, gives the same code, which so need not be kept to be shown again; a form that says
something else gives another one. Of the form's id, too, only a digest is kept. It stands in the maker's own
page and nowhere else: neither the database nor the secret nor both tell a code.
"""

from __future__ import annotations

import json
import secrets
from typing import NamedTuple
from uuid import UUID

from django.utils.crypto import salted_hmac

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are taken for one another (0 and O, 1, I and L, U and V)."""
GROUPS, GROUP_LETTERS = 4, 4
"""16 of 30 letters: more than 78 bits, too many to be guessed, few enough to be copied by hand."""
GROUP_MARK = "-"
OF_A_CODE, OF_AN_ID = "backstride.clinic.code", "backstride.clinic.form"
DIGEST = "sha256"
UUID_BYTES = 16


class Form(NamedTuple):
    """A form that asks for a code: its id (UUID), and what it says besides whom the code is for."""

    id: str
    says: tuple[str, ...] = ()
    mails: bool = False
    """Whether its code is to be mailed."""

    @property
    def kept(self) -> UUID:
        """What is kept of its id: enough to know it again, and no way back to it."""
        return UUID(bytes=salted_hmac(OF_AN_ID, self.id, algorithm=DIGEST).digest()[:UUID_BYTES])


def a_form_of_its_own() -> Form:
    """For a code that no form asked for: no other one is like it."""
    return Form(secrets.token_hex(UUID_BYTES))


def code_of(form: Form, *asked: object) -> str:
    """The code that a form makes. `asked`: by whom, for what; anything else there, and it is another code."""
    told = json.dumps([form.id, form.says, [str(each) for each in asked]])
    number = int.from_bytes(salted_hmac(OF_A_CODE, told, algorithm=DIGEST).digest(), "big")
    letters = ""
    for _ in range(GROUPS * GROUP_LETTERS):
        number, which = divmod(number, len(LETTERS))
        letters += LETTERS[which]
    return GROUP_MARK.join(
        letters[each : each + GROUP_LETTERS] for each in range(0, len(letters), GROUP_LETTERS)
    )
