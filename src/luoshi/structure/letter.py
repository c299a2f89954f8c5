"""The parts of a letter round the plan, and what they tell of its time frame.

GB/T 9704-2012 clause 7: 发文字号, 标题, 主送机关, 署名, 成文日期, 附注, 附件说明, 抄送机关.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import takewhile

from luoshi.cadence import Frame
from luoshi.structure.catalogue import is_catalogue_line, is_link
from luoshi.structure.dates import DATE, read_date, read_han_year, read_last_date
from luoshi.structure.duration import Days, opening_span, title_span
from luoshi.structure.outline import Outline, Part, Segment, SegmentKind

_NUMBER = re.compile(r"[\u4e00-\u9fff（）()]{1,14}[〔\[［【（(]\s*(\d{4})\s*[〕\]］】）)]\s*第?\d{1,5}号")
_FUSED_NUMBER = re.compile(r"[〔\[［]\d{4}[〕\]］]\s*第?\d{1,5}号")
_SALUTATION = re.compile(
    r"(?:各[^项，。；：]{1,15}|.{0,400}?(?:人民政府|国务院|部门?|委员?会?|局|厅|办(?:公室)?|单位|机构|公司|院|校|园|中心|处|科室|站|街道|乡镇?|镇|村|社区"
    r"|企业|组织|协会|集团|银行|支队|大队|同志|老师|教师|家长|员工|地区|师|所|县|区|市))"
    r"(?:（[^）]*）|\([^)]*\))?(?:等)?[：:]"
)
_NOT_SALUTATION = re.compile(
    r"[应须]|(?<![主重])要|做到|下列|以下|如下|通知|要求|应当|主要|负责|工作|[。；]|如何|包括|按照|^(?:受理|责任|牵头|配合|主管|发布|承办|主办)"
)
_NOTE = re.compile(
    r"[（(]?此件.{0,20}[）)]?|附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*(?:[:：].{0,60})?|附件[\d\-—一二三四五六七八九十]{1,5}[^，。；：]{0,50}|抄\s*[送报][:：].*|[（(]联系.{0,80}|<!--.*-->"
    r"|目\s*录|正文|政策全文|[（(](?:本文有删减|公开|征求意见稿|试行|草案|附后|完)[）)]|印发$|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印[发制]?"
    r"|(?:联系人|联系电话|电话|传真|邮箱|电子邮箱|邮编)[:：].{1,60}"
    r"|(?:公开方式|主题词|关键词|公开属性|信息公开选项)[:：].*"
)
_NOTE_SIGNS = frozenset("（(此附抄<目正政印联电传邮公主关信")  # with what each branch of _NOTE but one begins
_ATTACHMENT = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,3}")
_ATTACHMENT_LINE = re.compile(_ATTACHMENT.pattern + "[：:]?")
_HISTORY = re.compile(
    rf"[（(]?(?:自?{DATE}).*(?:通过|批准|公布|发布|施行|修订|修正|修改|实施|会议上|根据.{{0,60}}改[）)]?)[）)]?"
)
_TITLE_KINDS = (
    "通知|意见|方案|计划|要点|办法|规定|细则|条例|决定|通报|批复|函|报告|公告|通告|纪要|规划|制度|安排|分解表|清单|指南|措施|规则|预案"
    "|章程|总结|台账|责任表|任务书|分工|标准|规范|准则|令|名单"
)
_TITLE_END = re.compile(rf"(?:{_TITLE_KINDS})》?(?:[（(][^）)]{{1,20}}[）)])?$")
# With what a title ends; most lines are told from one by this sign alone.
_TITLE_SIGNS = frozenset("》）)" + "".join(kind[-1] for kind in _TITLE_KINDS.split("|")))
_CITES = re.compile("依照|根据|依据|按照|贯彻|落实|参照|执行|转发|现将|[，。：；《]")
_CITED = re.compile("文件|要求|规定|精神|通知|[》）)，。、；]")
_TITLE_BEFORE_NUMBER = re.compile(
    r".*(?:通知|意见|方案|计划|要点|办法|规定|细则|决定|通报|批复|函|报告|公告|措施|规划)(?=[\u4e00-\u9fff]{2,10}$)"
)
_BODY = re.compile(
    r"[^，。；：！？、\s]{0,30}(?:国务院|人民政府|人民代表大会|委员会|党委|总局|局|厅|部|委|办公室|办|署|院|会|处|社|团|公司|中心|集团"
    r"|馆|银行|学校|大学|小学|中学|幼儿园|医院|支队|大队|所|站|街道|镇|村)"
)
_ISSUED = re.compile(r"(?:成文|印发|发布|公布)(?:日期|时间)[:：]")
#: When a meeting was held, from which its minutes count: 本周五前.
_HELD = re.compile(r"(?:会议|开会)?(?:时间|日期)[:：]")
_MINUTES = re.compile("纪要|会议记录|例会记录|会议摘要|议事记录|会议决议")
#: The sentence of minutes that tells on what day the meeting was held.
_HELD_ON = re.compile(r"[^。；]{0,20}?(20\d\d年\d{1,2}月\d{1,2}日)[^。；]{0,60}?(?:召开|举行|主持)")
#: Sentences of the introduction that may tell when the plan runs.
_FIRST = 8
_TITLE_YEAR = re.compile(r"(20\d\d|19\d\d)(?:年|—|-|－|～|至|学年)")


def is_number(text: str) -> bool:
    """Whether a line is a document number, such as 云政办发〔2026〕3号."""
    return len(text) <= 40 and text[-1] == "号" and _NUMBER.fullmatch(text) is not None


def is_note(text: str) -> bool:
    """Whether a line is a note beside the text: 此件公开发布, 附件：…, 抄送：…, a link, a catalogue line."""
    if len(text) > 300:
        return False
    if (
        len(text) <= 120
        and (text[0] in _NOTE_SIGNS or text.endswith(("印发", "印制", "印")))
        and _NOTE.fullmatch(text)
    ):
        return True
    return is_link(text) or is_catalogue_line(text)


def is_attachment(text: str) -> bool:
    """Whether a line says only that an attachment begins: 附件, 附件2, 附件：."""
    return len(text) <= 8 and _ATTACHMENT_LINE.fullmatch(text) is not None


def lists_attachments(text: str) -> bool:
    """Whether a line opens the list of attachments: 附件：, 附件：1.…."""
    found = _ATTACHMENT.match(text)
    return found is not None and text[found.end() : found.end() + 1] in ("：", ":")


def numbers_attachment(text: str) -> bool:
    """Whether a line begins with an attachment and its number: 附件2：检查标准."""
    found = _ATTACHMENT.match(text)
    return found is not None and found.group()[-1] != "件"


def is_history(text: str) -> bool:
    """Whether a line under a title tells when it was passed, issued and revised."""
    return len(text) <= 300 and "。" not in text and _HISTORY.fullmatch(text) is not None


def is_masthead(text: str) -> bool:
    """Whether a line is the red head of a letter: 青石市教育局办公室文件 (GB/T 9704-2012 clause 7.2.4)."""
    return text.endswith("文件") and names_body(text.removesuffix("文件").rstrip())


def names_body(text: str) -> bool:
    """Whether a line is nothing but the name of an organ: 青石市民政局."""
    return len(text) <= 40 and _BODY.fullmatch(text) is not None


def salutation_end(text: str) -> int:
    """One past the colon of the addressees that a text begins with; 0 where it begins otherwise."""
    found = _SALUTATION.match(text)
    if found is None or _NOT_SALUTATION.search(found.group()):
        return 0
    return found.end()


def number_at(text: str) -> tuple[int, int] | None:
    """Where a document number stands within the first 160 characters: 0 for a start that can't be told.

    A title fused with its number (…的通知云政办发〔2026〕3号) ends where the name of its kind does.
    """
    found = _FUSED_NUMBER.search(text[:160])
    if found is None:
        return None
    title = _TITLE_BEFORE_NUMBER.search(text[: found.start()])
    if title is None and (_CITES.search(text, 0, found.start()) or _CITED.match(text, found.end())):
        return None  # 依照国办发〔2020〕3号文件
    return (title.end() if title else 0), found.end()


def looks_like_title(text: str) -> bool:
    """Whether a line reads like a title: it ends in the name of a kind of document."""
    text = text.rstrip("*# ")
    if text[-1:] not in _TITLE_SIGNS or len(text) > 200 or "。" in text:
        return False
    kind = _TITLE_END.search(text)
    if kind is None:
        return False
    reads_on = "，" in text and text[kind.start() - 1] not in "的《" and not text.startswith("关于")
    return not reads_on  # 制定计划，落实管理制度: a sentence without its stop


_FIRST_TERM = re.compile(r"第一学期|秋季?学期|上学期")
_SECOND_TERM = re.compile(r"第二学期|春季?学期|下学期")


def names_minutes(title: str) -> bool:
    """Whether a title calls its document the minutes of a meeting."""
    return _MINUTES.search(title) is not None


def guess_frame(outline: Outline) -> Frame:
    """The year, the day of issue, the school term and the span that a document tells of itself.

    The title's year comes first (a plan of 2026 may be issued in 2025), then the day of issue,
    then the document number. From when to when it runs the title tells, else a sentence of the
    introduction. What none of them tells stays None.
    """
    by_part: dict[Part, list[str]] = {part: [] for part in Part}
    for segment in outline.segments:
        if segment.part is not None:
            by_part[segment.part].append(segment.text)
    issued = _find_issue(by_part[Part.DATE], by_part[Part.NOTE])
    if issued is None and any(names_minutes(title) for title in by_part[Part.TITLE]):
        issued = _find_meeting(by_part[Part.NOTE], _introduction(outline))
    titles = by_part[Part.TITLE]
    year = _find_year(titles, issued, by_part[Part.NUMBER])
    start, end = _find_span(titles, _introduction(outline), issued) or (None, None)
    if start and end and not (year and start.year <= year <= end.year):
        year = start.year
    return Frame(year=year, issued=issued, term=_find_term(titles), start=start, end=end)


def _find_meeting(notes: Iterable[str], sentences: Iterable[str]) -> date | None:
    """The day of a meeting, as a note of its minutes tells it, or the sentence that it was held."""
    told = [note for note in notes if _HELD.match(note)]
    told += [held[1] for sentence in sentences if (held := _HELD_ON.match(sentence))]
    return next((day for words in told if (day := read_date(words))), None)


def fill_frame(given: Frame, outline: Outline) -> Frame:
    """A Frame with what it leaves open filled as the document tells it; a span only with a year in it."""
    guessed = guess_frame(outline)
    filled = replace(
        given,
        year=given.year or guessed.year,
        issued=given.issued or guessed.issued,
        term=given.term or guessed.term,
    )
    if given.start or given.end or not (guessed.start and guessed.end and filled.year):
        return filled
    if not guessed.start.year <= filled.year <= guessed.end.year:
        return filled
    return replace(filled, start=guessed.start, end=guessed.end)


def _find_span(titles: list[str], introduction: Iterator[str], issued: date | None) -> Days | None:
    """From when to when the plan runs; days that lie outside the title's year or were over tell nothing."""
    year = None
    for title in titles:
        if span := title_span(title):
            return span
        if (year := _title_year(title)) is not None:
            break
    for span in filter(None, map(opening_span, introduction)):
        if not (year and not span[0].year <= year <= span[1].year) and not (issued and span[1] < issued):
            return span
    return None


