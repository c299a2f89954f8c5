"""Papers in a stretch of text: the shortest noun phrases that end in the name of a document or record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import ahocorasick

from luoshi.extraction.papers.titles import FAR, MANY, find_titles
from luoshi.lexicon.load import words

#: What may follow the name of a paper.
_FOLLOWED = re.compile(
    r"$|[中上](?=[，。；]|$)|[\s|，,；;：:。、）)“]|和|及|与|并|或|连同|以及|等(?!方面|领域|环节)|（|报(?![告表]|批稿)|提交|给(?=[^，。；]{2,12}(?:$|[，。；]))|备[查存]|存[档查]|送(?!审稿)|上报|上传|发(?:[至到给送]|(?=各|全体|有关|相关))|交(?:[至到由]|(?![流通接易付换叉谈待情代款]|班[^主级])(?=[^，。；、的]{2,16}(?:$|[，。；])))|反馈(?![表单书卡意])|一式(?=[一两二三四五\d])|的?原件(?!、?[及和与或]?复印)|[至到](?![位期达今])|(?:备案|归档)(?![登建制工管材表目文的申依数])"
    r"|各(?=[一两\d])|的?(?:电子|纸质)[版稿档]|由|供(?![应给电水热货暖气求])|经|为(?![主核基依重导载抓统标准例引目])|向|按|对|后|不[少低超]|至少|[\d一二三四五六七八九十两]+(?:[篇部份个项本套期张幅册段条]|至|～|—|-)"
)
_SEPARATOR = re.compile(r"、|和|及|与|以及|或者|或|，连同|连同")
#: What parts two papers: a short bracket may stand before it.
_NEXT = re.compile(
    r"(?:（[^（）]{1,60}）)?(?:的?原件(?!、复印))?(?:(?:各|一式)?[一二三四五六七八九十两\d]+[篇部份本套张期幅册段条])?(?:、|和|及|与|以及|或者|或|，?连同|等(?=原始(?:记录|凭证|资料|单据)))"
)
#: A second name in brackets: 毕业设计（论文）; one that more of the name follows: 毕业论文（设计）|电子版.
_SECOND = re.compile(r"（(?!含|见|附|如|即|或|以|及)(?![^（）]*另行)[^（）]{1,6}）")
_RUNS_ON = re.compile(r"（(?:设计|论文|作品)）(?=[^，。；、的]{2})")
_BRACKET = re.compile(r"（[^（）]{1,60}）")
#: Papers that share what they show or are on: 整改前后的照片、视频, 修订目录的意见和建议.
_PICTURES = re.compile(
    r"(?<=照片|图片|图像|影像|视频|音频)(?:、|和|及|或)(?:照片|图片|图像|影像|视频|录像)(?:记录|资料)?|(?<=意见)[、和]建议|(?<=信息)和数据|[和与及][^，。；、和与及]{0,6}(?:合同|协议|[单票证书表])影像件?"
)
#: Papers whose names are verbs too, and what shows that they are verbs: 报告和处置制度.
_ACTS = ("报告", "记录", "通报", "通知", "公告", "总结", "预算", "申请", "承诺", "公示", "声明", "建议")
_ACTED = re.compile(
    r"(?:、|和|及|与|以及|或者|或)[^，。；、|和与及]{1,8}?"
    r"(?:制度|机制|体系|平台|系统|工作|活动|渠道|网络)(?=[，。；、|]|$)|和决算情况"
)
#: An act with the adverb that says how soon, and no paper.
_DONE_AT_ONCE = re.compile("(?:当[日天]|立即|及时|逐级|随时|第一时间)(?:上报|报告|通报|通知|公示|公告|记录)$")
#: What makes another name of it: 修理记录|存档制度 is a rule, 身份证原件|及复印件 one thing in two forms.
_RUNS_INTO = re.compile(
    r"(?:存档|备[案查]|归档|上报|报备|报送|报告|提交|移交)(?:、|和|与|及|管理|登记)?[^，。；、的和及与]{0,6}?(?:制度|机制|体系|渠道)|(?<=原件)[及和与或]其?复印件"
)
#: Where a paper of one's own holds: 本地区, 本行业、本领域.
_PLACE = (
    r"(?:行政区域|行政机关|地区|部门|单位|系统|辖区|行业|领域|企业|机关|机构|街道|社区|小区|住宅区|岗位|项目|科室|车间|班组|公司|厂|专业|学科|自治[区州县]|直辖市"
    r"|级(?:人民)?政府|[级市县省区校院镇乡村班组园会室队处所馆站店])"
)
#: Words before a name that are no part of it: other acts done to the paper, whose it is, how it is to be.
_LEADING = re.compile(
    r"^(?:(?:必须|应当?|须)持有?|当[日天周月]的?(?!志)|(?:修[改订]|变更|完善)后?的|(?:合理|科学|统一)确定|[^，。；]{2,12}时(?:同步|同时|一并)(?:签订|签署|提交|报送|填写)|[^，。；、的]{2,8}后(?:及时|同步|立即|重新)?(?:更新|修订|补充|编写|整理|填写|提交|形成)(?=.{2})|了|过(?![程渡滤户期失])|出(?![台具版访差国入行警勤库院生租口诊厂车让土货])|好|展示|系统(?:报送|提交|上报|填报)|上报(?!名单|材料)|涉及|(?:和|与|并|或|及)(?=处置|实施|配套)"
    r"|(?:和|与|并|或|及)?(?:督促落实|推进(?!计划|方案)|调整完善|组织实施|落实(?!情况|方案|意见|办法|计划)|实施(?!办法|方案|细则|意见|计划|规划|工作方案)"
    r"|(?:修订|完善|更新|提出|健全)(?!意见|建议|说明|方案|草案|记录|情况|(?:目录|名单|记录|台账)$|规划|计划|改造|清单|.*的(?:意见|建议)))"
    rf"|本{_PLACE}(?:[、和及]本?{_PLACE})*(?:内|的)?(?:（[^（）]{{1,12}}）)?|本(?=年度)|本人的?|进一步|所(?:需要?|推荐|选|带|任|收|填|交)的?(?!名|情|[^，。；]{{1,16}}的电子版)|中国特色|(?:能够?)?证明其?[^，。；]{{2,24}}的(?=(?:材料|资料|文件|发票|票据|凭证|单证)$)|(?:不少于|至少|不低于)\d+[项个部份种]|各(?:省|级|市|县|区|地区|地|种|类|项|课程|科目|班级|年级|自的?|有关部门)(?:（[^（）]*）)?"
    r"|在全[国省市县区]|全(?:部|[省市县区国校院厂])|辖区内?的?|公司(?!章程)(?:内的?)?|所有(?![人权者制])|若干|其他的?|其(?!他|中)|其中的?|该|有关(?!资料$)|下列|以下|上述|前述|[每本此]次的?|相应的?"
    r"|相关的?(?!(?:文件|材料|资料|政策|记录|证明)$)|具体的?(?!..$)|书面(?!..$|.*意见$)|主要|详[细尽]的?|完整的|完整(?!..$)|(?:合法|真实|合规|正规|有效){1,3}的|电子版的?|纸质(?!版$|发票)版?的?|针对性的?|切实可行的|科学合理的"
    r"|统一的|完善的|修订后的|有效的?|必要的?|更(?![新换改正替])|以(?!下)|本地(?!区)|拟(?![定订予入录聘推表晋接提任发资获评授派选奖资])|(?:国家|中央|省级|市级|全[省市国])层面|第[一二三四五六七八九十]批|年内|每年|上一?年度"
    r"|每(?:学期|学年|[年月周季日])|\d+小时(?:内的?)?|各专业的?|[下本上]个?[周月旬](?:度)?的?(?=.{3,})|装订|发布(?=[^，。；]{0,8}(?:指南|指引|目录|清单|标准|规范)$)|现行有效的?|现有的?|[^，、的]{2,6}期间的?(?=.{4,})|[^，、的]{2,8}范围内的?|(?:汇总|如实|认真)*填写(?:当月)?|开取|提报"
    r"|(?:[一两二三四五]|\d+)[份套篇封册]|近?(?:[一二两三五十]|\d+)年(?:内的?)?(?=[^，]{0,8}(?:记录|凭证|账册|台账)$)|(?:[一两二三四]|\d+)期|(?:一|\d+)[份套批个次项部本张册](?:或(?:若干|多|[两二三\d]+)[份套批个次项部本张])?|或若干[份套批个项])+"
)
#: What a list that 等 closes is about: 巡查、评估等|工作指南.
_LISTED = re.compile(
    r"^.*、.*等(?:(?:领域|方面|重点领域)的?(?=.{2,}$)|的?(?=.{3,}$))|^.*各(?:岗位|工种|部门|科室|环节)(?:（[^（）]*）)?的?(?=.{4,}$)"
)
#: The last of a long list: 主体、职责、权限、程序和|检查事项清单.
#: Papers behind things that are handed over with them: 公章、钥匙及|有关资料.
_BEHIND_THINGS = re.compile(
    r"^.+(?:、|和|与|以及|及)(?:其(?=[^，]{2,}[资材]料$)|(?=(?:全部|全套|所有|有关|相关的?|其他的?).{2,}$))"
)
#: School books beside lessons, which are no paper: 地方特色的课程和|教材.
_BESIDE_LESSONS = re.compile(
    r"^[^，。；]{0,24}?(?:课程|教具|学具|活动|软件)(?:、|和|与|以及|及)(?=[校本乡土地方配套特色]{0,4}(?:教材|课件|读本|讲义|题库)$)"
)
_LAST_OFMANY = re.compile(
    r"^(?:[^、的]+、){3,}.*(?:、|和|与|以及|及(?!其))(?=.{3,}$)|^(?:[^、的]+、){2,}(?=(?:合同|协议|方案|预案|报告|台账|档案|名单)$)"
)
#: What is done beside the making, and to another thing: 公布就业形势和发布|就业指引.
_BEFORE_VERB = re.compile(
    r"^.*[^、](?:和|并|及|、)(?:发布|公布|制定|编制|印发|出台|提交|报送|出具|开具|签订|编写|填写)的?(?=.{2,}$)"
)
_BEFORE_LAST_DE = re.compile(r"^(?!拟).*的(?=.{3,}$)")
#: Opinions and proposals are named by their matter: 动用储备物资的建议.
_OF_MATTER = re.compile(
    r"的(?:有关|相关)?(?:意见|意见建议|(?:指导|实施|若干)意见|建议)$|(?:的(?:初步方案|电子版|纸质版|策划)|草案的审[查议](?:结果)?报告)$|(?:规范|引导|促进|深化)[^，。；]{4,}的(?:有关|相关)文件$"
)
#: Whose paper it is, where the paper has a name of its own: 行政执法机关|装备配备标准.
_WHOSE = re.compile(
    r"^[^的]{0,12}人民政府(?=.{4,}$)|^[^的]{0,6}(?:行政|执法|司法|监察)机关(?=(?!工作|人员).{4,}$)|^被[^的]{2,14}[人者方户位业]的(?=..$)|^.*(?:期刊|刊物)以上"
    r"|^[^的]{1,20}(?:项目|工程|单位|企业|公司|机构|部门|学校|医院|[人者方户])的(?=(?:合同|协议|账[册簿目]|凭证|台[账帐]|报表|票据|图纸|发票|病历|处方)$)"
    r"|^[^的]{0,12}(?:从业|作业|工作|管理)?(?:人员|干部)(?=(?!名|、|信息|情况|资格|花|.*档案|候选|产生|选举).{4,}$)"
)
#: Papers whose names say enough, after a long attribute: 两次会议共同商定的|纪要.
_AFTER_LONG = re.compile(
    r"^.{8,}的(?=(?:纪要|决议|方案|预案|合同|协议|档案|台账|名单|清单|报告|计划|规划|规章)$)|^[^的]{1,12}(?:(?<!前)后|好)的(?=.{2,}$)|^[^的]{0,12}(?:会|会议)的(?=议程$)|^由[^，。；的]{2,20}的(?=.{2,}$)"
)
#: How far a paper without title marks may reach behind one with them.
_BESIDE_TITLE = 14
#: What parts the papers of a list from a titled one, and how it ends.
_BEFORE_TITLE = re.compile(r"(?:、|和|及|与|以及|或者?)(?=《)")
_SEPARATES = "、和及与或者"
#: How long what parts two papers is at most: 以及.
_SEPARATED = 2
_TITLED = re.compile(r"^.*》的?(?=.{2,}$)")
_QUOTED = re.compile(r"^.*”(?:的(?=.{2,}$)|(?=.{2,}制度$))|^.*“一[^“”]{1,3}”(?=.{4,}$)")


#: What a paper is called from here on, where it closes the stretch: 管理办法|（以下简称办法）.
_ALIAS = re.compile("（以下[^）]*）$")
_ABOVE_ALL = re.compile("，(?:特别|尤其)是(?P<named>[^，。；]+)")


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for noun in words("documents"):
        automaton.add_word(noun, len(noun))
    automaton.make_automaton()
    return automaton


@cache
def _longest_noun() -> int:
    return max(map(len, words("documents")))


def find_papers(
    text: str, start: int, end: int, followed: re.Pattern[str] | None = None
) -> list[tuple[int, int]]:
    """The papers named in text[start:end], up to the first that is not followed by another in a list.

    followed: what must come after the last paper, looked for past `end` too.
    """
    if text.endswith("）", start, end) and (alias := _ALIAS.search(text, max(start, end - FAR), end)):
        end = alias.start()
    named = _find_before_title(text, start, end)
    titles = find_titles(text, named[-1][1] if named else start, end)
    if named and (not titles or titles[0][0] > named[-1][1] + _SEPARATED):
        named, titles = [], find_titles(text, start, end)
    if not titles:
        found = _find_named(text, start, end, followed)
        return found + _find_above_all(text, found[-1][1]) if found and followed is None else found
    if separator := _NEXT.match(text, titles[-1][1], end):  # 《承诺书》和|证明材料
        behind = _find_named(text, separator.end(), end, followed)
        if behind and behind[0][1] <= separator.end() + _BESIDE_TITLE:
            titles += behind
    stop = bracket.end() if (bracket := _BRACKET.match(text, titles[-1][1])) else titles[-1][1]
    return named + titles if followed is None or followed.match(text, stop) else []


def _find_above_all(text: str, stop: int) -> list[tuple[int, int]]:
    """The papers that are set apart behind those that end at `stop`: 工程档案，特别是|安全检查档案."""
    above_all = _ABOVE_ALL.match(text, stop)
    return _find_named(text, *above_all.span("named"), None) if above_all else []


def _find_before_title(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The papers of a list that goes on with a titled one: 简历、学历证书|和《应聘登记表》."""
    opened = text.find("《", start, min(end, start + FAR + 1))
    if opened <= start or text[opened - 1] not in _SEPARATES:
        return []
    return _find_named(text, start, opened, _BEFORE_TITLE)


