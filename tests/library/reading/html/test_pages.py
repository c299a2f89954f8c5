"""Pages in the ways in which government sites write them; all of them made up here."""

from __future__ import annotations

import pytest

from luoshi.errors import BrokenFile, EmptyText, FileTooLarge, UnknownType
from luoshi.reading import read_bytes
from luoshi.reading.limits import PAGE_BYTES
from luoshi.source import Document, Fault


def read(body: str, head: str = "") -> tuple[Document, tuple[Fault, ...]]:
    page = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return read_bytes(page.encode(), "通知.html")


def lines(body: str, head: str = "") -> list[str]:
    return read(body, head)[0].text.split("\n")


def codes(body: str, head: str = "") -> list[str]:
    return [fault.code for fault in read(body, head)[1]]


TEXT = "<p>各村（社区）每月开展一次消防检查，检查记录报镇应急管理办公室。</p>" * 3


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>甲<p>乙", ["甲", "乙"]),
        ("<h1>标题</h1><div>甲<div>乙</div>丙</div>", ["标题", "甲", "乙", "丙"]),
        ("甲<br>乙<br/><br/>丙", ["甲", "乙", "丙"]),
        ("<p>每月\n  检查<b>一</b>次\nA\nB</p>", ["每月检查一次 A B"]),
        ("<p>&nbsp;&nbsp;&nbsp;一、要求&nbsp;1</p>", ["一、要求 1"]),
        ("<p>　　各村：</p>", ["　　各村："]),
        ("<p>m<sup>2</sup>&lt;3&amp;</p>", ["m2<3&"]),
        ("<p>甲<!-- 注 -->乙<script>x</script><style>y</style></p>", ["甲乙"]),
        ("<p><ruby>河<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>长</p>", ["河长"]),
        ("<p>甲<span style='display: block'>乙</span>丙</p>", ["甲", "乙", "丙"]),
        ("<pre>第一行\n  第二行</pre>", ["第一行", "  第二行"]),
        ("<form><p>甲</p><button>提交</button><select><option>乙</select></form>", ["甲"]),
        (f"<p>甲\x01乙\x0b丙\u2028丁</p><p>{'戊' * 100}</p>", ["甲 乙 丙 丁", "戊" * 100]),
        ("<dl><dt>时限<dd>月底</dl>", ["时限", "月底"]),
    ],
)
def test_lines_are_what_a_browser_shows(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_lines_of_pre_may_be_parts_of_a_paragraph() -> None:
    document, _ = read("<p>甲</p><pre>各村每月\n检查</pre>")
    assert [block.kind.value for block in document.blocks] == ["paragraph", "line", "line"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3. 甲", "7. 乙", "8. 丙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
        ("<ol type=a><li>甲</ol><ol type=A><li>乙</ol><ol type=i><li>丙</ol>", ["a. 甲", "A. 乙", "i. 丙"]),
        ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、甲", "二、乙"]),
        ("<ul><li>甲</ul>", ["• 甲"]),
        ("<ul style='list-style: none inside'><li>甲</ul>", ["甲"]),
        ("<ol><li style='list-style:none'>乙</ol>", ["乙"]),
        ("<ol><li><p>甲</p><p>续</p><li>乙</ol>", ["1. 甲", "续", "2. 乙"]),
        ("<ol><li>乙<ol><li>丙</ol><li>丁</ol>", ["1. 乙", "1. 丙", "2. 丁"]),
        ("<ol><li></li><li>乙</ol>", ["2. 乙"]),
        ("<ol start=x><li>甲</ol>", ["1. 甲"]),
        ("<ol start=-1><li>乙<li>丙<li>丁</ol>", ["-1. 乙", "0. 丙", "1. 丁"]),
    ],
)  # fmt: skip
def test_items_have_the_numbers_that_a_reader_sees(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><a href=/>首页</a></nav>",
        "<header><div>青溪镇人民政府</div></header>",
        "<footer>版权所有 青溪镇</footer>",
        "<div role=navigation>目录</div>",
        '<div class="BreadCrumb">首页 / 通知</div>',
        '<div id="top_nav">公开</div>',
        "<div class='bdsharebuttonbox'>微信 微博</div>",
        '<ul><li><a href="/">首页</a></li><li><a href="/a">公开</a></li><li><a href="/b">服务</a></li></ul>',
        "<p>当前位置：<a href=/>首页</a> &gt; <a href=/a>通知公告</a></p>",
        "<p>上一篇：<a href=x>关于开展检查的通知</a></p>",
        "<p>【打印】【关闭】</p>",
        "<p>字体：大 中 小</p>",
        "<p>责任编辑：张三</p>",
        "<aside>热门</aside>",
    ],
)
def test_what_stands_round_the_text_is_left_out_and_told(furniture: str) -> None:
    document, (fault,) = read(furniture + TEXT)
    assert document.text == "\n".join(["各村（社区）每月开展一次消防检查，检查记录报镇应急管理办公室。"] * 3)
    assert (fault.code, fault.zh) == ("page-furniture", "网页的导航、页脚、分享等 1 处没有读入。")


