"""What a clinician's list shows, beside the standing. Old rows are made anew when they are next asked for."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("journals", "0002_tombstone_and_kinds"),
    ]

    operations = [
        migrations.AddField(model_name="standing", name="glance", field=models.TextField(default="")),
        migrations.AddField(model_name="standing", name="needs_since", field=models.DateField(null=True)),
        migrations.AddField(model_name="standing", name="quiet_from", field=models.DateField(null=True)),
    ]
