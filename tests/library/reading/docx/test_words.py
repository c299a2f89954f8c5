from __future__ import annotations

import pytest

from luoshi.reading import read_bytes
from luoshi.source import Fault
from tests.library.reading.docx_parts import STRICT, docx, p, tbl, tc

BOX = "<w:txbxContent>{}</w:txbxContent>"


def lines(body: str, **parts: str) -> list[str]:
    return read_bytes(docx(body, parts), "计划.docx")[0].text.split("\n")


def faults(body: str, **parts: str) -> tuple[Fault, ...]:
    return read_bytes(docx(body, parts), "计划.docx")[1]


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>1</w:t></w:r>", "A-1"),
        (r(" 前后空格不留 "), "前后空格不留"),
        ('<w:r><w:t xml:space="preserve"> 空格保留 </w:t></w:r>', " 空格保留 "),
        (r("行中&#10;换行&#x2028;符"), "行中 换行 符"),
        ('<w:r><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "是☑"),
        ('<w:r><w:t>图</w:t><w:sym w:font="Wingdings" w:char="F081"/></w:r>', "图①"),
        ('<w:r><w:t>约</w:t><w:sym w:font="宋体" w:char="2248"/></w:r>', "约≈"),
        (f"<w:hyperlink>{r('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag>{r('智能')}</w:smartTag>", "智能"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f'<w:fldSimple w:instr="PAGE">{r("7")}</w:fldSimple>', "7"),
        ("<w:r><w:instrText>PAGE \\* ARABIC</w:instrText></w:r><w:r><w:t>8</w:t></w:r>", "8"),
        (f"<w:r><w:ruby><w:rt>{r('hé')}</w:rt><w:rubyBase>{r('河')}</w:rubyBase></w:ruby></w:r>", "河"),
        ("<m:oMath><m:f><m:r><m:t>a</m:t></m:r><m:r><m:t>b</m:t></m:r></m:f></m:oMath>", "ab"),
        (r("外") + '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>', "外"),
    ],
)  # fmt: skip
def test_what_a_run_shows(runs: str, text: str) -> None:
    assert lines(p(runs=runs)) == [text]
    assert faults(p(runs=runs)) == ()


def test_a_paragraph_is_a_line_and_an_empty_one_leaves_none() -> None:
    assert lines(p("甲") + p() + p("　") + p("乙")) == ["甲", "乙"]


@pytest.mark.parametrize("mark", ["<w:br/>", "<w:cr/>", '<w:br w:type="page"/>'])
def test_a_line_break_ends_the_line(mark: str) -> None:
    assert lines(p(runs=f"{r('一是')}<w:r>{mark}</w:r><w:r>{mark}</w:r>{r('二是')}")) == ["一是", "二是"]


def test_an_unknown_symbol_is_a_fault() -> None:
    body = p(runs='<w:r><w:t>标</w:t><w:sym w:font="Some" w:char="F001"/></w:r>')
    assert lines(body) == ["标\ufffd"]
    assert [fault.code for fault in faults(body)] == ["symbol-unknown"]


def test_tracked_changes_count_as_accepted_with_one_fault() -> None:
    gone = "<w:del><w:r><w:delText>三</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('旧')}</w:moveFrom><w:moveTo>{r('新')}</w:moveTo>"
    body = p("不动") + p(runs=f"{r('每')}{gone}<w:ins>{r('两')}</w:ins>{r('月')}") + p(runs=moved)
    assert lines(body) == ["不动", "每两月", "新"]
    (fault,) = faults(body)
    assert fault.code == "tracked-changes"
    assert fault.span is not None
    assert fault.span.ranges == ((3, 6), (7, 8))


def test_a_paragraph_whose_end_is_removed_runs_on_into_the_next() -> None:
    body = p("各单位", "<w:rPr><w:del/></w:rPr>") + p("每月报送。") + p("尾段", "<w:rPr><w:del/></w:rPr>")
    assert lines(body) == ["各单位每月报送。", "尾段"]


