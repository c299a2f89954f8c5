from __future__ import annotations

from fractions import Fraction

import pytest

from luoshi.account import burden
from luoshi.account.load.asks import AskKind, Count, asks_of
from tests.library.extraction.reading import plan_of

Told = list[tuple[AskKind, Count, Fraction | None]]


def asked(text: str) -> Told:
    extraction = plan_of(text)
    return [(a.kind, a.count, a.times) for p in extraction.proposals for a in asks_of(extraction, p)]


@pytest.mark.parametrize(
    ("sentence", "kind", "times"),
    [
        ("各村每月召开1次养老工作例会。", AskKind.MEETING, 12),
        ("各村每季度召开养老工作座谈会。", AskKind.MEETING, 4),
        ("各村每半年报送1次养老工作情况。", AskKind.REPORT, 2),
        ("各村每周更新高龄老人台账。", AskKind.FORM, 52),
        ("各村每年填报1次统计表。", AskKind.FORM, 1),
        ("镇民政办公室每旬巡查1次敬老院。", AskKind.INSPECTION, 36),
        ("镇民政办公室每年至少组织2次护理员培训。", AskKind.TRAINING, 2),
    ],
)
def test_a_quota_is_counted_by_the_year(sentence: str, kind: AskKind, times: int) -> None:
    assert asked(sentence) == [(kind, Count.YEARLY, Fraction(times))]


@pytest.mark.parametrize(
    ("sentence", "count", "times"),
    [
        ("各村应当于6月底前报送自评材料。", Count.ONCE, Fraction(1)),
        ("各村应当在事故发生后2小时内上报。", Count.BY_EVENT, None),
        ("各村要定期上报巡河数据。", Count.VAGUE, None),
        ("各村要上报巡河数据。", Count.UNTOLD, None),
    ],
)
def test_what_has_no_number_is_kept_apart(sentence: str, count: Count, times: Fraction | None) -> None:
    assert asked(sentence) == [(AskKind.REPORT, count, times)]


@pytest.mark.parametrize(
    "sentence",
    [
        "各村要布置会议室。",
        "各村要建设护理员培训基地。",
        "各村不得要求养老机构重复填报报表。",
        "鼓励各村召开座谈会。",
        "各村每年检查不得超过2次。",
        "镇卫生院要为老人提供健康检查。",
        "镇民政办公室要公布权责清单。",
        "去年各村召开例会12次。",
    ],
)
def test_what_asks_for_nothing_is_left_alone(sentence: str) -> None:
    assert asked(sentence) == []


