"""What minutes tell of the meeting itself is no duty: 6月2日，李局长主持召开局务会；应到10人，实到9人."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import commands_or_forbids

NAME = "minutes"

_DAY = r"(?:20\d\d年)?\d{1,2}月\d{1,2}日"
#: That it was held, on a day or by somebody: 6月2日，…召开…会议; a meeting to come is planned.
_HELD = re.compile(
    rf"(?:{_DAY}|今[天日]|[上下]午)[^。；]{{0,40}}?(?:召开|举行|主持)|[^。；]{{2,30}}主持(?:召开|了)?[^，。；]{{0,30}}会"
)
_TO_COME = re.compile("拟|将(?!会议|有关)|定于|计划(?!会)|每[年月周季日天]|要(?!点|求|闻)|应当?(?!急|到)")
#: Who was there and who presided: 应到10人，实到9人; 会议由李局长主持，各科负责人参加.
_PRESENT = re.compile(
    r"(?:会议|例会|大会|座谈会)由[^，。；]{2,30}主持"
    r"|[^。；]{2,80}(?:参加|出席|列席|参会|到会)(?:了?(?:会议|本次会议))?$"
)
#: How many were there, and who wrote it down: 应到10人，实到9人; 记录人：张三.
_COUNTED = re.compile(
    r"(?:参[会加与]|与会|出席|列席|到会|缺席|请假)(?:会议)?(?:人员?|成员|领导)?[：:]|"
    r"(?:本次|此次)?(?:会议)?应到[^，。；]{1,12}，实到|(?:记录|主持|整理|拟稿|核稿|审核|签发)人?[：:][^，。；]{2,12}$"
)
#: What was said to close it, and that it closed: 李局长作总结讲话; 会议于17时结束.
_CLOSED = re.compile(
    r"[^，。；]{2,30}(?:作|做|发表)(?:了)?[^，。；]{0,8}(?:讲话|发言)$|[^。；]{2,40}提出(?:了)?[^，。；]{0,8}要求$"
    r"|(?:本次|此次)?(?:会议|例会)[^，。；]{0,16}(?:圆满)?结束$|散会$|[^，。；]{2,16}宣布(?:开会|会议开始)$"
)

#: What somebody thinks or answers there, without asking for it: 李工建议…, 门窗：张三认为….
_SAYS = re.compile(
    r"(?:[^：:，。；]{1,12}[：:])?(?!会议|与会|领导|局长|主任|我们)[\u4e00-\u9fff]{2,8}?"
    r"(?:建议|认为|表示|解释|转达|提到|质疑)(?!的|[^，。；]{0,6}(?:应|要|须))"
)


def judge(passage: Passage) -> Fate | None:
    """Context for what only tells how the meeting went, in a document that its title calls minutes."""
    if not passage.plan.is_minutes or passage.leads_in:
        return None
    text = passage.body
    if _COUNTED.match(text):
        return Fate.CONTEXT
    held = _HELD.match(text) is not None and _TO_COME.search(text) is None
    if not (held or _PRESENT.match(text) or _CLOSED.match(text) or _SAYS.match(text)):
        return None
    return None if commands_or_forbids(text) else Fate.CONTEXT
