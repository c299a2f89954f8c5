"""Of those who might act, those who do: neither the one whom a case befalls, nor the topic of 由….

〔〕 frame a party that acts by its words, 〈〉 one that waits for what the next clauses say.
"""

from __future__ import annotations

import re

import pytest

from luoshi.cadence import Frame
from luoshi.extraction.bearers.choosing import BREACH, choose
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.wording.binding import BINDS, Actor, Subject
from tests.library.extraction.reading import plan_of

CHOSEN = [
    ("〔馆员〕应当登记图书。", "馆员"),
    ("〔水厂〕未检修水泵的，由〔县水利局〕责令改正。", "县水利局"),
    ("〔办公室〕应当移交档案，逾期不移交的，由〔档案馆〕责令改正。", "办公室|档案馆"),
    ("〔县水利局〕是牵头单位，〔各镇〕负责清淤。", "各镇"),
    ("〔新馆员〕入职后一周内，〔人事科〕应当组织培训。", "人事科"),
    ("〔县政府〕制定的水价方案，由〔水利局〕审核。", "水利局"),
    ("〔各科室〕核对数据并由〔分管领导〕审核。", "各科室|分管领导"),
    ("〔财务科〕编制报表，由〔会计主管〕审核。", "财务科|会计主管"),
    ("〔村委会〕将名单报送镇政府，由〔办公室〕公布。", "村委会|办公室"),
    ("〔队长〕由队员选举产生，负责日常工作。", "队长"),
    ("〔读者〕提出异议，〔图书馆〕应当复核。", "图书馆"),
    ("〔各科室〕报送县政府的公文，〔办公室〕应当核稿。", "办公室"),
    ("〔县水利局〕统一调度水源，〔镇政府〕负责巡查。", "县水利局|镇政府"),
    ("〔班长〕每周提交考勤表，由〔年级组〕汇总。", "班长|年级组"),
    ("〔书店〕出租摊位，影响通行，由〔城管局〕责令改正。", "城管局"),
    ("〔书店〕门前积水，逾期未清的，由〔街道〕责令清理。", "街道"),
    ("〔水厂〕检修水泵项目，由〔县水利局〕审批。", "县水利局"),
    ("〔水厂〕出现漏水，由〔管网队〕抢修。", "管网队"),
    ("〔志愿者〕名单，由〔办公室〕公布。", "办公室"),
    ("〔各科室〕整理文件，〔办公室〕应当核对。", "各科室|办公室"),
    ("〔用水户〕按期补交水费，并愿意改装水表的，〔水厂〕应当恢复供水。", "水厂"),
    ("〔县水利局〕检修水泵，并公布结果，〔各村〕应当清淤。", "县水利局|各村"),
    ("〈书店〉停业的，应当提前公告。", "书店"),
    ("〈馆员〉离岗的，要交接钥匙。", "馆员"),
]
NOBODY = [
    "〔入园幼儿〕应当由监护人接送。",
    "〔评审专家〕应当从专家库中随机抽取。",
    "〔学校〕对家长来信的答复应当由校长审核。",
    "〔受理窗口〕收到申请的时间，按照下列规定确定。",
    "〔村委会〕按照规定建立的护河队应当巡查。",
    "〔队长〕应当由一名镇干部担任。",
    "〔水厂〕应当由其主管部门审计。",
    "〔书店〕未公示价格的，应当整改。",
    "〈读者〉要求提供收据的，应当予以提供。",
    "〈投标人〉在3家及以上的，采取公开招标。",
    "〈参会村民〉不足二十人的，改期召开。",
    "〈社区〉的开放时间，一律由街道确定。",
    "水位超过警戒线的，应当报告。",
]
#: In a document of articles a party of a case does not act beside whom a later clause binds.
IN_A_RULE = [
    ("〔县水利局〕统一调度水源，〔镇政府〕应当组织巡查。", "县水利局|镇政府"),
    ("〔水库〕运行期间，〔管理单位〕应当每日巡查。", "管理单位"),
    ("〔村委会〕修建的渠道，〔镇政府〕应当登记。", "镇政府"),
    ("属于〔村委会〕管理闸门，〔镇政府〕应当登记。", "镇政府"),
    ("〔水厂〕配备具有专业资格的会计人员，〔会计〕不得兼任出纳。", "水厂|会计"),
    ("〔用水户〕申请停水，〔水厂〕应当当日办理。", "水厂"),
]

BREACHES = ["未报告的", "违反本办法的", "拒不整改的", "有下列情形的", "在巡查中未登记的"]
NO_BREACHES = ["应当报告", "将报告交镇政府", "有馆员两名", "来馆的"]


def read(words: str) -> tuple[Passage, list[Actor], list[Subject]]:
    """The last sentence of a text, and the parties that are framed in it."""
    text = re.sub("[〔〕〈〉]", "", words)
    outline = plan_of(text).outline
    passage = Plan(outline, Frame(year=2026)).passage(len(outline.segments) - 1)
    acting, waiting = [], []
    for sign, name in re.findall("([〔〈])(.*?)[〕〉]", words):
        start = passage.text.index(name)
        stop = start + len(name)
        end = passage.clause_end(start)
        binder = BINDS.search(passage.text, stop, end)
        told, after = (binder.group(), binder.start()) if binder else ("", stop)
        subject = Subject(((start, stop),), told, after, conditional=sign == "〈")
        if sign == "〔":
            acting.append(Actor(subject, end))
        else:
            waiting.append(subject)
    return passage, acting, waiting


def chosen(words: str) -> str:
    passage, acting, waiting = read(words)
    return "|".join(
        passage.text[a:b] for one in choose(passage, acting, waiting) for a, b in one.subject.names
    )


@pytest.mark.parametrize(("words", "names"), CHOSEN)
def test_those_who_act(words: str, names: str) -> None:
    assert chosen(words) == names


@pytest.mark.parametrize("words", NOBODY)
def test_nobody_acts(words: str) -> None:
    assert chosen(words) == ""


@pytest.mark.parametrize(("words", "names"), IN_A_RULE)
def test_those_who_act_in_a_rule(words: str, names: str) -> None:
    assert chosen(f"第一条 馆员应当登记图书。\n第二条 各村应当节水。\n第三条 {words}\n") == names


def test_those_who_wait_act_where_nobody_else_does() -> None:
    assert chosen("〈书店〉停业的，〔街道〕应当公告。") == "街道"


def test_what_befalls_a_party() -> None:
    assert [words for words in BREACHES if not BREACH.match(words)] == []
    assert [words for words in NO_BREACHES if BREACH.match(words)] == []
