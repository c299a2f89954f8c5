"""Looking words up: verbs of command, adverbs, and the ends of names, at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

import ahocorasick

from luoshi.extraction.wording.moments import end_of_moment
from luoshi.lexicon.load import words

_VERBS: Final = frozenset(words("duty-verbs"))
_ADVERBS: Final = frozenset(words("adverbs"))
#: How or where something is done: an adverb only right before a verb. 安全员|现场|检查, but 现场|负责人.
_MANNERS: Final = frozenset(words("manner-words"))
_UNIT_ENDINGS: Final = frozenset(words("unit-endings"))
_THING_ENDINGS: Final = frozenset(words("thing-endings"))


def _lengths(listed: Iterable[str], at: int) -> dict[str, tuple[int, ...]]:
    """The lengths of the words with each letter at `at`, the longest first: most places have none."""
    letters: dict[str, set[int]] = {}
    for word in listed:
        letters.setdefault(word[at], set()).add(len(word))
    return {letter: tuple(sorted(lengths, reverse=True)) for letter, lengths in letters.items()}


_VERB_LENGTHS: Final = _lengths(_VERBS, 0)
_ADVERB_LENGTHS: Final = _lengths(_ADVERBS | _MANNERS, 0)
_UNIT_LENGTHS: Final = _lengths(_UNIT_ENDINGS, -1)
_THING_LENGTHS: Final = _lengths(_THING_ENDINGS, -1)
#: What begins as an adverb does, and is a thing: 业主大会|定期会议.
_THING: Final = re.compile(
    "定期(?:会议|存款|报告制度|检验报告)|临时(?:会议|用电|设施|工|人员)|统一(?:考试|战线)"
)
#: What a word of manner and a verb tell more of: 现场带班|制度, 网上选课|时间.
_THING_BEHIND: Final = re.compile(
    "的|人员|制度|办法|方案|规定|时间|[率费]|小?组(?!织)|处(?![理置罚分])|机制|模式|系统|平台|流程"
)
#: Ends of names that count things behind a figure: 食堂10所.
_MEASURES: Final = frozenset("所处户家站组队部")
_AFTER_NAME: Final = re.compile(r"（[^（）]{1,12}）|\([^()]{1,12}\)")
#: 请 that asks somebody: not 请示, 请假 or 请教, but 请教师核对.
PLEASE: Final = r"请(?![示假款求柬帖客愿辞]|教(?![师务学员育练研]))"
#: Names of persons and bodies that begin as verbs do.
_NAME: Final = re.compile(
    r"(?=[负领管工牵责建承派])(?:派出所|承担(?:单位|部门|机构|主体|[人者])|建成区(?!级)|管理与[\u4e00-\u9fff]{2,6}[处部科](?![室所])|负责(?:人|同志)|领导(?:小组|班子|干部|同志|机构|人员)|(?:管理|工作)(?:人员|部门|机构|单位)|牵头(?:单位|部门)|责任(?:人|单位))"
)


def verb_at(text: str, at: int) -> int:
    """The length of the verb of command that begins at `at`; 0 for none."""
    for length in _VERB_LENGTHS.get(text[at : at + 1], ()):
        if text[at : at + length] in _VERBS:
            return 0 if _NAME.match(text, at) or _names_thing(text, at) else length
    return 0


def _names_thing(text: str, at: int) -> bool:
    """Whether the word at `at` is the first half of a thing: 定期|会议. Few letters can begin one."""
    return text[at] in "定临统" and _THING.match(text, at) is not None


def skip_adverbs(text: str, at: int) -> int:
    """One past the adverbs that begin at `at`; a comma may stand between two: 及时、如实|报告."""
    if text[at : at + 1] not in _ADVERB_LENGTHS:
        return at
    past = at
    while length := _adverb_at(text, at):
        past = at = at + length
        if text[at : at + 1] == "、":
            at += 1
    return past


def _adverb_at(text: str, at: int) -> int:
    """The length of the adverb that begins at `at`; 0 for none."""
    for length in _ADVERB_LENGTHS.get(text[at : at + 1], ()):
        word = text[at : at + length]
        if word in _ADVERBS:
            return 0 if _names_thing(text, at) else length
        if word in _MANNERS and _is_manner(text, at + length):
            return length
    return 0


def _is_manner(text: str, after: int) -> bool:
    """Whether a verb comes right behind a word of manner, and both don't name a thing: 现场|带班制度."""
    if verb := verb_at(text, after):
        return _THING_BEHIND.match(text, after + verb) is None
    return _adverb_at(text, after) > 0


def commands_at(text: str, at: int) -> bool:
    """Whether a verb of command begins at `at`, or behind the adverbs there."""
    return verb_at(text, at) > 0 or ((after := skip_adverbs(text, at)) > at and verb_at(text, after) > 0)


_SIDES = re.compile("[中上内下后前时里间]")


def commands_behind(text: str, start: int, end: int) -> bool:
    """Whether the clause text[start:end] commands behind the place it begins with: 从…中遴选, 在…上建设."""
    if start >= end or text[start] not in "从在" or text[end - 1] == "的":
        return False
    return any(commands_at(text, side.end()) for side in _SIDES.finditer(text, start + 3, end - 2))


