"""Which form an invitation came from, so that one form makes one code; those made before came from none."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clinic", "0005_how_letters_reach_it")]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="form",
            field=models.UUIDField(null=True),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.UniqueConstraint(fields=("clinic", "form"), name="one_invitation_a_form"),
        ),
    ]
