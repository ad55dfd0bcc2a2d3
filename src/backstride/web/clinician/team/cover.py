"""Who is the cover of a clinic, as the form says it: nobody, a colleague, or an address of somebody else."""

from __future__ import annotations

from typing import NamedTuple

from django.http import QueryDict

from backstride.book.words import Words
from backstride.web.accounts.addresses import is_address
from backstride.web.accounts.templatetags.mail import sends_mail
from backstride.web.clinic.escalating import address_of_cover
from backstride.web.clinic.models import Clinic, Clinician

NOBODY, ELSEWHERE = "nobody", "elsewhere"


class Typed(NamedTuple):
    """What was chosen, to be shown again; `wrong`: the sentence, where something is."""

    cover: str
    address: str = ""
    wrong: str = ""


def read_form(form: QueryDict) -> Typed:
    """Read the form."""
    cover, address = form.get("cover", ""), form.get("address", "").strip()
    if not cover:
        return Typed(cover, address, "cover.wrong.none")
    if cover == ELSEWHERE and not is_address(address):
        return Typed(cover, address, "cover.wrong.address")
    return Typed(cover, address)


def as_it_stands(clinic: Clinic) -> Typed:
    """The form over what holds."""
    if clinic.cover_id:
        return Typed(str(clinic.cover_id))
    return Typed(ELSEWHERE, clinic.cover_address) if clinic.cover_address else Typed(NOBODY)


def keep_cover(clinic: Clinic, typed: Typed, language: str) -> bool:
    """Keep it; False where the colleague named does not work there."""
    working = Clinician.objects.filter(clinic=clinic, ended=None)
    colleague = next((each for each in working if str(each.pk) == typed.cover), None)
    if colleague is None and typed.cover not in (NOBODY, ELSEWHERE):
        return False
    clinic.cover, clinic.cover_language = colleague, language
    clinic.cover_address = typed.address if typed.cover == ELSEWHERE else ""
    clinic.save(update_fields=["cover", "cover_address", "cover_language"])
    return True


def said_of_cover(clinic: Clinic, words: Words) -> str:
    """What became of it, said plainly: that it is kept does not mean that anybody can be told."""
    if clinic.cover is None and not clinic.cover_address:
        return words.say("clinic_frame", "cover.said.nobody")
    if not sends_mail():
        return words.say("clinic_frame", "cover.said.no_mail")
    if clinic.cover and not address_of_cover(clinic):
        return words.say("clinic_frame", "cover.said.no_address", name=clinic.cover.name)
    return words.say("clinic_needs", "cover.said")
