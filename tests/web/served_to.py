"""Puts somebody into a data folder who has a session today: run by `served.py`, in a process of its own.

python -m tests.web.served_to walk|run-walk      answers with the secret of a sign-in link
"""

from __future__ import annotations

import sys
from datetime import date, timedelta

import django

django.setup()

from backstride.book.rulebook import shipped_rulebook  # noqa: E402
from backstride.web import clock  # noqa: E402
from backstride.web.accounts.links import make_link, owner  # noqa: E402
from backstride.web.journals.append import append  # noqa: E402
from backstride.web.journals.models import Participant  # noqa: E402
from tests.cast.story import EVERY_DAY, Story  # noqa: E402

WEEKS_AGO = 3


def main(programme: str) -> str:
    """Let the owner of the folder live for some weeks; they are due today, whatever the weekday."""
    story = due(programme)
    user = owner()
    participant = Participant.objects.create(user=user, zone=story.zone, language="en")
    append(participant.pk, story.told, clock.now())
    return make_link(user, clock.now())


def due(programme: str) -> Story:
    """Somebody who began about three weeks ago, did what was asked, and has a session today."""
    today = clock.today_in(Story("").zone)
    for days in range(7 * WEEKS_AGO, 8 * WEEKS_AGO):
        story = began(programme, today - timedelta(days=days)).lives_until(f"{today}")
        if story.on(today).decision.due:
            return story
    raise AssertionError(f"nobody has a session of {programme} on {today}")


def began(programme: str, day: date) -> Story:
    """Enrolled for every day of the week, and cleared."""
    scope = "run" if programme == "run-walk" else "walk"
    story = Story("Somebody", book=shipped_rulebook()).enrolled(f"{day}", programme=programme, days=EVERY_DAY)
    return story.cleared(f"{day}", scope=scope)


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
