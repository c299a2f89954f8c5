"""Web pages, saved pages and plain texts that are too deep, too wide or in another encoding than they say."""

# ruff: noqa: PLW0108 - a list of lines as hostile files hold them, each made when asked for

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from tests.library.reading.attacks.attack import Attack
from tests.library.reading.attacks.samples import html_sample, mhtml_sample, txt_sample

MEGABYTE = 1024 * 1024
WORDS = "<p>各单位每月自查一次。</p>"


def page(inner: str, head: str = '<meta charset="utf-8">') -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{inner}</body></html>".encode()


HTML: Mapping[str, Callable[[], bytes]] = {
    "hundred-thousand-deep": lambda: page("<div>" * 100_000 + WORDS),
    "bold-hundred-thousand-deep": lambda: page("<b>" * 20_000 + WORDS),
    "tables-a-thousand-deep": lambda: page("<table><tr><td>" * 1000 + WORDS),
    "lists-ten-thousand-deep": lambda: page("<ul><li>" * 10_000 + WORDS),
    "colspan-absurd": lambda: page("<table><tr><td colspan=999999999>任务<td>单位</table>"),
    "rowspan-absurd": lambda: page("<table>" + "<tr><td rowspan=999999999>任务" * 2000 + "</table>"),
    "spans-that-multiply": lambda: page(
        "<table>" + "<tr>" + "<td rowspan=65534 colspan=1000>任务" * 1000 + "</table>"
    ),
    "cells-without-number": lambda: page("<table><tr>" + "<td>" * 500_000 + "</table>" + WORDS),
    "list-begins-absurdly": lambda: page("<ol start=99999999999999999999><li>检查<li value=-9e99>检查</ol>"),
    "attribute-of-megabytes": lambda: page(f'<p title="{"a" * 8 * MEGABYTE}">{WORDS}'),
    "attributes-without-number": lambda: page(
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{WORDS}"
    ),
    "comment-never-ended": lambda: page(WORDS + "<!--" + "-" * MEGABYTE),
    "comments-begun-again": lambda: page("<!--" * 300_000 + "-->" + WORDS),
    "tags-never-ended": lambda: page(WORDS + "<" * MEGABYTE),
    "entities-in-plenty": lambda: page("&amp;&#x4e00;&nosuch;&#0;&#x110000;" * 100_000 + WORDS),
    "script-without-end": lambda: page(WORDS + "<script>" + "x" * MEGABYTE),
    "sent-elsewhere": lambda: page(WORDS, '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">'),
    "frames-and-pictures-outside": lambda: page(
        '<iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/x.png"><object data="http://127.0.0.1:9/">'
        '</object><link rel=stylesheet href="http://127.0.0.1:9/x.css"><embed src="//127.0.0.1/x">' + WORDS
    ),
    "base-outside": lambda: page(WORDS, '<base href="http://127.0.0.1:9/"><meta charset="utf-8">'),
    "picture-in-itself": lambda: page(f'<img src="data:image/png;base64,{"A" * 4 * MEGABYTE}">' + WORDS),
    "dtd-with-entities": lambda: (
        b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><p>&a;</p>' + WORDS.encode()
    ),
    "null-bytes": lambda: page("\0" * 100_000 + WORDS),
    "says-gbk-is-utf-8": lambda: page(WORDS, '<meta charset="gbk">'),
    "says-utf-16-is-ascii": lambda: page(WORDS, '<meta charset="us-ascii">').decode().encode("utf-16"),
    "says-utf-7": lambda: page("+ADw-script+AD4-" + WORDS, '<meta charset="utf-7">'),
    "says-no-known-encoding": lambda: page(WORDS, '<meta charset="no-such-code">'),
    "says-a-codec-of-python": lambda: page(WORDS, '<meta charset="zlib_codec">'),
    "says-another-codec-of-python": lambda: page(WORDS, '<meta charset="unicode_escape">'),
    "seventeen-megabytes": lambda: page(WORDS * 500_000),
    "one-long-word": lambda: page("查" * 3_000_000),
    "a-million-paragraphs": lambda: page("<p>查" * 1_000_000),
    "templates-in-templates": lambda: page("<template>" * 5000 + WORDS),
    "drawings-in-drawings": lambda: page("<svg><foreignObject>" * 2000 + WORDS),
    "options-in-plenty": lambda: page("<select>" + "<option>x" * 200_000 + "</select>" + WORDS),
    "cut-off": lambda: html_sample()[:100],
}
MHTML: Mapping[str, Callable[[], bytes]] = {
    "parts-in-parts": lambda: (
        b"MIME-Version: 1.0\r\n"
        + b"".join(
            b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(2000)
        )
    ),
    "no-boundary": lambda: mhtml_sample().replace(b'; boundary="b"', b""),
    "no-page": lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--\r\n",
    "base64-broken": lambda: mhtml_sample().replace(b"8bit", b"base64"),
    "encoding-unknown": lambda: mhtml_sample().replace(b"8bit", b"x-nonsense"),
    "charset-is-a-codec": lambda: mhtml_sample().replace(b"charset=utf-8", b"charset=hex"),
    "ten-thousand-parts": lambda: mhtml_sample().replace(
        b"--b--", b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 10_000 + b"--b--"
    ),
    "header-of-megabytes": lambda: (
        b"MIME-Version: 1.0\r\nSubject: " + b"a" * 4 * MEGABYTE + b"\r\n\r\n" + html_sample()
    ),
    "cut-off": lambda: mhtml_sample()[:90],
}
TXT: Mapping[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "zeros": lambda: bytes(16 * MEGABYTE),
    "too-large": lambda: b"a" * (64 * MEGABYTE + 1),
    "one-line-of-64-megabytes": lambda: b"a" * 64 * MEGABYTE,
    "line-ends-alone": lambda: b"\n" * 32 * MEGABYTE,
    "half-breaks": lambda: b"\r" * 8 * MEGABYTE + b"x",
    "form-feeds": lambda: b"\x0c" * MEGABYTE + txt_sample(),
    "marks-on-marks": lambda: ("检" + "\u0301\u0489" * 1_000_000 + "查").encode(),
    "turned-words": lambda: ("\u202e每月自查。\u2066" * 100_000).encode(),
    "unseen-characters": lambda: ("\u200b\u200d\ufeff" * 500_000 + "自查").encode(),
    "says-utf-8-is-gbk": lambda: b"\xef\xbb\xbf" + ("各单位每月自查一次。" * 100).encode("gb18030"),
    "says-utf-16-is-utf-8": lambda: b"\xff\xfe" + txt_sample(),
    "says-utf-32": lambda: b"\xff\xfe\x00\x00" + txt_sample() * 10,
    "half-surrogates": lambda: b"\xed\xa0\x80" * 1000 + txt_sample(),
    "half-pairs-of-utf-16": lambda: b"\xff\xfe" + b"\x00\xd8" * 10_000,
    "every-byte": lambda: bytes(range(256)) * 4096,
    "all-ones": lambda: b"\xff" * MEGABYTE,
    "terminal-codes": lambda: b"\x1b[2J\x1b]0;x\x07" * 1000 + txt_sample(),
    "nulls-between": lambda: b"\0".join(bytes([byte]) for byte in txt_sample()),
    "picture-called-text": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100,
    "program-called-text": lambda: b"\x7fELF" + bytes(1000),
    "programs-of-windows": lambda: b"MZ\x90\x00\x03" + bytes(1000),
    "numbers-in-plenty": lambda: ("一、" * 200_000).encode(),
    "brackets-in-plenty": lambda: ("（" * 300_000 + "一" + "）" * 300_000).encode(),
    "bars-in-plenty": lambda: (b"|" * 300_000 + b"\n") * 3,
    "digits-in-plenty": lambda: b"1" * MEGABYTE,
    "points-in-plenty": lambda: b"1." * 300_000,
    "blanks-in-plenty": lambda: b"a" + b" " * 3 * MEGABYTE + b"b",
    "stars-in-plenty": lambda: ("*" * 300_000 + "秘密" + "*" * 300_000).encode(),
    "levels-in-plenty": lambda: ("秘 " * 300_000).encode(),
    "sentences-in-plenty": lambda: ("。" * 500_000).encode(),
}


def attacks() -> Iterator[Attack]:
    """All of them."""
    for ending, made in (("html", HTML), ("mht", MHTML), ("txt", TXT)):
        for name, make in made.items():
            yield Attack(f"{ending}-{name}", f"计划.{ending}", make)
