from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from luoshi.api import extract, read
from luoshi.cli.columns import columns
from luoshi.cli.ledger import account, ledger, what, who
from luoshi.extraction.result import Extraction
from luoshi.writing.ledger import entries

TABLE = """松岭县2026年档案工作任务分解表

| 序号 | 任务内容 | 牵头单位 | 配合单位 | 完成时限 |
| 1 | 编制年度归档计划，报送县档案馆备案 | 县政府办公室 | 县档案馆 | 3月底前 |
| 2 | 组织档案库房安全检查，形成检查报告 | 县档案馆 | 县机关事务服务中心 | 6月底前 |
"""


def extraction_of(tmp_path: Path, text: str) -> Extraction:
    path = tmp_path / "计划.txt"
    path.write_text(text, encoding="utf-8")
    return extract(read(path)[0])


def printed(extraction: Extraction, width: int) -> list[str]:
    paper = Console(file=io.StringIO(), width=width, no_color=True)
    ledger(extraction, "zh", paper)
    assert isinstance(paper.file, io.StringIO)
    return paper.file.getvalue().splitlines()


def test_a_table_row_is_told_by_its_task_not_by_its_bars(tmp_path: Path) -> None:
    found = entries([extraction_of(tmp_path, TABLE)], "zh")
    assert [what(entry) for entry in found] == [
        "编制年度归档计划，报送县档案馆备案",
        "组织档案库房安全检查，形成检查报告",
    ]


def test_leads_and_supports_are_named_by_their_part(tmp_path: Path) -> None:
    extraction = extraction_of(tmp_path, TABLE)
    assert "牵头 县政府办公室；配合 县档案馆" in who(entries([extraction], "zh")[0])
    assert "lead 县政府办公室; support 县档案馆" in who(entries([extraction], "en")[0])


@pytest.mark.parametrize("width", [48, 80, 120, 200])
def test_every_line_fits_and_columns_line_up(tmp_path: Path, width: int) -> None:
    rows = printed(extraction_of(tmp_path, TABLE), width)
    assert all(columns(row) <= width for row in rows)
    head, first = rows[1], rows[3]
    place = columns(head[: head.index("责任方")])
    assert sum(1 for count in range(len(first)) if columns(first[:count]) == place) == 1


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("（一）各村每月应当公开村务。", "各村每月应当公开村务。"),
        ("3.各村每月应当公开村务。", "各村每月应当公开村务。"),
        ("第五条 各村每月应当公开村务。", "各村每月应当公开村务。"),
        # Near misses: a number that belongs to the words stays.
        ("2026年各村每月应当公开村务。", "2026年各村每月应当公开村务。"),
        ("3.5公里河道应当每月保洁。", "3.5公里河道应当每月保洁。"),
        ("一村一策应当每年修订。", "一村一策应当每年修订。"),
        ("4月3日（周五）前应当公开村务。", "4月3日（周五）前应当公开村务。"),
    ],
)
def test_the_number_before_the_words_is_left_out(tmp_path: Path, words: str, short: str) -> None:
    text = f"松岭县2026年村务公开制度\n\n第一条 为了规范村务公开，制定本制度。\n{words}\n"
    found = entries([extraction_of(tmp_path, text)], "zh")
    assert what(found[-1]) == short


def test_the_account_counts_every_sentence_and_leaves_out_what_is_none(tmp_path: Path) -> None:
    extraction = extraction_of(tmp_path, TABLE)
    total = len(extraction.judgements)
    assert account(extraction, "zh").startswith(f"共 {total} 句：任务 2，")
    assert account(extraction, "en").startswith(f"{total} sentences: duty 2, ")
    assert "已并入" not in account(extraction, "zh")