HIDING = (
    '<w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="B"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>'
)


@pytest.mark.parametrize(
    "hidden",
    [
        p(runs=r("藏", "<w:vanish/>")),
        p(runs=r("藏", '<w:rStyle w:val="C"/>')),
        p("藏", '<w:pStyle w:val="P"/>'),
    ],
)
def test_hidden_text_is_left_out_with_one_fault(hidden: str) -> None:
    body = hidden + hidden + p("看得见")
    assert lines(body, styles=HIDING) == ["看得见"]
    assert [fault.code for fault in faults(body, styles=HIDING)] == ["hidden-text"]


@pytest.mark.parametrize("shown", ['<w:vanish w:val="0"/>', "<w:webHidden/>", '<w:rStyle w:val="Z"/>'])
def test_what_only_looks_hidden_is_read(shown: str) -> None:
    body = p(runs=r("显", shown))
    assert lines(body, styles=HIDING) == ["显"]
    assert faults(body, styles=HIDING) == ()


def test_a_text_box_follows_its_paragraph_once() -> None:
    box = BOX.format(p("框内"))
    choice = f"<mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    drawing = f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"
    assert lines(p("锚段", runs=drawing) + p("下段")) == ["锚段", "框内", "下段"]
    only_fallback = f"<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r>"
    assert lines(p(runs=only_fallback) + p("下段")) == ["框内", "下段"]


def test_a_text_box_in_a_text_box_is_read_once() -> None:
    def box(inner: str) -> str:
        return f"<w:r><w:pict><v:textbox>{BOX.format(inner)}</v:textbox></w:pict></w:r>"

    assert lines(p("外", runs=box(p("中", runs=box(p("内")))))) == ["外", "中", "内"]


def note(identity: int, text: str) -> str:
    return f'<w:footnote w:id="{identity}">{p(text)}</w:footnote>'


def test_notes_headers_and_footers_stand_after_the_body_each_once() -> None:
    reference = '<w:{0}Reference w:type="{1}" r:id="{2}"/>'
    section = (
        reference.format("header", "default", "header1")
        + reference.format("header", "first", "header2")
        + reference.format("footer", "default", "footer1")
    )
    called = '<w:r><w:footnoteReference w:id="3"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    body = (
        p("正文", runs=called)
        + f"<w:p><w:pPr><w:sectPr>{section}</w:sectPr></w:pPr></w:p><w:sectPr>{section}</w:sectPr>"
    )
    document, faults = read_bytes(
        docx(
            body,
            {
                "footnotes": note(0, "线") + note(3, "脚注") + note(4, "未引用"),
                "endnotes": f'<w:endnote w:id="2">{p("尾注")}</w:endnote>',
                "header1": p("某区水务局文件"),
                "header2": p("某区水务局文件") + tbl(tc("密") + tc("号")),
                "footer1": p("— 1 —"),
            },
        ),
        "计划.docx",
    )
    assert [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks] == [
        ("paragraph", "正文"),
        ("note", "脚注"),
        ("note", "尾注"),
        ("header", "某区水务局文件"),
        ("header", "| 密 | 号 |"),
        ("footer", "— 1 —"),
    ]
    assert faults == ()


def test_the_strict_form_is_read_too() -> None:
    data = docx(
        p("甲") + tbl(tc("乙") + tc("丙", '<w:gridSpan w:val="2"/>')), {"header1": p("丁")}, space=STRICT
    )
    document, _ = read_bytes(data, "计划.docx")
    assert document.text == "甲\n| 乙 | 丙 |"
    assert document.blocks[1].cells[1].width == 2


def test_an_embedded_file_is_a_fault() -> None:
    body = p("甲") + '<w:altChunk r:id="x"/>' + p("乙")
    assert lines(body) == ["甲", "乙"]
    assert [fault.code for fault in faults(body)] == ["embedded-file"]


