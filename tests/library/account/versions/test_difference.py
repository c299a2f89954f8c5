from __future__ import annotations

import pytest

from luoshi.account import difference
from luoshi.account.terms.fields import Field, meaning
from luoshi.account.versions.difference import Change, DutyChange
from luoshi.extraction.result import Extraction
from tests.library.extraction.reading import plan_of

HEAD = "关于做好2026年养老服务的方案\n一、重点工作\n"


def plan(*sentences: str) -> Extraction:
    return plan_of(HEAD + "".join(f"（{n}）{s}\n" for n, s in zip("一二三四五六", sentences, strict=False)))


def only(old: str, new: str) -> DutyChange:
    (duty,) = difference(plan(old), plan(new)).duties
    return duty


def told(duty: DutyChange) -> list[tuple[Field, list[object], list[object]]]:
    return [(c.field, [meaning(v) for v in c.gone], [meaning(v) for v in c.come]) for c in duty.fields]


def test_a_deadline_that_changes_is_told_from_and_to() -> None:
    duty = only("各村应当于6月底前完成高龄老人登记。", "各村应当于8月底前完成高龄老人登记。")
    assert duty.change is Change.CHANGED
    ((field, gone, come),) = told(duty)
    assert field is Field.CADENCES
    assert [str(value) for value in (*gone, *come)] == ["deadline 2026-06-30", "deadline 2026-08-31"]


def test_the_same_deadline_in_other_words_is_the_same() -> None:
    duty = only("各村应当于6月底前完成高龄老人登记。", "各村应当于6月30日前完成高龄老人登记。")
    assert duty.change is Change.KEPT
    assert duty.link.likeness < 1


def test_another_unit_is_told_with_its_part() -> None:
    duty = only("县民政局牵头完善护理员档案管理制度。", "县卫生健康局牵头完善护理员档案管理制度。")
    assert [(field, len(gone), len(come)) for field, gone, come in told(duty)] == [(Field.BEARERS, 1, 1)]


def test_a_duty_that_becomes_an_invitation_changes_how_it_binds() -> None:
    duty = only("各村应当建设老年食堂并公布菜单。", "鼓励各村建设老年食堂并公布菜单。")
    assert Field.MODALITY in [change.field for change in duty.fields]


def test_a_target_and_a_paper_are_compared_by_value() -> None:
    duty = only(
        "镇民政办公室要提升入住率，达到80%以上，形成分析报告。",
        "镇民政办公室要提升入住率，达到70%以上，形成情况通报。",
    )
    assert {change.field for change in duty.fields} == {Field.TARGETS, Field.DELIVERABLES}


def test_new_and_gone_duties_are_told_apart() -> None:
    found = difference(
        plan("各村应当建立高龄老人台账。", "各村不得占用消防通道。"),
        plan("各村应当建立高龄老人台账。", "镇财政所要按月拨付运营补贴。"),
    )
    assert {change: len(found.of(change)) for change in Change} == {
        Change.KEPT: 1,
        Change.CHANGED: 0,
        Change.NEW: 1,
        Change.GONE: 1,
    }


def test_a_duty_is_gone_where_its_sentence_stays_and_no_longer_obliges() -> None:
    old = plan("各村应当每月走访留守老人并做好记录。", "各村应当修缮敬老院围墙。")
    new = plan("上半年以来，各村已走访留守老人并做好记录。", "各村应当修缮敬老院围墙。")
    (gone,) = difference(old, new).of(Change.GONE)
    assert gone.link.new
    assert gone.new == ()


def test_the_fields_of_a_split_sentence_are_pooled() -> None:
    old = plan_of(HEAD + "镇卫生院要在6月底前组织老年人体检，建立健康档案，并在9月底前向家属反馈体检结果。\n")
    new = plan_of(
        HEAD + "镇卫生院要在6月底前组织老年人体检，建立健康档案。镇卫生院要在9月底前向家属反馈体检结果。\n"
    )
    (duty,) = difference(old, new).duties
    assert (len(duty.old), len(duty.new), duty.change) == (1, 2, Change.KEPT)


#: A sentence before and now, what became of it, and the term by which it asks for another thing.
THINGS = """
县水利局6月底前完成水闸除险加固。 | 县水利局6月底前完成渠道清淤疏浚。 | changed 水闸除险加固/渠道清淤疏浚
县教育局每季度组织教师培训。 | 县教育局每季度组织学生体检。 | changed 教师培训/学生体检
县卫健局每月检查乡镇卫生院。 | 县卫健局每月检查民营医院。 | changed 乡镇卫生院/民营医院
县水利局6月底前检修水闸闸门。 | 县水利局6月底前维修水闸闸门。 | kept
县民政局6月底前登记高龄老人。 | 县民政局6月底前登记高龄老人信息。 | kept
县发改委每季度召开项目调度会。 | 县发展改革委每季度召开项目调度会。 | kept
县人力资源和社会保障局年底前新增就业3000人。 | 县人社局年底前新增就业3000人。 | kept
县发改委每季度召开项目调度会。 | 市发改委每季度召开项目调度会。 | changed
县林业局年底前造林1.2万亩。 | 县林业局年底前造林12000亩。 | kept
县商务局年底前引资3000万元。 | 县商务局年底前引资0.3亿元。 | kept
县商务局年底前引资3000万元。 | 县商务局年底前引资3亿元。 | changed
"""


@pytest.mark.parametrize("line", THINGS.strip().splitlines())
def test_another_thing_is_a_change_and_another_name_or_unit_is_none(line: str) -> None:
    old, new, wanted = (part.strip() for part in line.split("|"))
    duty = only(old, new)
    term = f"{duty.thing.one}/{duty.thing.other}" if duty.thing else ""
    assert f"{duty.change.value} {term}".strip() == wanted


def test_a_plan_does_not_differ_from_itself() -> None:
    same = plan("各村应当建立高龄老人台账。", "各村不得占用消防通道。", "县民政局牵头，每季度检查1次。")
    found = difference(same, same)
    assert len(found.of(Change.KEPT)) == len(same.proposals) == 3