#: What is asked, and how often in a year in all (once where it is by days); - where it is not asked.
SUMS = """
县教育局上半年、下半年各召开1次推进会。 | 会议 2
各村5月、9月各组织1次督查。 | 检查 2
各村每年3月、6月检查食堂。 | 检查 2
各村每周一、周四巡查水库。 | 检查 104
各村每月5日、20日报送报表。 | 表格 24
各村6月底前和12月底前各报送1次总结。 | 报告 2
护理部上半年举办2期急救培训，下半年举办3期静脉治疗培训。 | 培训 5
县教育局举办培训班6期。 | 培训 6
县教育局举办培训班不少于3期。 | 培训 3
县教育局召开现场会、座谈会各1次。 | 会议 2
县教育局召开培训会、现场会、座谈会各1次。 | 会议 2 培训 1
县教育局6月底前召开2次推进会。 | 会议 2
县教育局6月底前召开推进会。 | 会议 1
县教育局对食堂进行检查，每学期不少于2次。 | 检查 4
县教育局要举办护理员培训，每季度1次，每月报送情况。 | 培训 4 报告 12
县教育局每月召开例会，检查食堂，每季度报送总结。 | 会议 12 检查 12 报告 4
县教育局减少会议，取消每月报送报表。 | -
压减县教育局会议20%。 | -
各村要把会议压减20%。 | -
各村每季度召开一次例会，组织一次检查。 | 会议 4 检查 4
县教育局要精简会议，每月报送情况。 | 报告 12
各村减少排放并每月报送总结。 | 报告 12
各村每月报送情况。 | 报告 12
各村每月报送月报。 | 报告 12
各村每半年报送情况。 | 报告 2
各村12月报送总结。 | 报告 1
联席会议办公室设在市民政局，负责承担日常事务。 | -
各村对检查发现的问题，要在6月底前整改到位。 | -
各村要按照责任清单抓好落实。 | -
各村要按照要求每月报送报表。 | 表格 12
县民政局要推进工作会同县财政局拨付经费。 | -
县应急管理局每月报送检查报告。 | 报告 12
各村6月底前报送培训总结。 | 报告 1
各村每月报送检查、督查报告。 | 报告 12
县应急管理局每月组织1次安全督查，每月25日前报送督查报告。 | 检查 12 报告 12
县人社局编制年度培训计划，每季度举办1期培训班。 | 培训 4
县人社局每月填报培训登记表。 | 表格 12
县应急管理局每季度检查方案落实情况。 | 检查 4
县应急管理局6月底前对试点进行验收总结。 | 检查 1 报告 1
县应急管理局每月检查台账2次。 | 检查 24
县应急管理局每月组织培训后备干部。 | 培训 12
财政所每旬报送一次资金报表。 | 表格 36
资金报表由财政所每旬报送一次。 | 表格 36
各村每月报送进展情况和统计表。 | 报告 12 表格 12
县民政局全年至少开展养老机构检查4次、消防检查2次。 | 检查 6
县教育局要召开现场会2次、座谈会3次。 | 会议 5
各村6月底前和12月底前各检查2次食堂。 | 检查 4
县人社局每季度至少培训1次，全年不少于6次。 | 培训 6
县人社局全年培训不少于6次，每季度至少1次。 | 培训 6
县人社局每季度至少培训1次，全年不少于2次。 | 培训 4
安监站每月开展一次隐患排查。 | 检查 12
各村对排查发现的问题，要在6月底前整改到位。 | -
各村6月底前完成食堂检查，建立问题台账。 | 检查 1 表格 1
各村每季度建立台账。 | 表格 4
水利站每年5月至10月每月检查一次河道。 | 检查 6
水利站每月检查河道（5月至10月）。 | 检查 6
公路站第二季度每周检查一次公路。 | 检查 13
公路站11月至次年4月每周检查一次公路。 | 检查 26
各村3月至5月、9月至11月每周巡查一次林区。 | 检查 26
各村上半年举办2期培训，每月检查食堂。 | 培训 2 检查 12
各村2026年至2028年每月检查一次食堂。 | 检查 12
《养老服务行动方案》已经镇党委第6次会议审议通过，请各村遵照执行。 | -
《养老服务行动方案》经镇长办公会第2次会议研究同意，各村要抓好落实。 | -
镇民政办公室已召开动员会，各村要抓好落实。 | -
养老项目6月底前须提交居民会议审议通过。 | 会议 1
县教育局每季度召开会议研究食堂问题。 | 会议 4
食堂检查合格率不低于95%。 | -
护理部要确保护士考核优秀率达到90%。 | -
县教育局把考评得分作为评优的依据。 | -
督导情况作为年度考评的重要依据。 | -
县教育局公布巡查结论。 | -
县教育局每季度考核一次合格食堂。 | 检查 4
县教育局每年抽检并抽查食堂率先达标情况。 | 检查 1
各村要自觉接受县民政局检查。 | -
县民政局接受投诉并每月检查敬老院。 | 检查 12
各社区每月3日前将护理巡查登记表报镇民政办公室。 | 表格 12
各社区每月将老人探访情况报镇民政办公室。 | 报告 12
各社区每月将老人探访情况和登记表报镇民政办公室。 | 报告 12 表格 12
各社区每月将登记表报送镇民政办公室。 | 表格 12
各社区每周向镇民政办公室报统计表。 | 表格 52
镇民政办公室汇总后每季度报县民政局。 | 报告 4
各社区6月底前将改造方案报县民政局批准。 | -
各社区6月底前将废旧轮椅报废。 | -
各社区每年组织居民报名一次。 | -
各社区每月通过公告栏通报县民政局的安排。 | -
院办每月督查一次，每季度形成督查专报。 | 检查 12 报告 4
院办每月检查食堂，检查情况每半年通报。 | 检查 12
各科室每月开展自查，每季度将自查情况报院办。 | 检查 12 报告 4
各科室每月报送督查落实情况。 | 报告 12
院办每月督查整改落实情况。 | 检查 12
各科室要按照巡查要求抓好整改。 | -
各科室要按照要求每月检查病房。 | 检查 12
各科室每季度将督办事项落实情况报院办。 | 报告 4
各科室每月5日前将月报表报院办。 | 表格 12
各科室每月5日前将月报报院办。 | 报告 12
院办每周召开护理研判会。 | 会议 52
院办每季度召开药品价格听证会。 | 会议 4
院办每季度召开护理投诉会诊会。 | 会议 4
院办每月召开岗前培训会。 | 培训 12
院办每季度印发院长办公会议纪要。 | -
院办每年召开大会宣传社会责任。 | 会议 1
院办每月向社会公开食堂账目。 | -
各科室每日填写交班记录本。 | 表格 365
各科室每周填写病房巡查日志。 | 表格 52
各科室每月报送药品领用进度表。 | 表格 12
各科室每月报送护工花名册。 | 表格 12
各科室每月填写满意度问卷。 | 表格 12
各科室每月开展问卷调查。 | -
各科室每年公布考核表现。 | 检查 1
院感科每月抽检消毒液50批次。 | 检查 12
护理部每周进行护理查房。 | 检查 52
院感科每季度复查一次。 | 检查 4
各科室每个工作日报送床位情况。 | 报告 248
各科室每日报送床位情况。 | 报告 365
检查统筹安排，同一科室每年检查不超过1次。 | -
"""
_NAMES = dict(zip(["会议", "报告", "表格", "检查", "培训"], AskKind, strict=True))


