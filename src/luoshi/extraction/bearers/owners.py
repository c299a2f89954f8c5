"""The party that answers for a thing of its own: 甲单位的应急预案应当报…备案 binds 甲单位."""

from __future__ import annotations

import re

from luoshi.extraction.bearers.acting import read_before_verb
from luoshi.extraction.bearers.behind_binder import MODIFIES
from luoshi.extraction.parties.party import read_names
from luoshi.extraction.wording.binding import ADVERBIAL, BINDS, Subject
from luoshi.extraction.wording.words import find_unit_ends, verb_at

#: A thing that belongs to a party, which answers for it: 甲单位的应急预案|报…备案.
_THING_OF = re.compile(
    r"(.{3,60}?)的(?:[^的，、]{0,12}(?:预案|方案|计划|报告|总结|材料|目录|指南|台账|清单|名录|名单|场所|设施|设备|布局)"
    r"(?=除|报(?!告)|抄送|应|要|须|必须|可以|不得|$)|[^的，]{0,16}(?:场所|设施|设备|布局)(?=应|要|须|必须|不得)"
    r"|[^的，、]{0,12}(?:制度|规程|协议|合同)(?=应当|必须)"
    r"|[^的，、]{2,12}(?=应当?(?:合法|客观|真实|准确|全面|完整|明确|公正|规范|科学))"
    r"|[^的，、]{0,8}(?:工作|用车|车辆|用房|系统|网站|账户|印章|记录)(?=(?:应当(?!由|经)|必须|须)(?!$))"
    r"|[^的，]{0,8}(?:处理|办理|整改|落实|执行|进展|完成)情况(?=(?:一般)?应当?[^，]{0,24}报告))"
)
#: The same right behind the name: 企业|环境应急预案应当…备案, 各地|工作进展情况要定期报告.
_THING_BESIDE = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:预案|(?:工作|进展|落实|执行|完成)情况)"
    r"(?=(?:应当?+|要|须|必须)(?!经|包括)[^，。]{0,40}?(?:报(?!警)|备案|公开|公布|公示)|(?:应当?|要|须|必须)[^，]{2,40}内，向|有[^，]{2,12}的，)"
    r"|(?:(?<=单位)|(?<=机构)|(?<=企业)|(?<=公司)|(?<=机关))(?!内)[\u4e00-\u9fff]{2,6}(?:系统|设备|设施|车辆|建筑)(?=应当(?!由|经)|必须)"
)
_NAMES_THING = re.compile("预案|情况|系统|设备|设施|车辆|建筑")
_ORDERED = re.compile("应(?!急)|要|须")


def read_owner(text: str, start: int, end: int) -> Subject | None:
    """The party whose thing it is: 甲单位的应急预案应当报…备案 binds 甲单位."""
    thing = _THING_OF.match(text, start, end)
    if thing is None or ADVERBIAL.match(text, start, end):
        return None
    if _ORDERED.search(text, thing.end(1), thing.end()):
        return None  # 管理灌区的机构|应当建立台账
    binder = BINDS.search(text, start, thing.end(1))
    if (binder and binder.group() not in MODIFIES) or _acts_on_its_thing(text, start, thing.end(1)):
        return None  # 二级单位|编制本单位的应急预案, 各部门|需提交本部门的总结
    names = read_names(text, start, thing.end(1))
    if not names and binder:
        return None  # 委员会应当听取县政府|的报告
    if not names and (made := read_before_verb(text, start, thing.end(1))):
        names = made.names  # 甲单位编制的目录应当…
    binder = BINDS.match(text, thing.end())
    return Subject(names, binder.group() if binder else "", thing.end()) if names else None


def _acts_on_its_thing(text: str, start: int, end: int) -> bool:
    """Whether what stands before 的 is a party, its verb, and whose thing it is: 甲单位编制本单位的方案."""
    made = read_before_verb(text, start, end)
    return made is not None and (verb := verb_at(text, made.after)) > 0 and made.after + verb < end


def read_owner_beside(text: str, start: int, end: int) -> Subject | None:
    """The party right before its thing: 企业|环境应急预案应当报…备案."""
    if not _NAMES_THING.search(text, start, end):
        return None
    if ADVERBIAL.match(text, start, end):
        return None
    for stop in reversed(find_unit_ends(text, start, end)):
        thing = _THING_BESIDE.match(text, stop)
        if thing and (names := read_names(text, start, stop)):
            binder = BINDS.match(text, thing.end())
            return Subject(names, binder.group() if binder else "", thing.end())
    return None
