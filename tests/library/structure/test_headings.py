from __future__ import annotations

import pytest

from luoshi.structure.headings import ends_sentence, heads_line, heads_text, is_colon_heading, names_time
from luoshi.structure.marks import Mark, read_mark

TEXT = "各单位要按照职责分工认真抓好各项任务的落实。"


def mark(text: str) -> Mark:
    found = read_mark(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("一、总体要求", "（一）"),
        ("一、总体要求", None),
        ("（二）加强队伍建设。", None),
        ("三、重点任务", "4."),
        ("1.日常管理", "（1）"),
        ("1.日常管理", "（一）"),
        ("2监测预警", "2.1甲"),
        ("第一章总则", "第一条"),
        ("第六条组织机构", None),
        ("第七条值守职责", "（一）"),
        ("3.封闭交流活动", "1."),
        ("（二）集中整治阶段（3月16日至5月31日）。", "1."),
    ],
)
def test_must_head(line: str, below: str | None) -> None:
    number = read_mark(line) or mark(line.replace("2监", "2 监"))
    words = line[number.end :] if read_mark(line) else line[1:]
    assert heads_line(words, number, mark(below) if below else None, followed=True)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("（二）开展培训", "（三）"),
        ("（三）开展培训", "二、"),
        ("1.开展培训；", "（1）"),
        ("3.组织全体值守人员参加县里举办的防汛抢险集中培训", "1."),
        ("2、更新目录。", "3)"),
        ("3.各科室应当建立台账。", None),
        ("（一）推行一窗受理，压减环节。（甲局负责）", None),
        ("（一）进一步完善全区养老服务设施规划布局和建设管理运营机制。", None),
        ("第二条使用印章", "（一）"),
        ("第三条【培训支持】", "（一）"),
        ("第四条各村负责巡查", None),
        ("一是修订预案", None),
        ("（一）值班人员职责如下：", "1."),
    ],
)
def test_must_not_head(line: str, below: str | None) -> None:
    number = mark(line)
    assert not heads_line(line[number.end :], number, mark(below) if below else None, followed=True)


def test_nothing_below_makes_the_line_the_duty_itself() -> None:
    assert not heads_line("清理河道垃圾", mark("（二）"), None, followed=False)
    assert heads_line("附则", mark("第六章"), None, followed=False)


def test_plain_lines() -> None:
    assert heads_line("后勤保障", None, None, followed=True)
    assert heads_line("任务分工", None, mark("1."), followed=True)
    assert not heads_line("做好阅览室消毒", None, mark("三、"), followed=True)
    assert not heads_line("做好阅览室消毒。", None, None, followed=True)
    assert not heads_line("总务处检查食堂。（总务处负责）", None, None, followed=True)
    assert not heads_line("甲" * 41, None, None, followed=True)


@pytest.mark.parametrize(
    ("first", "rest", "number"),
    [
        ("加强领导。", TEXT, "（一）"),
        ("加强领导。", "各村要落实责任。", "1."),
        ("甲" * 25 + "。", TEXT, "1."),
        ("应急处置。", TEXT, "一、"),
    ],
)
def test_must_head_the_text_of_its_line(first: str, rest: str, number: str) -> None:
    assert heads_text(first, len(rest), mark(number))


@pytest.mark.parametrize(
    ("first", "rest", "number"),
    [
        ("甲" * 26 + "。", TEXT, "1."),
        ("加强领导；", TEXT, "1."),
        ("加强领导。", "按月报。", "1."),
        ("做好库房和阅览室清洁。", "每周两次，按时完成。", "1."),
        ("各科室应当建立台账。", TEXT, "1."),
        ("不得擅自离岗。", TEXT, "1."),
        ("每月检查一次。", TEXT, "1."),
        ("值守中要细心观察。", TEXT, "1."),
        ("组长对审计质量负总责。", TEXT, "1."),
        ("3月底前上报。", TEXT, "1."),
        ("加强领导。", TEXT, "第一条"),
        ("加强领导。", TEXT, "一是"),
    ],
)
def test_must_not_head_the_text_of_its_line(first: str, rest: str, number: str) -> None:
    assert not heads_text(first, len(rest), mark(number))


def test_a_sentence_without_a_number_heads_nothing() -> None:
    assert not heads_text("加强领导。", len(TEXT), None)


@pytest.mark.parametrize("text", ["九月份：", "指导思想:", "主要任务：", "工作要求："])
def test_colon_headings(text: str) -> None:
    assert is_colon_heading(text)


@pytest.mark.parametrize(
    "text",
    ["职责如下：", "各科室要做到：", "应当履行：", "具体包括：", "九月份", "参加培训的人员范围和条件是："],
)
def test_no_colon_headings(text: str) -> None:
    assert not is_colon_heading(text)


@pytest.mark.parametrize("text", ["甲。", "甲；", "甲？", "甲”", "甲，", "甲。（乙负责）"])
def test_ends_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["甲", "甲（乙）", "甲：", "甲》"])
def test_ends_no_sentence(text: str) -> None:
    assert not ends_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "九月份",
        "10月：",
        "第三周",
        "3月至5月",
        "元月19日",
        "12月24日-元月5日",
        "第二季度",
        "三月主题：文明礼仪",
    ],
)
def test_names_time(text: str) -> None:
    assert names_time(text)


@pytest.mark.parametrize("text", ["九月份重点工作的要求", "3月植树", "全年", "第三周例会", "日"])
def test_names_more_than_a_time(text: str) -> None:
    assert not names_time(text)


@pytest.mark.parametrize(
    "first", ["（一）动员部署阶段（6月10日至6月15日）。", "全面实施阶段（2026—2027年）。"]
)
def test_a_stage_with_its_days_heads_its_paragraph(first: str) -> None:
    number = read_mark(first)
    words = first[number.end :] if number else first
    assert heads_text(words, len(TEXT), number)


def test_a_meeting_that_is_held_so_often_heads_nothing() -> None:
    line = "（一）馆务会一般每两周召开一次。"
    assert not heads_text(line[3:], len(TEXT), mark(line))
