"""What belongs in the pocket of who has begun, and which kept page answers where there is no network."""

from __future__ import annotations

import json
import re
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django_htmx.jinja import htmx_script

from backstride.heart.fields import JSON
from backstride.heart.state import Mode
from backstride.web.journals.insert import last_seq
from backstride.web.pages.frame import SIZE_COOKIE
from backstride.web.pages.language import words_now
from backstride.web.participant.lessons.in_pocket import lessons_to_keep
from backstride.web.participant.player.track_address import track_address
from backstride.web.participant.pocket.program import program_digest
from backstride.web.participant.pocket.worker import worker_digest

STATIC = Path(__file__).parents[2] / "static"
OURS = ("backstride/**/*.js", "backstride/*.css", "backstride/*.svg")
NOT_FOR_PAGES = "backstride/worker.js"

PAGES = (
    *("today", "player", "pocket", "pocket_log", "pocket_check_in", "pocket_measures", "pocket_worried"),
    *("pocket_flare", "emergency", "lessons", "clinical_words"),
)
"""By the names of their addresses; the lessons that matter now are kept beside them."""
DECIDED = ("today", "player")
"""Those of them that say what the journal decided: dropped as soon as something was told."""
INSTEAD = (
    ("emergency", "emergency"),
    ("flare", "pocket_flare"),
    ("worried", "pocket_worried"),
    ("log", "pocket_log"),
    ("flare_morning", "pocket_log"),
    ("check_in", "pocket_check_in"),
    ("measures", "pocket_measures"),
    ("player", "player"),
)
"""Whatever begins with the address on the left is answered by the page on the right; the first one counts."""
LOOKED_AT = {
    "log": ("journal/", "saved/", "undo/"),
    "check_in": ("before/", "saved/"),
    "measures": ("aside/", "before/", "talked/"),
}
"""Pages below these that are looked at, not filled in: the page about the network answers for them."""
CHANGES_WHO = ("/accounts/", "/enter/", "/plan/erase/")
"""A form that is sent to one of these may change who is signed in: the pocket is then emptied."""


def nothing_to_keep(now: datetime) -> dict[str, JSON]:
    """For who is not signed in, or has not begun."""
    return {"whose": None, "now": _instant(now)}


def to_keep(request: Any, now: datetime) -> dict[str, JSON]:
    """The list. `version` changes whenever a kept page would say something else."""
    track = track_address(request)
    keeps: dict[str, JSON] = {
        "whose": str(request.participant.pk),
        "pages": [*(reverse(name) for name in PAGES), *lessons_to_keep(request.participant, request.kept)],
        "decided": [reverse(name) for name in DECIDED],
        "files": list(files()),
        "tracks": [track] if track else [],
        "instead": _instead(),
        "fallback": reverse("pocket"),
        "changes_who": list(CHANGES_WHO),
        "stopped": request.kept.decision.mode is Mode.STOPPED,
    }
    return {**keeps, "version": _version(request, keeps), "now": _instant(now)}


def _instead() -> list[JSON]:
    looked_at = [
        [reverse(name) + each, reverse("pocket")] for name, below in LOOKED_AT.items() for each in below
    ]
    return [*looked_at, *([reverse(begins), reverse(page)] for begins, page in INSTEAD)]


@lru_cache(maxsize=1)
def files() -> tuple[str, ...]:
    """The addresses of the static files that kept pages need."""
    found = (path.relative_to(STATIC).as_posix() for each in OURS for path in sorted(STATIC.glob(each)))
    ours = (static(name) for name in found if name != NOT_FOR_PAGES)
    return (*ours, *re.findall(r'src="([^"]+)"', htmx_script()))


def _version(request: Any, keeps: dict[str, JSON]) -> str:
    """Of all that a kept page is made from: journal, day, switches, place, token of forms, program."""
    person = request.participant
    made_from = [
        last_seq(person),
        request.kept.decision.on.isoformat(),
        [words_now().lang, request.COOKIES.get(SIZE_COOKIE), person.place, person.zone],
        sha256(request.META["CSRF_COOKIE"].encode()).hexdigest(),
        worker_digest(),
        program_digest(),
        keeps,
    ]
    return sha256(json.dumps(made_from).encode()).hexdigest()[:16]


def _instant(now: datetime) -> str:
    return now.isoformat(timespec="milliseconds")
