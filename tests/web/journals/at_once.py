"""Run by a test: appends one batch of entries, as soon as it is told to."""

from __future__ import annotations

import json
import sys
from datetime import datetime

import django

django.setup()

from backstride.heart.entries import JournalRefused  # noqa: E402
from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Entry, Participant  # noqa: E402


def main() -> None:
    """`told` goes into the one participant's journal, made where there is none; what came of it."""
    asked = json.load(sys.stdin)
    participant = Participant.objects.first() or Participant.objects.create(
        zone="Europe/Madrid", language="en"
    )
    new: int | str
    try:
        new = len(append(participant.pk, asked["told"], datetime.fromisoformat(asked["now"])).new)
    except JournalRefused as refused:
        new = str(refused)
    numbers = list(Entry.objects.order_by("seq").values_list("seq", flat=True))
    json.dump({"new": new, "numbers": numbers}, sys.stdout)


main()
