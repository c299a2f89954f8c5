"""What is not done, told by 不 without a word that forbids: 不予公开, 不再收取, 代课教师不能参加."""

from __future__ import annotations

import re

#: What is not to be done any more, or not at all; 可以不予公开 and 不予公开的 leave it open.
_FLATLY = r"(?=[\u4e00-\u9fff\d])(?![^，。；]{0,60}的(?:[，。；]|$))"
#: The same, where no figure is set: 原则上不超过3人.
_BUT_FIGURES = rf"(?![超少低晚高多大早迟]){_FLATLY}(?![^，。；]{{0,30}}的[^，。；]{{0,6}}[有占较])"
#: What is then to be done is the duty: 不予受理，并书面通知申请人.
_AND_TELLS = "[^，。；]{0,6}，?并(?:应当?)?(?:书面|一次性|及时|当场|以书面形式)*(?:告知|通知|说明|退回|出具)"
# Each way begins with a letter of its own, so that the search jumps to it.
_REFUSES = re.compile(
    rf"一律不(?![^，。；]{{1,3}}的[\u4e00-\u9fff]){_FLATLY}|概不(?!负责){_FLATLY}|非必要不{_FLATLY}|最[长多高大](?:只能|不能|不)超过{_FLATLY}"
    r"|将不(?<!即将不)(?:安排|参加|参与|列入|纳入|接受|受理|办理|发放|提供|颁发|授予|推荐|补[发办考]|评[选优定])(?![^，。；]{0,14}的(?:[，。；]|$))"
    rf"|绝对不(?![得能变要是应]){_FLATLY}|坚决不(?![得能变要是应]){_FLATLY}"
    rf"|不(?<![未而或以并可、]不)(?<!或者不)(?<!即将不)(?:予受理(?!通知|决定|告知|意见|理由|[\u4e00-\u9fff]{{0,2}}的)|(?:予(?!以|追究|[\u4e00-\u9fff]{{2,4}}(?:意见|决定|通知|告知|证明|理由|情形))|再(?!是|有|存在|具|符|需|续)|收取|受理|重复(?!(?:的|享受)?原则)|邀请|兼任|题[词写]|吃请|收礼|宴请|陪同|公开发表)(?=[\u4e00-\u9fff]{{2}}|$|[，。；、])(?![^，。；其]{{0,14}}的))(?![^，。；]{{0,60}}的(?:[，。；]|$))(?!{_AND_TELLS})"
)
#: What is not done at a time, or not taken for something: 汛期不开展户外活动, 迟到的不按旷工处理.
# 因故不开展, 不按规定处理 and 不按时… tell a breach or its case.
_ABSTAINS = re.compile(
    rf"不(?<=[\u4e00-\u9fff、]不)(?<![而若如因或并从可]不)(?:超载|超速|闯红灯|饮酒|浏览)(?![^，。；]{{0,60}}的(?:[，。；]|$))|"
    r"(?:[以如]下|下列)[^，。；：]{2,12}?不予[\u4e00-\u9fff]{2,6}(?=[：:，；]|$)|"
    rf"不(?:(?<=[汛假期]期不)|(?<=期间不)|(?<=期间，不)|(?<=[期时前后内]，不)|(?<![\u4e00-\u9fff，]不))(?:开展|从事|举办|承接){_FLATLY}"
    r"|不(?<![如若对因而或凡未并可]不)按(?!规定|要求|[时期照质量]|程序|约定|计划|标准|规程|制度)[^，。；的者不]{1,14}(?:处理|计算|计发|认定|对待|论处|报销)(?=$|[，。；])"
    # 尽量不选取手机照的照片, 原则上不安排加班, 就寝后不在室内喧哗; 一般不会影响 tells
    rf"|尽量不{_BUT_FIGURES}|尽可能不{_BUT_FIGURES}|原则上不{_BUT_FIGURES}|一般不(?=安排|采用|使用|接受|接收|办理|受理|组织|举办|召开|邀请|聘用|录用|增加|调整|发放|开放|开展|外借|出借|承担|变更|批准|收取|设立|设置|提供|再){_FLATLY}"
    r"|不在(?<=[后时前间内，]不在)[^，。；的]{1,8}[内里上中外间前下边旁处区室馆场口园道廊][^，。；的了]{0,4}"
    r"(?:喧哗|吸烟|抽烟|打闹|追逐|嬉戏|玩耍|逗留|停留|饮食|用餐|进食|吃|接打|闲聊|聊天|闲谈|堆放|摆放|停放|停车|充电|晾晒|奔跑|睡觉|涂写|刻画|张贴)"
    r"(?![^，。；]{0,20}[的者](?:$|[^\u4e00-\u9fff]|[占有多少较]))"
)
#: What a party can't do by rule: 代课教师|不能参加…; not what hinders it: 因病不能参加的.
_CANNOT = re.compile(
    r"不能(?<![是就才而若如确故并无决也]不能)(?=参加|参与|报名|跨|使用(?!的)|转让|变相|穿|佩戴|进入|携?带|出租|出借|超过|担任|兼任|代替|挪用|替代|委托|向[^，。；]{2,16}(?:出租|出售|转让|泄露|收取))"
    r"(?![^，。；]{0,30}[的时者外后](?:[，。；、]|$))(?![^，。；]{0,8}的[^，。；]{0,4}(?:人|员工?|生|者|单位|部门|情况|原因|因素))"
)
_HINDERED = re.compile(r"(?:因|如|若|凡|确|万一)[^，。；]*$")
#: So many letters before a word are looked at for an excuse.
_NEAR = 40
#: What is only told or decided: 告知申请人不予处理.
_TELLS = re.compile(r"(?:告知|决定|通知|说明|作出|给予|奖励|补[贴助]|资助)[^，。；]*$")


def find_refusal(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words of text[start:end] by which something is not to be done: 不予公开, 不再收取."""
    if text.find("不", start, end) < 0:
        return None
    return (
        _find_bare(_REFUSES, _TELLS, text, start, end)
        or find_ban(text, start, end)
        or find_abstention(text, start, end)
    )


def find_ban(text: str, start: int, end: int) -> re.Match[str] | None:
    """The 不能 of text[start:end] that forbids; not one that something hinders."""
    if text.find("不能", start, end) < 0:
        return None
    return _find_bare(_CANNOT, _HINDERED, text, start, end)


def find_abstention(text: str, start: int, end: int) -> re.Match[str] | None:
    """The 不 of text[start:end] by which something is not done at a time, or not taken for another."""
    return _ABSTAINS.search(text, start, end) if text.find("不", start, end) >= 0 else None


def _find_bare(
    words: re.Pattern[str], excuse: re.Pattern[str], text: str, start: int, end: int
) -> re.Match[str] | None:
    """The first of some words before which, in its clause, no excuse stands."""
    for found in words.finditer(text, start, end):
        if not excuse.search(text, max(start, found.start() - _NEAR), found.start()):
            return found
    return None
