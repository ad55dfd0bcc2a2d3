"""Keeping a programme file as a clinic's own: read as the command line reads it, kept as a new version."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from backstride.book.plain_text import without_control
from backstride.book.programme_refused import Problem, ProgrammeRefused, phrase
from backstride.book.programmes import parse_programme
from backstride.heart.programme import Programme
from backstride.web.clinic.models import Clinic, Clinician
from backstride.web.journals.models import ProgrammeVersion
from backstride.web.own_programmes.file_text import cleaned, with_keys
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.named import LONGEST_SHORT, own_id, short_name

FILE = "programme.toml"


def save(clinician: Clinician, text: str, now: datetime) -> OwnVersion:
    """The version that a text is: a new one, or the newest where nothing was changed.

    The file's id becomes the clinic's own, and the next version is given; nothing else is touched. Raises
    ProgrammeRefused with every problem; then nothing is kept.
    """
    text = cleaned(text)
    short = _short_name_in(parse_programme(text.encode(), FILE))
    programme = own_id(clinician.clinic_id, short)
    with transaction.atomic():
        Clinic.objects.select_for_update().get(pk=clinician.clinic_id)
        newest = _newest(programme)
        if newest and with_keys(text, _header(programme, newest.number)) == newest.kept.text:
            return newest
        number = newest.number + 1 if newest else 0
        return _keep(clinician, with_keys(text, _header(programme, number)), number, now)


def free_short_name(clinician: Clinician, wished: str) -> str:
    """A short name that the clinic has not given yet: as wished, or with a number behind it."""
    short, number = wished[: LONGEST_SHORT - 4].strip("-"), 1
    while _newest(own_id(clinician.clinic_id, short if number == 1 else f"{short}-{number}")):
        number += 1
    return short if number == 1 else f"{short}-{number}"


def _short_name_in(programme: Programme) -> str:
    short, wrong = short_name(programme.id), []
    if len(short) > LONGEST_SHORT:
        what = phrase("what.long_id", number=f"{len(short)}")
        wrong.append(Problem("id", what, phrase("right.short_id", most=f"{LONGEST_SHORT}")))
    if programme.withdrawn:
        wrong.append(Problem("withdrawn", phrase("what.withdrawn"), phrase("right.not_withdrawn")))
    if wrong:
        raise ProgrammeRefused(FILE, wrong)
    return short


def _newest(programme: str) -> OwnVersion | None:
    return OwnVersion.objects.filter(programme=programme).select_related("kept").order_by("-number").first()


def _header(programme: str, number: int) -> dict[str, str]:
    return {"id": programme, "version": f"1.{number}.0"}


def _keep(clinician: Clinician, text: str, number: int, now: datetime) -> OwnVersion:
    read = parse_programme(text.encode(), FILE)
    kept = ProgrammeVersion.objects.create(
        sha256=read.sha256, programme=read.id, version=read.version, text=text, holds_laws=None
    )
    return OwnVersion.objects.create(
        kept=kept,
        clinic=clinician.clinic,
        by=clinician,
        programme=read.id,
        number=number,
        names={lang: without_control(name) for lang, name in (read.names or {}).items()},
        made=now,
    )
