"""What the form of a morning says, and from an entry back into the form."""

from __future__ import annotations

from django.http import QueryDict

from backstride.book.words import Words
from backstride.heart.fields import JSON, is_yes
from backstride.web.participant.log.legs import ALL_OF_LEGS, fill_legs, read_legs
from backstride.web.participant.log.typed import Typed
from backstride.web.participant.log.which_day import OPENED
from backstride.web.participant.mornings.far_from_usual import SURE
from backstride.web.participant.told import Line

KIND = "morning_after"
ABOUT, REPLACES = "about", "replaces"
LEGS = ("legs", "legs_worst", "legs_where")
"""Where one of them is filled in, that part of the form is open."""
ASKED = ("pain", "usual", *ALL_OF_LEGS)
CARRIED = (OPENED, SURE)
"""Hidden fields, beside the id, that every such form carries along."""


def read_morning(form: QueryDict, words: Words) -> tuple[dict[str, JSON] | None, dict[str, str]]:
    """What the form says, or what is wrong with it."""
    typed = Typed(form, words)
    says = {
        "pain": typed.scale("pain", needed=True),
        "back_to_usual": typed.yes_or_no("usual", needed=True),
        "legs": read_legs(typed, needed=False),
    }
    known = {key: value for key, value in says.items() if value is not None}
    return (None, typed.wrong) if typed.wrong else (known, {})


def fill_morning(line: Line) -> QueryDict:
    """The form that says what an entry says."""
    says, form = line.entry.says, QueryDict(mutable=True)
    usual = "yes" if is_yes(says["back_to_usual"]) else "no"
    fields = {"pain": f"{says['pain']:g}", "usual": usual, **fill_legs(says.get("legs"))}
    for name, value in fields.items():
        form[name] = value
    return form
