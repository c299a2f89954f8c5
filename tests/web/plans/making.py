"""Plans for the tests of this room, taken in and read as the site does it."""

from __future__ import annotations

from pathlib import Path

from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.models import Unit
from luoshi_web.plans import tasks
from luoshi_web.plans.domain import take_in
from luoshi_web.plans.models import Document, Plan, Segment

SAMPLES = Path(__file__).parents[3] / "samples"
FIRE = SAMPLES / "消防安全工作要点.docx"
TABLE = SAMPLES / "河湖管护任务分解表.docx"
RULES = SAMPLES / "业务培训管理办法.docx"

SHORT = """云溪县2026年防汛工作计划
一、压实责任
县水利局牵头，县应急管理局配合，6月底前完成水库检查，形成检查报告。
各镇应当每月至少巡河2次。
二、加强值守
汛期严禁擅离职守。
可以聘请社会监督员。
水情关系千家万户。
县水利局应当在6月底前完成水库检查。
"""


def taken_in(
    acting: Acting, *, owner: Unit | None = None, text: str = SHORT, read: bool = True, **more: object
) -> Plan:
    """A plan of one typed text, read unless `read` is False."""
    title = str(more.pop("title", ""))
    plan = take_in(
        acting,
        owner=owner or acting.unit,
        title=title,
        texts=[("防汛工作计划", text)],
        **more,  # type: ignore[arg-type]
    )
    if read:
        read_all(plan)
    plan.refresh_from_db()
    return plan


def with_file(acting: Acting, path: Path, **more: object) -> Plan:
    """A plan of one file, read."""
    plan = take_in(acting, owner=acting.unit, title="", files=[(path.name, path.read_bytes())], **more)  # type: ignore[arg-type]
    read_all(plan)
    plan.refresh_from_db()
    return plan


def read_all(plan: Plan) -> None:
    """What the background worker does."""
    for document in Document.objects.filter(plan=plan, stage="waiting"):
        tasks.read_document.call(document.pk)


def segment(plan: Plan, words: str) -> Segment:
    """The first segment that holds these words."""
    return Segment.objects.filter(document__plan=plan, text__contains=words).select_related(
        "document__plan__owner"
    )[0]
