from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from luoshi.errors import ExitCode

from .conftest import Result, lines

Luoshi = Callable[..., Result]


def test_the_counts_are_over_all_sentences_and_each_leads_to_its_lines(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("coverage", plan)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[0] == "养老要点.txt  青溪镇2026年养老服务工作要点，任务 3 条"
    assert rows[1] == "全文 6 句，规则已说明去向 6 句（100%）：任务 3、背景 3"
    assert rows[2:4] == ["任务 3 句", "  第 4、5、7 行"]
    assert any(row.startswith("  heading 2 句") and "第 3、6 行" in row for row in rows)


def test_open_sentences_are_told_word_for_word_with_their_line(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "要点.txt"
    path.write_text("青溪镇2026年工作要点\n各村要清理河道。\n照明与通风同样重要。\n", encoding="utf-8")
    rows = lines(luoshi("coverage", path).out)
    assert "规则已说明去向 2 句（66.6%）" in rows[1]  # cut down, never up
    assert rows[rows.index("待定 1 句") + 1] == "  第 3 行  照明与通风同样重要。"


def test_english_words(luoshi: Luoshi, plan: Path) -> None:
    rows = lines(luoshi("coverage", plan, "--lang", "en").out)
    assert rows[1] == "6 sentences, 6 explained by a rule (100%): duty 3, context 3"


def test_an_account_needs_no_year(luoshi: Luoshi, undated: Path) -> None:
    assert luoshi("coverage", undated).code == 0


def test_json_holds_every_segment_of_every_file(luoshi: Luoshi, plan: Path, undated: Path) -> None:
    told = json.loads(luoshi("coverage", plan, undated, "--format", "json").out)
    assert [document["total"] for document in told["documents"]] == [6, 2]
    for document in told["documents"]:
        assert sum(document["counts"].values()) == len(document["segments"]) == document["total"]


def test_faults_are_listed(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "要点.txt"
    path.write_bytes("青溪镇2026年工作要点\n各村要清理\x07河道。\n".encode())
    out = luoshi("coverage", path).out
    assert "疑点 1 处" in out
    assert "有 1 个控制字符，以空格代替。" in out


def test_a_file_that_fails_is_told_and_fails_nobody_else(luoshi: Luoshi, plan: Path, broken: Path) -> None:
    result = luoshi("coverage", plan, broken)
    assert result.code == ExitCode.SOME_FAILED
    assert "全文 6 句" in result.out
    assert "损坏.docx" in result.err
    assert luoshi("coverage", broken).code == ExitCode.BROKEN_FILE
    assert luoshi("coverage", "没有.txt").code == ExitCode.MISSING_FILE


def test_the_result_is_written_whole_and_never_over_its_source(
    luoshi: Luoshi, plan: Path, tmp_path: Path
) -> None:
    target = tmp_path / "去向.txt"
    assert luoshi("coverage", plan, "--output", target).err == f"已写入 {target}\n"
    assert "任务 3 句" in target.read_text(encoding="utf-8")
    assert luoshi("coverage", plan, "--output", plan).code == ExitCode.OUTPUT_REFUSED
