"""What the issuer says it will do obliges it: X将…, 本学期将…."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.words import verb_at

NAME = "commitment"

_WILL = re.compile(
    r"(?<![即必势终])将(?:于|会|在|继续(?!增|上升|扩大|下降|面临)|进一步(?!增|上升|下降|面临|显现)|对(?![^，。]*产生)|以|组织|推出|加强|适时|号召|定期|视|按|根据|逐步|全面|试点|探索|把|给予|进行|删除|注销|取消|通报|收取|不予|依法|严肃|追究|统一|建立|另行|暂停|停止|恢复|关闭)|^(?:本学期|本学年|今年|本年度|年内|[上下]半年|下一步)，?(?:[我本全][校局院市县区]|学校)?将|拟(?:于|在|开展|对)|(?<![确决规约制])定于(?=[^，。；]{2,24}?(?:开展|举行|举办|召开|进行|组织|启动|实施))"
)


def judge(passage: Passage) -> Fate | None:
    """A duty where the issuer commits itself."""
    text = passage.body
    if "将" not in text and "拟" not in text and "定于" not in text:
        return None
    return Fate.DUTY if _WILL.search(text) or _says_who_will(passage) else None


def _says_who_will(passage: Passage) -> bool:
    """Whether a party stands before 将 and what it will do behind it: 教务部|将|发布评比结果."""
    text = passage.text
    return any(text.startswith("将", stop) and verb_at(text, stop + 1) for stop in passage.unit_ends)
