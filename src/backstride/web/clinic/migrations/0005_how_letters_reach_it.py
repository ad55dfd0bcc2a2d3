"""Where a clinic is and how it is rung, for its letters; until somebody says so nothing of it stands there."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clinic", "0004_zone")]

    operations = [
        migrations.AddField(
            model_name="clinic",
            name="address",
            field=models.CharField(blank=True, default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="clinic",
            name="telephone",
            field=models.CharField(blank=True, default="", max_length=40),
            preserve_default=False,
        ),
    ]
