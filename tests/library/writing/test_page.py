"""The page of a plan: all of its text, nothing that runs, and each duty tied to its words."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

import luoshi
from luoshi.cadence import Frame
from luoshi.duty import Fate
from luoshi.extraction.result import Extraction
from luoshi.source import Span, View
from luoshi.structure import Outline, Part, Segment, SegmentCell, SegmentKind
from luoshi.writing.page import page_html
from luoshi.writing.page.sentence import Parts, words_html


@pytest.fixture
def page(extraction: Extraction) -> Any:
    return html.document_fromstring(page_html(extraction))


def one(tree: Any, path: str) -> Any:
    found = tree.xpath(path)
    assert len(found) == 1, path
    return found[0]


def words_of(element: Any) -> str:
    """The words of the document in an element: without numbers and cards."""
    copied: Any = deepcopy(element)
    for extra in copied.xpath(".//a[@class='number'] | .//div[@class='beside'] | .//tr[@class='reading']"):
        extra.drop_tree()
    return re.sub(r"[\s\u2060|]+", "", copied.text_content())


def test_the_whole_text_is_there_in_order(page: Any, extraction: Extraction) -> None:
    assert words_of(one(page, "//main")) == re.sub(r"[\s|]+", "", extraction.document.text)


def test_every_segment_stands_once_with_its_fate(page: Any, extraction: Extraction) -> None:
    for index, judgement in enumerate(extraction.judgements):
        segment = one(page, f"//*[@id='s{index}']")
        assert judgement.fate.value in segment.get("class").split()
        assert one(page, f"//nav//*[@id='c{index}']").get("href") == f"#s{index}"


def test_sentences_and_cards_lead_to_each_other(page: Any, extraction: Extraction) -> None:
    for proposal in extraction.proposals:
        card = one(page, f"//details[@id='d{proposal.number}']")
        assert card.xpath("string(.//a[@class='number']/@href)") == f"#s{proposal.segment}"
    for link in page.xpath("//a/@href"):
        assert len(page.xpath(f"//*[@id='{link[1:]}']")) == 1


def test_the_stripe_names_its_sections(page: Any) -> None:
    labels = page.xpath("//nav//a[@class='label']")
    assert [(label.text, label.get("href")) for label in labels] == [
        ("引言", "#s0"),
        ("一、抓好日常检查", "#s3"),
    ]


def test_counts_stand_in_one_sentence(page: Any, extraction: Extraction) -> None:
    lead = one(page, "//p[@class='lead']")
    assert lead.text_content() == "全文 9 句：任务 4，待定 1，背景 4。"
    english: Any = html.document_fromstring(page_html(extraction, "en"))
    assert one(english, "//p[@class='lead']").text_content() == "9 sentences: duty 4, open 1, context 4."


def test_a_card_tells_who_when_what_and_why(page: Any) -> None:
    first = " ".join(one(page, "//details[@id='d1']").text_content().split())
    assert "县应急管理局 牵头，县民政局 配合" in first
    assert "每季度至少2次；2026年6月30日前" in first
    for words in ("检查情况报告", "合格率达到95%以上", "subject", "mention", "imperative"):
        assert words in first
    assert "取自上文" in one(page, "//details[@id='d3']").text_content()
    assert one(page, "//details[@id='d2']//b").text == "不得"
    assert not page.xpath("//details[@id='d1']//b")


def test_parts_are_marked_in_place(page: Any) -> None:
    marks = [(mark.get("class"), mark.text) for mark in page.xpath("//*[@id='s4']//mark")]
    assert marks == [
        ("who", "县应急管理局"),
        ("who", "县民政局"),
        ("when", "每季度至少检查2次"),
        ("aim", "合格率达到95%以上"),
        ("when", "6月底前"),
        ("thing", "检查情况报告"),
    ]


def test_parts_that_overlap_are_cut_not_lost(extraction: Extraction) -> None:
    document = replace(extraction.document, text="每月报告")
    parts = Parts(((0, 3, "when"), (2, 4, "thing")))
    assert words_html(document, Span.of(0, 4), parts) == (
        '<mark class="when">每月</mark><mark class="thing when">报</mark><mark class="thing">告</mark>'
    )


def test_a_page_mark_inside_a_sentence_stays_visible(extraction: Extraction) -> None:
    document = replace(extraction.document, text="各单位按\n\n- 3 -\n\n月报送。")
    found = words_html(document, Span(((0, 4), (13, 17))), Parts())
    assert found == '各单位按<small class="left-out">- 3 -</small>月报送。'


def test_headings_are_headings_and_rows_are_rows(page: Any) -> None:
    assert one(page, "//h1").text == "云溪县2026年消防安全工作要点"
    assert words_of(one(page, "//main//h2[contains(@class, 'heading')]")) == "一、抓好日常检查"
    cells = page.xpath("//tr[@id='s8']/td")
    assert [words_of(cell) for cell in cells] == ["3", "器材更换", "更换过期灭火器", "县教育局", "9月30日前"]
    assert page.xpath("//tr[@id='s8']/following-sibling::tr[1]//details/@id") == ["d4"]


def with_cells(segment: Segment, heads: list[str]) -> Segment:
    cells, at = [], segment.start
    for head, words in zip(heads, segment.text.split("|"), strict=True):
        cells.append(SegmentCell(words, at, head))
        at += len(words) + 1
    return replace(segment, cells=tuple(cells))


def test_a_table_head_and_a_wide_cell_keep_their_columns(draft: Callable[..., Any]) -> None:
    lines = ("任务|牵头单位|配合单位|时限", "巡河|县水利局|县财政局|全年", "清淤|县水利局|5月底前")
    made = draft(tuple((SegmentKind.ROW, Fate.DUTY, "row", line) for line in lines), "表.txt")
    head, first, second = made.segments
    heads = head.text.split("|")
    rows = (
        replace(head, kind=SegmentKind.FRAME, part=Part.TABLE_HEAD),
        with_cells(first, heads),
        with_cells(second, [heads[0], heads[1], heads[3]]),
    )
    outline = Outline(made.document, View(made.text, range(len(made.text))), (), rows)
    table: Any = html.document_fromstring(page_html(Extraction(outline, Frame(), (), tuple(made.judgements))))
    assert [words_of(name) for name in table.xpath("//tr[@id='s0']/th")] == heads
    assert table.xpath("//tr[@id='s1']/td/@colspan") == []
    assert [words_of(cell) for cell in table.xpath("//tr[@id='s2']/td[@colspan='2']")] == ["县水利局"]


def test_the_head_of_a_pasted_table_keeps_its_columns() -> None:
    text = "任务\t责任单位\t时限\n修订预案\t办公室\t3月底前\n更换水泵\t后勤科\t6月底前\n"
    document, _ = luoshi.read(text.encode(), "表.txt")
    table: Any = html.document_fromstring(page_html(luoshi.extract(document)))
    assert [words_of(name) for name in table.xpath("//tr/th")] == ["任务", "责任单位", "时限"]


def test_words_of_the_document_never_become_markup(extraction: Extraction) -> None:
    document = replace(extraction.document, name='"><script>x</script>.txt')
    outline = replace(extraction.outline, document=document)
    made = page_html(replace(extraction, outline=outline))
    assert made.count("<script") == 1
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in made
    assert "&quot;&gt;&lt;script&gt;x" in made


def test_the_policy_lets_in_the_pages_own_parts_alone(page: Any) -> None:
    policy = one(page, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    for part in (one(page, "//style"), one(page, "//script")):
        digest = base64.b64encode(hashlib.sha256(part.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def test_nothing_is_fetched_from_outside(page: Any, extraction: Extraction) -> None:
    made = page_html(extraction)
    assert not re.search(r"https?:|url\(|@import|\bsrc=", made)
    assert not page.xpath("//link | //img | //iframe | //*[@style] | //*[@onclick]")


def test_language_and_equal_pages(extraction: Extraction) -> None:
    assert '<html lang="zh-Hans">' in page_html(extraction, "zh")
    assert '<html lang="en">' in page_html(extraction, "en")
    assert page_html(extraction) == page_html(extraction)


def test_faults_and_origin_are_told(page: Any, extraction: Extraction) -> None:
    assert "有一处日期写得不全。" in one(page, "//details[@class='faults']").text_content()
    assert extraction.document.sha256 in one(page, "//footer").text_content()


def test_a_text_without_sentences_gives_a_page(extraction: Extraction) -> None:
    empty = replace(extraction.outline, segments=(), items=())
    made = page_html(replace(extraction, outline=empty, proposals=(), judgements=(), faults=()))
    assert "全文没有句子。" in made
