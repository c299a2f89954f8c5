"""Passage and Plan: a segment as the rules see it, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import luoshi
from luoshi.cadence import Frame
from luoshi.extraction.passage import Passage, Plan
from luoshi.structure import SegmentKind
from tests.library.extraction.reading import plan_of

BODIES = [
    ("各村要清理河塘。", "各村要清理河塘"),
    ("一是整理书架；", "整理书架"),
    ("二是整理期刊；", "整理期刊"),
    ("第二，检修闸门。", "检修闸门"),
    ("其三，公布水价！", "公布水价"),
    ("二是否公开由馆长定。", "二是否公开由馆长定"),
    ("开放安排如下：", "开放安排如下"),
]

CLAUSES = [
    ("各村要清塘，每月一次。", "各村要清塘|每月一次"),
    ("要求：按时到会，签到入场", "要求|按时到会|签到入场"),
    ("会议于17:40开始，20：15结束", "会议于17:40开始|20：15结束"),
    ("馆员（含志愿者，不含保洁）应当登记，再归还", "馆员（含志愿者，不含保洁）应当登记|再归还"),
    ("按《水费收缴，使用办法》收费，开票", "按《水费收缴，使用办法》收费|开票"),
    ("整理期刊", "整理期刊"),
    ("清塘,护堤", "清塘|护堤"),
    ("清塘，，护堤，", "清塘|护堤"),
]

TABLE = (
    "| 序号 | 工作任务 | 责任单位 | 完成时限 | 备注 |\n| --- | --- | --- | --- | --- |\n"
    "| 1 | 检修闸门，清理渠道 | 县水利局 | 6月底前 | 已招标 |\n"
    "| 2 | 整理期刊 | 县图书馆 | 每月 | |\n"
)

RULE = (
    "节水管理办法\n第一章 总则\n第一条 各村应当建立护河队。\n第二条 护河队应当做好下列工作：\n"
    "（一）巡查河道；\n（二）登记险情。\n第二章 附则\n第三条 用水户应当节水。\n"
)

PLAN = (
    "2026年读书活动方案\n\n一、组织领导\n县图书馆要牵头成立筹备组，6月底前报送名单。\n"
    "二、主要任务\n（一）开展书展（责任单位：县图书馆）\n各分馆要选送图书；二是登记捐赠。\n"
    "（二）举办讲座。每季度一次，由馆员主持。\n"
)


def plan_in(text: str) -> Plan:
    return Plan(plan_of(text).outline, Frame(year=2026))


def passages(text: str, name: str = "plan.txt") -> list[Passage]:
    document, _ = luoshi.read(text.encode(), name)
    outline = luoshi.outline(document)
    plan = Plan(outline, Frame(year=2026))
    return [plan.passage(segment.index) for segment in outline.segments]


def words(passage: Passage, stretches: list[tuple[int, int]]) -> str:
    return "|".join(passage.text[start:end] for start, end in stretches)


def check_places(passage: Passage) -> None:
    """Every place of a passage lies in its text; clauses are none empty, in order and inside the cells."""
    text, start, end = passage.text, passage.start, passage.end
    assert len(text) == len(passage.segment.text)
    assert 0 <= start <= end <= len(text)
    assert passage.body == text[start:end]
    for stretches in (passage.cells, passage.clauses):
        assert all(start <= a <= b <= end for a, b in stretches)
    edges = [at for clause in passage.clauses for at in clause]
    assert edges == sorted(edges)
    assert all(a < b for a, b in passage.clauses)
    assert all(any(x <= a and b <= y for x, y in passage.cells) for a, b in passage.clauses)
    assert all(start < stop <= end for stop in passage.unit_ends)
    assert all(0 <= m.start < m.end <= len(passage.body) for m in passage.mentions)
    for at in range(start, end + 1):
        first, last = passage.clause_at(at)
        assert (first, last) in [*passage.clauses, (start, end)]
        assert at <= passage.clause_end(at) <= end


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_the_body_stands_behind_the_mark(text: str, body: str) -> None:
    assert passages(text)[-1].body == body


@pytest.mark.parametrize("title", ["【河塘清理】", "〔河塘清理〕", "（河塘清理）", ""])
def test_the_title_of_an_article_is_no_part_of_its_body(title: str) -> None:
    text = f"第一条 县水利局应当巡查。\n第二条 {title}各村应当清塘。\n第三条 用水户应当节水。\n"
    assert [each.body for each in passages(text)][1] == "各村应当清塘"


def test_a_trailer_is_no_title() -> None:
    text = "第一条 县水利局应当巡查。\n第二条 （责任单位各村）每月清塘。\n第三条 用水户应当节水。\n"
    assert [each.body for each in passages(text)][1].endswith("（责任单位各村）每月清塘")


@pytest.mark.parametrize(("text", "clauses"), CLAUSES)
def test_clauses(text: str, clauses: str) -> None:
    passage = passages(text)[0]
    assert words(passage, passage.clauses) == clauses


@pytest.mark.parametrize("text", [RULE, PLAN, *(text for text, _ in (*BODIES, *CLAUSES))])
def test_every_place_lies_in_the_text(text: str) -> None:
    for passage in passages(text):
        check_places(passage)


def test_every_place_of_a_row_lies_in_the_text() -> None:
    rows = [passage for passage in passages(TABLE, "plan.md") if passage.segment.kind is SegmentKind.ROW]
    assert len(rows) == 2
    for row in rows:
        check_places(row)


@given(st.text(st.sampled_from("各村要登记，、：；。（）《》|!? \u3000一二是第其,:\n12月前"), max_size=40))
def test_whatever_is_written_its_places_lie_in_the_text(text: str) -> None:
    for passage in passages(f"{text}馆"):
        check_places(passage)


def test_a_trailer_is_no_part_of_the_body() -> None:
    passage = next(
        p for p in passages("一、开展书展（责任单位：县图书馆）\n二、举办讲座。\n") if p.segment.trailer >= 0
    )
    assert passage.body == "开展书展"
    assert passage.is_charged


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("一、开展书展。登记捐赠。（责任单位：县图书馆）\n二、举办讲座。\n", True),
        ("一、开展书展。\n责任单位：县图书馆\n二、举办讲座。\n", True),
        ("一、开展书展。\n二、举办讲座。（责任单位：县图书馆）\n", False),
        ("一、开展书展。\n二、举办讲座。\n责任单位：县图书馆\n", False),
        ("一、开展书展。\n二、举办讲座。\n", False),
    ],
)
def test_a_trailer_charges_its_paragraph_and_the_line_above(text: str, *, charged: bool) -> None:
    passage = next(each for each in passages(text) if each.body == "开展书展")
    assert passage.is_charged is charged


def test_the_clause_at_a_place() -> None:
    passage = passages("各村要清塘，每月一次。")[0]
    assert [passage.clause_at(at) for at in (0, 5, 6, 10)] == [(0, 5), (0, 5), (6, 10), (6, 10)]
    assert [passage.clause_end(at) for at in (0, 4, 5, 7)] == [5, 5, 10, 10]


def test_the_cells_of_a_row_tell_the_work_alone() -> None:
    row = next(p for p in passages(TABLE, "plan.md") if p.segment.kind is SegmentKind.ROW)
    assert words(row, row.cells) == "1|检修闸门，清理渠道|县水利局|6月底前"
    assert "检修闸门" in words(row, row.clauses).split("|")


def test_a_cell_that_nobody_knows_tells_no_work_beside_an_organ() -> None:
    table = (
        "| 河段 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n"
        "| 河湾泵站 | 检修闸门 | 县水利局 |\n| 东渠 | 清理渠道 | 灌区管理所 |\n"
    )
    rows = [each for each in passages(table, "plan.md") if each.segment.kind is SegmentKind.ROW]
    assert [words(row, row.cells) for row in rows] == ["检修闸门|县水利局", "清理渠道|灌区管理所"]


def test_a_line_that_bars_part_has_cells() -> None:
    passage = passages("6月底前 | 各村清塘，护堤 |")[0]
    assert words(passage, passage.cells) == "6月底前|各村清塘，护堤"
    assert words(passage, passage.clauses) == "6月底前|各村清塘|护堤"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("演练后10日内，水厂编制报告，内容包括：", True),
        ("6月底前，各村上报名单：", True),
        ("各村6月底前上报名单：", False),
        ("水厂编制报告，内容包括：", False),
        ("长期，各村上报名单，内容包括：", False),
        ("水厂编制报告，10日内报送：", False),
    ],
)
def test_whether_a_time_is_set_before_the_last_clause(text: str, *, first: bool) -> None:
    assert passages(text)[0].sets_time_first is first


def test_where_names_of_units_end() -> None:
    passage = passages("县水利局和各村应当巡查。")[0]
    assert {4, 7} <= set(passage.unit_ends)
    assert passage.unit_ends == sorted(passage.unit_ends)
    assert all(passage.names_unit(end - 1, end) for end in passage.unit_ends)
    assert passage.names_unit(0, 4)
    assert passage.names_unit(4, 7)
    assert not passage.names_unit(1, 3)
    assert not passage.names_unit(4, 6)
    assert not passage.names_unit(7, len(passage.text))


@pytest.mark.parametrize(
    ("text", "leads"), [("工作如下：", True), ("工作如下:", True), ("工作如下。", False)]
)
def test_a_colon_leads_in(text: str, *, leads: bool) -> None:
    assert passages(text)[0].leads_in is leads


def test_a_span_finds_its_words_in_the_document() -> None:
    extraction = plan_of("读书方案\n\n一、任务\n各分馆要选送图书,登记捐赠。\n")
    plan = Plan(extraction.outline, Frame(year=2026))
    for segment in extraction.outline.segments:
        passage = plan.passage(segment.index)
        quote = extraction.document.quote(passage.span(passage.start, passage.end))
        assert quote == segment.text[passage.start : passage.end]


def test_where_an_item_stands() -> None:
    plan = plan_in(PLAN)
    last = plan.passage(len(plan.outline.segments) - 1)
    assert last.headings.startswith("主要任务/")
    assert last.place is plan.place(last.segment.item)
    assert last.place.titles == tuple(item.title for item in last.place.path if item.title)
    assert plan.place(None).path == ()
    assert plan.place(None).headings == ""


def test_the_sentence_that_leads_in_a_list() -> None:
    plan = plan_in(RULE)
    item = next(p for s in plan.outline.segments if (p := plan.passage(s.index)).body == "登记险情")
    (lead_in,) = item.place.lead_ins
    assert plan.passage(lead_in.index).body == "护河队应当做好下列工作"
    assert plan.passage(0).place.lead_ins == ()


def test_what_a_document_is() -> None:
    rule, plan = plan_in(RULE), plan_in(PLAN)
    assert (rule.is_rule, plan.is_rule) == (True, False)
    assert plan_in("县图书馆馆务会会议纪要\n\n一、会议要求整理期刊。\n").is_minutes
    assert not plan.is_minutes
    assert plan.title == "2026年读书活动方案"


def test_the_title_above_a_segment() -> None:
    plan = plan_in(PLAN)
    first, last = plan.outline.segments[0], plan.outline.segments[-1]
    assert plan.title_above(last) == plan.titles[-1]
    assert plan.title_above(first) in (None, plan.titles[0])
    assert plan_in("各村要清塘。").title_above(plan_in("各村要清塘。").outline.segments[0]) is None


def test_the_first_item() -> None:
    plan = plan_in(PLAN)
    assert plan.first_item is not None
    assert plan.outline.segments[plan.first_item].item is not None
    assert all(segment.item is None for segment in plan.outline.segments[: plan.first_item])
    assert plan_in("各村要清塘。").first_item is None


def test_words_of_a_heading_have_a_span() -> None:
    extraction = plan_of(PLAN)
    plan = Plan(extraction.outline, Frame(year=2026))
    item = next(item for item in extraction.outline.items if "组织领导" in item.title)
    span = plan.words_in(item.span, "组织")
    assert span is not None
    assert extraction.document.quote(span) == "组织"
    assert item.span.start <= span.start < item.span.end
    assert plan.words_in(item.span, "主要任务") is None
    assert plan.words_in(item.span, "水库") is None


def test_passages_are_kept_however_many_there_are() -> None:
    plan = plan_in("".join(f"各村要清理{at}号塘。\n" for at in range(1200)))
    assert plan.passage(3) is plan.passage(3)
    texts = [plan.passage(segment.index).text for segment in plan.outline.segments]
    assert texts == [plan.passage(segment.index).text for segment in plan.outline.segments]
    assert texts[3] == plan.outline.segments[3].text
