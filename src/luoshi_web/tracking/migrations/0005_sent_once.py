"""A form has a key of its own: sent twice, by a double click or a lost answer, it counts once."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("tracking", "0004_taken_back")]

    operations = [
        migrations.AddField(
            model_name=name,
            name="once",
            field=models.CharField(max_length=32, null=True, blank=True, unique=True, editable=False),
        )
        for name in ("evidence", "event")
    ]
