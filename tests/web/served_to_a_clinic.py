"""Lets a clinic follow the made-up people of a demo folder along: run in a process of its own, for pictures.

python -m tests.web.served_to_a_clinic      answers with the cookie of who works there, and each person
"""

from __future__ import annotations

import json
import sys

import django

django.setup()

from backstride.web import clock  # noqa: E402
from backstride.web.clinic.granting import Let, grant  # noqa: E402
from backstride.web.clinic.models import Clinic  # noqa: E402
from backstride.web.clinic.scopes import SCOPES  # noqa: E402
from backstride.web.demo.fill import AT  # noqa: E402
from backstride.web.journals.models import Participant  # noqa: E402
from tests.web.clinic.people import a_clinician, signed_in  # noqa: E402

CALLED = {"week-1": "Ana", "week-6": "Bo", "flare-up": "Carmen", "maintenance": "Dev", "stopped": "Farid"}


def main() -> dict[str, str]:
    """The value of the cookie, and the person of each name."""
    now, people = clock.now(), {}
    riverside = Clinic.objects.create(name="Riverside Back Care", made=now)
    for who, called in CALLED.items():
        person = Participant.objects.get(user__email=f"{who}@{AT}")
        grant(person, riverside, Let(called, SCOPES), now)
        people[called] = str(person.pk)
    browser = signed_in(a_clinician(riverside, "Ben", now, leads=True), now)
    return {"cookie": browser.cookies["backstride_session"].value, **people}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()))
