"""What came of the mail of an invitation, for who sends its form twice; of those made before, nothing is known."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("clinic", "0006_one_code_a_form")]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="mailed",
            field=models.CharField(blank=True, default="", max_length=12),
        ),
    ]
