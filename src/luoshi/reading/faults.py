"""What can be wrong in a file that is read all the same: one sentence for each, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from luoshi.source import Fault, Span

#: Code -> (zh, en). The manual lists them all.
SENTENCES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "encoding-guessed": (
            "文字编码没有标明，是推测的（{encoding}），请核对有无乱码。",
            "The text's encoding was guessed ({encoding}): check that the words are right.",
        ),
        "bytes-undecodable": (
            "有 {count} 处字节读不成文字，以“\ufffd”代替。",
            "{count} places hold bytes that are no text; “\ufffd” stands for them.",
        ),
        "control-characters": (
            "有 {count} 个控制字符，以空格代替。",
            "{count} control characters were replaced by blanks.",
        ),
        "tracked-changes": (
            "文中有尚未接受的修订，按全部接受后的文字读取。",
            "Tracked changes are still open; the text was read as if all were accepted.",
        ),
        "hidden-text": (
            "文中有隐藏文字，没有读入。",
            "Hidden text was left out.",
        ),
        "symbol-unknown": (
            "有符号字体中的字符认不出，以“\ufffd”代替。",
            "Characters of a symbol font are not known; “\ufffd” stands for them.",
        ),
        "part-broken": (
            "文件中的 {part} 已损坏，没有读入。",
            "The part {part} of the file is broken and was left out.",
        ),
        "embedded-file": (
            "正文中嵌有另一个文件，其内容没有读入。",
            "Another file is embedded in the text; its words were left out.",
        ),
        "signed-not-verified": (
            "文件有电子签章，未验证。",
            "The file is signed, not verified.",
        ),
        "annotations-apart": (
            "文件上有注释（批注、水印、图章等），其文字不算正文，列在页眉处。",
            "Annotations (notes, watermarks, stamps) are no part of the text; their words stand as headers.",
        ),
        "place-unknown": (
            "有文字的位置写错了，列在正文末尾，请对照原件。",
            "Words whose place is written wrongly stand at the end of the text: compare with the original.",
        ),
        "page-without-text": (
            (
                "第 {pages} 页没有文字，只有图像，没有读入；"
                "请来文单位提供文字版，或装上 luoshi[ocr]（rapidocr，不联网）后重读（OFD 先另存为 PDF）。"
            ),
            (
                "Page {pages} has no text, only a picture, and was not read; ask the sender for a file with "
                "text, or install luoshi[ocr] (rapidocr, which works offline) and read again (an OFD as PDF)."
            ),
        ),
        "page-recognised": (
            "第 {pages} 页的文字是从图像识别出来的，请逐字核对。",
            "The words of page {pages} were recognised from a picture and must be checked.",
        ),
        "page-broken": (
            "第 {pages} 页已损坏，没有读入。",
            "Page {pages} is damaged and was left out.",
        ),
        "text-unmapped": (
            "有 {count} 处文字的字体没有写明是什么字，以“\ufffd”代替；请对照原件，或请来文单位提供文字版。",
            (
                "The font of the words in {count} places does not say which characters they are; "
                "“\ufffd” stands for them."
            ),
        ),
        "second-unreachable": (
            "没有连上第二读者，以下都是规则读出的。",
            "The second reader could not be reached; all that stands here was read by the rules.",
        ),
        "second-late": (
            "第二读者没有按时答复，以下都是规则读出的。",
            "The second reader did not answer in time; all that stands here was read by the rules.",
        ),
        "second-broken": (
            "第二读者的答复不成样子，没有采用，以下都是规则读出的。",
            "The second reader's answer was broken and left aside; the rules read all that stands here.",
        ),
        "second-refused": (
            "第二读者的地址不在允许的范围，没有送出任何内容，以下都是规则读出的。",
            "The second reader's address is not allowed; nothing was sent, and the rules read all of it.",
        ),
        "page-furniture": (
            "网页的导航、页脚、分享等 {count} 处没有读入。",
            "{count} places of the page that lead elsewhere (navigation, footers, sharing) were left out.",
        ),
        "hidden-cells": (
            "有隐藏的工作表、行或列，没有读入：{names}。",
            "Hidden sheets, rows or columns were left out: {names}.",
        ),
        "formula-empty": (
            "有公式没有存下结果，单元格按空白读取。",
            "Formulas without a stored result were read as empty cells.",
        ),
        "comments-left-out": (
            "文中有批注，没有读入。",
            "Comments on the text were left out.",
        ),
    }
)


def fault(code: str, span: Span | None = None, **fields: object) -> Fault:
    """The Fault of a code of `SENTENCES`, its sentences filled with `fields`."""
    zh, en = SENTENCES[code]
    return Fault(code, zh.format(**fields), en.format(**fields), span)


def page_list(pages: Iterable[int]) -> str:
    """Page numbers as people write them: 1, 3-7."""
    stretches: list[list[int]] = []
    for page in pages:
        if stretches and stretches[-1][-1] == page - 1:
            stretches[-1].append(page)
        else:
            stretches.append([page])
    return ", ".join(str(s[0]) if len(s) == 1 else f"{s[0]}-{s[-1]}" for s in stretches)
