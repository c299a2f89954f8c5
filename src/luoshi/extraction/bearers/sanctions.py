"""Sanctions: who is threatened with one bears no duty by it; who imposes it does."""

from __future__ import annotations

import re

from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.binding import Subject
from luoshi.structure import SegmentKind

_SANCTION = re.compile(
    r"处.{0,16}罚款|给予(?:.{0,6}处分|警告|.{0,2}处罚)|予以处(?:罚|分|理)|(?:予以|给予)(?:口头|书面|严重|通报)*(?:警告|批评)|依法追究|追究.{0,8}责任|吊销|没收|责令|列入[^，]{0,8}(?:黑名单|失信|异常)|不予退还|予以(?:除名|开除|清退|劝退)|(?:取消|暂停)[^，]{0,10}资格"
    r"|(?:依法|依规|规定|依照.{2,40})(?:予以|给予)?(?:处理|处罚|处分)"
)
#: Whoever this is said of is the one held to account: 领导干部有下列情形的，应当问责.
_HELD = re.compile(
    r"(?:应当?|可以)(?:(?:按照?|依照?)[^，]{2,12}|依法|依规|严格|予以|给予|进行)*(?:问责|追究|处分|处罚|追责|从[轻重严]|减轻|免予)"
)
#: What an authority does to a party, whose breach the clauses before tell.
_IMPOSED = re.compile(
    r"责令|处.{0,16}罚款|给予.{0,8}(?:处分|警告|处罚|批评)|吊销|没收|追究.{0,8}责任|依法(?:予以)?处[理罚分]"
)
_FINDS = re.compile(
    r"(?:在[^，]{1,16}[中时])?(?:核查|检查|调查|审查|监测|巡查)?(?:发现|认为|查实|接到|收到|核实|认定)"
    r"|(?:审查|审核|复核|复查|检验|核对|调查)[^，]{2,24}后$"
)
_PUNISHED = re.compile(
    r"的[，,](?:(?:依照|按照|根据)[^，。]{2,40}[，,])?(?:依法|予以)*(?:责令|处(?![理置]).{0,16}罚款|没收|吊销|给予[^，]{0,8}(?:警告|处罚|处分))"
)
#: What befalls whoever did this or that, and is no work of theirs: 违者|清退, 全年无事故的班组，奖励….
_SUFFERS = re.compile(
    r"[，,]?(?:将会?|一律|每人次|每人每次|每次|予以|给予|就地)*(?:[扣罚](?=\d)|罚款|处罚|扣罚|扣发|扣除|奖励|清退|严肃处理|从严处理|免职|免去|解聘|辞退|取消|通报|停职|停课|记过|约谈|追究|警告|开除|除名|撤销|淘汰|批评|处分|暂停|责令|劝退|予以(?:出库|清退|淘汰|除名|移除)|不予(?:报销|受理|办理|发放|支付|付款|补办|报到|注册|安排|授予|录取|录用|退还|退费|接待|通过)|不付款)"
)
#: What is done for those whom others prefer: 骨干教师|优先推荐.
_PREFERRED = re.compile(r"(?:可|可以)?优先(?:推荐|录用|录取|考虑|聘用|入选|入围|评定|晋升)?(?=[，。；]|$)")
#: How those are told whom something befalls: by what they did.
_BY_DEED = re.compile(r".*(?:者|”人员|[^，、]的[^，、的]{2,8})$")
#: A breach, and the points that it costs, which end the sentence.
_DEDUCTED = re.compile(
    r"^(?:(?!，(?:要|应|须|必须|负责)).)*(?:未|没|不|无|每少|发生|出现|投诉)[^。；]*扣(?:除)?[^，。；]{0,8}分(?:[，（][^。；]{0,16})?$"
)
#: What befell somebody, to whom others then owe what a rule says: 职工因公伤残的，按照规定给予待遇.
_HARMED = re.compile(
    r"(?:受到[^，。；]{0,8}(?:损害|伤害|侵害)|伤残|死亡|牺牲|致残|受伤|负伤)的[，,]"
    r"(?:依照|按照|根据)[^，。；]{2,60}?(?:给予|发给|予以|确定)"
)
#: A breach of duty by an authority, for which its people are punished.
_ANSWERS = re.compile(
    r"(?:不依法|不履行|不按|未按|未依|拒不|玩忽职守|滥用职权|徇私舞弊)[^。；]{0,120}的[，,]"
    r"对[^，。；]{2,40}(?:人员|领导|负责人)[^，。；]{0,10}给予[^，。；]{0,8}处分"
)
#: A breach by a member, and that it is expelled for it: 会员如有严重违反…，经理事会通过，予以除名.
_EXPELLED = re.compile(
    "(?:如有|若有|有|如|若|严重)[^。；]{2,60}，(?:经[^，。；]{2,30}，)?予以(?:除名|开除|清退|劝退)"
)
#: Who decides on what befalls one: 经理事会表决通过，予以除名.
_DECIDED = re.compile(
    r"经(?P<who>[^，。；经]{2,24}?)(?:会议)?(?:表决|讨论|审议|研究)(?:通过|决定|同意|批准)?后?，"
    r"(?:可以?|依法|应当?)?(?:予以|给予)(?:除名|劝退|警告|处分|通报|罢免|撤[职换]|取消|开除|处[罚理])"
)
#: Whom one deals with, told by their deed: 派出所|对故意焚烧秸秆的，依法处罚; not 单位|对事故迟报的.
_DEALS_WITH = re.compile("对(?:故意|恶意|违[法反规章纪]|拒不|逾期|未|发现|存在|情节|出现|造成|多次|屡)")
_TREATS = re.compile(r"(?:应当|依法|依照|按照)?(?:对|责令|查处|核查|检查|发现|认为)")
_ORDERED = re.compile("应当|必须|应(?=责令|依)|由|可以(?!并?处(?![理置]))|有权")


