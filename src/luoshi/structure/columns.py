"""The roles of a table's columns, told from the words of their heads."""

from __future__ import annotations

import re

from luoshi.structure.outline import ColumnRole

#: Heads that name who acts: a person (值班人员, 落实人), who leads, who helps, a body (执行部门, 处理组).
PERSON_HEADS = (
    r"^(?:值班(?:人员?|领导)|值日生|带班(?:人|领导)|主持人?|组织者|主讲人?|授课(?:人|教师)|(?:经手|跟进|对接|落实|完成|操作)人"
    r"|(?:承办|经办|办理|整改|处理|受理|响应|执行|实施|维护|管护|填报)(?:人员?|者)|主抓领导|包[保联抓]领导)$"
)
LEAD_HEADS = "牵头|主办|主责"
SUPPORT_HEADS = "配合|协办|协助|参与|参加"
BEARER_HEADS = (
    r"责任(?!状|书|制|清单)|承办|负责|^(?:(?:承办|办理|整改|处理|受理|响应|执行|实施|维护|管护|填报|组织|承担|报送)(?:部门|单位|主体|组)"
    r"|单位|部门|科室|处室|岗位(?:名称)?|角色(?:名称)?)$|(?:实施|落实|主管)(?:单位|部门)"
)

#: Heads of a table that a system wrote out, by their whole words: task, deadline, end_time.
_IN_ENGLISH = {
    word: role
    for role, words in (
        (ColumnRole.NUMBER, "id no number"),
        (ColumnRole.NOTE, "note notes remark remarks comment comments status category type priority"),
        (ColumnRole.RHYTHM, "frequency cycle period"),
        (ColumnRole.BEARER, "owner assignee responsible department"),
        (
            ColumnRole.TIME,
            "deadline due due_date end end_time end_date start start_time start_date begin_time date time",
        ),
        (ColumnRole.RESULT, "deliverable output result"),
        (ColumnRole.TASK, "task tasks content title name item action desc description duty duties todo"),
    )
    for word in words.split()
}

# In order: the first that fits. 考核 stands first, as 考核责任单位 checks and owes nothing; then 责任人.
_ROLES: tuple[tuple[ColumnRole, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (ColumnRole.NUMBER, r"^(?:序号?|.{0,4}编号|项次|No\.?)$"),
        (ColumnRole.NOTE, r"备注|说明|状态$|报送对象|接收(?:单位|部门|人)|抄送"),
        (ColumnRole.RHYTHM, r"频次|频率"),
        (ColumnRole.PERSON, PERSON_HEADS),
        (ColumnRole.CRITERION, r"考核|评价|检查|验收|评分|标准|监督|督查|督办"),
        (ColumnRole.PERSON, r"责任人|负责人|联系人|经办人|责任领导|分管领导|牵头领导|包抓领导"),
        (ColumnRole.LEAD, LEAD_HEADS),
        (ColumnRole.SUPPORT, SUPPORT_HEADS),
        (ColumnRole.BEARER, BEARER_HEADS),
        (ColumnRole.RHYTHM, r"周期|次数"),
        (ColumnRole.TIME, r"时限|时间|期限|进度|节点|日期|时段|月份|^星期$|开工|完工|竣工"),
        (ColumnRole.RESULT, r"成果|佐证|产出|完成形式|报送材料|形式|^(?:报表|报告|材料)(?:名称)?$"),
        (ColumnRole.TARGET, r"指标|目标值|目标"),
        (ColumnRole.MEASURE, r"措施|举措|做法|步骤|要求|要点"),
        (ColumnRole.FINDING, r"问题(?!整改|清单)|隐患(?!整改|排查)|缺陷|短板|不足|现状"),
        (
            ColumnRole.TASK,
            r"任务|事项|内容|项目|工作|名称|标题|问题|^(?:岗位)?职责(?:要求)?$|环节|^活动$|流程",
        ),
    )
)


def role_of(head: str) -> ColumnRole | None:
    """What a column holds, by the words of its head; None where they do not tell."""
    if head.isascii():
        return _IN_ENGLISH.get(head.lower().replace(" ", "_"))
    return next((role for role, pattern in _ROLES if pattern.search(head)), None)
