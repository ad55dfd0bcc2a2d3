"""Calendars and their addresses."""

from datetime import time

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("journals", "0002_tombstone_and_kinds"),
    ]

    operations = [
        migrations.CreateModel(
            name="Calendar",
            fields=[
                (
                    "participant",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="journals.participant",
                    ),
                ),
                ("at", models.TimeField(default=time(18, 0))),
                ("language", models.CharField(max_length=8)),
                ("told", models.TextField(default="[]")),
            ],
        ),
        migrations.CreateModel(
            name="Address",
            fields=[
                ("digest", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("seed", models.CharField(blank=True, max_length=64)),
                ("made", models.DateTimeField()),
                ("ended", models.DateTimeField(null=True)),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journals.participant",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended", None)),
                        fields=("participant",),
                        name="one_open_address",
                    )
                ],
            },
        ),
    ]
