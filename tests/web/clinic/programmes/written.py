"""Programme files that a clinic might write: the shipped walk with a short ladder of its own."""

from __future__ import annotations

from typing import Any

from backstride.book.programmes import shipped_programmes
from backstride.web import clock
from backstride.web.clinic.models import Clinician
from backstride.web.own_programmes.checking import check_version
from backstride.web.own_programmes.file_text import with_keys
from backstride.web.own_programmes.ladder_text import with_stages
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.saving import save

WALK = shipped_programmes()["walk"]["1.0.0"].read_text(encoding="utf-8")


def ladder(*minutes: int, named: str = "Gentle walking") -> str:
    """A file with one walk a stage, of so many minutes, on three days a week."""
    short = named.lower().replace(" ", "-")
    text = with_keys(with_keys(WALK, {"id": short}), {"en": named, "es": named}, "names")
    return with_stages(text, [stage(f"walk {each} min") for each in minutes])


def stage(session: str) -> dict[str, Any]:
    """A stage of a clinic's own."""
    backed = {"source": "clinic-opinion", "certainty": "opinion"}
    return {"days_per_week": 3, "session": session, "settled_needed": 2, **backed}


GENTLE = ladder(4, 6, 8)
JUMPS = ladder(4, 30, named="Great leaps")
"""From four minutes to thirty in one step: law 3 forbids it."""


def written(clinician: Clinician, text: str = GENTLE) -> OwnVersion:
    """A version that a clinic wrote, not checked."""
    return save(clinician, text, clock.now())


def broken(clinician: Clinician, text: str = JUMPS) -> OwnVersion:
    """A version with the finding of a check that was not made: it breaks the third law."""
    version = written(clinician, text)
    law = {"law": 3, "path": [], "told": True, "session": None, "journal": '{"at": "2026-01-05T10:00:00Z"}\n'}
    OwnVersion.objects.filter(pk=version.pk).update(found={"broken": [law]})
    return version


def checked(clinician: Clinician, text: str = GENTLE) -> OwnVersion:
    """A version with its check done."""
    version = written(clinician, text)
    check_version(version.pk)
    return OwnVersion.objects.select_related("kept").get(pk=version.pk)
