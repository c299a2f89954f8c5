from __future__ import annotations

import pytest

from luoshi.account import Joining, joined
from luoshi.account.joint.agreement import contradictions, values_of
from luoshi.account.joint.joining import JointDuty
from luoshi.account.terms.fields import Field, meaning
from tests.library.extraction.reading import duty_in, plan_of

NOTICE = """关于做好2026年河湖管护的通知
一、各村每月清理1次河道漂浮物，形成清理记录。
二、镇水利站要检修水闸闸门。
"""
TABLE = """任务分解表

| 序号 | 工作任务 | 责任单位 | 完成时限 |
| --- | --- | --- | --- |
| 1 | 1.清理河道漂浮物；2.在3月底前补种护岸柳树。 | 各村 | 11月底前 |
| 2 | 检修水闸闸门 | 青溪镇水利站 | 5月底前 |
"""


def joining(*texts: str) -> Joining:
    return joined([plan_of(text) for text in texts])


def values(duty: JointDuty, field: Field) -> list[tuple[object, tuple[int, ...]]]:
    return [(meaning(told.value), told.sources) for told in duty.fields[field]]


def test_fields_come_from_whichever_source_tells_them() -> None:
    gates = joining(NOTICE, TABLE).duties[1]
    assert len(gates.sources) == 2
    ((name, who), (clock, when)) = (*values(gates, Field.BEARERS), *values(gates, Field.CADENCES))
    assert (name, who) == (("青溪镇水利站", "bearer"), (0, 1))  # the fuller name is told
    assert (str(clock), when) == ("deadline 2026-05-31", (1,))
    assert gates.contradictions == ()


def test_a_measure_does_not_take_the_clock_of_another_measure() -> None:
    found = joining(NOTICE, TABLE)
    river = found.duties[0]
    assert [str(clock) for clock, _ in values(river, Field.CADENCES)] == [
        "quota 1.. per P1M",
        "deadline 2026-11-30",
    ]
    (willows,) = [duty for duty in found.duties if duty.sources[0].measure == 2]
    assert "deadline 2026-03-31" in [str(clock) for clock, _ in values(willows, Field.CADENCES)]


def test_a_table_without_a_year_takes_that_of_its_notice() -> None:
    notice = "关于做好2026年河湖管护的通知\n一、镇水利站要在5月底前检修水闸闸门。\n"
    head = "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n"
    table = f"{head}| 1 | 检修水闸闸门 | 镇水利站 | 5月底前 |\n"
    (duty,) = joined([plan_of(notice, None), plan_of(table, None)]).duties
    assert duty.contradictions == ()
    assert len(values(duty, Field.CADENCES)) == 1


def test_every_duty_and_measure_stands_in_exactly_one_joint_duty() -> None:
    found = joining(NOTICE, TABLE)
    sources = [(s.document, s.proposal.number, s.measure) for duty in found.duties for s in duty.sources]
    assert sorted(sources) == [(0, 1, 0), (0, 2, 0), (1, 1, 1), (1, 1, 2), (1, 2, 0)]


def test_sentences_of_one_document_are_never_joined() -> None:
    twice = "一、各村要清理河道漂浮物。\n二、各村要清理河道漂浮物。\n"
    assert [len(duty.sources) for duty in joining(twice).duties] == [1, 1]
    assert [len(duty.sources) for duty in joining(twice, twice).duties] == [2, 2]


def test_one_document_that_tells_more_does_not_contradict() -> None:
    more = "一、县水利局牵头，县林业局配合，检修水闸闸门。\n"
    less = "一、县水利局牵头，检修水闸闸门。\n"
    (duty,) = joining(more, less).duties
    assert duty.contradictions == ()


