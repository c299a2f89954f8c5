from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from luoshi.cli.columns import columns
from luoshi.errors import ExitCode

from .conftest import PLAN, Result, lines

Luoshi = Callable[..., Result]


def test_the_table_has_a_line_for_each_duty_and_an_account_of_every_sentence(
    luoshi: Luoshi, plan: Path
) -> None:
    result = luoshi("extract", plan)
    assert (result.code, result.err) == (0, "")
    rows = lines(result.out)
    assert rows[0] == "青溪镇2026年养老服务工作要点  2026年"
    assert rows[1].split() == ["序号", "任务", "责任方", "时限、频次", "成果"]
    assert set(rows[2]) == {"─"}
    first = next(row for row in rows if row.lstrip().startswith("1 "))
    assert "镇民政办公室" in first
    assert "每季度至少1次" in first
    assert rows[-1].startswith("共 ")
    total, _, fates = rows[-1].removeprefix("共 ").partition(" 句：")
    assert int(total) == sum(int(part.split()[-1]) for part in fates.split("，"))
    assert all(columns(row) <= 100 for row in rows)


def test_the_table_fits_a_narrow_terminal(
    luoshi: Luoshi, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    rows = lines(luoshi("extract", plan).out)
    assert all(columns(row) <= 60 for row in rows)
    assert any("…" in row for row in rows)


def test_a_plan_without_duties_says_so(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "简介.txt"
    path.write_text("档案馆简介\n\n档案馆建于1958年，现有库房3间。\n", encoding="utf-8")
    assert "没有读出任务。" in luoshi("extract", path).out
    assert "No duty was read." in luoshi("extract", path, "--lang", "en").out


def test_gold_is_one_json_object_named_after_the_file(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("extract", plan, "--year", "2026", "--format", "gold")
    found = json.loads(result.out)
    assert found["id"] == "养老要点"
    assert found["year"] == 2026
    text = PLAN
    assert [text[d["start"] : d["end"]][:3] for d in found["duties"]] != []
    assert result.err == ""


def test_json_holds_every_segment(luoshi: Luoshi, plan: Path) -> None:
    found = json.loads(luoshi("extract", plan, "--format", "json").out)
    assert sum(found["counts"].values()) == len(found["segments"])


def test_a_given_year_completes_the_dates(luoshi: Luoshi, undated: Path) -> None:
    assert "2027年6月30日前" in luoshi("extract", undated, "--year", "2027").out


def test_a_day_of_issue_is_taken(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("extract", plan, "--year", "2026", "--issued", "2026-01-15", "--format", "gold")
    assert json.loads(result.out)["issued"] == "2026-01-15"


@pytest.mark.parametrize("form", ["table", "json", "gold", "xlsx", "html"])
def test_a_year_that_is_needed_is_asked_for_and_nothing_is_written(
    luoshi: Luoshi, undated: Path, tmp_path: Path, form: str
) -> None:
    result = luoshi("extract", undated, "--format", form, "--output", tmp_path / "结果")
    assert result.code == ExitCode.YEAR_NEEDED
    assert result.out == ""
    assert result.err.startswith("看不出文件属于哪一年，而有 1 处时限没有写年份（如“6月底前”）：")
    assert result.err.endswith("请加上 --year，例如 --year 2026。\n")
    assert [path.name for path in tmp_path.iterdir()] == [undated.name]


@pytest.mark.parametrize(
    ("form", "lang", "name"),
    [
        ("xlsx", "zh", "养老要点-台账.xlsx"),
        ("xlsx", "en", "养老要点-ledger.xlsx"),
        ("html", "zh", "养老要点.html"),
    ],
)
def test_files_get_a_name_where_none_is_given(
    luoshi: Luoshi, plan: Path, tmp_path: Path, form: str, lang: str, name: str
) -> None:
    result = luoshi("extract", plan, "--format", form, "--lang", lang)
    assert result.code == 0
    assert result.out == ""
    assert name in result.err
    assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize("form", ["table", "json", "gold", "xlsx", "html"])
def test_every_form_can_be_written_to_a_named_file(
    luoshi: Luoshi, plan: Path, tmp_path: Path, form: str
) -> None:
    target = tmp_path / "结果"
    assert luoshi("extract", plan, "--format", form, "--output", target) == Result(
        0, "", f"已写入 {target}\n"
    )
    assert target.stat().st_size > 200


def test_a_folder_as_output_of_one_file_gets_a_file(luoshi: Luoshi, plan: Path, tmp_path: Path) -> None:
    (tmp_path / "结果").mkdir()
    luoshi("extract", plan, "--format", "html", "--output", tmp_path / "结果")
    assert (tmp_path / "结果" / "养老要点.html").exists()


def test_the_plan_itself_is_never_overwritten(luoshi: Luoshi, plan: Path) -> None:
    result = luoshi("extract", plan, "--format", "json", "--output", plan)
    assert result.code == ExitCode.OUTPUT_REFUSED
    assert "这是要读的文件本身" in result.err
    assert plan.read_text(encoding="utf-8") == PLAN


def test_a_missing_folder_for_the_output_is_refused(luoshi: Luoshi, plan: Path, tmp_path: Path) -> None:
    result = luoshi(
        "extract", plan, "--format", "json", "--output", tmp_path / "无" / "结果.json", "--lang", "en"
    )
    assert result.code == ExitCode.OUTPUT_REFUSED
    assert "(there is no such folder)" in result.err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three plans, one of them below, and files that are no plans."""
    folder = tmp_path / "来文"
    (folder / "街道").mkdir(parents=True)
    (folder / ".隐藏").mkdir()
    for name in ("乙.txt", "甲.txt", "街道/甲.txt", ".隐藏/丙.txt", "~$丁.docx", "表.csv"):
        (folder / name).write_text(PLAN, encoding="utf-8")
    return folder


def test_a_folder_stands_for_the_plans_in_it_and_below(luoshi: Luoshi, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "结果"
    result = luoshi("extract", folder, "--format", "gold", "--output", out, "--jobs", "1")
    assert result.code == 0
    assert sorted(path.name for path in out.glob("[!.]*")) == ["乙.json", "甲.txt-2.json", "甲.txt.json"]
    assert json.loads((out / "乙.json").read_text(encoding="utf-8"))["id"] == "乙"


def test_several_plans_make_one_ledger(luoshi: Luoshi, folder: Path, tmp_path: Path) -> None:
    result = luoshi("extract", folder, "--format", "xlsx", "--jobs", "2")
    assert result.code == 0
    book = openpyxl.load_workbook(tmp_path / "台账.xlsx")
    one = json.loads(luoshi("extract", folder / "乙.txt", "--format", "gold").out)
    sheet = book.worksheets[0]
    numbers = [row[0].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    assert numbers == list(range(1, 3 * len(one["duties"]) + 1))
    assert [row.split()[0] for row in lines(result.out)[2:]] == ["乙.txt", "甲.txt", "甲.txt"]


def test_several_tables_are_printed_one_after_another(luoshi: Luoshi, folder: Path) -> None:
    out = luoshi("extract", folder / "甲.txt", folder / "乙.txt", "--jobs", "1").out
    assert out.count("青溪镇2026年养老服务工作要点  2026年") == 2


@pytest.mark.parametrize("form", ["json", "gold"])
def test_json_of_several_plans_needs_a_folder(luoshi: Luoshi, folder: Path, form: str) -> None:
    result = luoshi("extract", folder, "--format", form)
    assert result.code == ExitCode.BAD_CALL
    assert f"多个文件的 {form} 要写成文件，请用 --output 写明文件夹" in result.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_failing_file_fails_nobody_else(
    luoshi: Luoshi, folder: Path, broken: Path, tmp_path: Path, jobs: str
) -> None:
    out = tmp_path / "结果"
    result = luoshi(
        "extract", folder, broken, "没有.txt", "--format", "html", "--output", out, "--jobs", jobs
    )
    assert result.code == ExitCode.SOME_FAILED
    assert len(list(out.glob("*.html"))) == 3
    errors = lines(result.err)
    assert "找不到文件：没有.txt" in errors
    assert any(str(broken) in line for line in errors)
    assert errors[-2:] == [
        "5 个文件中有 2 个没有读成，其余已完成。",
        "每个没读成的文件，原因和办法列在上面。",
    ]


def test_a_folder_without_plans_is_told(luoshi: Luoshi, tmp_path: Path, plan: Path) -> None:
    (tmp_path / "空").mkdir()
    assert luoshi("extract", tmp_path / "空").code == ExitCode.MISSING_FILE
    among_others = luoshi("extract", plan, tmp_path / "空")
    assert among_others.code == ExitCode.SOME_FAILED
    assert "文件夹里没有可读的文件" in among_others.err
    assert "青溪镇" in among_others.out


def test_no_progress_bar_where_nobody_looks(luoshi: Luoshi, folder: Path) -> None:
    assert luoshi("extract", folder, "--jobs", "1").err == ""


def test_names_of_a_list_are_preferred(luoshi: Luoshi, tmp_path: Path) -> None:
    plan, names = tmp_path / "方案.txt", tmp_path / "单位.txt"
    plan.write_text("县青少年宫要开展研学。\n", encoding="utf-8")
    names.write_text("# 全称、简称都可以\n县青少年宫\n\n", encoding="gb18030")
    assert (
        "县青少年宫"
        in luoshi("extract", plan, "--units", names, "--format", "json").out.partition("bearers")[2]
    )
    assert "known-unit" not in luoshi("extract", plan, "--format", "json").out


def test_names_go_to_every_process(luoshi: Luoshi, tmp_path: Path) -> None:
    plans, names, out = tmp_path / "来文", tmp_path / "单位.txt", tmp_path / "出"
    plans.mkdir()
    names.write_text("县青少年宫\n县城投\n", encoding="utf-8")
    (plans / "一.txt").write_text("县青少年宫要开展研学。\n", encoding="utf-8")
    (plans / "二.txt").write_text("县城投要修好道路。\n", encoding="utf-8")
    words = ("--units", names, "--jobs", "2", "--format", "json", "--output", out)
    assert luoshi("extract", plans, *words).code == ExitCode.OK
    for name, unit in (("一", "县青少年宫"), ("二", "县城投")):
        (duty,) = json.loads((out / f"{name}.json").read_text(encoding="utf-8"))["duties"]
        assert [bearer["name"] for bearer in duty["bearers"]] == [unit]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("县水利局、县教育局\n", "第 1 行不是单位名称：县水利局、县教育局"),
        ("县水利局\n各单位要认真落实本方案。\n", "第 2 行不是单位名称"),
        ("县" * 61, "第 1 行不是单位名称：县县县"),
        ("# 只有说明\n\n   \n", "里没有单位名称"),
    ],
)
def test_a_list_that_is_none_is_told(
    luoshi: Luoshi, plan: Path, tmp_path: Path, words: str, said: str
) -> None:
    names = tmp_path / "单位.txt"
    names.write_text(words, encoding="utf-8")
    result = luoshi("extract", plan, "--units", names)
    assert result.code == ExitCode.BAD_CALL
    assert said in result.err
    assert result.out == ""


def test_a_list_that_is_missing_is_told(luoshi: Luoshi, plan: Path, tmp_path: Path) -> None:
    assert luoshi("extract", plan, "--units", tmp_path / "无.txt").code == ExitCode.MISSING_FILE
