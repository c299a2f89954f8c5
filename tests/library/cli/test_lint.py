from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from luoshi.cli.columns import columns
from luoshi.errors import ExitCode
from luoshi.lint import CHECKS
from tests.library.lint.letters import changed

from .conftest import Result, lines

Luoshi = Callable[..., Result]

DRAFT = """青溪镇2026年工作要点

一、重点工作
1、各村要定期巡查河道。
县水务局要在8月15日前上报。
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "草稿 一.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_findings_stand_under_their_lines_with_carets(luoshi: Luoshi, draft: Path) -> None:
    result = luoshi("lint", draft, "--only", "number-sign,vague-clock")
    rows = lines(result.out)
    assert rows[0] == "第 4 行"
    assert rows[1:4] == [
        "  1、各村要定期巡查河道。",
        "  ^^^",
        "  错误 number-sign：序号“1、”后的标点不对。写作“1.”。（GB/T 15834-2011 B.3.2, B.3.3, B.3.4）",
    ]
    assert rows[4:6] == ["  1、各村要定期巡查河道。", "           ^^^^"]
    assert rows[-1] == "2 处：错误 1，提示 1"


def test_an_error_has_an_exit_code_of_its_own(luoshi: Luoshi, draft: Path) -> None:
    result = luoshi("lint", draft)
    assert result.code == ExitCode.FINDINGS
    assert "1 处须看（错误以上）" in result.err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--skip", "number-sign"], ExitCode.OK),
        (["--skip", "number-sign", "--fail-on", "hint"], ExitCode.FINDINGS),
        (["--fail-on", "never"], ExitCode.OK),
        (["--only", "deadline-rest-day", "--fail-on", "warning"], ExitCode.OK),
        (["--only", "deadline-rest-day", "--fail-on", "hint"], ExitCode.FINDINGS),
        (["--only", "unpaired", "--fail-on", "hint"], ExitCode.OK),
    ],
)
def test_what_weighs_less_than_was_asked_about_is_success(
    luoshi: Luoshi, draft: Path, words: list[str], code: ExitCode
) -> None:
    assert luoshi("lint", draft, *words).code == code


def test_nothing_found_is_said(luoshi: Luoshi, draft: Path) -> None:
    assert luoshi("lint", draft, "--only", "unpaired").out == "没有查出问题。\n"
    assert luoshi("lint", draft, "--only", "unpaired", "--lang", "en").out == "Nothing was found.\n"


def test_bearers_are_held_against_a_list_of_names(luoshi: Luoshi, draft: Path, tmp_path: Path) -> None:
    names = tmp_path / "单位.txt"
    names.write_text("县水利局\n\n县教育局\n", encoding="gb18030")
    result = luoshi("lint", draft, "--units", names, "--only", "unknown-unit")
    assert "最接近的是“县水利局”" in result.out
    assert luoshi("lint", draft, "--units", tmp_path / "无.txt").code == ExitCode.MISSING_FILE


def test_every_check_is_listed_with_its_weight_and_norm(luoshi: Luoshi) -> None:
    out = luoshi("lint", "--list").out
    for check in CHECKS:
        assert check.NAME in out
    assert [line.split()[0] for line in out.splitlines() if not line.startswith(" ")] == [
        check.NAME for check in CHECKS
    ]
    assert "GB/T 15834-2011" in out


def test_the_page_of_a_docx_is_checked(luoshi: Luoshi, tmp_path: Path) -> None:
    path = tmp_path / "函.docx"
    path.write_bytes(changed(('w:top="2098"', 'w:top="1440"')))
    rows = lines(luoshi("lint", path).out)
    assert rows[0] == "全文"
    assert rows[1].startswith("  警告 page-margins：上边距是 25.4 毫米")


@pytest.mark.parametrize(
    "words",
    [
        ["--only", "no-such"],
        ["--skip", "no-such"],
        ["--fail-on", "much"],
        ["--only", ""],
        ["--skip", " ，"],
        ["--only", "dots", "--skip", "dots"],
    ],
)
def test_a_choice_that_does_not_exist_is_told(luoshi: Luoshi, draft: Path, words: list[str]) -> None:
    result = luoshi("lint", draft, *words)
    assert result.code == ExitCode.BAD_CALL
    assert "luoshi lint" in result.err


def test_a_file_is_named(luoshi: Luoshi) -> None:
    assert luoshi("lint").code == ExitCode.BAD_CALL


def test_a_plan_without_a_year_is_checked_all_the_same(luoshi: Luoshi, undated: Path) -> None:
    result = luoshi("lint", undated)
    assert "year-missing" in result.out
    assert "year-missing" not in luoshi("lint", undated, "--year", "2026").out


def test_a_result_may_go_to_a_file(luoshi: Luoshi, draft: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果.json"
    result = luoshi("lint", draft, "--format", "json", "--output", target, "--fail-on", "never")
    assert result.out == ""
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]
    luoshi("lint", draft, "--output", tmp_path / "结果.txt")
    assert "number-sign" in (tmp_path / "结果.txt").read_text(encoding="utf-8")
    assert luoshi("lint", draft, "--output", draft).code == ExitCode.OUTPUT_REFUSED


@pytest.mark.parametrize("width", ["40", "100"])
def test_lines_fit(luoshi: Luoshi, draft: Path, width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert all(columns(row) <= int(width) for row in lines(luoshi("lint", draft).out))
