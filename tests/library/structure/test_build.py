from __future__ import annotations

from io import BytesIO

import docx

import luoshi
from luoshi.structure import ItemKind, Outline, Part, SegmentKind
from tests.library.structure.plans import outline

PLAN = """\
河湖管护工作方案
一、重点任务
（一）加强巡查。各镇每旬巡河一次。发现问题的当日上报。（责任单位：各镇）
（二）整治岸线
水利站应当做好以下工作：
1.摸清底数；
2.建立台账。
整治结果每月公布。
二、保障措施
落实经费。
附件
巡河记录表
每次巡河后填写。
"""


def numbers(plan: Outline, text: str) -> list[str]:
    segment = next(s for s in plan.segments if text in s.text)
    return [item.number or item.title for item in plan.path(segment.item)]


def test_items_stand_under_each_other() -> None:
    plan = outline(PLAN)
    assert [(i.kind, i.number, i.title, i.level) for i in plan.items] == [
        (ItemKind.HAN, "一", "重点任务", 0),
        (ItemKind.BRACKET_HAN, "一", "加强巡查", 1),
        (ItemKind.BRACKET_HAN, "二", "整治岸线", 1),
        (ItemKind.DIGIT, "1", "", 2),
        (ItemKind.DIGIT, "2", "", 2),
        (ItemKind.HAN, "二", "保障措施", 0),
    ]


def test_segments_stand_in_their_items() -> None:
    plan = outline(PLAN)
    assert numbers(plan, "当日上报") == ["一", "一"]
    assert numbers(plan, "建立台账") == ["一", "二", "2"]
    assert numbers(plan, "落实经费") == ["二"]


def test_a_paragraph_without_a_number_ends_the_list_above_but_not_the_heading() -> None:
    assert numbers(outline(PLAN), "每月公布") == ["一", "二"]


def test_a_plain_heading_begins_the_numbers_below_it_anew() -> None:
    plan = outline("泵站管理制度\n一、职责\n门卫职责\n1.登记来访。\n2.夜间巡查。\n电工职责\n1.检修线路。\n")
    titles = [item.title for item in plan.path(plan.segments[-1].item)]
    assert titles == ["职责", "电工职责", ""]


def test_duties_of_a_post_below_the_title_are_a_heading() -> None:
    plan = outline("泵站管理制度\n值班员岗位职责\n1.登记水位。\n")
    assert [item.title for item in plan.items] == ["值班员岗位职责", ""]


def test_an_attachment_leaves_all_items() -> None:
    plan = outline(PLAN)
    assert numbers(plan, "巡河记录表") == []
    assert numbers(plan, "每次巡河后") == []


def test_the_entries_of_a_list_know_the_sentence_that_leads_in() -> None:
    plan = outline(PLAN)
    first, second = plan.items[3:5]
    assert first.lead_in == second.lead_in
    assert first.lead_in is not None
    assert plan.segments[first.lead_in].text == "水利站应当做好以下工作："
    assert plan.items[1].lead_in is None


def test_an_article_that_names_whose_duties_follow_leads_them_in() -> None:
    plan = outline("第八条 理事会的职责：\n（一）执行决议；\n（二）公布账目。")
    assert [item.lead_in for item in plan.items] == [None, 0, 0]


def test_a_heading_with_a_colon_leads_nothing_in() -> None:
    plan = outline("工作安排\n主要任务：\n1.检修设备。\n2.清点物资。\n")
    assert [item.lead_in for item in plan.items if item.number] == [None, None]


def test_the_sentences_of_a_paragraph_share_its_number_and_only_the_first_has_the_mark() -> None:
    head, first, second = (s for s in outline(PLAN).segments if s.paragraph == 2)
    assert (head.kind, head.mark, head.text) == (SegmentKind.HEADING, 3, "（一）加强巡查。")
    assert (first.mark, second.mark) == (0, 0)
    assert second.text[second.trailer :] == "（责任单位：各镇）"
    assert (head.trailer, first.trailer) == (-1, -1)


def test_headings_quote_their_line_and_entries_their_number() -> None:
    plan = outline(PLAN)
    quotes = [plan.document.quote(item.span) for item in plan.items]
    assert quotes == ["一、重点任务", "（一）加强巡查。", "（二）整治岸线", "1.", "2.", "二、保障措施"]


def test_under_an_article_brackets_are_always_a_list() -> None:
    plan = outline("印章管理办法\n第一条印章由专人保管。\n（一）登记\n保管人应当逐次登记。\n")
    assert [s.kind for s in plan.segments] == [SegmentKind.FRAME, *[SegmentKind.SENTENCE] * 3]


def test_a_short_first_sentence_is_no_topic_among_entries_that_have_none() -> None:
    rules = "参观须知\n1.请有序排队，不要奔跑打闹。\n2.请勿触摸展柜和展品，照相时关闪光。\n"
    third = "3.保持馆内清洁、卫生。请勿携带有色饮料进入展厅，也不要乱扔果皮纸屑。\n"
    plan = outline(rules + third)
    assert [item.title for item in plan.items if item.kind is ItemKind.DIGIT] == ["", "", ""]
    alone = outline("参观须知\n一、要求\n" + third.replace("3.", "1."))
    assert [item.title for item in alone.items if item.kind is ItemKind.DIGIT] == ["保持馆内清洁、卫生"]


def test_headers_and_footers_stand_apart_and_in_no_item_of_the_text() -> None:
    document = docx.Document()
    document.add_paragraph("值班计划")
    document.add_paragraph("一、每日交接班一次。")
    document.sections[0].header.paragraphs[0].text = "内部资料"
    file = BytesIO()
    document.save(file)
    plan = luoshi.outline(luoshi.read(file.getvalue(), "计划.docx")[0])
    assert [(s.text, s.part) for s in plan.segments] == [
        ("值班计划", Part.TITLE),
        ("一、每日交接班一次。", None),
        ("内部资料", Part.PAGE),
    ]


def test_months_head_the_lines_below_them() -> None:
    plan = outline("工作安排\n九月份\n组织新生体检\n开展消防演练\n十月份\n举办运动会\n")
    assert [item.title for item in plan.items] == ["九月份", "十月份"]


def test_a_post_right_below_the_title_heads_its_list() -> None:
    plan = outline(
        "冲压车间岗位职责\n车间主任\n1.主持早会；\n2.检查设备。\n设备员\n1.建立台账；\n2.校验仪表。\n"
    )
    assert [item.title for item in plan.items if item.title] == ["车间主任", "设备员"]