def test_nothing_told_contradicts_nothing() -> None:
    assert list(contradictions([])) == []


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("每半年", "每年2次", False),
        ("每半年", "每季度", True),
        ("每月", "每月10日前", False),
        ("每月5日前", "每月10日前", True),
        ("5月底前", "汛期前", False),
        ("5月底前", "6月底前", True),
        ("5月底前", "5月31日前", False),
        ("定期", "每周", False),
    ],
)
def test_which_clocks_contradict_each_other(one: str, other: str, *, contradict: bool) -> None:
    (duty,) = joining(*(f"一、镇水利站{when}检修水闸闸门。\n" for when in (one, other))).duties
    assert len(duty.sources) == 2
    assert bool(duty.contradictions) is contradict


def test_a_day_is_credited_to_the_document_that_tells_it() -> None:
    (duty,) = joining("一、护林员每周五前向林业站报送巡山记录。\n", "一、护林员要每周报送巡山记录。\n").duties
    assert [(str(clock), told) for clock, told in values(duty, Field.CADENCES)] == [
        ("quota 1.. per P1W due W5", (0,)),
        ("quota 1.. per P1W", (1,)),
    ]
    assert duty.contradictions == ()


HEAD = "任务分解表\n\n| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("sentence", "row", "fields"),
    [
        ("各村4月底前、10月底前各报送一次管护情况", "报送管护情况 | 各村 | | 每季度", [Field.CADENCES]),
        ("各村4月底前、10月底前各报送一次管护情况", "报送管护情况 | 各村 | | 每半年", []),
        ("各村10月底前报送管护情况", "报送管护情况 | 各村 | | 每季度", []),
        ("林业站6月底前组建防火队", "组建防火队 | 武装部 | 林业站 | 6月底前", [Field.BEARERS]),
        ("林业站6月底前组建防火队", "组建防火队 | 林业站 | 武装部 | 6月底前", []),
        ("林业站、武装部6月底前组建防火队", "组建防火队 | 武装部 | 林业站 | 6月底前", []),
        ("各村6月底前组建防火队", "组建防火队 | 武装部 | 各村 | 6月底前", []),
        ("县有关部门6月底前组建防火队", "组建防火队 | 武装部 | 林业站 | 6月底前", []),
        ("县直各单位6月底前组建防火队", "组建防火队 | 武装部 | 林业站 | 6月底前", []),
        ("马各庄村6月底前组建防火队", "组建防火队 | 武装部 | 林业站 | 6月底前", [Field.BEARERS]),
    ],
)
def test_days_contradict_counts_and_who_owes_contradicts_who_leads(
    sentence: str, row: str, fields: list[Field]
) -> None:
    (duty,) = joining(f"一、{sentence}。\n", f"{HEAD}| 1 | {row} |\n").duties
    assert [each.field for each in duty.contradictions] == fields


PLAN = """一、水利站开展河道清淤，10月底前完成。
二、护林员每日巡山两次。
三、水利站每月巡查河道一次。
四、林业站6月底前修缮护林房。
五、水利站5月底前检修河道水闸。
"""


def test_a_length_or_a_count_of_times_is_no_other_content() -> None:
    head = "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|---|\n"
    rows = "| 1 | 清淤河道12公里 | 水利站 | 10月31日前 |\n| 2 | 巡山护林，每日2次 | 护林员 | 全年 |\n"
    rows += "| 3 | 河道保洁 | 各村 | 每周 |\n"
    shared = joining(PLAN, head + rows).shared
    assert [[s.proposal.number for s in duty.sources] for duty in shared] == [[1, 1], [2, 2]]


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("培训3万人以上", "培训30000人以上", False),
        ("培训3万人以上", "培训20000人以上", True),
        ("覆盖率达到九成以上", "覆盖率达到90%以上", False),
        ("培训3万人以上", "覆盖率达到90%以上", False),
    ],
)
def test_numbers_are_held_against_each_other_in_one_unit(one: str, other: str, *, contradict: bool) -> None:
    sources = [values_of(duty_in(f"各村要做好有关工作，{told}。"), lambda _: True) for told in (one, other)]
    assert all(source[Field.TARGETS] for source in sources)
    assert [c.field for c in contradictions(sources)] == [Field.TARGETS] * contradict


