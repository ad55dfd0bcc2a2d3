"""Reminders: wishes, devices, what was sent; and a buddy."""

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
            name="Buddy",
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
                ("name", models.CharField(max_length=80)),
                ("address", models.EmailField(blank=True, max_length=254)),
            ],
        ),
        migrations.CreateModel(
            name="Wish",
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
                ("by_mail", models.BooleanField(default=False)),
                ("by_push", models.BooleanField(default=False)),
                ("at", models.TimeField(default=time(9, 0))),
                ("session", models.BooleanField(default=True)),
                ("morning", models.BooleanField(default=False)),
                ("check_in", models.BooleanField(default=False)),
                ("way_back", models.BooleanField(default=True)),
                ("shows_plan", models.BooleanField(default=False)),
                ("language", models.CharField(max_length=8)),
                ("address", models.EmailField(blank=True, max_length=254)),
                ("confirmed", models.BooleanField(default=False)),
                ("asked_on", models.DateField(null=True)),
                ("asked_times", models.PositiveSmallIntegerField(default=0)),
                ("not_today", models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Device",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("endpoint", models.TextField()),
                ("key", models.CharField(max_length=100)),
                ("secret", models.CharField(max_length=40)),
                ("made", models.DateTimeField()),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="journals.participant",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Sent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("to", models.CharField(max_length=40)),
                ("things", models.CharField(max_length=80)),
                ("outcome", models.CharField(max_length=12)),
                ("tries", models.PositiveSmallIntegerField(default=1)),
                ("claimed", models.DateTimeField()),
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
                        fields=("participant", "day", "to"), name="one_reminder_a_day_and_place"
                    )
                ],
            },
        ),
    ]
