"""Forecasts by place, and who wants one."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("journals", "0002_tombstone_and_kinds"),
    ]

    operations = [
        migrations.CreateModel(
            name="Forecast",
            fields=[
                ("spot", models.CharField(max_length=16, primary_key=True, serialize=False)),
                ("asked", models.DateTimeField(null=True)),
                ("answered", models.DateTimeField(null=True)),
                ("hours", models.TextField(blank=True)),
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
                        related_name="weather_wish",
                        serialize=False,
                        to="journals.participant",
                    ),
                ),
                ("heart_or_lungs", models.BooleanField(null=True)),
                ("unsteady", models.BooleanField(null=True)),
                (
                    "forecast",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wishes",
                        to="weather.forecast",
                    ),
                ),
            ],
        ),
    ]
