from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0004_titled_and_notes"),
    ]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="withdrawn_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="plan",
            name="withdrawn_for",
            field=models.CharField(blank=True, max_length=300, verbose_name="撤回的理由"),
        ),
    ]