def test_what_both_documents_say_twice_is_joined_twice() -> None:
    plan = "一、各村要清理河道漂浮物。\n二、各村要修缮水闸。\n三、各村要清理河道漂浮物。\n"
    joining = joined([plan_of(plan), plan_of(plan)])
    told = [[(s.document, s.proposal.number) for s in duty.sources] for duty in joining.duties]
    assert told == [[(0, n), (1, n)] for n in (1, 2, 3)]


REMARKED = "| 序号 | 工作任务 | 责任单位 | 完成时限 | 备注 |\n|---|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("remark", "wanted"),
    [
        ("其中闸门9月底前检修", [{"11-30"}, {"11-30", "09-30"}]),
        ("其中，护岸柳树9月底前补齐", [{"11-30", "09-30"}, {"11-30"}]),
        ("其中一项9月底前完成", [{"11-30", "09-30"}, {"11-30", "09-30"}]),
        ("9月底前检查闸门", [{"11-30", "09-30"}, {"11-30", "09-30"}]),
    ],
)
def test_a_time_of_one_among_the_measures_is_no_time_of_the_others(
    remark: str, wanted: list[set[str]]
) -> None:
    row = f"| 1 | 1.补种护岸柳树；2.检修水闸闸门 | 水利站 | 11月底前 | {remark} |\n"
    duties = joining(f"任务分解表\n\n{REMARKED}{row}").duties
    told = [{str(clock)[-5:] for clock, _ in values(duty, Field.CADENCES)} for duty in duties]
    assert told == wanted


#: Documents of one plan, parted by |, and the sources of each joint duty: document, number, measure.
TOGETHER = """
院长每月巡房2次。/护理员每周巡房1次。 | 表 院长巡房,院长,每月2次/护理员巡房,护理员,每周1次 | 1.1+2.1 1.2+2.2
院长每月巡房2次。/护理员每周巡房1次。 | 表 护理员巡房,护理员,每周1次/院长巡房,院长,每月2次 | 1.1+2.2 1.2+2.1
各村5月前完成轮椅清点。 | 各村清点轮椅，拐杖9根。 | 表 完成轮椅清点，拐杖9根,各村,5月前 | 1.1+2.1+3.1
民政办每月登记护工。 | 民政办、卫生院每月登记护工，建立档案。 | 表 登记护工,民政办,每月 | 1.1+2.1+3.1
民政办每月开展一次护工登记。 | 卫生院6月底前开展护工登记，建立纠纷档案，更新床位信息，公布收费标准。 | 1.1 2.1
县民政局年底前入住率达到95%。 | 表 入住率97%,县民政局,年底前 | 1.1+2.1
民政办改造敬老院2所，培训护工30人。 | 表 改造敬老院2所,民政办,/培训护工25人,民政办, | 1.1#1+2.1 1.1#2+2.2
民政办改造敬老院2所，培训护工30人。 | 表 改造敬老院2所，培训护工25人,民政办, | 1.1+2.1
民政办改造敬老院2所，新增床位40张。 | 表 改造敬老院2所,民政办, | 1.1+2.1
民政办改造敬老院2所。 | 表 改造敬老院2所；培训护工25人,民政办, | 1.1+2.1#1 2.1#2
镇卫生院5月前成立巡护队，每队5人以上。 | 镇卫生院成立巡护队，每队5人。 | 表 成立巡护队,镇卫生院, | 1.1+2.1+3.1
院长每月巡房2次，护理员每周巡房1次。 | 表 巡房,院长,每月2次/巡房,护理员,每周1次 | 1.1#1+2.1 1.1#2+2.2
"""
ROWS = "任务分解表\n\n| 工作任务 | 责任单位 | 完成时限 |\n|---|---|---|\n"


