"""Makes a data folder ready: the key, the tables, the files that pages need; on the first start, a way in.

    python -m backstride.web.prepare [--demo] [--link]

`backstride serve` runs this in a process of its own, so that the server beside it stays small. It prints
JSON: the ways in, each with who comes in by it (empty for the person whose machine this is).
"""

from __future__ import annotations

import json
import os
import sys

from backstride.web import place
from backstride.web.known_migrations import tables_are_newer
from backstride.web.readiness import NEWER_TABLES, WHY_NEWER, is_ready, mark_ready

Ways = list[tuple[str, str]]


def prepare(*, demo: bool, link: bool) -> Ways:
    """Make everything ready; on the first start, or when one is asked for, the secret of a sign-in link."""
    place.make_folder(place.data_folder())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backstride.web.settings")
    import django  # noqa: PLC0415 - only now is there a key to read

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    if not is_ready():
        _refuse_tables_of_a_newer_program()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        mark_ready()
    call_command("clearsessions", verbosity=0)
    return _made_up_ways() if demo else _way_in(link=link)


def _refuse_tables_of_a_newer_program() -> None:
    """What this program wrote into them could lack what they need, and nobody would see it at first."""
    if tables_are_newer():
        sys.stderr.write(f"{WHY_NEWER}\n")
        sys.exit(NEWER_TABLES)


def _made_up_ways() -> Ways:
    from backstride.web.demo.fill import fill  # noqa: PLC0415

    (place.data_folder() / place.DEMO_MARK).touch()
    return [(way.who, way.secret) for way in fill()]


def _way_in(*, link: bool) -> Ways:
    from backstride.web import clock  # noqa: PLC0415
    from backstride.web.accounts.links import make_link, owner  # noqa: PLC0415
    from backstride.web.accounts.models import User  # noqa: PLC0415

    if not link and User.objects.filter(last_login__isnull=False).exists():
        return []
    return [("", make_link(owner(), clock.now()))]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(prepare(demo="--demo" in sys.argv, link="--link" in sys.argv)))
