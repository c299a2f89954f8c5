from __future__ import annotations

import pytest

from luoshi.account.likeness.moulds import Term, core, other_thing

#: What two sentences say, and the term in which each tells another thing; - where they do not.
TERMS = """
组织教师培训 | 组织学生体检 | 教师培训/学生体检
对医疗废物处置单位开展执法检查 | 对汽修企业开展执法检查 | 医疗废物处置单位/汽修企业
完成水闸除险 | 完成渠道清淤 | 水闸除险/渠道清淤
加强统计基层基础建设 | 加强养老服务基层基础建设 | 统计/养老服务
清理河道漂浮物 | 打捞河道漂浮物 | -
登记老人 | 登记老人信息 | -
检查加油站 | 检查加油站和油库 | -
审计整改率达到 | 审计整改率不低于 | -
禁止露天焚烧秸秆 | 尽量避免露天焚烧秸秆 | -
盘点固定资产 | 固定资产盘点 | -
修缮各村老年活动室的屋顶和外墙，更换破损门窗 | 修缮各村老年活动室的屋顶和外墙，添置桌椅 | -
修缮屋顶 | 修缮屋顶 | -
推行两步申报，排查风险后即允许企业将货物全部提离 | 推行两步申报，排查风险后应当将结果报市商务局备案 | -
企业投诉，答复 | ，予以答复 | -
"""


@pytest.mark.parametrize("line", TERMS.strip().splitlines())
def test_another_term_in_the_same_mould_is_another_thing(line: str) -> None:
    one, other, wanted = (part.strip() for part in line.split("|"))
    term = Term(*wanted.split("/")) if wanted != "-" else None
    assert other_thing(core(one), core(other)) == term
    assert other_thing(core(other), core(one)) == (Term(term.other, term.one) if term else None)
