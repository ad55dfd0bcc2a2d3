"""Who is the cover of a clinic, as the form says it: nobody, a colleague, or an address of somebody else."""

from __future__ import annotations

from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import QueryDict

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
    if cover == ELSEWHERE and not _is_address(address):
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


def _is_address(typed: str) -> bool:
    try:
        validate_email(typed)
    except ValidationError:
        return False
    return True
