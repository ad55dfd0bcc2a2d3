"""Whether a calendar rings when a session begins: off, until somebody wishes for it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("feeds", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="calendar",
            name="rings",
            field=models.BooleanField(default=False),
        ),
    ]
