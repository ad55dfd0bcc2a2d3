"""Run by a test: four threads of a real instance tell the same entries at the same moment."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import uuid4

import django

django.setup()

from django.db import connections  # noqa: E402

from backstride.web import clock  # noqa: E402
from backstride.web.accounts.models import User  # noqa: E402
from backstride.web.api.tokens import make_token  # noqa: E402
from backstride.web.journals.models import Entry, Participant  # noqa: E402
from tests.web.api.program import Program, answers_in  # noqa: E402

THREADS = 4


def main() -> None:
    """What each thread was answered, and the ids that were kept."""
    lines = json.load(sys.stdin)
    user = User.objects.create_user(email="ana@example.org")
    Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
    secret = make_token(user, uuid4(), "phone", clock.now())
    ready = Barrier(THREADS)

    def tell(_: int) -> Any:
        program = Program(secret or "")
        ready.wait()
        try:
            return program.tells(*lines)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(THREADS) as threads:
        found = list(threads.map(tell, range(THREADS)))
    kept = [str(each) for each in Entry.objects.exclude(kind="prescribed").values_list("pk", flat=True)]
    answers = [answers_in(each) for each in found]
    json.dump(
        {"statuses": [each.status_code for each in found], "answers": answers, "kept": kept}, sys.stdout
    )


main()
