"""What came of mailing an appointment, and who asks for it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clinic", "0001_initial"),
        ("contacts", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="organizer",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="clinic.clinician",
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="mail",
            field=models.CharField(blank=True, default="", max_length=12),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="appointment",
            name="claimed",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="mailed",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="mailed_sequence",
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="mailed_to",
            field=models.CharField(blank=True, default="", max_length=24),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="appointment",
            name="mailed_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="mailed_at",
            field=models.TimeField(null=True),
        ),
        migrations.AddField(
            model_name="appointment",
            name="mailed_with",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="clinic.clinician",
            ),
        ),
    ]
