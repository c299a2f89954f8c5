"""Items of a list that name things, tell cases, or catch all the rest (其他职责) are context."""

import re

from luoshi.duty import Fate
from luoshi.extraction.obliging.openers import lists_things, makes_rules, names_kind, tells_who_may
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.list_prohibition import FORBIDS_LIST
from luoshi.extraction.wording.orders import COMMANDS, commands_or_forbids
from luoshi.extraction.wording.words import acts_at, commands_at, skip_adverbs, verb_at
from luoshi.structure import Part

NAME = "list-item"

_CATCH_ALL = re.compile(
    r"^(?!完成|承办|办理|做好|开展|承担|组织)(?:其他(?!.{0,12}(?:按|根据|(?<!需)要|负责|配合|由|做好)).{0,30}"
    r"|.{0,24}(?:规定|约定|认为|要求|需要|应当|确定)的?其他.{0,30}|.{0,10}其他(?:依法)?应当.{0,30}"
    r"|[^，]{0,26}的其他[^，]{1,14}|(?:决定|审议|行使|处理)其他[^，]{0,10}(?:事项|职权|问题)|(?:法律|法规|国家|依法)[^，]{0,14}(?:规定|应当)[^，]{0,6}的[^，]{1,12})$"
)
#: A breach told in an item: 应当发现而未发现.
_OUGHT = re.compile(r"应当?[^，。；]{1,24}(?:而|却|但)[未没不][^，。；]*")
#: Conditions tell what must be so, whatever verbs stand in them: 具有负责…的机构.
_CONDITIONS = re.compile(r"(?:下列|以下|如下).{0,16}(?:条件|情形|行为)")
_PENAL = re.compile(
    r"(?<!规定)(?<!标准)(?<!撤销)(?<!解除)(?<!变更)(?:处罚|处分|罚款|刑事责任|追究责任|法律责任|警告|责令改正|通报批评)[：:]$"
)
_THING = re.compile(
    r"^(?!对|将|把|按|向|为|每|根据|定期|及时|要求|责令)[^，]{0,38}(?:情况|信息|标准|条件|资料|材料|内容)$"
)
_THEN = re.compile(r"应|由|可|每|处|不予|按|依|向|给予|予以|责令")
_SANCTIONS = re.compile(r"由|处(?!理|置|于)")
_ALLOWED = re.compile(
    r"可(?<![不认许]可)(?:直接|由[^，]{2,20}(?:批准|决定|下达))|经[^，。]{2,20}(?:批准|授权|同意)[^。；]{0,30}可(?!能)"
)
_GIVES = re.compile(r"负责(?!人)|组织|制定")
#: What the items explain or entitle to: …是指通过下列形式…：, 享有以下权利：.
_EXPLAINS = re.compile(r"是指[^。]*[：:]$|享有[^，。]{0,6}权利[：:]$|[员人者户方]的?权利[：:]$")
#: What is looked at: 检查的主要内容包括： （一）制定预案情况.
_SUBJECTS = re.compile(r"内容[^，。]{0,4}[：:]$|(?:下列|以下)[^，。：]{0,4}(?:内容|事项|情况)")


def judge(passage: Passage) -> Fate | None:
    """Context for items that are noun phrases, cases or catch-alls under a list's opener."""
    lead_ins = passage.place.lead_ins
    text = passage.body
    if not lead_ins or lead_ins[0].part is Part.SALUTATION:
        case = (
            text.endswith("的")
            and not text.endswith("目的")
            and (passage.segment.mark or passage.text[-1] in "；;")
        )
        return Fate.CONTEXT if case or tells_who_may(passage.headings, text) else None
    if len(text) <= 40 and _CATCH_ALL.match(text):
        last = text.rpartition("，")  # 需要其他部门配合的，县政府|要统筹协调
        return None if last[0].endswith("的") and _binds(last[2]) else Fate.CONTEXT
    opener = lead_ins[0].text
    if FORBIDS_LIST.search(opener) or makes_rules(opener):
        return None
    if _EXPLAINS.search(opener) or text.endswith("的") or tells_who_may(opener, text):
        return Fate.CONTEXT
    if text.endswith("者") and not _binds(text):
        return Fate.CONTEXT
    if _PENAL.search(opener) and not _acts(passage):
        return Fate.CONTEXT
    if lists_things(opener):
        return None if _orders(opener, text) or _acts(passage) else Fate.CONTEXT
    if names_kind(opener, text):
        return Fate.CONTEXT
    if verb_at(text, skip_adverbs(text, 0)) or _commands(text):
        return None
    return Fate.CONTEXT if _THING.match(text) and not _says_who_acts(passage) else None


def _says_who_acts(passage: Passage) -> bool:
    """Whether a party stands in the item and what it does behind it: 各乡镇|每月25日前报送进展情况."""
    return any(acts_at(passage.text, stop) for stop in passage.unit_ends if stop < passage.end)


def _orders(opener: str, text: str) -> bool:
    """Whether an item of a list of things commands, whatever it names."""
    if _SUBJECTS.search(opener) and _THING.match(text):
        return COMMANDS.search(text) is not None
    return _binds(_OUGHT.sub("", text)) if _CONDITIONS.search(opener) else _commands(text)


def _commands(text: str) -> bool:
    return _GIVES.search(text) is not None or _binds(text)


def _binds(text: str) -> bool:
    return commands_or_forbids(text) or _ALLOWED.search(text) is not None


def _acts(passage: Passage) -> bool:
    """Whether the item says what to do in a case: 不属于本机关的，告知…."""
    text, clauses = passage.text, passage.clauses
    cases = [index for index, (_, end) in enumerate(clauses) if text[end - 1] == "的"]
    if cases:
        rest = clauses[cases[-1] + 1 :]
        return any(commands_at(text, start) or _THEN.match(text, start) for start, _ in rest)
    if any(_SANCTIONS.match(text, start) for start, _ in clauses[1:]):
        return True
    return passage.body.startswith("对") and ("给予" in passage.body or "予以" in passage.body)