def _find_named(text: str, start: int, end: int, followed: re.Pattern[str] | None) -> list[tuple[int, int]]:
    """The papers without title marks."""
    found: list[tuple[int, int]] = []
    head = last = start
    for noun_end, length in _noun_ends(text, start, end):
        if noun_end > head + FAR or len(found) > MANY:
            break
        stop = noun_end + text.startswith("”", noun_end)
        if noun_end <= head or (text.startswith("（", noun_end) and _RUNS_ON.match(text, noun_end)):
            continue
        extra = _behind_noun(text, head, noun_end)
        stop += extra
        if not _is_followed(text, stop, end, followed):
            continue
        first = _shorten(text, head, noun_end + extra, length + extra)
        if first is None:
            continue
        if found and _PICTURES.fullmatch(text, last, stop):
            found[-1] = (found[-1][0], stop)
        else:
            found.append(_unquote(text, first, stop))
        last = stop
        separator = _NEXT.match(text, stop, end)
        if separator is None:
            break
        head = separator.end()
    if found and followed and not followed.match(text, last):
        return []
    return found


def _behind_noun(text: str, head: int, noun_end: int) -> int:
    """1 where the noun is a second name and its bracket closes behind it: 毕业设计（论文|）."""
    if not text.startswith("）", noun_end):
        return 0
    second = text.rfind("（", head + 2, noun_end)
    return int(second > 0 and _SECOND.match(text, second) is not None)


