"""Run by a test: puts so many people who wish to be reminded into an instance."""

from __future__ import annotations

import json
import sys
from datetime import datetime

import django

django.setup()

from backstride.web.accounts.models import User  # noqa: E402
from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Participant  # noqa: E402
from backstride.web.reminders.models import Wish  # noqa: E402
from tests.cast.story import Story  # noqa: E402


def main() -> None:
    """Each with a walk behind them and one today."""
    asked = json.load(sys.stdin)
    for number in range(asked["people"]):
        address = f"p{number}@example.org"
        user = User.objects.create_user(email=address)
        person = Participant.objects.create(user=user, zone="Europe/Madrid", language="en")
        story = Story(f"p{number}").enrolled("2026-01-05").cleared("2026-01-05").settled("2026-01-05")
        append(person.pk, story.told, datetime.fromisoformat(asked["now"]))
        Wish.objects.create(participant=person, by_mail=True, confirmed=True, address=address, language="en")
    sys.stdout.write("{}")


main()
