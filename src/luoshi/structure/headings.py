"""Which numbered or plain lines are headings, and where a heading ends on its own line."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.structure.marks import RANK, Mark
from luoshi.structure.outline import ItemKind

#: A heading that shares its line with text has at most so many characters (its number aside).
SHORT = 25
# Characters of text that must follow such a heading: less after a few words that can only be a topic.
_TEXT, _SHORT_TEXT, _TOPIC = 20, 8, 9
_PLAIN = 40  # characters of a heading without a number
_ARTICLE_TITLE = 16  # characters of a title that an article has on its own line
#: What a title ends in that stands above a list; 使用印章 may be the command that the list spells out.
_TOPICS = (
    "职责",
    "职能",
    "程序",
    "机构",
    "管理",
    "要求",
    "原则",
    "范围",
    "条件",
    "标准",
    "办法",
    "内容",
    "方式",
    "流程",
    "对象",
    "时间",
    "权利",
    "义务",
    "纪律",
    "奖惩",
    "处罚",
    "奖励",
    "附则",
    "总则",
    "措施",
    "安排",
    "过程",
    "步骤",
    "分工",
)
#: What a title ends in too, unless it begins as a command does: 旷工处理, 申诉机制; but 做好投诉处理.
_TITLES = re.compile(
    "(?!建立|健全|完善|加强|做好|实行|落实|推行|开展|规范|强化|抓好|严格|制定|明确|认真|及时|依法|按)"
    f".*(?:{'|'.join(_TOPICS)}|周期|频次|等级|指标|依据|目的|结果|应用|方法|处理|机制)"
)
_ALWAYS = (ItemKind.BOOK, ItemKind.CHAPTER, ItemKind.SECTION)
_NEVER = (ItemKind.ARTICLE, ItemKind.RUNNING)
_COMMANDS = re.compile(
    r"应当|必须|不得|严禁|禁止|应(?<![响适相对反供感顺效照呼策因回接]应)[^对急用]|(?<=[\u4e00-\u9fff，、])要(?![求素点件领害义务闻])(?<![主重首需必概纪摘提只简紧]要)|须[^知]|需(?<![急所必特军供刚内外无按]需)(?![求要量氧])|立即|一旦|可以|负责[^制任人]|负总责|负[全主直]\S{0,4}责|将(?:对|于|组织|开展|进行)|^(?:由|对|将|把|按|在|为|凡|各|每|定期|如实|承担|要(?![求素点件领害义闻]))"
    r"|务必|请(?=各|考生|同学|家长|大家|全体|务必|您|你)|[：；]|\d[年月日]|每[两二三四半\d年月季周日][^，。]{0,8}次"
)
#: Characters; what stands below the name of a post and is no longer says no duty.
_SHORT_DUTY = 8
_POST = re.compile(
    r"(?![各由请第])[\u4e00-\u9fff]{2,10}(?:岗位?|[班队组站科]长|主管|经理|主任|专员|干事|管理员|安全员|值班员|操作员|技术员)(?:[（(][^（）()]{1,12}[）)])?"
)
#: A time, and the theme of its work at most: 九月份：, 第一季度, 3月至5月, 第三周, 三月主题：养成文明习惯.
_TIME = re.compile(
    r"[（(]?(?:\d{4}年)?(?:第?[一二三四1234]季度|[上下]半年|第[一二三四五六七八九十]{1,3}周|(?:\d{1,2}|元)月\d{1,2}日?(?:[至到—\-－～~]+(?:(?:\d{1,2}|元)月)?\d{1,2}日?)?|(?:\d{1,2}|[一二三四五六七八九十元]{1,2})月份?(?:[至—\-－～、]+(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?)?)(?:[底末]?[之以]?前|[底末])?(?:完成)?[）)]?"
    r"(?:[：:]|(?:(?:工作|活动|教育)(?:主题|重点|安排|要点|内容)|主题|重点工作)(?:[：:][^。；：:]{0,20})?)?"
)
#: So long before or after a day, and what is then to be done: T-30天：启动准备, 活动前一周：, 会后3日内.
_COUNTDOWN = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}?[之以]?[前后](?:\d{1,3}|[一二两三四五六七八九十半]{1,2})(?:个?(?:工作日|小时|月|星期)|天|日|周|分钟)[之以]?内?"
    r"|[TD][-－—–]\d{1,3}[天日周])(?:[：:][^。；：:，]{0,16})?"
)
#: No time that stands alone has more characters: （2026年10月份至12月份）：, 三月主题：养成文明习惯.
_LONGEST_TIME = 30
#: The time of a stage, which closes its heading: 动员部署阶段（6月10日至6月15日）。.
_WHEN = re.compile(r"(?<=[\u4e00-\u9fff])[（(][^（）()]*\d[^（）()]*[）)](?=。$)")
#: A stage that opens its paragraph, without a number: 全面实施阶段（2016—2018年）。.
_STAGE = re.compile(r"[\u4e00-\u9fff]{2,12}阶段[（(][^（）()]*\d[^（）()]*[）)]。")
#: A label and how often, which is no heading: 公司级检查：每季度一次.
_HOW_OFTEN = re.compile("[：:][^：:，]{0,8}每[^，。：:]{1,8}[次遍轮回]$")
_STATES = re.compile("[，为是以有]")
_PARTY = (
    r"[\u4e00-\u9fff]{1,16}(?:[长员师者生处局办组院]|人员|领导|秘书|主任|干部|部门?|科室?|中心|单位|公司|委员会|负责人|同学|家长)"
    r"(?:[（(][^（）()]{1,12}[）)])?"
)
#: Nothing but parties before a colon.
_PARTIES = re.compile(f"{_PARTY}(?:[、和与及]{_PARTY}){{0,5}}[：:]")
#: Letters; a longer line above a list whose numbers begin again is an entry of its own.
_BEGUN_AGAIN = 16
_LEAD_IN = re.compile(
    r"下列|以下|如下|应当|必须|不得|负责|做到|履行|包括|(?:职责|任务|职能|职权)[是为有]|(?:经费|资金|会费|收入|资产|财产)的?(?:主要)?(?:来源|用于|用途)|(?<![主重首需])要(?![求点素务件领])"
)


#: A whole sentence that announces the list below it: 对有下列行为之一的，依法处理。
_ANNOUNCES = re.compile(
    "下列|以下(?:[几各数\\d一二三四五六七八九十两]|情形|情况|行为|内容|事项|措施|条件|材料|要求|规定|程序|步骤|职责|方面|原则|标准)"
)


def announces_list(text: str) -> bool:
    """Whether a sentence that ends in a full stop announces the list that stands below it."""
    return text[-1] == "。" and _ANNOUNCES.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text[-1] in "。；！？;!?，、,”" or (text[-1] in "）)】]" and "。" in text)


def is_colon_heading(text: str) -> bool:
    """Whether a short line with a colon names what follows (九月份： 指导思想：) and leads no list in.

    A longer one may name parties: 各班班主任、年级组长、教务员（秘书）：.
    """
    if text[-1] not in ":：" or leads_in(text):
        return False
    return len(text) <= 12 or _PARTIES.fullmatch(text) is not None


def names_topic(text: str) -> bool:
    """Whether a short line is nothing but a topic: 排查频次, 适用范围; 加强安全管理 is a command."""
    if not 2 <= len(text) <= _ARTICLE_TITLE or ends_sentence(text) or _COMMANDS.search(text):
        return False
    return _TITLES.fullmatch(text) is not None


def names_post(text: str) -> bool:
    """Whether a line is nothing but the name of a post: 稽查班长, 客户服务岗（站长）."""
    return len(text) <= SHORT and _POST.fullmatch(text) is not None


def heads_duty(text: str, below: str) -> bool:
    """Whether a line names a post and the line below it says what it does, with no stop at its end."""
    return len(below) > _SHORT_DUTY and names_post(text)


@lru_cache(maxsize=256)  # many sentences stand below the same headings
def names_time(text: str) -> bool:
    """Whether a line is a month, a quarter or another stretch of the year, its theme besides at most.

    So is one that counts the days to an event, or from it.
    """
    if not 2 <= len(text) <= _LONGEST_TIME:
        return False
    return _TIME.fullmatch(text) is not None or _COUNTDOWN.fullmatch(text) is not None


def leads_in(text: str) -> bool:
    """Whether the words before a colon demand or announce what stands in the list behind it."""
    return _LEAD_IN.search(text) is not None


def heads_line(words: str, mark: Mark | None, following: Mark | None, *, followed: bool) -> bool:
    """Whether a line without running text is a heading: something stands below it.

    words: the line without its mark. following: the mark of the next paragraph; followed: whether
    there is a next paragraph with text of its own.
    """
    if mark is not None and mark.kind in _ALWAYS:
        return True
    if mark is not None and mark.kind in _NEVER:
        return _titles_article(words, mark, following) and followed
    if not words or len(words) > 60 or not followed:
        return False
    if words[-1] in ":：":
        return is_colon_heading(words)
    if words[-1] != "。" and ends_sentence(words):
        return False
    topic = _WHEN.sub("", words)
    if words[-1] == "。" and (len(topic) > SHORT + 1 or _COMMANDS.search(topic) or announces_list(topic)):
        return False
    if mark is None:
        return _heads_plainly(words, following)
    if following is None:
        return True
    if following.rank > mark.rank:
        return following.value == 1 or mark.rank < RANK[ItemKind.DIGIT]
    return _turns_round(words, mark, following)


def _heads_plainly(words: str, following: Mark | None) -> bool:
    """Whether a line without a number is a heading of what stands below it."""
    if words[-1] == "。" or len(words) > _PLAIN or _HOW_OFTEN.search(words):
        return False
    if "，" in words and following is not None and following.value > 1:
        return False  # 赵磊：成本方案，10月28日前提交, above 5. 风险
    return not _goes_on_above(following)


def _titles_article(words: str, mark: Mark, following: Mark | None) -> bool:
    """Whether an article has its topic on a line of its own: 第六条 组织机构."""
    if mark.kind is not ItemKind.ARTICLE or not 2 <= len(words) <= _ARTICLE_TITLE or ends_sentence(words):
        return False
    if words[-1] in ":：】" or _COMMANDS.search(words):
        return False
    if following is None:
        return True
    return following.rank > mark.rank and (words.endswith(_TOPICS) or _TITLES.fullmatch(words) is not None)


def heads_list_in_article(words: str, mark: Mark, below: Mark) -> bool:
    """Whether a short entry of an article is the topic of the list below it: （一）甲方权利、义务."""
    if below.value != 1 or below.rank <= mark.rank:
        return False
    return words.rstrip(":：").endswith(_TOPICS)


def _turns_round(words: str, mark: Mark, following: Mark) -> bool:
    """Whether a list begins under 1. or （1）, against the common order: （一）, or 1. once more."""
    lists = (ItemKind.BRACKET_HAN, ItemKind.DIGIT)
    if following.kind is mark.kind and following.value == 1:
        return mark.kind is ItemKind.DIGIT and following.number == "1" and len(words) <= _BEGUN_AGAIN
    return (
        following.value == 1
        and following.kind is not mark.kind
        and (following.kind in lists or _stands_above(words, mark, following))
        and mark.kind in (ItemKind.DIGIT, ItemKind.BRACKET_DIGIT, ItemKind.BRACKET_HAN)
    )


def _stands_above(words: str, mark: Mark, following: Mark) -> bool:
    """Whether （一） has 一、 below it, as some charters count: （三）活动的纪律, above 一、活动须….

    A last entry that happens to lack its stop, above the first of the next part, is longer or commands.
    """
    if mark.kind is not ItemKind.BRACKET_HAN or following.kind is not ItemKind.HAN:
        return False
    return len(words) <= _BEGUN_AGAIN and _COMMANDS.search(words) is None and "，" not in words


def heads_text(first: str, rest: int, mark: Mark | None) -> bool:
    """Whether the first sentence of a line only names the topic of the `rest` characters that follow."""
    if first[-1] != "。" or len(first) - 1 > SHORT:
        return False
    if mark is None:
        return rest >= _SHORT_TEXT and _STAGE.fullmatch(first) is not None
    if mark.kind in _NEVER:
        return False
    if names_time(first[:-1]):
        return rest >= _SHORT_TEXT
    topic = _WHEN.sub("", first)
    least = _SHORT_TEXT if len(topic) - 1 <= _TOPIC else _TEXT
    return rest >= least and not _COMMANDS.search(topic)


def states(words: str) -> bool:
    """Whether the first sentence of an entry says more than a topic would: 业主自行管理的，…为….

    In an article most entries are sentences, and only what is plainly a topic heads the rest.
    """
    return _STATES.search(words) is not None


def _goes_on_above(following: Mark | None) -> bool:
    """Whether 二、 or 第二章 comes next: it goes on with an outer list, not with a plain line before it."""
    return (
        following is not None and following.kind in (ItemKind.HAN, ItemKind.CHAPTER) and following.value > 1
    )
