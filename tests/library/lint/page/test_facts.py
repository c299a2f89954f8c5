"""What a .docx says of its page, whatever its styles leave unsaid."""

from __future__ import annotations

import luoshi
from luoshi.lint.page.facts import PageFacts, read_page
from tests.library.reading.docx_parts import docx, p

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr>'
    "</w:rPrDefault>"
    '<w:pPrDefault><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/>'
    '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr>'
    '<w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="c"><w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
)


def facts(body: str) -> PageFacts:
    data = docx(body, {"styles": STYLES})
    found = read_page(data, luoshi.read(data, "a.docx")[0])
    assert found
    return found


def test_what_is_nearer_stands() -> None:
    run = '<w:r><w:rPr><w:rStyle w:val="c"/></w:rPr><w:t>大字标题</w:t></w:r>'
    plain, styled, big = facts(
        p("各村要巡查。") + p("各村要登记。", '<w:pStyle w:val="b"/>') + p(runs=run)
    ).lines
    assert (plain.size, plain.face, plain.spacing.points) == (16, "宋体", None)
    assert (styled.size, styled.face) == (16, "仿宋")
    assert (styled.spacing.points, styled.spacing.exact) == (28, True)
    assert big.size == 22


def test_most_of_the_characters_tell() -> None:
    runs = (
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>各村</w:t></w:r>'
        '<w:r><w:rPr><w:sz w:val="36"/></w:rPr><w:t>要每季度巡查河道</w:t></w:r>'
    )
    (line,) = facts(p(runs=runs)).lines
    assert line.size == 18


def test_each_line_stands_where_its_words_do() -> None:
    data = docx(p("各村要巡查。") + p("各村要巡查。"), {"styles": STYLES})
    document, _ = luoshi.read(data, "a.docx")
    found = read_page(data, document)
    assert found
    assert [document.quote(line.span) for line in found.lines] == ["各村要巡查。", "各村要巡查。"]
    assert found.lines[0].span != found.lines[1].span


def test_a_file_of_another_type_has_no_page() -> None:
    data = "各村要巡查。".encode()
    assert read_page(data, luoshi.read(data, "a.txt")[0]) is None


def test_styles_in_a_circle_end() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    data = docx(p("各村要巡查。"), {"styles": styles})
    found = read_page(data, luoshi.read(data, "a.docx")[0])
    assert found
    assert found.lines[0].size is None


def test_breaks_and_tabs_stand_between_words_of_one_line() -> None:
    runs = "<w:r><w:t>各村要</w:t><w:br/><w:t>巡查河道，</w:t><w:tab/><w:t>每月一次。</w:t></w:r>"
    data = docx(p(runs=runs) + p("各组要登记。"), {"styles": STYLES})
    document, _ = luoshi.read(data, "a.docx")
    found = read_page(data, document)
    assert found
    assert [document.quote(line.span) for line in found.lines] == [
        "各村要\n巡查河道，\t每月一次。",
        "各组要登记。",
    ]
    assert [line.is_broken for line in found.lines] == [True, False]


def test_what_stands_in_a_content_control_is_read() -> None:
    held = p("各村要巡查。", '<w:pStyle w:val="b"/>')
    (line,) = facts(f"<w:sdt><w:sdtContent>{held}</w:sdtContent></w:sdt>").lines
    assert (line.face, line.spacing.points) == ("仿宋", 28)


def test_struck_words_tell_no_type() -> None:
    runs = (
        '<w:del><w:r><w:rPr><w:sz w:val="72"/></w:rPr><w:delText>各村要每季度巡查</w:delText></w:r></w:del>'
        '<w:ins><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>各村要巡查。</w:t></w:r></w:ins>'
    )
    (line,) = facts(p(runs=runs)).lines
    assert line.size == 14
