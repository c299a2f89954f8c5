"""Sentences of a paragraph, and the bracket that closes it (its trailer).

A sentence ends after 。！？； (half-width !?; where they stand after a Han character), at the end
of its paragraph, and never inside brackets or quotation marks that close soon. A bracket after
the last full stop, such as （责任单位：…；完成时限：…）, belongs to the sentence before it.
"""

from __future__ import annotations

import re

from luoshi.lexicon import words
from luoshi.structure.brackets import CLOSES, CLOSING, OPENING, OPENS, PAIRS

_STOP = re.compile(rf"[。！？；!?;“《]|{OPENS}")
_CLOSING = {**PAIRS, "“": "”", "《": "》"}
_OTHER_WIDTH = {"（": ")", "(": "）"}
_REACH = {**dict.fromkeys(PAIRS, 400), "“": 60, "《": 80}
_GOES_ON = "的地得等、，；。：）)和及与或"
_TRAILING = "”’）)》】〕］"
_AFTER_STOP = frozenset(_TRAILING + "。！？；")
_OPENING = frozenset(OPENING)
_STOPPED = frozenset("。；")
_CLOSED = frozenset(CLOSING)


#: Labels that run to the end of a paragraph behind its sentence: …改造。责任单位：县教育局；时限：8月底。
_LABEL_KINDS = ("主体", "主要", "具体")
_OWNS = "(?:责任|牵头|主办|承办|实施|落实|负责)(?:单位|部门|科室|处室|股室|领导|人)"
_LABEL_WORD = (
    f"(?:{_OWNS}|(?:配合|协办|协作|参加|参与|完成|整改|办结)(?:单位|部门|科室|处室|股室|领导|人)"
    "|(?:责任|牵头|主办|承办|实施|落实|配合|协办|协作|参加|参与|完成|整改|办结)(?:时限|时间)"
    "|(?:完成|办结|整改)(?:日期|期限)|截止(?:时间|日期|时限)?|时限)[：:]"
)
_LABEL_WORDS = re.compile(_LABEL_WORD)
#: What a label tells, up to the next one or the end.
_LABEL_SAYS = re.compile(
    r"(?:[^。；;：:（）()“”〔〕【】\[\]［］]|[（(][^（）()：:。；]{1,12}[）)]){1,120}+[；;。，,]?+\s*+"
)
#: A time alone, that closes no sentence but is one.
_ONE_TIME = re.compile("截止[^：:]{0,2}[：:][^：:]*")
_BEFORE_LABELS = frozenset("。；;，,")
_DASHES = "—－-"
_MOST_DASHES = 3
_LABEL_LINE = re.compile(rf"(?:{'|'.join(_LABEL_KINDS)})?{_LABEL_WORD}.{{1,300}}")
_SHORT_LABEL = re.compile(
    rf"(?:{'|'.join(_LABEL_KINDS)})?{_LABEL_WORD}(?!.*(?:负责|应当|要求|必须|按照?|须|不得|组织|做好))[^。；：:，,]{{1,40}}[。；]?"
)
_OWNER_LINE = re.compile(rf"(?:{'|'.join(_LABEL_KINDS)})?{_OWNS}[：:](?P<owner>[^。；，：:]{{2,24}})")
#: A field that tells the work: 任务名称：…, 整改措施1：….
_FORM_LINE = re.compile(
    r"(?:具体|重点|主要|工作|整改|目标|存在|行动)?(?:任务|事项|内容|措施|目标|问题|行动)(?:名称|内容|描述)?[一二三四五六七八九十\d]{0,2}[：:].{2}"
)


