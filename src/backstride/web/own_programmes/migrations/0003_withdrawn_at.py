"""Since when a version is withdrawn: a clinic's list says so of whoever is on it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("own_programmes", "0002_checked_by"),
    ]

    operations = [
        migrations.AddField(
            model_name="ownversion",
            name="withdrawn_at",
            field=models.DateTimeField(null=True),
        ),
    ]
