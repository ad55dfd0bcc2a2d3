"""From which recording a session was told: kept beside it, so that the same file is known again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import QueryDict

from backstride.book.choices.table import chosen, chosen_time
from backstride.heart.fields import JSON
from backstride.recordings import Recording, minutes_to_log
from backstride.web.journals.models import Entry, Participant
from backstride.web.participant.log.as_read import FROM_FILE
from backstride.web.participant.once import id_beside
from backstride.web.participant.told import Line, lines_of, the_line, the_one_that_counts

KIND = "recording_linked"
RECORDING, NAME = f"{FROM_FILE}recording", f"{FROM_FILE}name"
"""The hidden fields with the digest and the name of the file that was read."""
DIGEST = "sha256:"
LONGEST = 200
A_MINUTE = chosen_time("telling.alike_start")
"""Two sessions that began less apart are taken for one."""
LENGTHS_DIFFER_MIN = chosen("telling.alike_length")
"""How far the lengths of one walk may differ (minutes)."""


def digest_of(content: bytes) -> str:
    """By what a recording is known again, whatever its file is called."""
    return f"{DIGEST}{sha256(content).hexdigest()}"


def link_of(form: QueryDict, session: dict[str, Any]) -> dict[str, JSON] | None:
    """The entry that says from which file a session was told; None where it was from none."""
    recording, name = form.get(RECORDING, ""), form.get(NAME, "").strip()[:LONGEST]
    if not recording.startswith(DIGEST) or len(recording) > LONGEST:
        return None
    told = {"recording": recording, **({"name": name} if name else {}), "about": [session["id"]]}
    common = {key: session[key] for key in ("at", "by")}
    return {"id": id_beside(session["id"], KIND), "kind": KIND, **common, **told}


def recordings_of(participant: Participant, lines: Iterable[Line]) -> dict[str, str]:
    """The name of the file, empty where it has none, from which each of these sessions was told: by id."""
    days = {line.day for line in lines if line.entry.kind == "session_done"}
    rows = Entry.objects.filter(participant=participant, kind=KIND, local_day__in=days)
    links = [json.loads(payload) for payload in rows.values_list("payload", flat=True)]
    return {each: link.get("name", "") for link in links for each in link.get("about", ())}


def told_before(participant: Participant, recording: Recording, digest: str) -> Line | None:
    """The session, if any, that was told from this file; or one that began then and was as long."""
    same = (*told_from(participant, digest), *_alike(participant, recording))
    return next(iter(same), None)


def told_from(participant: Participant, digest: str) -> Iterator[Line]:
    """The sessions that count and were told from this recording, the newest first."""
    rows = Entry.objects.filter(participant=participant, kind=KIND).order_by("-seq")
    for payload in rows.values_list("payload", flat=True):
        if digest not in payload:
            continue
        for each in json.loads(payload).get("about", ()):
            line = the_line(participant, UUID(each), "session_done")
            if line and (counts := the_one_that_counts(participant, line)):
                yield counts


def _alike(participant: Participant, recording: Recording) -> Iterator[Line]:
    if recording.started_at is None:
        return
    began = recording.started_at.astimezone(ZoneInfo(participant.zone))
    rows = Entry.objects.filter(participant=participant, kind="session_done", local_day=began.date())
    minutes = minutes_to_log(recording)
    for line in lines_of(participant, rows):
        told = line.entry.says
        if line.counts and "started_at" in told and minutes is not None:
            apart = abs(datetime.fromisoformat(told["started_at"]) - began)
            if apart < A_MINUTE and abs(told["minutes"] - minutes) <= LENGTHS_DIFFER_MIN:
                yield line
