"""What was given by mistake is taken back, and evidence withdrawn; both rows stay."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisation", "0001_initial"),
        ("plans", "0001_initial"),
        ("tracking", "0003_fill_changes"),
    ]

    operations = [
        migrations.AlterUniqueTogether(name="assignment", unique_together=set()),
        migrations.AddField(
            model_name="assignment", name="taken_back", field=models.BooleanField(default=False)
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("taken_back", False)), fields=("duty", "unit"), name="assignment_key"
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