@pytest.mark.parametrize("line", SUMS.strip().splitlines())
def test_how_often_it_is_asked_in_all(line: str) -> None:
    sentence, told = (part.strip() for part in line.split("|"))
    wanted = told.split() if told != "-" else []
    sums: dict[AskKind, Fraction | None] = {}
    for kind, _, times in asked(f"一、{sentence}\n"):
        before = sums.get(kind, Fraction(0))
        sums[kind] = before + times if before is not None and times is not None else None
    assert sums == {_NAMES[k]: Fraction(n) for k, n in zip(wanted[::2], wanted[1::2], strict=True)}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("林业站防火期内每日检查林区。", [(AskKind.INSPECTION, Count.BY_EVENT, None)]),
        ("各村汛期每日巡查水库。", [(AskKind.INSPECTION, Count.BY_EVENT, None)]),
        (
            "安监站每月开展一次隐患排查，建立问题台账。",
            [(AskKind.INSPECTION, Count.YEARLY, Fraction(12)), (AskKind.FORM, Count.UNTOLD, None)],
        ),
        ("各社区要在老人走失后1小时内将情况报镇政府。", [(AskKind.REPORT, Count.BY_EVENT, None)]),
        (
            "各村每月检查食堂不少于2次，每次检查后3日内报送检查报告。",
            [(AskKind.INSPECTION, Count.YEARLY, Fraction(24)), (AskKind.REPORT, Count.BY_EVENT, None)],
        ),
        (
            "县应急管理局每月召开安全例会，会议召开前3日报送材料。",
            [(AskKind.MEETING, Count.YEARLY, Fraction(12)), (AskKind.REPORT, Count.BY_EVENT, None)],
        ),
    ],
)
def test_what_comes_in_a_season_or_on_an_occasion_is_not_estimated(sentence: str, told: Told) -> None:
    assert asked(f"一、{sentence}\n") == told


def test_each_word_is_counted_by_the_clock_of_its_own_clause() -> None:
    assert asked("各村每月召开例会，每季度报送总结。") == [
        (AskKind.MEETING, Count.YEARLY, Fraction(12)),
        (AskKind.REPORT, Count.YEARLY, Fraction(4)),
    ]


def test_a_word_that_was_broken_over_two_pages_is_quoted_without_the_break() -> None:
    extraction = plan_of(
        "一、摸清底数。各村每季度向镇民政办公室书面报\n— 7 —\n送高龄老人情况。\n"
        "二、入户走访。各村每月走访独居老人。\n- 8 -\n三、结对帮扶。各村每月帮扶独居老人。\n"
    )
    (ask,) = (
        ask for p in extraction.proposals for ask in asks_of(extraction, p) if ask.kind is AskKind.REPORT
    )
    assert extraction.document.quote(ask.span) == "报送"
    assert extraction.document.quote(ask.clause) == "各村每季度向镇民政办公室书面报送高龄老人情况"


def test_a_clause_without_a_clock_follows_the_one_before() -> None:
    told = asked("各村每季度召开1次分析会，形成专题报告。")
    assert told[1] == (AskKind.REPORT, Count.YEARLY, Fraction(4))


def test_a_column_of_times_holds_for_the_whole_row() -> None:
    head = "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 频次 |\n|---|---|---|---|\n"
    assert asked(f"{head}| 1 | 召开养老工作例会 | 各村 | 每月一次 |\n") == [
        (AskKind.MEETING, Count.YEARLY, Fraction(12))
    ]


DRAFT = """关于养老工作的通知
一、各村每月召开养老工作例会，定期上报入住数据。
二、镇民政办公室牵头，各村配合，每季度督查1次敬老院伙食。
"""


def test_the_load_of_a_unit_leaves_out_what_it_only_supports() -> None:
    loads = {load.unit: load for load in burden(plan_of(DRAFT)).loads}
    assert set(loads) == {"各村", "镇民政办公室"}
    assert loads["各村"].times(AskKind.MEETING) == 12
    assert loads["各村"].of(AskKind.INSPECTION) == ()
    assert loads["镇民政办公室"].times(AskKind.INSPECTION) == 4
    assert [ask.times for ask in loads["各村"].of(AskKind.REPORT)] == [None]


