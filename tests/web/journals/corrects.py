"""Run by a test: tells one correction as a form does, as soon as it is told to."""

from __future__ import annotations

import json
import sys
from datetime import datetime

import django

django.setup()

from backstride.web import clock  # noqa: E402
from backstride.web.journals.models import Participant  # noqa: E402
from backstride.web.participant.once import tell_once  # noqa: E402


def main() -> None:
    """What came of it."""
    asked = json.load(sys.stdin)
    clock.now = lambda: datetime.fromisoformat(asked["now"])
    json.dump(tell_once(Participant.objects.get(), asked["told"]).came.value, sys.stdout)


main()