def find_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences [start, end) of the paragraph text[start:end], without white space at the ends.

    Labels behind the last sentence, without brackets, belong to it.
    """
    labels = _find_labels(text, start, end)
    bounds = _find_sentences(text, start, end if labels < 0 else labels)
    if labels >= 0 and bounds:
        bounds[-1] = _trim(text, bounds[-1][0], end)
    return bounds


def is_label_line(text: str) -> bool:
    """Whether a line is a label and what it says: 责任单位：县教育局."""
    return _LABEL_LINE.fullmatch(text) is not None


def is_form_line(text: str) -> bool:
    """Whether a line is a field of a form: a label, or 工作任务：修订预案."""
    return is_label_line(text) or _FORM_LINE.match(text) is not None


def owner_of(text: str) -> str:
    """Whom a line names that tells who is charged and nothing more: 责任人：安全科; "" where it is none."""
    told = _OWNER_LINE.fullmatch(text)
    return told["owner"] if told else ""


def is_short_label(text: str) -> bool:
    """Whether an entry tells who or when and nothing more: 1.责任单位：甲局, but not 1.责任单位：要报送."""
    return _SHORT_LABEL.fullmatch(text) is not None


def _find_labels(text: str, start: int, end: int) -> int:
    """Where labels begin that run to the end of a paragraph: 责任单位：甲局；时限：6月底; -1 for none."""
    if text.find("：", start, end) < 0 and text.find(":", start, end) < 0:
        return -1
    found = -1
    # Each colon of the run is that of a label, so it is read from its end, as far as there are labels.
    begins = {end}
    for label in reversed(list(_LABEL_WORDS.finditer(text, start, end))):
        if not any(_LABEL_SAYS.fullmatch(text, label.end(), begin) for begin in begins):
            break
        begins = {label.start()}
        if text.endswith(_LABEL_KINDS, start, label.start()):
            begins.add(label.start() - 2)
        found = next((begin for begin in sorted(begins) if _opens_labels(text, start, begin)), found)
    if found > start and text[found - 1] == "。" and _ONE_TIME.fullmatch(text, found, end):
        return -1  # …交教科室。截止时间：6月29日。: a sentence of its own
    return found


def _opens_labels(text: str, start: int, begin: int) -> bool:
    """Whether labels can begin here: behind a sign, which white space and a dash may follow."""
    at = _skip_space(text, start, begin)
    dash = at
    while dash > start and text[dash - 1] in _DASHES and at - dash < _MOST_DASHES:
        dash -= 1
    if dash < at:
        at = _skip_space(text, start, dash)
    return at > start and text[at - 1] in _BEFORE_LABELS


def _skip_space(text: str, start: int, at: int) -> int:
    while at > start and text[at - 1].isspace():
        at -= 1
    return at


def _find_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds: list[tuple[int, int]] = []
    head = at = start
    while (stop := _STOP.search(text, at, end)) is not None:
        sign = stop.group()
        if sign in _CLOSING:
            at = _jump(text, stop.start(), end)
            if not (sign == "“" and _closes(text, stop.start(), at, end)):
                continue
            bounds.append((head, at))  # “…。” closes the sentence together with its quotation
            head = at
            continue
        at = stop.end()
        while at < end and text[at] in _AFTER_STOP:
            at += 1
        if sign in ";!?" and stop.start() > start and text[stop.start() - 1].isascii():
            continue  # half-width signs end a sentence only in Chinese text
        if at < end and text[at] in _OPENING:
            at = _trailer_end(text, at, end)
        bounds.append((head, at))
        head = at
    if head < end:
        bounds.append((head, end))
    for number, (first, last) in enumerate(bounds):
        if text[first].isspace() or text[last - 1].isspace():
            bounds[number] = _trim(text, first, last)
    return [bound for bound in bounds if bound[0] < bound[1]]


def _closes(text: str, opening: int, at: int, end: int) -> bool:
    """Whether the quotation text[opening:at] ends its sentence: “…。” and nothing that goes on."""
    return at - opening > 2 and text[at - 2] in "。！？" and (at == end or text[at] not in _GOES_ON)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _jump(text: str, at: int, end: int) -> int:
    """One past the sign that closes the bracket at `at`, where it closes soon; else one past `at`."""
    sign = text[at]
    reach = min(at + _REACH[sign], end)
    closing = text.find(_CLOSING[sign], at, reach)
    if closing < 0 and sign in _OTHER_WIDTH:
        closing = text.find(_OTHER_WIDTH[sign], at, reach)
    if closing < 0:
        return at + 1
    inner = at + 1
    while sign in "（(" and (inner := _find_any(text, "（(", inner, closing)) >= 0:
        # brackets inside brackets: 市、区（县）
        after = text.find("）", closing + 1, reach)
        half = text.find(")", closing + 1, reach)
        candidates = [c for c in (after, half) if c >= 0]
        if not candidates:
            break
        closing, inner = min(candidates), inner + 1
    return closing + 1


def _find_any(text: str, signs: str, start: int, end: int) -> int:
    found = [p for p in (text.find(sign, start, end) for sign in signs) if p >= 0]
    return min(found) if found else -1


def _trailer_end(text: str, at: int, end: int) -> int:
    """One past the brackets that begin at `at` and name who is to do the work, or by when."""
    while at < end and text[at] in _OPENING:
        close = _jump(text, at, end)
        if close == at + 1 or not looks_like_trailer(text, at, close):
            break
        at = close
        while at < end and text[at] in "。；":
            at += 1
    return at


def find_trailer(text: str) -> int:
    """Where the bracket begins that closes a sentence and names who or when, or its labels; -1 for none."""
    if (labels := _find_labels(text, 0, len(text))) > 0:
        return labels
    end = len(text)
    while end and text[end - 1] in _STOPPED:
        end -= 1
    if not end or text[end - 1] not in _CLOSED:
        return -1
    begin = -1
    while end and text[end - 1] in _CLOSED:
        opening = _opening(text, end - 1)
        if opening <= 0 or not looks_like_trailer(text, opening, end):
            break
        begin = end = opening
    return begin


def _opening(text: str, close: int) -> int:
    """Where the bracket opens that closes at `close`; -1 where none does."""
    depth = 0
    for at in range(close, -1, -1):
        if text[at] in _CLOSED:
            depth += 1
        elif text[at] in _OPENING:
            depth -= 1
            if depth == 0:
                return at
    return -1


_TRAILER = re.compile(
    rf"{OPENS}(?=.*(?:负责|牵头|配合|责任|时限|完成|落实|主办|参与|参加|承办|单位|分工|会同|频次|频率|局|委|部|政府|办|各[\u4e00-\u9fff]{{1,6}}[，,；;][^）)]*\d))"
    # …负责。以下均需…落实，不再列出; 责任单位：…。完成时限：…
    r"[^。]*(?:。[^。：:]{0,8}(?:单位|部门|科室|时限|时间|期限|领导|责任人)[：:][^。]*)*"
    rf"(?:。[^。]*(?:下同|不再[^。]{{0,4}}(?:列出|分工)|为牵头单位)[^。]*)?。?{CLOSES}?$"
)
#: Nothing but who: （教导处、各教研组）, （校办）.
_ORGAN = (
    r"(?:各[\u4e00-\u9fff]{1,5}|[\u4e00-\u9fff]{1,8}(?:[处科组]|大队|(?:植保|水利|农机|畜牧|文化|林业|农技|气象|水文|消防)站|(?:司法|派出|财政|税务|国土)所|卫生院|中心校|(?:教研|办公|党务|总务|教务|医务|保卫)室|(?:学生|工|家委|理事|委员|团委)会|团委)"
    r"|[\u4e00-\u9fff]{1,6}[省市县区镇乡村][\u4e00-\u9fff]{1,6}(?:站|所|中心|院|队)"
    r"|[校院厂党政系]办|团委|工会|(?:分管|年级|值周|教导|总务|政教|大队)[\u4e00-\u9fff]{0,3}(?:校长|主任|组长|领导|教师|老师))"
)
#: By when or how often, behind who: （安全科，6月30日前）, （教导处，每月一次）.
_WHEN = (
    r"(?:[，,；; ](?:于|在)?"
    r"(?:20\d\d年|\d{1,2}月|\d{1,2}[./]\d|每|[本下][周月]|月底|年底|[上下]半年|长期|全年|\d{1,2}日)"
    r"[^，,；;（）()]{0,14})?"
)
#: The person of an office: （安全科张强，6月底前）.
_OF_OFFICE = f"{_ORGAN}(?:[{''.join(words('plain-surnames'))}][\u4e00-\u9fff]{{1,2}})?"
_ORGANS = re.compile(rf"{OPENS}{_OF_OFFICE}(?:[、，,；;和及]{_OF_OFFICE})*{_WHEN}{CLOSES}")
#: A post alone: 每日检查门窗（安全员）; but 由专人（安全员）检查 tells who is meant.
_POST = "[\u4e00-\u9fff]{1,5}(?:员|班长|组长|站长|队长|所长|主管|经理|主任|干事|会计|出纳)"
_POSTS = re.compile(rf"{OPENS}{_POST}(?:[、，和]{_POST}){{0,3}}{_WHEN}{CLOSES}")
_MEANT = frozenset("员人者长师生位任组")
_SHORTEST_WORK = 5
_OURS = re.compile("[我本][局委办厅部科处室院校司会站]")
_PASSED = re.compile(r"令第|通过|修正|公布|修订|施行|简称|统称")
_LIST_MARK = re.compile(r"[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]")


def looks_like_trailer(text: str, start: int, end: int) -> bool:
    """Whether the bracket text[start:end] names who is to do the work of the paragraph, or by when."""
    if _LIST_MARK.match(text, start, end) or _PASSED.search(text, start, end):
        return False
    if _OURS.match(text, max(0, start - 2), start):
        return False  # 报送我局（运行管理科）: to whom
    if _POSTS.fullmatch(text, start, end):
        marked = _LIST_MARK.match(text)
        head = marked.end() if marked else 0
        told = start - head >= _SHORTEST_WORK and text.find("（", head, start) < 0
        return told and text[start - 1] not in _MEANT  # 王明（组长）、李红（副组长） tells who they are
    return (_TRAILER.match(text, start, end) or _ORGANS.fullmatch(text, start, end)) is not None
