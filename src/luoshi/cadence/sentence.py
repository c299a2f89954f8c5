"""Sentence: a text made ready for the forms, whose every character maps back.

White space goes (每年至少2 次), full-width digits become half-width, and what can never be a
time is blotted out character for character: names in 《》, document numbers 〔2026〕, names in
quotes, list marks.
"""

from __future__ import annotations

import re

#: What stands for a blotted character: no form matches it.
BLOT = "□"

_WIDE = str.maketrans("０１２３４５６７８９：．／", "0123456789:./")
_WIDE_SIGN = re.compile("[０-９：．／]")
_SPACE = re.compile(r"\s")
_LOOSE_SPACE = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
#: How often, in a few words that are often quoted: “一月一调度、一季一督查”.
_RHYTHMS = r"(?:(?:[一两二三四][日天周旬月季年]度?|半[月年])一[\u4e00-\u9fff]{1,2}[、，,]?){1,5}"
#: A quoted five-year plan or rhythm is a time; a quoted phrase that is laid down as a demand is one too.
_NAMES = re.compile(
    r"《[^《》]*》"
    r"|〔[^〔〕]*〕"
    r"|“[^“”]{2,30}(?:表|办法|方案|通知|细则|意见|条例|计划)”"
    rf"|“(?!十[一二三四五六七八九]?五[”时规]|(?:五一|十一|国庆|六一|七一|八一|春节|元旦|中秋|端午|清明)”节?(?:劳动节|国庆节|儿童节|建军节|假期)?(?:前|期间)|(?:[日周旬月季年](?:调度|通报|考核|报告|检查|点评|研判|总结|督查)[、，]?){{2,5}}”|{_RHYTHMS}”)[^“”]*”(?!的?(?:要求|频次|频率|标准|原则|制度))"
)
_NAME_SIGN = re.compile("《|〔|“")


class Sentence:
    """`plain` is what the forms read; `words` and `place` lead back to the text as given."""

    __slots__ = ("_origins", "plain", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._origins: list[int] | None = None
        plain = text
        if _SPACE.search(text):
            plain = self._squeeze(text)
        if _WIDE_SIGN.search(plain):
            plain = plain.translate(_WIDE)
        if _NAME_SIGN.search(plain):
            plain = _NAMES.sub(lambda name: BLOT * len(name[0]), plain)
        self.plain = plain

    def _squeeze(self, text: str) -> str:
        loose = {place for gap in _LOOSE_SPACE.finditer(text) for place in range(*gap.span())}
        self._origins = [place for place in range(len(text)) if place not in loose]
        return "".join([text[place] for place in self._origins])

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The range of `text` that a range of `plain` came from."""
        if self._origins is None:
            return start, end
        return self._origins[start], self._origins[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """The words of `text` that a range of `plain` came from."""
        first, last = self.place(start, end)
        return self.text[first:last]
