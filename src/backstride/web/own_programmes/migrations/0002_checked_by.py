"""By which rules a version was checked. What was checked before is checked once more."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("own_programmes", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="ownversion",
            name="checked_by",
            field=models.CharField(blank=True, default="", max_length=64),
        ),
    ]