#: So many more of a thing are to be had: 新增绿地30亩; 新增从业人员培训率 is a measure.
MORE: Final = re.compile(r"新(?:增|招|建|购|聘|发展|培育|引进|认定|开通|建成)[^，。；率\d]{0,14}\d")
#: How many there are of the thing before: 新建泵站|3座; 各单位|3个工作日内 is a time.
_COUNT = (
    r"\d[\d.,]*[百千万亿]?余?"
    r"(?:[座所栋幢间条套辆眼口株亩项家户台艘名]|公里|平方米|个(?!工作日|自然日|月|小时|学期|星期|季度))"
)
#: How one acts while at work, before what is done: 安检员|现场监督, 作业人员|作业中随时排查.
AT_WORK: Final = (
    r"随时(?!间)|现场(?=监督|检查|核[实查对验]|指挥|处[置理]|指导|查[看验]|记录|监护|确认|办[公理]|督[办导]|勘[查验]|评审|打分|抽查|演示|讲解|值守)"
    r"|(?:工作|作业|生产|操作|施工|检查|服务|教学|治理)(?:过程)?中(?![心学小的])"
)
_ACTS = re.compile(
    rf"(?:专门|独立)(?=负责)|[对按将根依统共给在向每于]|从(?!业[人者资]|属)|(?!{_COUNT})\d|就(?![业读近地餐医诊任职])|进[入出]|出入|离开|携带|翻越|攀爬|兜售|作(?=[^，。；的]{{0,6}}(?:报告|总结|汇报|说明|介绍|点评|发言|演示)(?:$|[，。；]))|以(?![及下内外]|上(?!海))|为(?!民)|全年|全[面程力员天时]|予以|给予|全部(?=配|实行|使用|完成|达到|纳入|落实|到位|参加|开展|建立|执行|安装|公开)|视(?=[^，的]{{2,10}}(?:情况|需要|条件|程度|情))|年[底初内末]|[上下]半年|[本今明次]年|[本下][周月季](?![刊报])|第[一二三四]季度|[一二三四]季度"
    r"|面向|"
    rf"{AT_WORK}"
    r"|自(?=[^，]{1,14}(?:之日|起))|隔[日周月年]|[季旬]末|[汛节会赛班课]期?前|汛期|防火期|采暖季|[雨旱旺淡]季|节假日|寒暑假|假期|[一二三四五六七八九十]{1,2}月|春季|秋季|学期|开学|当[日天]|适时|会同|拟(?=[于在定])|定于|负责(?![人同])|牵头(?!单位|部门|人|领导)|要|应(?!急)|须|可以|不得|限报|具体(?=组织|负责|实施|承担|办理|落实|推进|[抓管])|进行(?![中时的])|[都均各]?建有|[都均各]?有(?=\d)|设(?![计备施想])(?=[^，、的]{1,6}[室科岗站部处])"
)


#: By what means or where somebody acts, before the verb that says what: 用仪器|检查, 凭票|放行, 到仓库|盘点.
_MEANS: Final = re.compile(
    "(?:用(?![于书餐房品户水电地车工人药料途能量])|凭(?![祥证])|持(?![有续股])|沿|针对|到(?![岗位期账货课会场])|去(?![向年世重除])|前往|随(?![机时意即着同访行附])|逢|遇(?![难险])"
    "|经(?:批准|同意|许可|授权|培训))(?=[^，。；：、的\\d]{2})"
)
_MEANS_LONGEST = 10  # letters up to the verb
#: What stands right before the verb alone: 值班员|先|登记.
_RIGHT_BEFORE = frozenset("先只即就各")


def acts_by_means(text: str, at: int) -> bool:
    """Whether means or a place begin at `at`, and a verb follows in the same breath; or 先 with its verb."""
    if text[at : at + 1] in _RIGHT_BEFORE:
        verb = verb_at(text, at + 1)
        return verb > 0 and _THING_BEHIND.match(text, at + 1 + verb) is None
    means = _MEANS.match(text, at)
    if means is None:
        return False
    for place in range(means.end(), min(means.end() + _MEANS_LONGEST, len(text))):
        if text[place] in "，。；：、的":
            return False
        if verb := verb_at(text, place):
            return _THING_BEHIND.match(text, place + verb) is None
    return False


def acts_at(text: str, at: int) -> bool:
    """Whether a predicate begins at `at`: an adverb, a verb of command or a preposition."""
    after = skip_adverbs(text, at)
    if after > at:
        return _NAME.match(text, after) is None  # 主要|负责人
    if verb_at(text, at) > 0 or _ACTS.match(text, at) is not None or MORE.match(text, at) is not None:
        return True
    if acts_by_means(text, at):
        return True
    past = end_of_moment(text, at)
    return past > at and acts_at(text, past)


