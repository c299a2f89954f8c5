from __future__ import annotations

import pytest

from luoshi.reading import limits, read_bytes
from tests.library.reading.docx_parts import docx, listed, lists, lvl, p


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    parts = {"numbering": numbering} | ({"styles": styles} if styles else {})
    return read_bytes(docx(body, parts), "计划.docx")[0].text.split("\n")


def chain(*places: int) -> str:
    return "".join(listed("文", level=place) for place in places)


OUTLINE = (
    lvl(0, "%1、", "chineseCounting"),
    lvl(1, "（%2）", "chineseCounting"),
    lvl(2, "%3."),
    lvl(3, "（%4）"),
    lvl(4, "%5", "decimalEnclosedCircleChinese"),
)


def test_the_numbers_of_an_official_paper() -> None:
    assert lines(chain(0, 1, 1, 2, 2, 3, 4, 0, 1, 2), lists(*OUTLINE)) == [
        "一、文",
        "（一）文",
        "（二）文",
        "1. 文",
        "2. 文",
        "（1）文",
        "①文",
        "二、文",
        "（一）文",
        "1. 文",
    ]


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (lvl(0, "第%1条", "chineseCountingThousand"), "第一条 文"),
        (lvl(0, "第%1章", "chineseCounting", more='<w:suff w:val="nothing"/>'), "第一章文"),
        (lvl(0, "%1．", "decimalFullWidth"), "１．文"),
        (lvl(0, "%1)", "lowerLetter", more='<w:suff w:val="space"/>'), "a) 文"),
        (lvl(0, "%1.", start=5), "5. 文"),
        (lvl(0, "%1.", "none"), ". 文"),
        (lvl(0, ""), "文"),
        (lvl(0, "附：", "none"), "附：文"),
        (lvl(0, "&#xF0B7;", "bullet"), "• 文"),
        (lvl(0, "l", "bullet", more='<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'), "• 文"),
        (lvl(0, "o", "bullet"), "• 文"),
        (lvl(0, "—", "bullet"), "— 文"),
        (lvl(0, "第&#10;%1条", "decimal"), "第 1条 文"),
        (lvl(0, "★", "bullet", more='<w:suff w:val="nothing"/>'), "★文"),
        (lvl(0, "%1.", more="<w:rPr><w:vanish/></w:rPr>"), "文"),
    ],
)
def test_what_stands_before_the_text(level: str, shown: str) -> None:
    assert lines(listed("文"), lists(level)) == [shown]


def test_a_format_of_newer_words_falls_back() -> None:
    form = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="2"/>{form}<w:lvlText w:val="%1."/></w:lvl>'
    assert lines(listed("文"), lists(level)) == ["II. 文"]


def test_a_pattern_of_several_levels() -> None:
    levels = (lvl(0, "%1.", "upperRoman"), lvl(1, "%1.%2"), lvl(2, "%1.%2.%3", more="<w:isLgl/>"))
    assert lines(chain(0, 1, 0, 1, 2), lists(*levels)) == ["I. 文", "I.1 文", "II. 文", "II.1 文", "2.1.1 文"]


def test_a_level_above_that_has_not_come_shows_its_start() -> None:
    assert lines(chain(1, 0), lists(lvl(0, "%1.", start=3), lvl(1, "%1.%2"))) == ["3.1 文", "3. 文"]


@pytest.mark.parametrize(
    ("restart", "third"),
    [("", ["1", "1"]), ('<w:lvlRestart w:val="0"/>', ["2", "3"]), ('<w:lvlRestart w:val="1"/>', ["2", "1"])],
    ids=["after any level above", "never", "after the first level only"],
)
def test_when_a_level_begins_anew(restart: str, third: list[str]) -> None:
    levels = (lvl(0, "%1甲"), lvl(1, "%2乙"), lvl(2, "%3丙", more=restart))
    shown = lines(chain(0, 1, 2, 1, 2, 0, 2), lists(*levels))
    assert [line[0] for line in shown if "丙" in line] == ["1", *third]


def test_lists_on_one_definition_go_on_counting_together() -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    body = listed("甲") + listed("乙", 2) + listed("丙")
    assert lines(body, lists(lvl(0, "%1."), extra=again)) == ["1. 甲", "2. 乙", "3. 丙"]


def test_a_list_with_a_start_of_its_own_begins_there_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    body = listed("甲") + listed("乙") + listed("丙", 2) + listed("丁", 2)
    assert lines(body, lists(lvl(0, "%1."), extra=again)) == ["1. 甲", "2. 乙", "1. 丙", "2. 丁"]


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{lvl(0, "（%1）", "chineseCounting")}</w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{override}</w:num>'
    assert lines(listed("甲") + listed("乙", 2), lists(lvl(0, "%1."), extra=again)) == ["1. 甲", "（二）乙"]


