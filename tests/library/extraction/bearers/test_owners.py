"""Who answers for a thing of its own."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.owners import read_owner, read_owner_beside


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("养老机构的应急预案应当报区民政局备案", "养老机构"),
        ("区水务局编制的供水方案应当公开", "区水务局"),
        ("公共机构的公务用车应当按照标准配备", "公共机构"),
        ("福利机构的消防工作应当接受检查", "福利机构"),
        ("学校食堂的留样记录应当按日归档", "学校食堂"),
        ("养老机构制定的值守制度应当包括交接班", "养老机构"),
        ("审查机构的审查意见应当客观、完整", "审查机构"),
        ("文物单位的消防设施应当每月检修", "文物单位"),
    ],
)
def test_a_thing_of_a_party(clause: str, expected: str) -> None:
    found = read_owner(clause, 0, len(clause))
    assert found is not None
    assert [clause[start:end] for start, end in found.names] == [expected]


@pytest.mark.parametrize(
    "clause",
    [
        "区水务局编制本区的供水方案",
        "堤防的检修方案应当公开",
        "管理灌区的机构应当建立台账",
        "学校的教室应当通风",
        "审查机构的审查意见应当送达",
        "年度总结以及文学社的发展规程",
        "福利机构的消防工作应当由街道检查",
    ],
)
def test_no_owner(clause: str) -> None:
    assert read_owner(clause, 0, len(clause)) is None


def test_a_thing_right_behind_its_party() -> None:
    for clause, expected in (
        ("水库管理单位应急预案应当报县水利局备案", "水库管理单位"),
        ("景区经营单位索道设备应当定期检验", "景区经营单位"),
        ("公共机构电梯系统应当实行智能化控制", "公共机构"),
    ):
        found = read_owner_beside(clause, 0, len(clause))
        assert found is not None
        assert [clause[start:end] for start, end in found.names] == [expected]
    assert read_owner_beside("应急预案应当报县水利局备案", 0, 13) is None
