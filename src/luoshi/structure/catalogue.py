"""Catalogue lines: the fields of the page that a document was taken from, links, tables of contents."""

from __future__ import annotations

import re

_FIELD = re.compile(
    r"(?:\S{0,6}(?:日期|时间|编号|文号|字号|机构|机关|状态|类型|种类|类别|分类|链接|网址|标题|名称|来源|部门|索引号|主题词|关键词"
    r"|公开方式|浏览次数|浏览量|字体|打印|体裁|有效性|政策名)|日期)[:：].*"
)
_LINK = re.compile(r"(?:.{0,12}[:：])?https?://\S+")
_CATALOGUE = re.compile(r".*(?:…+|\.{4,}|·{4,})\s*[（(]?\d{1,4}[）)]?")


def is_link(text: str) -> bool:
    """Whether a line is only an address, or names one: 链接：https://…."""
    return "/" in text and _LINK.fullmatch("".join(text.split())) is not None  # a long address is wrapped


def is_field(text: str) -> bool:
    """Whether a line is a field of the page that a document was taken from: 索引号：…, 发布日期：…."""
    return len(text) <= 200 and _FIELD.fullmatch(text) is not None and "。" not in text


def is_catalogue_line(text: str) -> bool:
    """Whether a line of a table of contents: dots lead to a page number."""
    return (
        len(text) <= 80
        and (text[-1].isdecimal() or text[-1] in "）)")
        and _CATALOGUE.fullmatch(text) is not None
    )
