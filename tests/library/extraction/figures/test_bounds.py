"""Between which days a count runs, by its sentence or by what stands outside it."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.cadence import Quota

HEAD = "云溪县2026年安全生产工作方案\n\n"


def bounds_in(text: str) -> list[tuple[str, str, str]]:
    """The counts of a document: their words, and between which days they run."""
    outline = luoshi.outline(luoshi.read(text.encode(), "plan.txt")[0])
    clocks = [clock for proposal in luoshi.extract(outline).proposals for clock in proposal.clocks]
    return [(c.quote, c.cadence.since, c.cadence.until) for c in clocks if isinstance(c.cadence, Quota)]


@pytest.mark.parametrize(
    ("text", "words", "since", "until"),
    [
        ("汛期各镇每日巡查。", "每日", "2026:汛期:start", "2026:汛期:end"),
        ("汛期每日巡查。", "每日", "2026:汛期:start", "2026:汛期:end"),
        ("3月至5月、9月至11月每周检查。", "每周", "2026-03-01", "2026-05-31"),
        ("3月至5月、9月至11月每周检查。", "每周", "2026-09-01", "2026-11-30"),
        ("寒暑假每周家访一次。", "每周家访一次", "2026:寒假:start", "2026:寒假:end"),
        ("6月至9月，各镇每月巡查两次堤防。", "每月巡查两次", "2026-06-01", "2026-09-30"),
        ("自6月1日起，县水利局每月报送1次进展。", "每月报送1次", "2026-06-01", ""),
        ("6月底前，每周报送一次进展。", "每周报送一次", "", "2026-06-30"),
        ("一、集中整治阶段（4月16日—6月30日）\n各单位每日自查。", "每日", "2026-04-16", "2026-06-30"),
        ("一、集中整治阶段（4月16日—6月30日）\n各单位每日要自查。", "每日", "2026-04-16", "2026-06-30"),
        ("一、3月至5月\n各学校每周检查一次食堂。", "每周检查一次", "2026-03-01", "2026-05-31"),
        (
            "各镇每月巡查两次堤防。（责任单位：水利局；时限：6月1日至9月30日）",
            "每月巡查两次",
            "2026-06-01",
            "2026-09-30",
        ),
        (
            "| 工作任务 | 责任单位 | 时间安排 |\n|---|---|---|\n| 每月检查一次渡口 | 交通局 | 3月至11月 |",
            "每月检查一次",
            "2026-03-01",
            "2026-11-30",
        ),
    ],
)
def test_a_count_runs_between_the_days_that_bound_it(text: str, words: str, since: str, until: str) -> None:
    assert (words, since, until) in bounds_in(HEAD + text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "6月开展宣传，每季度组织一次演练。",
        "6月底前完成整改，每月报送进展。",
        "每月检查一次渡口，6月1日至7日开展安全周活动。",
        "一、集中整治阶段（4月16日—6月30日）\n各单位每年培训一次。",
        "| 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|\n| 库房每日登记 | 档案局 | 10月底前 |",
    ],
)
def test_other_days_bound_no_count(text: str) -> None:
    told = bounds_in(HEAD + text + "\n")
    assert told
    assert not any(since or until for _, since, until in told)


def test_in_a_plan_of_several_years_a_stretch_of_the_year_comes_again() -> None:
    text = "云溪县防汛三年行动方案（2026—2028年）\n\n6月至9月，各镇每月巡查两次堤防。\n"
    assert bounds_in(text) == [("每月巡查两次", "XXXX-06-01", "XXXX-09-30")]


def test_where_no_year_is_known_a_stretch_of_the_year_comes_again() -> None:
    text = "第一条 6月至9月，管理单位应当每月巡查两次堤防。\n第二条 本办法自印发之日起施行。\n"
    assert bounds_in(text) == [("每月巡查两次", "XXXX-06-01", "XXXX-09-30")]
