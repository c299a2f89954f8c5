"""The ledger's rows: filled where the text tells, empty where it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from luoshi.errors import Lang
from luoshi.extraction.result import Extraction
from luoshi.writing.ledger import COLUMNS, Value, entries, row


def table(extraction: Extraction, lang: Lang = "zh") -> list[dict[str, Value]]:
    heads = [column.zh for column in COLUMNS]
    return [dict(zip(heads, row(entry), strict=True)) for entry in entries([extraction], lang)]


def test_columns_are_those_of_supervision_offices() -> None:
    assert "、".join(column.zh for column in COLUMNS) == (
        "序号、来源文件及字号、任务内容、具体措施、牵头单位、配合单位、责任领导、责任人、开始时限、完成时限、"
        "频次、阶段目标、成果形式、进展情况、佐证材料、完成率、存在问题、下步打算、预警级别、状态、销号日期、备注"
    )


def test_a_whole_row(extraction: Extraction) -> None:
    filled = {head: value for head, value in table(extraction)[0].items() if value is not None}
    assert filled == {
        "序号": 1,
        "来源文件及字号": "《云溪县2026年消防安全工作要点》 云政办发〔2026〕12号",
        "任务内容": "抓好日常检查",
        "具体措施": (
            "县应急管理局牵头，县民政局配合，每季度至少检查2次，合格率达到95%以上，6月底前形成检查情况报告。"
        ),
        "牵头单位": "县应急管理局",
        "配合单位": "县民政局",
        "完成时限": date(2026, 6, 30),
        "频次": "每季度至少检查2次",
        "阶段目标": "合格率达到95%以上",
        "成果形式": "检查情况报告",
    }


def test_several_times_are_given_in_their_words(extraction: Extraction) -> None:
    third = table(extraction)[2]
    assert third["完成时限"] == "发现隐患立即；年底前"
    assert third["频次"] == "定期"


def test_remarks_tell_kind_and_inheritance(extraction: Extraction) -> None:
    assert [r["备注"] for r in table(extraction)] == [None, "禁止事项", "单位取自上文", None]
    assert table(extraction, "en")[2]["备注"] == "units from a sentence before"


def test_a_table_row_gives_its_own_task_and_measure(extraction: Extraction) -> None:
    last = table(extraction)[3]
    assert (last["任务内容"], last["具体措施"]) == ("器材更换", "更换过期灭火器")
    assert last["完成时限"] == date(2026, 9, 30)


def test_numbers_run_through_several_documents(extraction: Extraction) -> None:
    assert [entry.number for entry in entries([extraction, extraction], "zh")] == list(range(1, 9))


def test_without_heading_the_title_is_the_task(extraction: Extraction) -> None:
    bare = replace(extraction.proposals[0], headings=())
    assert table(replace(extraction, proposals=(bare,)))[0]["任务内容"] == "云溪县2026年消防安全工作要点"