def is_threatened(passage: Passage, subject: Subject, behind: int) -> bool:
    """Whether the party of a case is threatened with a sanction; 发现…的，应当责令… is its work.

    behind: one past the clause that states the case.
    """
    text = passage.text
    if _FINDS.match(text, subject.after, behind) or _DEALS_WITH.match(text, subject.after):
        return False  # 主管部门发现…的，责令…
    if _HELD.search(text, subject.after, passage.end) or _HARMED.search(text, subject.after, passage.end):
        return True
    sanction = _SANCTION.search(text, behind, passage.end)
    return sanction is not None and _ORDERED.search(text, subject.after, sanction.start()) is None


def is_punished(passage: Passage, subject: Subject) -> bool:
    """Whether a subject is one whose breach is punished: 机构接受委托，出具失实报告的，责令…."""
    if subject.binder or _TREATS.match(passage.text, subject.after):
        return False
    if _ANSWERS.search(passage.text, subject.after, passage.end):
        return True
    if _EXPELLED.match(passage.text, subject.after, passage.end):
        return True
    return _PUNISHED.search(passage.text, subject.after, passage.end) is not None


def suffers(passage: Passage, subject: Subject) -> bool:
    """Whether a subject told by a deed is only rewarded or punished for it: 违者清退."""
    if subject.binder or not subject.names:
        return False
    text, last = passage.text, subject.names[-1]
    if _PREFERRED.match(text, last[1], passage.end):
        return True
    if _BY_DEED.match(text, *last) is None and _BY_DEED.match(text, subject.names[0][0], last[1]) is None:
        return False
    return _SUFFERS.match(text, last[1], passage.end) is not None


def takes_points(passage: Passage) -> bool:
    """Whether a sentence only says for what points are taken off: 管控组未报送的，扣1分."""
    if passage.segment.kind is SegmentKind.ROW:
        return False  # a cell of its own says what it costs
    return "扣" in passage.body and _DEDUCTED.search(passage.body) is not None


def find_deciding(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where text[start:end] names those who decide on a sanction: 经|理事会|表决通过，予以除名."""
    if text.find("经", start, end) < 0:
        return None
    decided = _DECIDED.search(text, start, end)
    return decided.span("who") if decided else None


def is_imposed(passage: Passage, at: int) -> bool:
    """Whether a sanction is imposed behind `at`: by whom 由 names there."""
    return _IMPOSED.search(passage.text, at, passage.end) is not None
