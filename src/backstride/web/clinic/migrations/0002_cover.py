"""Who is told when nobody acknowledges what cannot wait, and that they were told."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clinic", "0001_initial"),
        ("journals", "0004_places"),
    ]

    operations = [
        migrations.AddField(
            model_name="clinic",
            name="cover",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="clinic.clinician",
            ),
        ),
        migrations.AddField(
            model_name="clinic",
            name="cover_address",
            field=models.EmailField(blank=True, default="", max_length=254),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="clinic",
            name="cover_language",
            field=models.CharField(default="en", max_length=8),
        ),
        migrations.CreateModel(
            name="ToldToCover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("need", models.CharField(max_length=24)),
                ("noticed", models.DateTimeField()),
                ("outcome", models.CharField(default="waits", max_length=12)),
                ("claimed", models.DateTimeField(null=True)),
                (
                    "clinic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="clinic.clinic"
                    ),
                ),
                (
                    "participant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="told_to_cover",
                        to="journals.participant",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("clinic", "participant", "need"), name="told_to_cover_once"
                    )
                ],
            },
        ),
    ]
