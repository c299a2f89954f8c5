"""In articles and under numbered headings a plain statement of what a party does is a norm."""

import re
from itertools import pairwise

from luoshi.duty import Fate
from luoshi.extraction.known import names_known
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.prohibition import find_refusal
from luoshi.extraction.words import find_unit_ends, skip_adverbs, verb_at

NAME = "declarative"

_SANCTION = re.compile(
    r"追究[^，。；]{0,12}责任(?!的)|按[^，。；]{1,20}(?:支付|结算|核销|计发|缴纳|报销|收取|拨付|分担|兑付)$|(?<!未)依照[^，。；]{2,60}(?:处理|处罚|处分|执行)$|依法(?:追究|给予|予以|处)|给予(?:处分|警告|处罚|奖励|补贴|支持)|予以(?![^，。；]{0,10}的(?:[，。；]|$))|一律[\u4e00-\u9fff]{2}|(?:资格|权限|账号|证书)[^，。；]{0,4}将被|给予[^，。；]{0,8}(?:待遇|补助|补偿|抚恤|救助|帮助|指导|协助)|处.{1,16}罚款|责令|(?:处理|处罚|执行|办理|列支|管理)$"
)
_PUBLISHED = re.compile(
    r"(?:情况|结果|名单|信息|报告|材料|意见|事项|问题).{0,14}(?:请示|通报|公开|公布|报送|公示|上报|反馈|备案|归档)"
)
_EFFECT = re.compile(r"(?:打下|奠定|创造了|提供了|积累了).{0,12}$")
#: What a norm says of the realm or of the place that made it: 国家建立…制度, 本市推行….
_REALM = re.compile(r"国家|本(?:自治)?[省市县区州旗]|全[省市县区国]")
#: How a thing is run: 市民热线实行二十四小时工作制.
_RUN_BY = re.compile(
    r"[^，。；：的了]{2,20}实行[^，。；]{2,30}(?:制度?|管理|机制|办法|原则|模式)(?:（[^）]*）)?(?:$|[，、])"
)
#: A figure that is to be reached: …率达到85%以上.
_REACHES = re.compile(
    r"(?:达到?|提[高升][到至]|增加?[到至]|控制在|[降下]降?[到至]|(?<!将)增长(?=\d)|发展到|缩小[到至]|稳定在|保持在|超过|突破|不低于|不超过)[^，。；\d]{0,6}\d[\d.,]*(?:%|％|个百分点|[万亿]?[人个家亩吨元公])[^，。；]{0,6}(?:以[上内下]|左右|目标)"
    r"|(?:人数|次数|起数|事故|案件|数|率)(?:为|控制为|保持为)零(?:$|[，；])|(?:死亡|伤亡|事故|投诉|积压)零(?:发生|增长|死亡)|实现[^，]{0,10}“?零”?(?:事故|死亡|投诉|发生)"
)
_REFUSES = re.compile(
    r"(?:一般|原则上)?不(?:予|收|再|列入|纳入|受理|为(?!例)|邀请|兼任|参加|出席|接受|题[词写]|公开|宴请|陪同|安排|印发|承办|搞)"
)
_ADVERBIAL = re.compile(
    r"依法|依照|依据|根据|结合|按(?!摩)|对|将|把|根据|每|在|向|以|实行|为|进行(?![中时的])|具体(?=组织|负责|实施|承担|办理|落实|推进)"
)