@pytest.mark.parametrize(
    "kept",
    [
        "<article><header><h1>通知</h1></header><footer>青溪镇人民政府 2026年3月5日</footer></article>",
        f'<div class="main-nav-page">{TEXT}</div>',  # a theme's frame round the whole page
        "<p><a href=1.docx>附件1：分工表</a><a href=2.docx>附件2：清单</a><a href=3.pdf>附件3</a></p>",
        "<ul><li><a href=a>每月巡河一次。</a><li><a href=b>每季清淤。</a><li><a href=c>每年上报。</a></ul>",
        "<p>上一篇章讲过的要求继续执行。</p>",
        "<p>分享经验做法</p>",
        "<div class=navigable>甲</div>",
        "<header><h1>关于开展检查的通知</h1></header>",
    ],
)
def test_what_only_looks_like_furniture_is_read(kept: str) -> None:
    assert codes(kept + TEXT) == []


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>藏</p>",
        "<p style='color:red; DISPLAY : none'>藏</p>",
        "<div style=visibility:hidden><p>藏</p></div>",
        "<p class='a off'>藏</p>",
        "<p id=gone>藏</p>",
    ],
)
def test_hidden_elements_are_left_out_and_told(hidden: str) -> None:
    style = "<style>.off, .x{color:red;display:none} #gone{display:none}</style>"
    document, (fault,) = read(hidden + TEXT, style)
    assert "藏" not in document.text
    assert fault.code == "hidden-text"


@pytest.mark.parametrize(
    "shown",
    [
        "<p class=paper>显</p>",
        "<p class=off style='display:block'>显</p>",
        "<p class='inner'>显</p>",
        "<p style='display:inline'>显</p>",
        "<p hidden></p><p>显</p>",
    ],
)
def test_what_only_another_medium_hides_is_read(shown: str) -> None:
    style = "<style>.off{display:none} @media print{.paper{display:none}} .box .inner{display:none}</style>"
    assert codes(shown + TEXT, style) == []
    assert "显" in lines(shown + TEXT, style)


def test_the_title_stands_first_unless_the_text_has_it() -> None:
    head = "<title>关于开展消防检查的通知_青溪镇人民政府</title>"
    assert lines("<p>甲</p>", head) == ["关于开展消防检查的通知", "甲"]
    assert lines("<h1>关于开展\n消防检查的通知</h1><p>甲</p>", head) == ["关于开展消防检查的通知", "甲"]
    assert lines("<table><tr><td>甲<td>乙</table>", "<title>表 - 网站</title>") == ["表", "| 甲 | 乙 |"]
    document, _ = read("<table><tr><td>甲<td>乙</table>", "<title>表</title>")
    assert [document.quote(cell.span) for cell in document.blocks[1].cells if cell.span] == ["甲", "乙"]


@pytest.mark.parametrize(
    ("body", "first"),
    [
        ("<h1>南岭县2026年<b>重点任务</b>分解表</h1><p>甲</p>", "南岭县2026年重点任务分解表"),
        ("<h1>通知</h1><p>甲</p>", "南岭县城乡建设"),
        ("<h1>南岭县人民政府门户网站</h1><p>甲</p>", "南岭县城乡建设"),
        ("<h2>南岭县2026年重点任务分解表</h2><p>甲</p>", "南岭县城乡建设"),
        ("<h1 hidden>南岭县2026年重点任务分解表</h1><p>甲</p>", "南岭县城乡建设"),
    ],
)
def test_the_window_has_no_title_beside_a_great_heading_of_the_page(body: str, first: str) -> None:
    assert lines(body, "<title>南岭县城乡建设</title>")[0] == first


@pytest.mark.parametrize(
    "note",
    [
        "<div class=footnotes><p>[1] 出处</p></div>",
        "<section role=doc-endnotes><p>[1] 出处</p></section>",
        "<div style='mso-element:footnote'><p>[1] 出处</p></div>",
    ],
)
def test_footnotes_stand_after_the_text(note: str) -> None:
    document, _ = read(f"<p>甲<sup>[1]</sup></p>{note}<p>乙</p>")
    assert document.text.split("\n") == ["甲[1]", "乙", "[1] 出处"]
    assert [block.kind.value for block in document.blocks] == ["paragraph", "paragraph", "note"]


def test_struck_out_words_are_left_out_and_told() -> None:
    document, (fault,) = read("<p>每<del>月</del><ins>周</ins>检查</p>")
    assert (document.text, fault.code) == ("每周检查", "tracked-changes")


def test_a_page_of_nothing_but_furniture_is_empty() -> None:
    with pytest.raises(EmptyText):
        read("<nav><a href=/>首页</a></nav><img src=scan.jpg>")


@pytest.mark.parametrize("element", ["div", "span", "b", "x", "table><tr><td"])
def test_nesting_beyond_any_page_is_refused_before_it_costs_time(element: str) -> None:
    with pytest.raises(BrokenFile) as caught:
        read(f"<{element}>" * 50_000)
    assert "nested too deep" in caught.value.sentence("en")


def test_nesting_of_a_page_with_unclosed_paragraphs_is_no_nesting() -> None:
    assert len(lines("<p>甲" * 5000)) == 5000
    assert len(lines("<div>甲</div>" * 5000)) == 5000
    assert lines("<div>" * 200 + "甲") == ["甲"]


def test_a_page_larger_than_any_is_refused() -> None:
    with pytest.raises(FileTooLarge):
        read("甲" * (PAGE_BYTES + 1))


def test_bytes_that_are_no_text_are_no_page() -> None:
    with pytest.raises(UnknownType):
        read_bytes(bytes(range(256)) * 40, "通知.html")
