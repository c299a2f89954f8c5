"""Plans with fixed pages for the tests of this room: a PDF of two pages, and an OFD of the same words."""

from __future__ import annotations

from tests.library.reading.ofd_pages import print_plan
from tests.library.reading.pdf_parts import Setting, pdf

TITLE = "云溪县2026年防汛工作计划"
FIRST = "县水利局牵头，县应急管理局配合，6月底前完成水库检查，形成检查报告。"
LAST = "各镇应当每月至少巡河2次，每季度末月20日前报送巡河情况。"
_BETWEEN = [f"第{number}村的河段由所在镇负责，每季度检查{number}次。" for number in range(2, 32)]


def as_pdf() -> bytes:
    """The plan as a PDF; its last sentence stands on the second page."""
    setting = Setting().title(TITLE).skip()
    for words in (FIRST, *_BETWEEN, LAST):
        setting.paragraph(words)
    return pdf(*setting.sheets)


def as_ofd() -> bytes:
    """The plan as an OFD; its last sentence stands on the second page."""
    return print_plan([("#", TITLE), *(("", words) for words in (FIRST, *_BETWEEN, LAST))])