def ends_as_unit(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends as the name of a unit, post or party does."""
    if end - start < 2:
        return False
    if (
        text[end - 1] in "）)"
        and (open_at := max(text.rfind("（", start, end), text.rfind("(", start, end))) > start
    ):
        end = open_at
    if text[end - 1] in _MEASURES and text[end - 2].isdigit():
        return False  # 学校食堂10所
    thing = _longest(text, start, end, _THING_LENGTHS, _THING_ENDINGS)
    return _longest(text, start, end, _UNIT_LENGTHS, _UNIT_ENDINGS) > thing  # 交易场所 acts, 场所 does not


def length_of_ending(text: str, start: int, end: int) -> int:
    """The length of the longest listed end of a name in which text[start:end] ends; 0 for none."""
    return _longest(text, start, end, _UNIT_LENGTHS, _UNIT_ENDINGS)


def _longest(
    text: str, start: int, end: int, lengths: Mapping[str, tuple[int, ...]], endings: frozenset[str]
) -> int:
    """The length of the longest of the endings in which text[start:end] ends; 0 for none."""
    for length in lengths.get(text[end - 1], ()):
        if length <= end - start and text[end - length : end] in endings:
            return length
    return 0


#: The head of a body whose name is listed: 教研组|长, 车间班组|长.
_HEAD = re.compile(
    "长(?<=[组队班科股室站所厂店园馆校院局处部会镇乡县区市村段连排栋层]长)(?![期远久效江征春足短度大高沙安葛治岛白兴])"
)


#: 办结手续 ends no name of an office: 县府办|结合实际 does.
_IS_DONE = re.compile("结(?!合)")
#: What 人 begins, and no name ends with: 申请|人民法院.
_OF_THE_PEOPLE = ("民法院", "民政府", "民检察", "民代表", "民医院", "民银行")
#: Where a verb begins in what seems to end as a name: 各村|组织党员.
_SETS_TO_WORK = re.compile(
    "[村镇乡县市区局校院班园]组织|[者队台]组织(?=开展|召开|实施|举办|编制|制定|推选|学习)"
)


#: A post, and what is of it: 管理员|工作职责; 员工|作息 is of the staff.
_OF_A_POST = re.compile("[\u4e00-\u9fff]员工(?:作(?![息为业])|资(?!质|料)|号|种)")


@cache
def _unit_automaton() -> ahocorasick.Automaton:
    """The automaton of the ends of names, over the bytes of UTF-8.

    It tries the ways on from a state one by one: over characters the first has hundreds, over bytes few.
    """
    automaton = ahocorasick.Automaton()
    for ending in _UNIT_ENDINGS:
        automaton.add_word(_octets(ending), len(ending))
        if ending.endswith("人"):
            automaton.add_word(_octets(f"{ending}员"), len(ending) + 1)  # 管理人|员
    for thing in _THING_ENDINGS - _UNIT_ENDINGS:
        automaton.add_word(_octets(thing), 0)  # 或|者 ends no name
    automaton.make_automaton()
    return automaton


def _octets(text: str) -> str:
    """The bytes of a text, each as a character."""
    return text.encode("utf-8", "surrogatepass").decode("latin-1")


def _find_endings(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One past each ending in text[start:end], the longest at its place, and its length; 0 for a thing's."""
    octets = text[start:end].encode("utf-8", "surrogatepass")
    stop, passed = start, 0
    for last, length in _unit_automaton().iter_long(octets.decode("latin-1")):
        stop += len(octets[passed : last + 1].decode("utf-8", "surrogatepass"))
        passed = last + 1
        yield stop, length


def find_unit_ends(text: str, start: int, end: int) -> list[int]:
    """Where names of units may end in text[start:end]: one past the last character, brackets included."""
    if start >= end:  # a number without words: the automaton refuses an empty stretch at the end
        return []
    ends = [
        stop
        for stop, length in _find_endings(text, start, end)
        if length
        and not (length == 1 and text[stop - 1] in _MEASURES and text[stop - 2].isdigit())
        and not (text[stop - 1] == "人" and text.startswith(_OF_THE_PEOPLE, stop))
        and not (text[stop - 1] == "办" and _IS_DONE.match(text, stop))
    ]
    if text.find("组织", start, end) >= 0:
        ends = [stop - 1 if _SETS_TO_WORK.match(text, stop - 2) else stop for stop in ends]
    if text.find("员工", start, end) >= 0:
        ends = [stop - 1 if _OF_A_POST.match(text, stop - 3) else stop for stop in ends]
    if text.find("长", start, end) >= 0:
        ends = [stop + 1 if stop < end and _HEAD.match(text, stop) else stop for stop in ends]
        ends = [stop - 1 if text.startswith("长期", stop - 1) else stop for stop in ends]  # 县水务局|长期
    if text.find("（", start, end) < 0 and text.find("(", start, end) < 0:
        return ends
    found: list[int] = []
    for stop in ends:
        bracket = _AFTER_NAME.match(text, stop, end) if text[stop : stop + 1] in "（(" else None
        if not found or stop > found[-1]:  # 局（馆）: no name ends inside the bracket
            found.append(bracket.end() if bracket else stop)
    return found
