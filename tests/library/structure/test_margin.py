from __future__ import annotations

from luoshi.structure.lines import Line, read_lines
from luoshi.structure.margin import Margin, find_margin
from tests.library.structure.plans import document
from tests.property.wrapping import NOTICE, PLAN, Page


def margin_of(text: str) -> Margin | None:
    plan = document(text)
    return find_margin(plan.text, list(read_lines(plan)))


def page(**settings: object) -> Page:
    default = {"width": 28, "indents": True, "blank_lines": False, "page_marks": "—", "hanging": False}
    return Page(**{**default, **settings})  # type: ignore[arg-type]  # keywords of one dataclass


def test_the_margin_of_28_characters_is_56_columns() -> None:
    assert margin_of(page().set(PLAN)) == Margin(width=56, base=0, indented=True, blank_between=False)


def test_blank_lines_and_lost_indents_are_noticed() -> None:
    margin = margin_of(page(indents=False, blank_lines=True, page_marks="").set(PLAN))
    assert margin == Margin(width=56, base=0, indented=False, blank_between=True)


def test_hanging_signs_stand_over_the_margin_by_one_character_at_most() -> None:
    margin = margin_of(page(hanging=True).set(PLAN))
    assert margin is not None
    assert 56 <= margin.width <= 58


def test_an_even_left_border_is_the_base_and_no_indent() -> None:
    bordered = "\n".join("    " + line for line in page(indents=False, page_marks="").set(PLAN).splitlines())
    assert margin_of(bordered) == Margin(width=60, base=4, indented=False, blank_between=False)


def test_a_text_whose_lines_are_paragraphs_has_no_margin() -> None:
    assert margin_of(PLAN) is None
    assert margin_of(NOTICE) is None


def test_short_lines_of_one_length_that_end_in_stops_have_no_margin() -> None:
    assert margin_of("\n".join(f"第{n}组负责巡查河道左岸并做好记录；" for n in range(10, 40))) is None


def test_a_list_of_names_has_no_margin() -> None:
    assert margin_of("\n".join(f"{n}.城东街道第{n}社区工作站" for n in range(10, 40))) is None


def test_few_lines_tell_nothing() -> None:
    assert margin_of("各村要落实河道巡查责任，每周至少巡查\n一次，发现问题及时上报。") is None


def test_is_full_allows_for_a_number_that_did_not_fit() -> None:
    margin = Margin(width=56, base=0, indented=True, blank_between=False)
    line = next(read_lines(document("甲")))
    assert margin.is_full(Line(line.start, line.end, 0, 52, 0, page=False, block=line.block))
    assert not margin.is_full(Line(line.start, line.end, 0, 51, 0, page=False, block=line.block))


def test_numbered_lines_whose_indent_was_taken_off_still_break_at_the_margin() -> None:
    words = (
        "完善河道巡查制度，各村每周至少巡查一次，发现倾倒垃圾及时制止并上报镇水利站，由其当日处理，"
        "处理结果登记在册，镇水利站每月抽查一次"
    )
    entries = [f"（{n}）{words}。" for n in "一二三四五六七八九十"]
    text = "\n".join(f"{entry[:25]}\n{entry[25:53]}\n{entry[53:]}" for entry in entries)
    margin = margin_of(text)
    assert margin is not None
    assert (margin.width, margin.lead) == (56, 4)


def test_numbered_lines_that_stop_short_of_the_margin_lack_no_indent() -> None:
    margin = margin_of(page().set(PLAN))
    assert margin is not None
    assert margin.lead == 0
