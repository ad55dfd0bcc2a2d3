"""The place on a clinic's list, day by day. Old rows keep the order they had until they are made anew."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journals", "0003_glance"),
    ]

    operations = [
        migrations.AddField(model_name="standing", name="places", field=models.TextField(default="")),
    ]