def style(identity: str, properties: str = "", *, based_on: str = "", more: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    held = f"{base}<w:pPr>{properties}</w:pPr>"
    return f'<w:style w:type="paragraph" {more} w:styleId="{identity}">{held}</w:style>'


def list_style(identity: str, numbering: int) -> str:
    held = f'<w:pPr><w:numPr><w:numId w:val="{numbering}"/></w:numPr></w:pPr>'
    return f'<w:style w:type="numbering" w:styleId="{identity}">{held}</w:style>'


IN_LIST_1 = '<w:numPr><w:numId w:val="1"/></w:numPr>'
HEADINGS = lists(
    lvl(0, "%1、", "chineseCounting", more='<w:pStyle w:val="H1"/>'),
    lvl(1, "（%2）", "chineseCounting", more='<w:pStyle w:val="H2"/>'),
)


def styled(text: str, identity: str, more: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{identity}"/>{more}')


def test_a_style_brings_its_list_and_the_level_that_is_linked_to_it() -> None:
    styles = style("H1", IN_LIST_1) + style("H2", IN_LIST_1) + style("我的", based_on="H2")
    body = styled("甲", "H1") + styled("乙", "H2") + styled("丙", "我的") + styled("丁", "H1")
    assert lines(body, HEADINGS, styles) == ["一、甲", "（一）乙", "（二）丙", "二、丁"]


def test_a_level_in_the_style_holds_where_no_level_is_linked() -> None:
    styles = style("L2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    assert lines(styled("甲", "L2"), lists(*OUTLINE), styles) == ["（一）甲"]


def test_the_default_style_counts_for_paragraphs_without_one() -> None:
    assert lines(p("甲") + p("乙"), lists(lvl(0, "%1.")), style("D", IN_LIST_1, more='w:default="1"')) == [
        "1. 甲",
        "2. 乙",
    ]


def test_number_zero_takes_a_paragraph_out_of_its_styles_list() -> None:
    out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("甲", "H1") + styled("乙", "H1", out) + styled("丙", "H1")
    assert lines(body, HEADINGS, style("H1", IN_LIST_1)) == ["一、甲", "乙", "二、丙"]


def test_a_level_of_the_paragraph_goes_before_the_linked_one() -> None:
    deeper = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    assert lines(styled("甲", "H1", deeper), HEADINGS, style("H1", IN_LIST_1)) == ["（一）甲"]


def test_a_list_style_leads_to_the_definition_that_holds_the_levels() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="公文"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="公文"/>{lvl(0, "%1、", "chineseCounting")}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="6"/></w:num>'
    )
    assert lines(listed("甲") + listed("乙", 9), numbering, list_style("公文", 9)) == ["一、甲", "二、乙"]


@pytest.mark.parametrize(
    "numbering",
    [
        "",
        '<w:num w:numId="1"/>',
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
        '<w:num w:numId="x"><w:abstractNumId w:val="0"/></w:num>',
        (
            '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        ),
    ],
    ids=["none", "no definition", "missing definition", "no number", "link to itself"],
)
def test_a_list_that_leads_nowhere_writes_no_number(numbering: str) -> None:
    assert lines(listed("甲"), numbering, list_style("S", 1)) == ["甲"]


def test_a_style_based_on_itself_ends() -> None:
    assert lines(styled("甲", "A"), HEADINGS, style("A", based_on="B") + style("B", based_on="A")) == ["甲"]


def test_a_number_stands_on_the_first_line_only() -> None:
    broken = p(
        "",
        '<w:numPr><w:numId w:val="1"/></w:numPr>',
        runs="<w:r><w:br/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>",
    )
    assert lines(broken, lists(lvl(0, "%1."))) == ["1. 甲", "乙"]


def test_an_empty_paragraph_is_counted_and_leaves_no_line() -> None:
    assert lines(listed("甲") + listed("") + listed("丙"), lists(lvl(0, "%1."))) == ["1. 甲", "3. 丙"]


def test_a_long_pattern_is_cut() -> None:
    (line,) = lines(listed("甲"), lists(lvl(0, "第" * 5000)))
    assert line == "第" * limits.NUMBER_LENGTH + " 甲"


def test_a_removed_or_hidden_paragraph_is_not_counted() -> None:
    def marked(mark: str) -> str:
        return p("", f'<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:{mark}/></w:rPr>')

    body = listed("甲") + marked("del") + marked("vanish") + listed("乙")
    assert lines(body, lists(lvl(0, "%1."))) == ["1. 甲", "2. 乙"]
