from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from luoshi.cli.columns import columns
from luoshi.errors import ExitCode

from .conftest import PLAN, Result, lines

Luoshi = Callable[..., Result]

NEXT = """青溪镇2026年养老服务工作要点

一、照护服务
（一）镇民政办公室应当每半年开展1次养老机构走访，形成走访记录。
（二）各村（社区）应当于6月底前完成高龄老人信息登记。
二、安全管理
镇财政所要按月拨付<b>运营</b>补贴。
"""


@pytest.fixture
def later(tmp_path: Path) -> Path:
    path = tmp_path / "新版.txt"
    path.write_text(NEXT, encoding="utf-8")
    return path


def test_what_changed_is_told_from_and_to_without_colour(luoshi: Luoshi, plan: Path, later: Path) -> None:
    result = luoshi("diff", plan, later)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[2:4] == ["任务：保留 1、改动 1、新增 1、取消 1", "保留：2"]
    at = rows.index("改动  第 1 条 → 第 1 条")
    assert rows[at + 1] == "  − 第 4 行"
    before, carets = rows[at + 2 : at + 4]
    assert before[len("    （一）镇民政办公室应当每") :].startswith("季度")
    assert carets.index("^") == columns("    （一）镇民政办公室应当每")
    assert rows[at + 4] == "  + 第 4 行"
    assert rows[at + 7 : at + 9] == ["  时限 − 每季度至少1次", "  时限 + 每半年至少1次"]
    assert "取消  第 3 条" in rows
    assert "新增  第 3 条" in rows


def test_kept_duties_are_told_in_stretches(luoshi: Luoshi, tmp_path: Path) -> None:
    tasks = [f"各村要清理{river}漂浮物。" for river in ("青溪", "白河", "长渠", "北湖", "东塘")]
    paths = [tmp_path / "旧版.txt", tmp_path / "新版.txt"]
    for path, own in zip(paths, (tasks, [*tasks[:2], *tasks[3:]]), strict=True):
        rows = "".join(f"{n}. {task}\n" for n, task in enumerate(own, 1))
        path.write_text(f"2026年河道管护要点\n\n{rows}", encoding="utf-8")
    assert "保留：1—2、4—5→3—4" in lines(luoshi("diff", *paths).out)


def test_another_thing_and_another_number_are_noted(luoshi: Luoshi, tmp_path: Path) -> None:
    paths = [tmp_path / "旧版.txt", tmp_path / "新版.txt"]
    for path, (thing, amount) in zip(paths, (("教师培训", 1000), ("学生体检", 1500)), strict=True):
        text = f"1. 县教育局每季度组织{thing}。\n2. 县财政局对贫困学生每人每年补助{amount}元。\n"
        path.write_text(f"2026年工作要点\n\n{text}", encoding="utf-8")
    rows = lines(luoshi("diff", *paths).out)
    assert "改动  第 1 条 → 第 1 条  任务内容有变：教师培训 → 学生体检" in rows
    assert "保留  第 2 条 → 第 2 条  数字有变：1000 → 1500；文字有改动" in rows
    first, second = json.loads(luoshi("diff", *paths, "--format", "json").out)["duties"]
    assert (first["thing"], first["numbers"]) == ({"from": "教师培训", "to": "学生体检"}, None)
    assert (second["thing"], second["numbers"]) == (None, {"from": ["1000"], "to": ["1500"]})


def test_two_equal_versions_do_not_differ(luoshi: Luoshi, plan: Path) -> None:
    out = luoshi("diff", plan, plan).out
    assert "任务：保留 3、改动 0、新增 0、取消 0" in out
    assert "两个版本没有不同。" in out


def test_other_sentences_that_changed_are_told_too(luoshi: Luoshi, plan: Path, tmp_path: Path) -> None:
    path = tmp_path / "新版.txt"
    path.write_text(PLAN.replace("一、照护服务", "一、照护服务质量"), encoding="utf-8")
    rows = lines(luoshi("diff", plan, path).out)
    assert rows[rows.index("其他句子") :][1:3] == ["  − 第 3 行", "    一、照护服务"]


def test_english_words(luoshi: Luoshi, plan: Path, later: Path) -> None:
    rows = lines(luoshi("diff", plan, later, "--lang", "en").out)
    assert rows[2] == "Duties: kept 1, changed 1, new 1, gone 1"
    assert "  Clock + at least once every half-year" in rows


def test_json_counts_what_it_lists(luoshi: Luoshi, plan: Path, later: Path) -> None:
    told = json.loads(luoshi("diff", plan, later, "--format", "json").out)
    assert told["counts"] == {"kept": 1, "changed": 1, "new": 1, "gone": 1}
    assert len(told["duties"]) == 4
    (field,) = next(duty for duty in told["duties"] if duty["change"] == "changed")["fields"]
    assert field["field"] == "cadences"
    assert (field["from"][0]["value"]["per"], field["to"][0]["value"]["per"]) == ("P3M", "P6M")


def test_the_page_shows_both_texts_and_can_run_nothing(
    luoshi: Luoshi, plan: Path, later: Path, tmp_path: Path
) -> None:
    target = tmp_path / "对照.html"
    assert luoshi("diff", plan, later, "--format", "html", "--output", target).code == 0
    text = target.read_text(encoding="utf-8")
    page: Any = html.fromstring(text)
    assert page.xpath("//b[text()='运营']") == []
    assert "default-src 'none'; style-src 'sha256-" in text
    assert not re.search(r"<script|https?://|@import|url\(", text)
    rows = page.xpath("//tbody/tr")
    assert len({row.get("id") for row in rows}) == len(rows)
    (changed,) = page.xpath("//tr[@class='changed']")
    assert [mark.text_content() for mark in changed.xpath("./td[1]/del")] == ["−季度−"]
    assert [mark.text_content() for mark in changed.xpath("./td[2]/ins")] == ["+半年+"]
    targets = {link.lstrip("#") for link in page.xpath("//header//a/@href")}
    assert targets <= {row.get("id") for row in rows}


def test_two_files_are_asked_for(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("diff", plan)
    assert result.code == ExitCode.BAD_CALL
    assert "缺少 NEW" in result.err
    assert luoshi("diff", plan, "没有.txt").code == ExitCode.MISSING_FILE