#: What is asked of whom: an act is charged to those whose clause holds it.
CHARGED = """
总务处每月自查食堂，县教育局每季度抽查食堂。 | 总务处 检查 县教育局 检查
县教育局每月召开例会，总务处每季度报送总结。 | 县教育局 会议 总务处 报告
县教育局要检查食堂，镇政府要检查宿舍。 | 县教育局 检查 镇政府 检查
县教育局、县公安局每季度检查校车。 | 县教育局 检查 县公安局 检查
各乡镇（街道）、各部门每月检查食堂。 | 各乡镇（街道） 检查 各部门 检查
县教育局牵头，县公安局负责，每季度检查一次校车。 | 县教育局 检查 县公安局 检查
县教育局每月抽查5所学校，每学校查看不少于3间教室。 | 县教育局 检查
县教育局每月督导，总务处负责整改。 | 县教育局 检查
县教育局对各学校每月督导一次。 | 县教育局 检查
每季度检查一次校车，县教育局负责。 | 县教育局 检查
各学校要高度重视，主要负责人亲自抓，每月召开一次例会。 | 各学校 会议 主要负责人 会议
县教育局组织各学校每月报送报表。 | 各学校 表格
县教育局要督促各幼儿园每周开展一次自查。 | 各幼儿园 检查
督促各企业每月开展自查。 | 各企业 检查
县教育局督促指导各学校、各幼儿园每月检查食堂。 | 各学校 检查 各幼儿园 检查
县教育局督导各学校每周巡查一次宿舍。 | 各学校 检查
县教育局督促各学校开展演练，每季度检查一次。 | 县教育局 检查
县教育局每月组织学校食堂检查。 | 县教育局 检查
县教育局组织开展学校食堂检查。 | 县教育局 检查
县教育局每月督导各学校食堂。 | 县教育局 检查
"""


@pytest.mark.parametrize("line", CHARGED.strip().splitlines())
def test_an_act_is_charged_to_those_whose_clause_holds_it(line: str) -> None:
    sentence, told = (part.strip() for part in line.split("|"))
    words = told.split()
    loads = burden(plan_of(f"一、{sentence}\n")).loads
    found = {(load.unit, ask.kind) for load in loads for ask in load.asks}
    assert found == {(unit, _NAMES[kind]) for unit, kind in zip(words[::2], words[1::2], strict=True)}


def test_a_name_that_was_read_elsewhere_takes_the_act_right_behind_it() -> None:
    plan = "一、院感科6月底前印发手册。\n二、5月底前完成滤网清洗，由总务处负责、院感科验收。\n"
    assert [load.unit for load in burden(plan_of(plan)).loads] == ["院感科"]


def test_a_demand_of_nobody_is_told_under_no_name() -> None:
    (load,) = burden(plan_of("一、每月召开养老工作例会。\n")).loads
    assert load.unit == ""


def test_what_a_plan_in_force_asks_for_is_told_once_for_each_plan() -> None:
    force = plan_of("养老工作要点\n一、各村每月召开一次养老工作例会。\n二、各村每月召开一次防汛工作例会。\n")
    other = plan_of("防汛工作要点\n一、水利站每月上报雨量数据。\n")
    found = burden(plan_of(DRAFT), [force, other])
    assert [(o.ask.kind, o.plan, o.in_force.proposal.number) for o in found.overlaps] == [
        (AskKind.MEETING, 0, 1)
    ]
    assert found.overlaps[0].likeness >= 0.38


#: A demand of a draft, one in force, and how often the one repeats the other.
REPEATED = """
各社区每月将老人探访情况登记表报镇民政办公室 | 各社区每月报送老人探访登记表 | 1
各养老院每季度开展一次护理用药安全教育培训 | 各养老院每半年组织一次安全培训 | 1
各养老院每季度开展一次护理用药安全教育培训 | 各社区每半年组织一次安全培训 | 0
各养老院每月报送食堂卫生情况报告 | 各养老院每月向镇民政办公室报告食堂卫生工作 | 1
各养老院每月报送食堂卫生情况报告 | 各养老院每月向镇民政办公室报告护工招聘工作 | 0
各社区每月将助餐方案报镇民政办公室备案 | 各社区每月将用电预案报镇民政办公室备案 | 0
"""


@pytest.mark.parametrize("line", REPEATED.strip().splitlines())
def test_what_repeats_a_plan_in_force(line: str) -> None:
    draft, force, repeated = (part.strip() for part in line.split("|"))
    others = "二、各社区每周巡查一次河道。\n三、镇水利站每年检修两次闸门。\n"
    found = burden(plan_of(f"一、{draft}。\n"), [plan_of(f"一、{force}。\n{others}")])
    assert len(found.overlaps) == int(repeated)


def test_nothing_is_weighed_where_nothing_is_asked() -> None:
    assert burden(plan_of("一、各村要修缮敬老院围墙。\n")).asks == ()
