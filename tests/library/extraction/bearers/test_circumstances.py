"""A circumstance that no comma parts from those who act behind it; a bar stands where they begin."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.circumstances import each_behind, skip_circumstance

SKIPPED = [
    "发现火情时|值班员应当报警",
    "接到通知后|馆员应当登记",
    "汛期来临前|村委会应当检修闸门",
    "闭馆后|馆员必须断电",
    "放学前|班主任应当清点人数",
    "开放期间|值班员不得离岗",
    "根据巡查情况|安全员检查堤坝",
    "根据工作需要|办公室安排会议室",
    "经县政府同意|水利局应当公布名单",
    "未经馆长批准|馆员不得外借古籍",
    "如遇停电|班主任应组织学生疏散",
    "遇到漏水|物业公司应当关阀",
    "对于重大事项|理事会应当表决",
    "本着节约原则|各科室应当双面打印",
    "特殊情况|馆长可以延长开放",
    "在县水利局指导下|村委会应当清淤",
    "自收到申请之日起|馆员应当三日内答复",
    "检修结束后|水厂应当冲洗管道",
    "课余时间|班主任应当巡视",
    "如遇管涌|值班员应当上报",
    "如遇管涌|志愿者应当上报",
    "以防汛为重点|各村应当巡查",
    "按照合同规定|水厂应当供水",
    "借助无人机|各镇应当巡查",
    "听到铃声|值班员清点人数",
    "次日|馆员应当上架",
    "工作日|门卫应当登记来访车辆",
]
NONE = [
    "|值班员应当在接到通知后登记",
    "|各单位自查后办公室汇总",
    "|售后人员应当回访用户",
    "|后勤科应当检修水管",
    "|前台人员应当登记访客",
    "|学前班教师应当晨检",
    "|夜间值班人员应当巡楼",
    "|为学生提供住宿的学校应当设宿管",
    "|接到派单的单位应当到场",
    "|应当在闭馆后断电",
    "|对重点企业检查水表",
    "|登记后信息中心就赋予权限",
    "|按照办公室指定的账户缴费",
    "|加强河道保洁",
    "|期末考试应当闭卷",
    "|闭馆后的馆员应当登记",
    "|根据需要可安排有关部门列席",
    "|如遇管涌的值班员应当上报",
    "|如遇管涌报值班员应当及时",
    "|节假日巡逻队应当登记",
    "|应对突发停水水厂应当备水",
]

EACH = [
    ("开展危房普查各办事处、行政村要摸清底数", "各办事处|行政村"),
    ("做好防汛值守各村要落实人员", "各村"),
    ("整理图书资料各分馆应当登记", "各分馆"),
]
NOT_EACH = [
    "各村要落实人员",
    "整理图书资料并送交由各分馆",
    "组织培训，各村参加",
    "将名单送各村并告知由各村公布",
    "整理图书资料的各项要求",
]


@pytest.mark.parametrize("words", SKIPPED)
def test_who_acts_begins_behind_a_circumstance(words: str) -> None:
    before, _, behind = words.partition("|")
    text = before + behind
    at = skip_circumstance(text, 0, len(text))
    assert text[:at] == before


@pytest.mark.parametrize("words", NONE)
def test_nothing_is_skipped(words: str) -> None:
    text = words.lstrip("|")
    assert skip_circumstance(text, 0, len(text)) == 0


def test_a_circumstance_is_looked_for_where_the_clause_begins() -> None:
    text = "及时响应，闭馆后馆员必须断电"
    assert skip_circumstance(text, 5, len(text)) == 8
    assert skip_circumstance(text, 5, 9) == 5


@pytest.mark.parametrize(("text", "names"), EACH)
def test_all_of_a_kind_stand_behind_a_heading(text: str, names: str) -> None:
    end = next(at for at in range(len(text)) if text.startswith(("要", "应当"), at))
    assert "|".join(text[a:b] for a, b in each_behind(text, 0, end)) == names


@pytest.mark.parametrize("text", NOT_EACH)
def test_no_such_names(text: str) -> None:
    assert each_behind(text, 0, len(text)) == ()