_BOUND = re.compile(r"不(?:少于|低于|多于|高于|超过|晚于|迟于)(?!”)")
#: A time right behind a name: 县司法局4月底前…, 办公室上半年….
_WHEN = re.compile(
    r"于\d|\d{1,2}月|全年|年底|[上下]半年|第?[一二三四]季度|[一二三四五六七八九十]{1,2}月|本?学期"
)
#: 小学设卫生室; but 指挥部设综合组 tells who sits in it.
_HOUSES = re.compile(r"设(?=[^立计施备在置想法定防有])|[都均各]?建有|[都均各]?(?:有|限报)(?=\d)")
#: 由专人保管, 专人负责.
_BY_ONE = re.compile(
    r"(?:由|派|设|有|安排|指定|明确)?专人[^，。；]{0,4}?(?:负责|保管|管理|看护|看管|押运|值守|值班|跟踪|登记|收发|维护|记录|带队)"
)
_SHORTEST = 6
#: Verbs that say that the words behind them are done, and no list of commands has: 进行检查, 每层配一具.
_DOES = re.compile(
    r"进行|实行|开展|实施|予以|给予|加以|作出|提供|采取|新[增建](?=[^，。；的]*\d)|(?<=每.)[配设建装派](?![置施筑备])"
)
#: Behind these a verb is the name of a work or a part of one: 的检查, 检查和维护, 有管理用房.
_NAMED_BEHIND = frozenset("的和与及、有是")
#: 不能出席会议，向…请假: a hindrance tells the case.
_HINDERED = re.compile("(?:不能|未能|无法)(?=[^，。；]{2,16}$)|因故")
_CASE_RULED = re.compile(r"按照?(?!揭|摩)|依照|依据|根据|参照|向|进行|重新|另行|一般不|不得?(?=[公再予])")


def judge(passage: Passage) -> Fate | None:
    """A duty under an item of the plan where a statement can only be a norm.

    A sanction is threatened; a named party acts, refuses or has a time; or a case, a figure is ruled.
    """
    if passage.segment.item is None:
        return None
    text = passage.text
    if _SANCTION.search(text, passage.start, passage.end):
        return Fate.DUTY
    known = names_known(passage.plan.outline).find(text, passage.start, passage.end)
    for end in (*find_unit_ends(text, passage.start, passage.end), *(stop for _, stop in known)):
        at = skip_adverbs(text, end)
        if at > end or verb_at(text, at) or _ADVERBIAL.match(text, at) or _REFUSES.match(text, at):
            return Fate.DUTY
        if _WHEN.match(text, end) or (_HOUSES.match(text, end) and text[end - 1] not in "组会部"):
            return Fate.DUTY
    return Fate.DUTY if _opens_as_norm(passage) or _rules_case(passage) or _binds(passage) else None


def _opens_as_norm(passage: Passage) -> bool:
    """Whether the sentence begins as norms do: 将…, 对…, 按…; 国家建立…, 本市推行…, 窗口实行…制度."""
    text, body = passage.text, passage.body
    if body.startswith(("把", "将")) and len(body) > _SHORTEST:
        return True
    adverbial = _ADVERBIAL.match(text, passage.start)
    if adverbial and _acts(text, adverbial.end() + 1, passage.end) and not _EFFECT.search(body):
        return True
    if realm := _REALM.match(text, passage.start, passage.end):
        at = skip_adverbs(text, realm.end())
        return bool(verb_at(text, at) or _ADVERBIAL.match(text, at))
    return _RUN_BY.match(body) is not None


def _acts(text: str, start: int, end: int) -> bool:
    """Whether something is done in text[start:end]: 对灭火器|进行检查; not in 对灭火器|的检查和维护."""
    return any(
        text[at - 1] not in _NAMED_BEHIND and (verb_at(text, at) or _DOES.match(text, at, end))
        for at in range(start, end)
    )


def _rules_case(passage: Passage) -> bool:
    """Whether a case is told and then what is done in it: 涉及失信的，按照…纳入记录; 合格后，进行…考试."""
    text = passage.text
    for (first, case), (start, end) in pairwise(passage.clauses):
        if (text[case - 1] not in "的后时" and not _HINDERED.search(text, first, case)) or end - start < 4:
            continue
        if _CASE_RULED.match(text, start, end) or verb_at(text, skip_adverbs(text, start)):
            return True
    return False


def _binds(passage: Passage) -> bool:
    """Whether a figure is bound or to be reached, something refused, or something to be made known."""
    text, start, end = passage.text, passage.start, passage.end
    if find_refusal(text, start, end) or any(_REFUSES.match(text, head) for head, _ in passage.clauses):
        return True
    return any(pattern.search(text, start, end) for pattern in (_REACHES, _BOUND, _PUBLISHED, _BY_ONE))
