"""What clinics write themselves. The text lies in the journals' table of versions."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("clinic", "0001_initial"),
        ("journals", "0003_glance"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnVersion",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("programme", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("names", models.JSONField()),
                ("made", models.DateTimeField()),
                ("running_since", models.DateTimeField(null=True)),
                ("found", models.JSONField(null=True)),
                ("withdrawn", models.CharField(blank=True, max_length=1000)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="clinic.clinician",
                    ),
                ),
                (
                    "clinic",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="programmes",
                        to="clinic.clinic",
                    ),
                ),
                (
                    "kept",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="own",
                        to="journals.programmeversion",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=["programme", "number"], name="one_own_version_a_number")
                ],
            },
        ),
    ]
