"""What was done, and how things stand, is no duty: 近年来…, 截至…, 已…, 取得了…成效."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids
from luoshi.extraction.wording.words import commands_at

NAME = "past-report"

_SINCE = re.compile(
    r"^(?=[近今去多长一当目过截随上同但我])(?:近年来|近几年|近些年|今年以来|去年以来|多年来|长期以来|一直以来|当前|目前(?!暂不|不再)|近期|近日|过去|截至|截止(?![时日期于到])|随着|上半年以来|去年|上年(?!末|度)|同时也要看到|但是?由于|但一些|我国)"
)
_PERIOD = re.compile(
    r"以来(?:，|我|全|共|累计|已)|已(?:(?<=[年月日]已)|(?<=[年月日][底，]已)|(?<=[年月日]底，已)|(?<=[年月日底末]前已)|(?<=[年月日底末][之以]前已))(?!经?[^，。]{0,20}的)"
)
#: A sentence that comments on the one before.
_COMMENTS = re.compile(r"这(?!些?(?:单位|部门|学校|企业|项工作))|例(?:如|\d{0,2}[：:])|比如")
#: 当前 and 近期 also open work that is about to be done.
_NOW = re.compile(r"^(?:当前|近期)[^，]{0,8}，")
_DONE = re.compile(
    r"已(?<![对按将]已)经?(?:经国务院|经.{2,12}(?:同意|批准)|(?:取得|建成|完成|开展|实现|印发)(?![^，。；]{0,30}的))"
    r"|取得(?!的)(?:了)?.{0,14}(?:成效|成绩|进展|成果|效果)(?![^，。；]{0,12}的)|累计(?!.{0,16}(?:不少于|不低于|不得?超过|以上|达到|的，))|同比|较上年|比上年"
    r"|成效(?:显著|明显)(?!的|、)|受到.{0,12}(?:好评|表彰|肯定|认可)(?!的)|被[^，。；]{1,12}(?:通报)?(?:表扬|表彰|评为|授予)(?!的)|得到.{0,12}(?:好评|表彰|肯定|认可)(?!的)|获得.{0,12}(?:好评|表彰|肯定|认可)(?!的)"
    r"|依然(?:较|比较|十分|存在|不|有(?!效))(?![^，。；]{0,20}的)|仍然?(?:较|比较|十分|存在|不|有(?!效))(?![^，。；]{0,20}的)|还(?<!另外还)(?<!此外还)(?:较|比较|十分|存在|不|有(?!效))(?![^，。；]{0,20}的)|了(?<=[^除为罢免终]了)(?![解然如])"
)
#: A case that may come: 如…仍不能满足…的，….
_CASE = re.compile("如(?![期实此])|若|凡|一旦")
#: What was done opens the sentence; and what is still wanting closes it, whatever was to be done.
_OPENS_DONE = re.compile(
    "已(?![^，。；]{1,6}(?:学生|考生|教师|员工|会员|同学)[^，。；]|经?(?:投保|备案|登记|取得|建|纳入|通过|签|缴|领)|[^，。；]*的|[^，。；]*$)[\u4e00-\u9fff]{2}"
)
_WANTING = re.compile("，(?:目前|截至目前|现)(?:仅|只|尚未|仍未|才|还没)")
_SIGNS = re.compile("被|已|了|取得|累计|同比|上年|成效|到|获得|仍|还|依然|以来")
_QUOTED = re.compile("“[^“”]*”")
#: What also asks for something from now on, beside the words of command.
_ASKS = re.compile(
    r"，(?:并|同时)?(?:要求|责成)(?=[^，。；]{2})|确保|继续|鼓励|希望|可(?<![许认]可)(?!见|持续|靠|再生|能|行|视)|(?:予以|给予|不予)|要求[^，。]{2,24}(?:遵照|贯彻|认真)[^，。]{0,4}(?:执行|落实)|请(?<![申邀聘]请)|加快|负责(?!人)|本学期|到20\d\d年|20\d\d年.{0,3}底前|下一步"
)


def judge(passage: Passage) -> Fate | None:
    """Context for a sentence that reports and commands nothing."""
    text = passage.body
    if _COMMENTS.match(text):
        return None if commands_or_forbids(text) else Fate.CONTEXT
    if _WANTING.search(text) or (_OPENS_DONE.match(text) and not commands_or_forbids(text)):
        return Fate.CONTEXT
    if not _SINCE.match(text) and (_lies_ahead(passage) or not _tells(text)):
        return None
    if _ASKS.search(text) or commands_or_forbids(text):
        return None
    if _NOW.match(text) and any(commands_at(passage.text, start) for start, _ in passage.clauses[1:]):
        return None
    return Fate.CONTEXT


def _lies_ahead(passage: Passage) -> bool:
    """Whether the sentence sets a case, or stands among aims: there 取得进展 is still to come."""
    return _CASE.match(passage.body) is not None or passage.place.near.endswith("目标")


def _tells(text: str) -> bool:
    if "“" in text:
        text = _QUOTED.sub("“”", text)  # 围绕“冬天来了”主题
    if not _SIGNS.search(text):  # the patterns are slow on long sentences
        return False
    return _PERIOD.search(text) is not None or _DONE.search(text) is not None
