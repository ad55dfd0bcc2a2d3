"""Where a clinic is, by its time zone; until somebody says so its days are those of UTC, as they were."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clinic", "0003_told_again")]

    operations = [
        migrations.AddField(
            model_name="clinic",
            name="zone",
            field=models.CharField(default="UTC", max_length=64),
        ),
    ]