def document(told: str) -> str:
    if told.startswith("表 "):
        rows = told.removeprefix("表 ").split("/")
        return ROWS + "".join(f"| {' | '.join(row.split(','))} |\n" for row in rows)
    return "2026年工作安排\n\n" + "".join(
        f"{n}、{s}\n" for n, s in zip("一二三", told.split("/"), strict=False)
    )


@pytest.mark.parametrize("line", TOGETHER.strip().splitlines())
def test_what_is_brought_together(line: str) -> None:
    *documents, wanted = (part.strip() for part in line.split("|"))
    duties = joining(*map(document, documents)).duties
    told = {
        "+".join(
            f"{s.document + 1}.{s.proposal.number}{f'#{s.measure}' if s.measure else ''}"
            for s in duty.sources
        )
        for duty in duties
    }
    assert told == set(wanted.split())


def test_a_measure_of_a_sentence_has_the_owner_and_the_day_of_its_head_and_its_own_number() -> None:
    found = joining(
        document("民政办6月底前改造敬老院2所，培训护工30人。"),
        document("表 改造敬老院2所,民政办,6月底前/培训护工25人,民政办,6月底前"),
    )
    assert [[c.field for c in duty.contradictions] for duty in found.duties] == [[], [Field.TARGETS]]
    for duty in found.duties:
        assert [told for _, told in values(duty, Field.BEARERS)] == [(0, 1)]
        assert [told for _, told in values(duty, Field.CADENCES)] == [(0, 1)]


@pytest.mark.parametrize(
    ("documents", "fields"),
    [
        (
            ["民政办每季度通报一次入住情况。", "民政办每月通报一次入住情况。", "表 通报入住情况,民政办,每月"],
            [Field.CADENCES],
        ),
        (
            ["民政办8月5日前检修电梯。", "民政办8月1日前检修电梯。", "表 检修电梯,民政办,8月5日前"],
            [Field.CADENCES],
        ),
        (["各养老院8月5日前检修电梯。", "院领导8月5日前检修电梯。", "表 检修电梯,各养老院院长,8月5日前"], []),
        (["各养老院8月5日前检修电梯。", "表 检修电梯,镇民政办公室,8月5日前"], [Field.BEARERS]),
        (
            ["民政办每季度检修电梯。", "民政办每月检修电梯。", "表 检修电梯,民政办,每周"],
            [Field.CADENCES, Field.CADENCES, Field.CADENCES],
        ),
    ],
)
def test_a_contradiction_is_told_once(documents: list[str], fields: list[Field]) -> None:
    (duty,) = joining(*map(document, documents)).duties
    assert [each.field for each in duty.contradictions] == fields


#: A duty, a sentence of another document that is open, and whether they stand together.
OPEN = """
县民政局年底前床位利用率达到95%。 | 床位利用率达到90%。 | 1
县民政局年底前床位利用率达到95%。 | 目前床位利用率达到90%。 | 0
县民政局年底前床位利用率达到95%。 | 老人满意率达到90%。 | 0
县民政局要提高床位利用率。 | 床位利用率达到90%。 | 0
"""


@pytest.mark.parametrize("line", OPEN.strip().splitlines())
def test_an_open_sentence_stands_beside_a_duty_that_sets_a_number_for_the_same(line: str) -> None:
    duty, sentence, together = (part.strip() for part in line.split("|"))
    plans = [plan_of(f"工作安排\n\n一、{each}\n二、县水利局要修缮水闸。\n") for each in (duty, sentence)]
    assert [p.words for p in plans[1].proposals] == ["二、县水利局要修缮水闸。"]
    first, *others = joined(plans).duties
    assert [s.proposal.number for s in first.sources] == [1, 0][: 1 + int(together)]
    assert [c.field for c in first.contradictions] == [Field.TARGETS] * int(together)
    assert not any(s.proposal.number == 0 for duty in others for s in duty.sources)
