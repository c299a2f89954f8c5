from __future__ import annotations

import pytest

from luoshi.structure.sentences import find_sentences, find_trailer, looks_like_trailer
from tests.library.growth import MOST, growth


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["甲。", "乙！", "丙？", "丁；", "戊"],
        ["建立台账;", "落实责任!", "是否到岗?", "逐一核对"],
        ["完成检修。（区消防大队负责）", "上报结果。"],
        ["完成检修（区消防大队负责）；", "上报结果。"],
        ["完成检修。（责任单位：甲局）（完成时限：6月）", "上报。"],
        ["完成检修。[责任单位：甲局]。", "上报。"],
        ["完成检修。〔责任股室：甲股，完成时限：6月底前〕", "上报。"],
        ["完成检修。〔甲局牵头，乙局参与。以下任务均需各区（管委会）落实，不再一一列出〕", "上报。"],
        ["完成检修。(牵头单位：甲局;配合单位：乙局)", "上报。"],
        ["各镇（含街道（乡）；下同）要落实。", "上报。"],
        ["学习《消防。安全》读本。", "考试。"],
        ["提出“建一处；管一处。”的要求。", "照办。"],
        ["局长说：“要抓紧办。”", "会后立即落实。"],
        ["什么？！", "赶快核实。"],
        ["甲。", "（此前规定同时废止）"],
        ["（一）甲。", "（二）乙。"],
    ],
)
def test_sentences(sentences: list[str]) -> None:
    assert cut("".join(sentences)) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "登录www.example.cn/?id=1;type=2查询",
        "各县（市、区）人民政府、市（县）直单位负责",
        "同类设备（型号A;B）一并更换",
        "括号没有关上（甲",
        "比例为1:2",
    ],
)
def test_must_stay_whole(text: str) -> None:
    assert cut(text) == [text]


def test_an_unclosed_bracket_hides_no_stop() -> None:
    assert cut("清理（河道。上报。") == ["清理（河道。", "上报。"]


def test_white_space_belongs_to_no_sentence() -> None:
    assert cut(" 甲。 乙。\n") == ["甲。", "乙。"]
    assert cut("  ") == []


def test_the_bounds_are_kept() -> None:
    assert find_sentences("甲。乙。丙。", 2, 4) == [(2, 4)]


@pytest.mark.parametrize(
    ("text", "trailer"),
    [
        ("完成检修。（甲局负责）", "（甲局负责）"),
        ("完成检修（甲局负责）。", "（甲局负责）。"),
        ("完成检修。（责任单位：甲局）【完成时限：6月】", "（责任单位：甲局）【完成时限：6月】"),
        ("完成（含水压）检修。（市、区（县）民政局）", "（市、区（县）民政局）"),
        ("完成检修(甲局、乙局按职责分工负责)", "(甲局、乙局按职责分工负责)"),
        ("完成检修。责任单位：甲局；完成时限：8月20日前。", "责任单位：甲局；完成时限：8月20日前。"),
        ("完成检修，责任单位：甲局", "责任单位：甲局"),
        ("完成检修。——主要责任人：甲；具体落实单位：乙局", "主要责任人：甲；具体落实单位：乙局"),
        (
            "完成检修。 责任单位：甲（县城）、乙局，完成时限:8月\n",
            "责任单位：甲（县城）、乙局，完成时限:8月\n",
        ),
        ("见附件：甲。责任单位：甲局", "责任单位：甲局"),
        ("完成检修。〔责任单位：甲局〕", "〔责任单位：甲局〕"),
        ("水质抽检及分析。（总务处、各年级组）", "（总务处、各年级组）"),
        ("检修饮水机（校办）", "（校办）"),
        ("检修饮水机（后勤处王芳）", "（后勤处王芳）"),
        ("修订预案（安全科张强，6月底前）", "（安全科张强，6月底前）"),
        ("更新水费台账（财务科、工会）。", "（财务科、工会）。"),
        (
            "巡查河道。（甲局负责落实。以下均需各镇落实，不再列出）",
            "（甲局负责落实。以下均需各镇落实，不再列出）",
        ),
    ],
)
def test_find_trailer(text: str, trailer: str) -> None:
    assert text[find_trailer(text) :] == trailer


@pytest.mark.parametrize(
    "text",
    [
        "更换接口（型号见清单）",
        "检修功能室（图书室、实验室）",
        "走访各村（社区）",
        "甲局（以下简称市局）",
        "完成检修",
        "（甲局负责）",
        "条例（2020年公布）",
        "明确责任单位：甲局负责巡查。乙局负责检修。",
        "完成检修。责任单位：甲局，完成时限：6月底，其他：见附件。",
        "完成检修。————责任单位：甲局",
        "完成检修。责任单位：完成时限：6月底",
        "甲）",
    ],
)
def test_no_trailer(text: str) -> None:
    assert find_trailer(text) == -1


def test_a_list_mark_is_no_trailer() -> None:
    assert not looks_like_trailer("（一）单位", 0, 3)
    assert looks_like_trailer("见（甲局）", 1, 5)


@pytest.mark.parametrize(
    ("head", "piece", "tail", "times"),
    [
        ("完成改造。", "主体责任单位：甲局，", "：", 3),
        ("1.完成老旧小区改造。", "责任单位：甲局，完成时限：6月底，", "其他：见附件。", 2),
        ("", "；责任单位：甲局", "", 400),
        ("完成改造", "；责任单位：甲局", "（", 400),
        ("完成改造。", " ", "责任单位", 400),
        ("", "（责任单位：甲局）", "", 400),
    ],
)
def test_labels_cost_what_they_are_long(head: str, piece: str, tail: str, times: int) -> None:
    def work(times: int) -> object:
        text = head + piece * times + tail
        return find_sentences(text, 0, len(text)), find_trailer(text)

    assert growth(work, times) < MOST


def test_labels_that_are_all_of_a_paragraph_are_kept() -> None:
    assert find_sentences("标题。责任单位：甲局；", 3, 11) == [(3, 11)]
