"""What is told again waits since the first time; what one address refused is tried at another."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clinic", "0002_cover")]

    operations = [
        migrations.AddField(
            model_name="toldtocover",
            name="thing",
            field=models.CharField(blank=True, default="", max_length=24),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="toldtocover",
            name="tried",
            field=models.CharField(blank=True, default="", max_length=24),
            preserve_default=False,
        ),
    ]
