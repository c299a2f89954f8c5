from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from selectolax.lexbor import LexborHTMLParser

from luoshi.api import outline
from luoshi.cli.columns import columns
from luoshi.cli.read import fault_lines, in_order, take_outline
from luoshi.errors import ExitCode
from luoshi.source import Block, BlockKind, Box, Document, Fault, Page, Span
from luoshi.structure import Item, Segment
from luoshi.writing.structure_json import structure_json
from tests.library.reading.pdf_parts import Setting, pdf

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
    assert rows[-1].endswith(" faults: 0")


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


TABLE = "| 任务 | 责任单位 |\n| 巡河 | 水务站 |\n"


def test_json_has_places_that_lead_to_the_words(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("read", plan, "--format", "json")
    told = json.loads(result.out)
    text = told["document"]["text"]
    assert told["form"] == 1
    assert (told["document"]["kind"], told["pages"], told["faults"]) == ("txt", [], [])
    for entry in (*told["items"], *told["segments"]):
        place = entry["place"]
        start = place["ranges"][0][0]
        assert place["line"] == text.count("\n", 0, start) + 1
    words = ["".join(text[a:b] for a, b in s["place"]["ranges"]) for s in told["segments"]]
    assert words == [segment["text"] for segment in told["segments"]]
    assert [item["title"] for item in told["items"] if item["title"]] == ["照护服务", "安全管理"]
    assert all(item["parent"] is None or item["parent"] < item["index"] for item in told["items"])


def test_json_has_rows_with_their_heads_and_faults_with_their_places(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "表.txt"
    path.write_text(f"分工\x07表\n\n{TABLE}", encoding="utf-8")
    told = json.loads(luoshi("read", path, "--format", "json").out)
    cells = next(segment["cells"] for segment in told["segments"] if segment["kind"] == "row")
    assert [(cell["header"], cell["text"]) for cell in cells] == [("任务", "巡河"), ("责任单位", "水务站")]
    assert [cell["role"] for cell in cells] == ["task", "bearer"]
    (fault,) = told["faults"]
    assert fault["code"] == "control-characters"
    assert fault["place"] == {"ranges": [[2, 3]], "line": 1, "boxes": []}


def test_json_has_the_boxes_of_pages() -> None:
    document = Document(
        "a.pdf", "pdf", "", "pdf/1", "每月检查。", (Block(BlockKind.PARAGRAPH, 0, 5),), (Page(1, 595, 842),)
    )
    box = Box(1, 72, 72, 200, 90)
    told = structure_json(outline(document), (), lambda spans: [[box] for _ in spans])
    assert told["pages"] == [{"number": 1, "width": 595, "height": 842}]
    assert json.loads(json.dumps(told))["segments"][0]["place"]["boxes"] == [[1, 72, 72, 200, 90]]


def test_places_in_a_pdf_have_their_boxes_on_its_pages(luoshi: Luoshi, tmp_path: Path) -> None:
    setting = Setting()
    for _ in range(60):
        setting.paragraph("各科室每季度自查一次消防设施，对发现的隐患逐条登记并完成整改。")
    path = tmp_path / "计划.pdf"
    path.write_bytes(pdf(*setting.sheets))
    told = json.loads(luoshi("read", path, "--format", "json").out)
    pages = {page["number"]: page for page in told["pages"]}
    assert len(pages) > 1
    for segment in told["segments"]:
        assert segment["place"]["boxes"], segment["text"]
        for number, left, top, right, bottom in segment["place"]["boxes"]:
            assert 0 <= left < right <= pages[number]["width"]
            assert 0 <= top < bottom <= pages[number]["height"]
    assert {box[0] for segment in told["segments"] for box in segment["place"]["boxes"]} == set(pages)


LETTER = """松坪县水利局关于做好供水工作的通知
松水发〔2026〕9号
各乡镇人民政府：
各乡镇每月排查一次管网。
松坪县水利局
2026年3月5日
"""


def test_the_imprint_is_told_with_its_places(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_text(LETTER, encoding="utf-8")
    told = json.loads(luoshi("read", path, "--format", "json").out)["imprint"]
    assert (told["number"]["text"], told["number"]["place"]["line"]) == ("松水发〔2026〕9号", 2)
    assert [(each["name"], each["place"]["line"]) for each in told["issuers"]] == [("松坪县水利局", 5)]
    assert (told["issued"]["day"], told["issued"]["place"]["line"]) == ("2026-03-05", 6)
    line = "发文字号 松水发〔2026〕9号，发文机关 松坪县水利局，成文日期 2026-03-05"
    assert lines(luoshi("read", path).out)[-2] == line
    english = "number 松水发〔2026〕9号, issued by 松坪县水利局, issued on 2026-03-05"
    assert lines(luoshi("read", path, "--lang", "en").out)[-2] == english


def test_a_text_without_an_imprint_has_none(luoshi: Luoshi, plan: Path) -> None:
    told = json.loads(luoshi("read", plan, "--format", "json").out)
    assert told["imprint"] == {"number": None, "issuers": [], "issued": None}
    assert "成文日期" not in luoshi("read", plan).out


def test_the_page_asks_for_nothing_and_escapes_all_words(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "<b>.txt"
    words = f"<script>alert(1)</script>表\n\n一、总则\n\n每月\x07检查<i>一次</i>。\n\n{TABLE}"
    path.write_text(words, encoding="utf-8")
    page = luoshi("read", path, "--format", "html").out
    tree = LexborHTMLParser(page)
    assert tree.css("script, img, link, iframe, i:not(.mark i)") == []
    assert "default-src 'none'" in page
    assert [node.text() for node in tree.css("mark")] == [" "]
    assert [node.text() for node in tree.css(".entry.row dd")] == ["巡河", "水务站"]
    entries = [node.text(separator=" ") for node in tree.css(".entry")]
    assert any(entry.startswith("3") and "总则" in entry for entry in entries)
    assert any(entry.startswith("5") and "检查<i>一次</i>。" in entry for entry in entries)


def test_a_page_speaks_english_round_chinese_words(luoshi: Luoshi, plan: Path) -> None:
    page = luoshi("read", plan, "--format", "html", "--lang", "en").out
    assert '<html lang="en">' in page
    assert "segments (" in page
    assert 'class="words" lang="zh-Hans"' in page


def test_a_result_is_written_to_the_file_that_was_asked_for(
    luoshi: Luoshi, plan: Path, tmp_path: Path
) -> None:
    for form in ("text", "json", "html"):
        result = luoshi("read", plan, "--format", form, "--output", tmp_path / f"out.{form}")
        assert (result.code, result.out) == (0, "")
        assert "养老" in (tmp_path / f"out.{form}").read_text(encoding="utf-8")


def several_plans(folder: Path) -> Path:
    path = folder / "来文.zip"
    with ZipFile(path, "w") as held:
        held.writestr("甲.txt", "河道巡查制度\n\n每月巡查一次。\n")
        held.writestr("附件/乙.txt", "档案借阅制度\n\n每年清点一次。\n")
        held.writestr("附件/图.png", b"x")
        held.writestr("__MACOSX/._甲.txt", b"x")
    return path


def test_an_archive_is_read_file_by_file(luoshi: Luoshi, tmp_path: Path) -> None:
    result = luoshi("read", several_plans(tmp_path))
    assert result.code == 0
    assert [row for row in lines(result.out) if row.endswith(".txt")] == ["甲.txt", "乙.txt"]
    assert result.err.startswith("压缩包中跳过 2 个：")
    assert "图.png" in result.err


def test_a_file_in_an_archive_is_read_by_its_path(luoshi: Luoshi, tmp_path: Path) -> None:
    rows = lines(luoshi("read", several_plans(tmp_path) / "附件" / "乙.txt").out)
    assert rows[0] == "乙.txt"


def test_json_of_several_files_needs_a_folder(luoshi: Luoshi, tmp_path: Path) -> None:
    path = several_plans(tmp_path)
    assert luoshi("read", path, "--format", "json").code == ExitCode.BAD_CALL
    assert luoshi("read", path, "--format", "json", "--output", tmp_path / "结果").code == 0
    assert sorted(found.name for found in (tmp_path / "结果").iterdir()) == ["乙.json", "甲.json"]


def test_a_broken_file_among_several_fails_alone(luoshi: Luoshi, plan: Path, broken: Path) -> None:
    result = luoshi("read", plan, broken)
    assert result.code == ExitCode.SOME_FAILED
    assert "养老要点.txt" in result.out
    assert "2 个文件中有 1 个没有读成" in result.err


def test_an_archive_with_unsafe_names_is_refused_whole(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "坏.zip"
    with ZipFile(path, "w") as held:
        held.writestr("../甲.txt", "每月巡查一次。")
    result = luoshi("read", path)
    assert (result.code, "../甲.txt" in result.err) == (ExitCode.UNSAFE_NAME, True)
    assert luoshi("extract", path, "--year", "2026").code == ExitCode.UNSAFE_NAME


def test_an_archive_is_extracted_in_several_processes(luoshi: Luoshi, tmp_path: Path) -> None:
    result = luoshi("extract", several_plans(tmp_path), "--year", "2026", "--jobs", "2")
    assert result.code == 0
    assert "每月" in result.out
    assert "每年" in result.out
