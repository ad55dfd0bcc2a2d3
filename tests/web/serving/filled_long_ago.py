"""Run by a test: a database of the first days, filled, brought forward to this program, and looked at.

Every app stands at its first migration. Told `alone`, those apps are not there yet whose first one needs a
later state of another; else that other one has gone on so far.
There is a row in every table, and one real journal. It answers with JSON: what was there, and what is now.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import django

from backstride.web import place

place.make_folder(place.data_folder())
django.setup()

from django.apps import apps as apps_now  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from backstride.heart.course import replay  # noqa: E402
from backstride.heart.entries import read_journal  # noqa: E402
from backstride.web.journals import kept_as_json  # noqa: E402
from backstride.web.journals.journal_of import entries_of  # noqa: E402
from backstride.web.journals.kept import Kept, keep  # noqa: E402
from backstride.web.journals.models import Participant, Standing  # noqa: E402
from backstride.web.journals.rulebook import rulebook  # noqa: E402
from backstride.web.journals.standing import stands  # noqa: E402
from tests.cast.people import ANA  # noqa: E402

STORY = ANA.session("2026-01-05 18:00").morning(pain=2).session("2026-01-07 18:00", 4)
ON = date(2026, 1, 8)
NOW = datetime.combine(ON, time(12), ZoneInfo(STORY.zone))
LONG_AGO = datetime(2026, 1, 1, 12, tzinfo=UTC)
MADE_UP: dict[type[models.Field[Any, Any]], Any] = {
    models.UUIDField: uuid.uuid4,
    models.DateTimeField: lambda: LONG_AGO,
    models.DateField: LONG_AGO.date,
    models.TimeField: LONG_AGO.time,
    models.BooleanField: lambda: False,
    models.IntegerField: lambda: 1,
    models.FloatField: lambda: 1.0,
    models.JSONField: dict,
    models.BinaryField: lambda: b"1",
}
BY_NAME = {"zone": "UTC", "language": "en", "payload": "{}", "course": "{}", "text": "{}"}
Key = tuple[str, str]


def own_apps() -> list[str]:
    """The labels of our apps."""
    return [each.label for each in apps_now.get_app_configs() if each.name.startswith("backstride.")]


def first_days(executor: MigrationExecutor, *, alone: bool) -> list[Key]:
    """The first migration of each of our apps; of others, the newest."""
    graph, ours = executor.loader.graph, own_apps()
    roots = {key for key in graph.root_nodes() if key[0] in ours}
    needs = {root: {each for each in graph.forwards_plan(root) if each[0] in ours} for root in roots}
    if alone:
        roots = {root for root, needed in needs.items() if needed <= roots}
    further = {app for root in roots for app, name in needs[root] if (app, name) not in needs}
    first = sorted(root for root in roots if root[0] not in further)
    return [*first, *(key for key in graph.leaf_nodes() if key[0] not in ours)]


def fill(then: Any) -> None:
    """A row in every table of ours, and a journal."""
    for model in then.get_models():
        if model._meta.app_label in own_apps() and not model.objects.exists():
            a_row(model)
    journal_of_ana(then)


def a_row(model: Any) -> Any:
    """A row with something in every column that needs it."""
    values = {field.name: a_value(field) for field in model._meta.concrete_fields if needs_one(field)}
    return model.objects.create(**values)


def needs_one(field: Any) -> bool:
    """Whether a row cannot do without it."""
    return not (field.null or field.has_default() or isinstance(field, models.AutoField))


def a_value(field: Any) -> Any:
    """Something that fits into a column."""
    if field.is_relation:
        return field.related_model.objects.first() or a_row(field.related_model)
    if field.name in BY_NAME:
        return BY_NAME[field.name]
    made = next((make for kind, make in MADE_UP.items() if isinstance(field, kind)), None)
    return made() if made else "x"


def journal_of_ana(then: Any) -> None:
    """As the program of those days kept it, with a standing that its rules had made."""
    person = then.get_model("journals", "Participant").objects.create(zone=STORY.zone, language="en")
    entry = then.get_model("journals", "Entry")
    for seq, line in enumerate(STORY.told, start=1):
        at = datetime.fromisoformat(line["at"])
        entry.objects.create(
            id=line["id"], participant=person, seq=seq, kind=line["kind"], at=at,
            local_day=at.date(), by=line["by"], payload=json.dumps(line), received=at,
        )  # fmt: skip
    then.get_model("journals", "Standing").objects.create(
        participant=person, last_seq=len(STORY.told), on=date(2026, 1, 5), mode="active", action="start",
        rules_version="of the first days", course="{}", good_until=date(2026, 1, 9),
        programme=then.get_model("journals", "ProgrammeVersion").objects.first(),
    )  # fmt: skip


def rows() -> dict[str, int]:
    """How many rows each table has."""
    with connection.cursor() as cursor:
        return dict(_rows(cursor))


def _rows(cursor: Any) -> Iterator[tuple[str, int]]:
    for table in connection.introspection.table_names(cursor):
        cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a table's name
        yield table, cursor.fetchone()[0]


def decision(kept: Kept) -> Any:
    """As it is kept."""
    return json.loads(kept_as_json.write(kept))["decision"]


def main(*, alone: bool) -> dict[str, Any]:
    """What there was, and what became of it."""
    executor = MigrationExecutor(connection)
    targets = first_days(executor, alone=alone)
    executor.migrate(targets)
    fill(MigrationExecutor(connection).loader.project_state(targets).apps)
    before = rows()
    call_command("migrate", verbosity=0, interactive=False)
    after = rows()
    ana = Participant.objects.get(standing__rules_version="of the first days", zone=STORY.zone)
    told = read_journal("".join(f"{json.dumps(line)}\n" for line in STORY.told).encode())
    by_itself = keep(replay(told, rulebook(), ON), told, STORY.zone)
    kept_ids = [entry.id for entry in entries_of(ana.pk)]
    return {
        "began": [list(key) for key in targets if key[0] in own_apps()],
        "fewer": {table: count for table, count in before.items() if after.get(table) != count},
        "told": [line["id"] for line in STORY.told],
        "kept": kept_ids,
        "stands": decision(stands(ana, NOW)),
        "replayed": decision(by_itself),
        "standings": Standing.objects.count(),
    }


json.dump(main(alone=json.load(sys.stdin)["alone"]), sys.stdout)
