"""The engine: every segment has one fate, every proposal its exact words, whatever the text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

import luoshi
from luoshi.cadence import Frame
from luoshi.duty import Fate
from luoshi.extraction import rules
from luoshi.extraction.result import Extraction
from luoshi.extraction.rules import FATE_RULES, FIELD_RULES, PLAN_RULES, RULES, out_of_scope
from luoshi.lexicon import words
from tests.library.extraction.reading import fates_of, plan_of

PLAN = (
    "云溪县2026年护河工作方案\n"
    "\n"
    "近年来，河道保洁取得明显成效。\n"
    "一、抓好日常巡查\n"
    "（一）组建队伍。各村要明确一名巡河员；鼓励志愿者参与。\n"
    "（二）完善制度。县水利局牵头修订巡河办法。（责任单位：县水利局、各乡镇人民政府；完成时限：6月底前）\n"
    "二、强化保障\n"
    "（一）落实经费\n"
    "不得挪用管护经费。\n"
    "河面开阔。\n"
)


def check(extraction: Extraction) -> None:
    """What holds for every extraction."""
    outline, document = extraction.outline, extraction.document
    segments = outline.segments
    names = {rule.NAME for rule in FATE_RULES}
    assert len(extraction.judgements) == len(segments)
    for judgement in extraction.judgements:
        beyond = judgement.fate is Fate.OUT_OF_SCOPE
        assert beyond or judgement.rule in names or (judgement.fate, judgement.rule) == (Fate.OPEN, "")
        assert beyond is (judgement.rule == out_of_scope.NAME) is (judgement.scope is not None)
        assert (judgement.span is not None) is beyond
    duties = [segment.index for segment, judgement in extraction.judged() if judgement.fate is Fate.DUTY]
    assert [proposal.segment for proposal in extraction.proposals] == duties
    assert [proposal.number for proposal in extraction.proposals] == list(range(1, len(duties) + 1))
    for proposal in extraction.proposals:
        assert proposal.span == segments[proposal.segment].span
        assert proposal.words == document.quote(proposal.span)
    check_outside(extraction)
    check_cover(extraction)


def check_outside(extraction: Extraction) -> None:
    """What is out of scope is no proposal; where it obliges it stands apart, with its reason."""
    assert all(proposal.scope is None for proposal in extraction.proposals)
    for proposal in extraction.outside:
        judgement = extraction.judgements[proposal.segment]
        assert judgement.fate is Fate.OUT_OF_SCOPE
        assert proposal.scope is not None
        assert proposal.scope is judgement.scope


def check_cover(extraction: Extraction) -> None:
    """Segments rise, and every word of the view stands in exactly one of them.

    Only decoration may stand outside: the signs of a Markdown heading, dashes before a line.
    """
    view = extraction.outline.view
    end, origin = 0, -1
    for segment in extraction.outline.segments:
        assert segment.start >= end
        assert not any(map(str.isalnum, view.text[end : segment.start]))
        assert view.text[segment.start : segment.start + len(segment.text)] == segment.text
        assert segment.span.start > origin
        end, origin = segment.start + len(segment.text), segment.span.end - 1
    assert not any(map(str.isalnum, view.text[end:]))


def test_a_plan_holds_what_every_extraction_holds() -> None:
    check(plan_of(PLAN))


def test_each_segment_has_the_fate_that_its_first_rule_gave_it() -> None:
    assert fates_of(PLAN) == [
        (Fate.CONTEXT, "letter-part"),
        (Fate.CONTEXT, "past-report"),
        (Fate.CONTEXT, "heading"),
        (Fate.CONTEXT, "heading"),
        (Fate.DUTY, "command"),
        (Fate.DUTY, "invitation"),
        (Fate.CONTEXT, "heading"),
        (Fate.DUTY, "responsibility"),
        (Fate.CONTEXT, "heading"),
        (Fate.CONTEXT, "heading"),
        (Fate.DUTY, "prohibition"),
        (Fate.OPEN, ""),
    ]


def test_a_duty_runs_over_the_line_break_that_a_width_has_put_in_it() -> None:
    villages = ("东岸村", "西岸村", "北桥村", "南桥村", "上游社区", "下游社区", "河湾街道", "青溪镇")
    sentences = [f"{name}要明确一名巡河员，建立{name}巡查台账，逐段登记垃圾和渗水。" for name in villages]
    text = "".join(sentences)
    wrapped = "一、日常巡查\n" + "\n".join(text[i : i + 38] for i in range(0, len(text), 38))
    duties = plan_of(wrapped).proposals
    assert [duty.words for duty in duties] == sentences
    assert any(len(duty.span.ranges) > 1 for duty in duties)


def test_headings_stand_above_a_duty_outermost_first() -> None:
    assert plan_of(PLAN).proposals[0].headings == ("抓好日常巡查", "组建队伍")


def test_the_first_answer_stands() -> None:
    """不得 is asked before 应当, and both before a bare verb."""
    text = "一、日常管理\n检查灭火器，{}。\n"
    assert fates_of(text.format("各科室应当配合，不得推诿"))[-1] == (Fate.DUTY, "prohibition")
    assert fates_of(text.format("各科室应当配合"))[-1] == (Fate.DUTY, "command")
    assert fates_of(text.format("更换过期器材"))[-1] == (Fate.DUTY, "imperative")


def test_a_text_without_a_duty_proposes_none() -> None:
    extraction = plan_of("一、概况\n河面开阔。\n")
    assert extraction.proposals == ()
    assert extraction.fates()[Fate.OPEN] == 1


def test_the_frame_is_told_from_the_title_where_none_is_given() -> None:
    document, _ = luoshi.read(PLAN.encode(), "plan.txt")
    assert luoshi.extract(document).frame.year == 2026
    assert luoshi.extract(document, Frame(year=2025)).frame.year == 2025


def test_a_frame_keeps_all_that_was_given_and_is_told_the_rest() -> None:
    document, _ = luoshi.read("2026年工作要点\n各村每月巡河。\n".encode(), "plan.txt")
    given = Frame(start=date(2026, 3, 1), end=date(2026, 11, 30))
    assert luoshi.extract(document, given).frame == replace(given, year=2026)
    whole = Frame(2025, date(2025, 1, 5), 1, date(2025, 3, 1), date(2025, 11, 30))
    assert luoshi.extract(document, whole).frame == whole


def test_the_names_of_the_rules_are_their_own() -> None:
    names = [rule.NAME for rule in RULES]
    assert len(names) == len(set(names)) == len(FATE_RULES) + len(FIELD_RULES) + len(PLAN_RULES) + 1


#: A rule that writes a field of the draft, and those that read it there.
WRITES_BEFORE: list[tuple[rules.Rule, tuple[rules.Rule, ...]]] = [
    (rules.modality, (rules.invited_party, rules.deliverable, rules.filed_paper)),
    (rules.column, (rules.words_of_time, rules.trailer, rules.lead_order)),
    (rules.known_unit, (rules.subject, rules.agency)),
    (rules.subject, (rules.joint_party, rules.lead_in_subject)),
    (rules.agency, (rules.joint_party, rules.lead_in_subject)),
    (rules.invited_party, (rules.lead_in_subject, rules.heading_party)),
    (rules.lead_in_subject, (rules.heading_party,)),
    (rules.words_of_time, (rules.target,)),
    (rules.heading_time, (rules.target,)),
    (rules.chained_time, (rules.target,)),
    (rules.deliverable, (rules.filed_paper,)),
    (rules.trailer, (rules.lead_order, rules.governing_subject, rules.blanket_party)),
]


@pytest.mark.parametrize(("writer", "readers"), WRITES_BEFORE)
def test_what_a_rule_reads_of_the_draft_is_written_before(
    writer: rules.Rule, readers: tuple[rules.Rule, ...]
) -> None:
    every: tuple[rules.Rule, ...] = (*FIELD_RULES, *PLAN_RULES)
    asked = [rule.NAME for rule in every]
    for reader in readers:
        assert asked.index(writer.NAME) < asked.index(reader.NAME)


def test_a_rule_finds_in_the_draft_what_the_one_before_wrote() -> None:
    invited = plan_of("一、志愿服务\n鼓励志愿者参与巡河。\n").proposals[0]
    assert [bearer.origin.rule for bearer in invited.bearers] == ["invited-party"]
    row = plan_of("| 序号 | 任务 | 频次 |\n| 1 | 检查消防设施 | 每月一次 |\n").proposals[0]
    assert [clock.origin.rule for clock in row.clocks] == ["column"]
    counted = plan_of("一、日常巡河\n各村要每月巡河3次。\n").proposals[0]
    assert (len(counted.clocks), counted.targets) == (1, ())  # 3次 is how often, no number to be reached


def test_every_document_at_hand(shared: Path) -> None:
    paths = sorted((shared / "corpus").rglob("*.txt"))
    assert paths
    duties = 0
    for path in paths:
        document, _ = luoshi.read(path)
        extraction = luoshi.extract(document)
        check(extraction)
        duties += len(extraction.proposals)
    assert duties > len(paths)


SCRAPS = re.findall(
    r"\S+",
    "各村 县水利局 应当 不得 鼓励 负责 牵头 检查 河道 每季度 至少 一次 6月底前 的 将 由 对 下列 职责 近年来 "
    "了 第一条 第二章 一、 （一） 1. （1） ① 一是 责任单位： 完成时限： 附件 2026年 〔2026〕3号 《 》 “ ” （ "
    "监测 网民 言论 朋友圈 删帖 排名 职工 不得 "
    "） ( ) ： ； 。 ， 、 ! ? : ; | --- 序号 任务 以 为指导 本办法 是指 包括",
)
#: What the rules look for: the words of the lists, and the letters that join them.
SPOKEN = tuple(
    word
    for name in ("duty-verbs", "object-verbs", "name-verbs", "adverbs", "unit-endings", "documents")
    for word in words(name)
    if word.isalpha()
)
JOINED = tuple("并且其和或及与为在从对将把由经按以因所之等者人员所的后时前中上下本各全请")
SOUP = st.lists(
    st.one_of(
        st.sampled_from(SPOKEN),
        st.sampled_from(JOINED),
        st.sampled_from((*SCRAPS, "\n", "\n\n", "\r\n", "　", " ", "\t", "\u2003", "\u200b", "\ufeff")),
        st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=3),
        st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=2),
    ),
    min_size=1,
    max_size=60,
).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("第一条")
@example("（一）\n（")
@example("：\n| | |\n责任单位：")
@example("一、任务\n根据实际，并鼓励村民参与巡河。")
@example("一、任务\n志愿者人数不限，并鼓励学生参加。")
@example("1.把实事抓实，办好\n2.检查")
@example("1.加强协作\n责任单位：县水利局、其")
@example("县水利局" + "及时、" * 1200)
@example("一、任务\n" + "其职责。" * 1200 + "其职责是：\n（1）检查")
@given(SOUP)
def test_no_text_is_refused_once_it_is_read(text: str) -> None:
    """A text that can be read can be extracted, whatever it says."""
    assume(any(map(str.isalnum, text)))  # a text without words is refused, with its remedy
    check(plan_of(text))


@pytest.mark.parametrize("count", [1, 2000])
def test_a_long_line_is_read_as_a_short_one_is(count: int) -> None:
    extraction = plan_of("一、日常管理\n" + "各村要检查河道，" * count + "完成整改。\n")
    assert [proposal.duty_rule for proposal in extraction.proposals] == ["command"]
