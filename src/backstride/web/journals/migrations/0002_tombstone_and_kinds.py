"""A tombstone for a journal that was erased; an index for pages that ask for the entries of one kind."""

import uuid

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journals", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("erased_on", models.DateField()),
                ("entries", models.PositiveIntegerField()),
            ],
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["participant", "kind"], name="journals_en_partici_5b6495_idx"),
        ),
    ]