def test_comments_are_left_out_with_one_fault() -> None:
    mark = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = p("甲", runs=mark) + p("乙", runs=mark) + p("丙")
    assert lines(body, comments=f'<w:comment w:id="1">{p("批注")}</w:comment>') == ["甲", "乙", "丙"]
    (fault,) = faults(body)
    assert fault.code == "comments-left-out"
    assert fault.span is not None
    assert fault.span.ranges == ((0, 1), (2, 3))


def begun(code: str, data: str = "") -> str:
    """A field without a result, its code in two runs."""
    half = len(code) // 2
    codes = "".join(
        f'<w:r><w:instrText xml:space="preserve">{c}</w:instrText></w:r>' for c in (code[:half], code[half:])
    )
    return f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>{codes}{ENDED}'


ENDED = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
CHECKED = "<w:ffData><w:checkBox>{}</w:checkBox></w:ffData>"
ENTRIES = '<w:listEntry w:val="按月"/><w:listEntry w:val="按季"/>'
CHOICE = f'<w:ffData><w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList></w:ffData>'


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (begun(r" eq \o\ac(○,1)"), "图①"),
        (begun(r"EQ \O(○,12)"), "图⑫"),
        (begun(r" eq \o\ac(○,三)"), "图㊂"),
        (begun(r" eq \o\ac(□,密)"), "图密"),
        (begun(r" eq \o(\s\up 0(○),\s\do 0(7))"), "图⑦"),
        (begun(r"EQ \f(1,2)"), "图1/2"),
        (begun(r"EQ \o(a,b)"), "图ab"),
        (begun(r" PAGE "), "图"),
        (begun(""), "图"),
        (begun(" FORMCHECKBOX ", CHECKED.format("<w:checked/>")), "图☑"),
        (begun(" FORMCHECKBOX ", CHECKED.format('<w:default w:val="1"/><w:checked w:val="0"/>')), "图□"),
        (begun(" FORMCHECKBOX ", CHECKED.format('<w:default w:val="1"/>')), "图☑"),
        (begun(" FORMCHECKBOX "), "图□"),
        (begun(" FORMDROPDOWN ", CHOICE), "图按季"),
        (begun(" FORMDROPDOWN "), "图"),
        (ENDED, "图"),
        ('<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:instrText>EQ</w:instrText></w:r>', "图"),
    ],
)
def test_a_field_without_a_result_shows_what_word_draws(field: str, text: str) -> None:
    assert lines(p("图", runs=field)) == [text]


def test_a_field_with_a_result_shows_it() -> None:
    code = "<w:r><w:instrText>EQ \\o(○,1)</w:instrText></w:r>"
    start, parted = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate"))
    assert lines(p("图", runs=start + code + parted + r("结果") + ENDED)) == ["图结果"]


def test_the_words_of_a_diagram_follow_its_paragraph() -> None:
    spaces = (
        'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    words = "<a:p><a:r><a:t>{2}</a:t></a:r><a:r><a:t>单位</a:t></a:r></a:p>"
    point = '<dgm:pt type="{0}" {1}><dgm:t>' + words + "</dgm:t></dgm:pt>"
    data = point.format("node", spaces, "牵头") + point.format("sibTrans", spaces, "箭头")
    data += point.format("asst", spaces, "配合") + point.format("node", spaces, " ").replace("单位", "")
    drawing = f'<w:r><w:drawing><dgm:relIds {spaces} r:dm="diagramData1"/></w:drawing></w:r>'
    assert lines(p("分工", runs=drawing) + p("后"), diagramData1=data) == [
        "分工",
        "牵头单位",
        "配合单位",
        "后",
    ]
    assert lines(p("分工", runs=drawing)) == ["分工"]


def test_an_embedded_object_is_a_fault() -> None:
    ole = '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/>'
    body = p("甲", runs=f"<w:r><w:object>{ole}</w:object></w:r>")
    assert [fault.code for fault in faults(body)] == ["embedded-file"]
