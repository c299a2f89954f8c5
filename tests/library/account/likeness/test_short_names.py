from __future__ import annotations

import pytest

from luoshi.account.likeness.short_names import is_one_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("水利站", "青溪镇水利站"),
        ("县发展改革委", "县发改委"),
        ("发改委", "云岭县发展和改革委员会"),
        ("县卫生健康委", "县卫健委"),
        ("市监局", "县市场监督管理局"),
        ("县人力资源社会保障局", "县人力资源和社会保障局"),
        ("县住建局", "县住房和城乡建设局"),
        ("各乡镇政府", "各乡镇人民政府"),
    ],
)
def test_a_short_form_means_its_office(one: str, other: str) -> None:
    assert is_one_name(one, other)
    assert is_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("县委", "县发展改革委"),
        ("市发改委", "县发展改革委"),
        ("县发改局", "县发展改革委"),
        ("县教育局", "县教育体育局"),
        ("县农业局", "县农业农村局"),
        ("县财政局", "县税务局"),
        ("县卫健委", "县卫健局"),
    ],
)
def test_other_offices_are_left_alone(one: str, other: str) -> None:
    assert not is_one_name(one, other)
    assert not is_one_name(other, one)
