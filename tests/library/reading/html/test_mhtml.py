from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from luoshi.errors import BrokenFile
from luoshi.reading import read_bytes

PAGE = "<html><head><title>通知</title></head><body><p>每月检查。</p></body></html>"


def saved(*parts: MIMEText, start: str = "") -> bytes:
    message = MIMEMultipart("related", type="text/html")
    if start:
        message.set_param("start", start)
    for part in parts:
        message.attach(part)
    return message.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gb18030"])
def test_the_page_of_a_saved_page_is_read(charset: str) -> None:
    document, faults = read_bytes(saved(MIMEText("p{}", "css"), MIMEText(PAGE, "html", charset)), "通知.mht")
    assert (document.kind, document.reader, document.text) == ("mhtml", "html/1", "通知\n每月检查。")
    assert faults == ()


def test_the_part_that_is_named_as_the_start_is_the_page() -> None:
    frame, page = MIMEText("<p>广告</p>", "html", "utf-8"), MIMEText(PAGE, "html", "utf-8")
    page["Content-ID"] = "<page@x>"
    assert read_bytes(saved(frame, page, start="<page@x>"), "a.mhtml")[0].text == "通知\n每月检查。"


def test_a_letter_without_a_page_is_broken() -> None:
    with pytest.raises(BrokenFile):
        read_bytes(saved(MIMEText("x", "plain")), "a.mht")
