"""Why a file was not read: a sentence and a remedy for each way in which a reader may end."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from typing import Any, Final

from luoshi_web.plans.read_worker import OUT_OF_MEMORY

Texts = dict[str, list[str]]

_TOO_LONG: Final[Texts] = {
    "zh": ["这份文件读得太久，已经停下：{name}", "删去图片和附带内容，或把正文另存为 .docx，再试一次。"],
    "en": [
        "Reading took too long and was stopped: {name}",
        "Remove pictures, or save the text alone, and retry.",
    ],
}
_TOO_BIG: Final[Texts] = {
    "zh": [
        "读这份文件要的内存超过上限，已经停下：{name}",
        "把文件分成几份，或把正文另存为 .docx，再试一次。",
    ],
    "en": [
        "Reading needed more memory than allowed: {name}",
        "Split the file, or save the text alone, and retry.",
    ],
}
_BROKE_OFF: Final[Texts] = {
    "zh": ["读这份文件时程序中断：{name}", "再读一次；仍然不行，就用 WPS 或 Word 打开后另存为 .docx。"],
    "en": [
        "Reading broke off: {name}",
        "Retry; if it fails again, open it in WPS or Word and save it as .docx.",
    ],
}
_NOTHING_READABLE: Final[Texts] = {
    "zh": ["压缩包里没有能读的文件：{name}", "看一看是不是拿错了；要收的文件换成能读的格式再传。"],
    "en": [
        "The archive holds no file that can be read: {name}",
        "See whether it is the right one; bring its files in a format that can be read.",
    ],
}
_EMPTY: Final[Texts] = {
    "zh": ["文件是空的，里面什么也没有：{name}", "多半是没有拷完或没有下载完。重新拷一份，再传。"],
    "en": ["The file is empty: {name}", "It was probably not copied or loaded whole; fetch it again."],
}
#: What the site says where the library speaks of its own commands.
_OF_THE_SITE: Final[Mapping[str, Texts]] = {
    "SeveralFiles": {
        "zh": [
            "压缩包里有几个文件，这里一次只能读一个：{name}",
            "解压后选其中一份；要整包收，到“收文件”里选它。",
        ],
        "en": [
            "The archive holds several files, and only one can be read here: {name}",
            "Unpack it and choose one; the page Take in takes the whole archive.",
        ],
    }
}


class NotRead(Exception):  # noqa: N818  # what happened, in the words of the house
    """A file was not read. texts: "zh" and "en", each a sentence and a remedy. code: a word for why."""

    def __init__(self, code: str, texts: Mapping[str, list[str]]) -> None:
        self.code = code
        self.texts = {lang: list(pair) for lang, pair in texts.items()}
        super().__init__(self.texts["en"][0])

    def as_json(self) -> dict[str, Any]:
        """As `Document.fault` keeps it."""
        return {"code": self.code, **self.texts}


def told_by_reader(error: Mapping[str, Any], name: str) -> NotRead:
    """What a reader said of a file: code, and a sentence with its remedy in each language."""
    texts = _OF_THE_SITE.get(error["code"])
    return NotRead(
        error["code"], _named(texts, name) if texts else {lang: error[lang] for lang in ("zh", "en")}
    )


def nothing_readable(name: str) -> NotRead:
    """An archive in which no file has a reader."""
    return NotRead("nothing-readable", _named(_NOTHING_READABLE, name))


def empty(name: str) -> NotRead:
    """A file without a single byte."""
    return NotRead("empty", _named(_EMPTY, name))


def why(code: int | None, name: str, *, late: bool) -> NotRead:
    """Why nothing was heard. code: how the reader ended; None where that is not known."""
    if late or code == -signal.SIGXCPU:
        return NotRead("too-long", _named(_TOO_LONG, name))
    if code == OUT_OF_MEMORY:
        return NotRead("too-big", _named(_TOO_BIG, name))
    # The hard limit of the processor's time kills without a word, as the system does short of memory.
    if code == -signal.SIGKILL:
        return NotRead("too-long", _named(_TOO_LONG, name))
    return NotRead("broke-off", _named(_BROKE_OFF, name))


def _named(texts: Texts, name: str) -> Texts:
    return {lang: [part.replace("{name}", name) for part in pair] for lang, pair in texts.items()}
