"""Who answers for a thing of its own."""

from __future__ import annotations

import pytest

from luoshi.extraction.bearers.owners import read_owner, read_owner_beside


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("养老机构的应急预案应当报区民政局备案", "养老机构"),
        ("区水务局编制的供水方案应当公开", "区水务局"),
        ("文物单位的消防设施应当每月检修", "文物单位"),
    ],
)
def test_a_thing_of_a_party(clause: str, expected: str) -> None:
    found = read_owner(clause, 0, len(clause))
    assert found is not None
    assert [clause[start:end] for start, end in found.names] == [expected]


@pytest.mark.parametrize(
    "clause", ["区水务局编制本区的供水方案", "堤防的检修方案应当公开", "管理灌区的机构应当建立台账"]
)
def test_no_owner(clause: str) -> None:
    assert read_owner(clause, 0, len(clause)) is None


def test_a_thing_right_behind_its_party() -> None:
    clause = "水库管理单位应急预案应当报县水利局备案"
    found = read_owner_beside(clause, 0, len(clause))
    assert found is not None
    assert [clause[start:end] for start, end in found.names] == ["水库管理单位"]
    assert read_owner_beside("应急预案应当报县水利局备案", 0, 13) is None