def _noun_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the nouns of papers end, and how long the longest is that ends there.

    The text is gone through piece by piece, up to two without a noun: what comes then is too far off.
    """
    seen, last_piece = start - 1, start + 2 * FAR
    for piece in range(start, end, FAR):
        if piece >= last_piece:
            return
        for last, length in _automaton().iter(
            text, max(start, piece - _longest_noun()), min(end, piece + FAR)
        ):
            if last > seen:  # the longest comes first
                seen, last_piece = last, piece + 3 * FAR
                yield last + 1, length


def _is_followed(text: str, stop: int, end: int, followed: re.Pattern[str] | None) -> bool:
    if text.endswith(_ACTS, 0, stop) and _ACTED.match(text, stop, end):
        return False
    if _RUNS_INTO.match(text, stop, end):
        return False
    if followed is None:
        return _FOLLOWED.match(text, stop, end) is not None
    return (followed.match(text, stop) or _NEXT.match(text, stop, end)) is not None


def _shorten(text: str, start: int, end: int, noun: int) -> int | None:
    """Where the shortest phrase begins that names the paper; None where it names none."""
    for separator in _SEPARATOR.finditer(text, start, end - noun):
        if _RUNS_INTO.match(text, separator.start()):
            continue
        if separator.group() in "、和及与" and _ends_as_matter(text, start, separator.start()):
            start = separator.end()
    words_ = text[start:end]
    of_matter = _OF_MATTER.search(words_) is not None
    for pattern in (
        _BEHIND_THINGS,
        _BESIDE_LESSONS,
        _BEFORE_VERB,
        _LEADING,
        _TITLED,
        _QUOTED,
        _LISTED,
        _LAST_OFMANY,
        _BEFORE_LAST_DE,
        _AFTER_LONG,
        _LEADING,
        _WHOSE,
    ):
        if pattern is _BEFORE_LAST_DE and of_matter:
            continue
        if (cut := pattern.match(words_)) and len(words_) - cut.end() >= max(noun, 2):
            words_ = words_[cut.end() :]
    words_ = _without_lone_quote(words_)
    if not 2 <= len(words_) <= 30 or words_[0] in "，、）”《" or words_.count("（") > words_.count("）"):
        return None
    if _DONE_AT_ONCE.search(words_):
        return None  # 一般事项|当日报告
    if words_ == "规定" and text[end - 3] in "》的":
        return None  # what the titled one says
    return end - len(words_)


def _without_lone_quote(words: str) -> str:
    """The name without a quotation mark that closes only behind it: “检查反馈表|（附件）”."""
    return words[1:] if words[0] == "“" and "”" not in words else words


def _unquote(text: str, start: int, end: int) -> tuple[int, int]:
    """The name within its quotation marks; with them where they stand round a part of it."""
    if not text.endswith("”", start, end):
        return start, end
    opened = text.rfind("“", 0, end)
    return (opened + 1, end - 1) if opened in (start, start - 1) else (start, end)


def _ends_as_matter(text: str, start: int, end: int) -> bool:
    """Whether a stretch ends as a paper, or as what papers tell of: …情况、|名单."""
    if text.endswith(
        ("情况", "信息", "结果", "内容", "机制", "体系", "责任制", "事项", "设置", "分工"), start, end
    ):
        return True
    start = max(start, end - _longest_noun())  # a long stretch is asked of at each of its separators
    return any(last + 1 == end for last, _ in _automaton().iter(text, start, end))
