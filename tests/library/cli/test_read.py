from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from luoshi.cli.columns import columns
from luoshi.cli.read import fault_lines, in_order, take_outline
from luoshi.errors import ExitCode
from luoshi.source import Block, BlockKind, Document, Fault, Span
from luoshi.structure import Item, Segment

from .conftest import Result, lines

Luoshi = Callable[..., Result]


def test_the_tree_shows_numbers_titles_and_kinds(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("read", plan)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[0] == "养老要点.txt"
    heading = next(row for row in rows if row.endswith("一、照护服务"))
    duty = next(row for row in rows if "镇民政办公室" in row)
    assert len(duty) - len(duty.lstrip("│├└─ \xa0")) > len(heading) - len(heading.lstrip("│├└─ \xa0"))
    assert rows[-1].startswith("条目 ")
    assert rows[-1].endswith("疑点 0")


def test_english_words_round_chinese_text(luoshi: Luoshi, plan: Path) -> None:
    rows = lines(luoshi("read", plan, "--lang", "en").out)
    assert any(" sentence " in row for row in rows)
    assert rows[-1].endswith(" 0 faults")


def test_every_segment_is_in_the_tree_once(plan: Path) -> None:
    outline, _ = take_outline(plan)
    shown = [entry for entry in in_order(outline) if isinstance(entry, Segment)]
    titled = {entry.span.start for entry in in_order(outline) if isinstance(entry, Item) and entry.title}
    left_out = [segment for segment in outline.segments if segment not in shown]
    assert len(shown) == len(set(shown))
    assert all(segment.span.start in titled for segment in left_out)


def test_long_sentences_wrap_under_themselves(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    path.write_text(
        "河道巡查制度\n\n" + "各村级河长每月至少巡查两次，发现问题及时处理" * 5 + "。\n", encoding="utf-8"
    )
    rows = lines(luoshi("read", path).out)
    assert all(columns(row) <= 100 for row in rows)


def test_a_fault_names_its_line_and_points_at_the_place() -> None:
    text = "第一行\n每月\ufffd巡查\n第三行"
    document = Document("a.txt", "txt", "", "txt/1", text, (Block(BlockKind.LINE, 0, len(text)),))
    fault = Fault("bytes-undecodable", "有 1 处字节读不成文字。", "1 place holds no text.", Span.of(6, 7))
    assert fault_lines(document, fault, "zh", 40) == [
        "疑点 bytes-undecodable：有 1 处字节读不成文字。 (第 2 行)",
        "  每月\ufffd巡查",
        "      ^",
    ]
    assert (
        fault_lines(document, fault, "en", 40)[0]
        == "Fault bytes-undecodable: 1 place holds no text. (line 2)"
    )


def test_a_fault_over_several_lines_is_drawn_on_its_first() -> None:
    text = "甲乙\n丙丁"
    document = Document("a.txt", "txt", "", "txt/1", text, (Block(BlockKind.LINE, 0, len(text)),))
    drawn = fault_lines(document, Fault("x", "。", ".", Span.of(1, 5)), "zh", 40)
    assert drawn[1:] == ["  甲乙", "    ^^"]


def test_a_fault_without_a_place_is_a_sentence() -> None:
    document = Document("a.txt", "txt", "", "txt/1", "甲", (Block(BlockKind.LINE, 0, 1),))
    assert fault_lines(document, Fault("x", "甲。", "A."), "zh", 40) == ["疑点 x：甲。"]


def test_faults_are_told_after_the_tree(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "控制.txt"
    path.write_text("档案借阅制度\n\n借阅人应当\x07登记。\n", encoding="utf-8")
    rows = lines(luoshi("read", path).out)
    assert any(row.startswith("疑点 control-characters：") and row.endswith("(第 3 行)") for row in rows)
    assert rows[-1].strip("^ ") == ""


def test_a_broken_file_is_told(luoshi: Luoshi, broken: Path) -> None:
    assert luoshi("read", broken).code == ExitCode.BROKEN_FILE
