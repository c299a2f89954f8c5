"""Which checks are asked, in what order findings come, and what they leave as it is."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import luoshi
from luoshi.errors import BadCall
from luoshi.lint import CHECKS, Severity, check

DRAFT = """青溪镇2026年工作要点

一. 重点工作
1、各村要在2月30日前清理垃圾,并上报XX份材料。
2、各村要定期巡查河道（每村两人。
"""


def outline_of(text: str) -> luoshi.Outline:
    return luoshi.outline(luoshi.read(text.encode(), "draft.txt")[0])


def test_findings_stand_in_the_order_of_the_text() -> None:
    findings = luoshi.check(outline_of(DRAFT))
    starts = [finding.span.start for finding in findings if finding.span]
    assert starts == sorted(starts)
    assert {"number-sign", "no-such-day", "half-width", "placeholder", "vague-clock", "unpaired"} <= {
        finding.check for finding in findings
    }


def test_only_and_skip_choose() -> None:
    plan = outline_of(DRAFT)
    assert {f.check for f in check(plan, only=["number-sign", "unpaired"])} == {"number-sign", "unpaired"}
    assert {f.check for f in check(plan, only=["number-sign", "unpaired"], skip=["unpaired"])} == {
        "number-sign"
    }
    assert "number-sign" not in {f.check for f in check(plan, skip=["number-sign"])}


@pytest.mark.parametrize("choice", ["only", "skip"])
def test_a_name_that_no_check_has_is_refused(choice: str) -> None:
    plan = outline_of(DRAFT)
    with pytest.raises(BadCall, match="there is no check no-such-check"):
        check(plan, only=["no-such-check"]) if choice == "only" else check(plan, skip=["no-such-check"])


def test_an_outline_alone_has_no_duties_to_check() -> None:
    assert "vague-clock" not in {f.check for f in check(outline_of(DRAFT))}


def test_names_of_units_are_preferred_as_bearers_where_the_document_is_read_for_the_checks() -> None:
    plan = outline_of("工作要点\n\n青禾每月检查企业。\n青禾每季度走访商户。\n青禾每年报送名单。\n")
    assert [f.check for f in luoshi.check(plan, only=["no-bearer"])] == ["no-bearer"]
    assert luoshi.check(plan, only=["no-bearer"], units=["青禾"]) == ()
    assert [f.check for f in luoshi.check(plan, only=["no-bearer"], units=["河长办"])] == ["no-bearer"]


def test_the_page_is_checked_only_where_its_bytes_are_given_and_are_a_docx() -> None:
    findings = check(outline_of(DRAFT), data=DRAFT.encode())
    assert not [f for f in findings if f.check.startswith("page-")]


def test_every_check_has_a_name_a_weight_a_norm_and_a_file_of_its_own() -> None:
    names = [each.NAME for each in CHECKS]
    assert len(set(names)) == len(names)
    for each in CHECKS:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", each.NAME)
        assert isinstance(each.SEVERITY, Severity)
        assert each.CITATION
        assert each.__name__.rpartition(".")[2] == each.NAME.replace("-", "_")  # type: ignore[attr-defined]


def test_every_check_has_a_test_of_its_name() -> None:
    folder = Path(__file__).parent / "checks"
    tested = {path.stem.removeprefix("test_").replace("_", "-") for path in folder.glob("test_*.py")}
    assert tested == {each.NAME for each in CHECKS}


def test_a_severity_reaches_those_that_weigh_less() -> None:
    assert Severity.ERROR.reaches(Severity.HINT)
    assert Severity.HINT.reaches(Severity.HINT)
    assert not Severity.HINT.reaches(Severity.WARNING)


_WORDS = (
    "一、 （一） 1. 1、 第一条 《 》 “ ” 、 ， 。 ； … 2月30日前 各村 要 定期 巡查 XX ____ *** "
    "〔2026〕3号 [2026]03号 30% 3-5个 二○二六年 | ( )"
)
LONG = 20_000


@pytest.mark.parametrize(
    "scrap",
    [
        "《",
        "“”",
        "（",
        "（》",
        "XX",
        "“",
        "《a《b》",
        "***",
        "(汉",
        "二○二六年",
        "、",
        "1、",
        "-3",
        "。。",
        "汉,",
    ],
)
def test_long_lines_take_no_time(scrap: str) -> None:
    """A hostile line must not cost the square of its length: each of these would take minutes."""
    plan = outline_of("工作要点\n\n" + scrap * LONG + "\n" + "》" * LONG + "\n")
    begun = time.process_time()
    check(plan)
    assert time.process_time() - begun < 10


SCRAPS = st.lists(st.sampled_from([*_WORDS.split(), "\n", " "]), max_size=40)


@given(SCRAPS)
def test_no_text_makes_a_check_fail_and_every_span_lies_in_the_text(scraps: list[str]) -> None:
    """Bad documents never raise: a check gives findings, or none."""
    document, _ = luoshi.read(("工作要点\n" + "".join(scraps)).encode(), "draft.txt")
    for finding in luoshi.check(document):
        assert finding.span is None or 0 <= finding.span.start < finding.span.end <= len(document.text)