def _introduction(outline: Outline) -> Iterator[str]:
    """The first sentences, up to the first heading."""
    plain = (each for each in outline.segments if each.part is None)
    opening = takewhile(_opens, plain)
    return (each.text for each, _ in zip(opening, range(_FIRST), strict=False))


def _opens(segment: Segment) -> bool:
    return segment.item is None and segment.kind is SegmentKind.SENTENCE


def _title_year(title: str) -> int | None:
    found = _TITLE_YEAR.search(title)
    return int(found[1]) if found else read_han_year(title)


def _find_year(titles: list[str], issued: date | None, numbers: list[str]) -> int | None:
    for title in titles:
        if (year := _title_year(title)) is not None:
            return year
    if issued is not None:
        return issued.year
    told = (found for number in numbers if (found := _NUMBER.search(number)))
    return next((int(found[1]) for found in told), None)


def _find_term(titles: list[str]) -> int | None:
    """The term of a school plan: 1 from September (第一学期, 秋季学期), 2 from February."""
    for title in titles:
        for term, pattern in enumerate((_FIRST_TERM, _SECOND_TERM), start=1):
            if pattern.search(title):
                return term
    return None


def _find_issue(dates: list[str], notes: list[str]) -> date | None:
    """The day of issue: the date line, else a field 成文日期：…, else the last revision of a rule."""
    fields = (text for text in notes if _ISSUED.match(text))
    named = next((day for text in (*dates, *fields) if (day := read_date(text))), None)
    if named is not None:
        return named
    history = (day for text in notes if is_history(text) and (day := read_last_date(text)))
    return max(history, default=None)
