from pathlib import PurePath
from typing import Any

from django.db import migrations, models


# What a text was called that was pasted without a title; one with a title was called by it.
PASTED = ("粘贴的文字", "Pasted text")


def tell_titled(apps: Any, _schema_editor: Any) -> None:
    """A plan that is not called after one of its files had its title from a person or a document."""
    plans = apps.get_model("plans", "Plan").objects.prefetch_related("documents")
    for plan in plans.iterator(chunk_size=500):
        documents = plan.documents.all()
        named = {one.name for one in documents if one.typed_by_id is None or one.name in PASTED}
        if plan.title not in {PurePath(name).stem for name in named}:
            plan.titled = True
            plan.save(update_fields=("titled",))


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0003_pages_and_boxes"),
    ]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="titled",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="plan",
            name="notes",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.RunPython(tell_titled, migrations.RunPython.noop),
    ]
