"""A scanned page is read by rapidocr where it is installed."""

from __future__ import annotations

import importlib.util
from io import BytesIO

import pytest
from PIL import Image

import luoshi
from luoshi.source import Span
from tests.library.reading.pdf_parts import Setting, pdf

TEXTS = [
    "各科室每季度自查一次消防设施，对发现的隐患逐条登记，在十个工作日内完成整改。",
    "办公室每半年通报一次自查情况。",
]

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("rapidocr") is None, reason="rapidocr is not installed: pip install luoshi[ocr]"
)


def scanned(data: bytes) -> bytes:
    """The first page as a picture and nothing else."""
    picture = Image.open(BytesIO(luoshi.picture(data, "a.pdf", 1, 1240).data)).convert("L")
    target = BytesIO()
    picture.save(target, "PDF", resolution=150)
    return target.getvalue()


@pytest.mark.filterwarnings("default")  # of the packages that rapidocr rests on
def test_a_scanned_page_is_recognised_and_says_so() -> None:
    setting = Setting()
    for text in TEXTS:
        setting.paragraph(text)
    data = pdf(*setting.sheets)
    document, (fault,) = luoshi.read(scanned(data), "扫描.pdf")
    assert fault.code == "page-recognised"
    assert "核对" in fault.zh
    assert fault.span is not None
    assert "隐患逐条登记" in document.quote(fault.span)
    found = document.text.replace("\n", "")
    assert sum(char in found for char in "".join(TEXTS)) > 0.95 * len("".join(TEXTS))
    start = document.text.index("隐患")
    (box,) = luoshi.boxes(scanned(data), "扫描.pdf", Span.of(start, start + 2))
    clean, _ = luoshi.read(data, "a.pdf")
    start = clean.text.index("隐患")
    (true,) = luoshi.boxes(data, "a.pdf", Span.of(start, start + 2))
    assert abs(box.left - true.left) < 12
    assert abs(box.top - true.top) < 8
