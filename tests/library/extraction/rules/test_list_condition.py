"""Items under an opener that demands conditions are duties; a mere thing or a case is none."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import list_condition
from tests.library.extraction.reading import fates_of, must_find

FOUND = (
    ("护河队员应当具备下列条件：", "身体健康；"),
    ("护河队员应当具备下列条件：", "年满18周岁，无犯罪记录；"),
    ("取水许可应当符合下列条件：", "具有负责水质检测的机构和人员；"),
    ("申请补贴的合作社必须同时满足以下条件：", "已在本县登记，并投保农业保险；"),
    ("申报项目需满足以下要求：", "有健全的财务制度。"),
    ("泵站验收，应当具备下列条件：", "设计方案已经县水利局审查批准；"),
    ("养老机构应当在具备下列安全条件后，申请检查：", "消防设施完好；"),
    ("村委会应当加强管理，保证台账真实，符合下列要求：", "形成过程可追溯；"),
)

CONTEXT = (
    ("护河队员应当具备下列条件：", "法律、法规规定的其他条件；"),
    ("预案的编制应当符合下列要求：", "有关标准的规定；"),
    ("预案的编制应当符合下列要求：", "本单位的实际情况；"),
)

LEFT = (
    ("符合下列条件的，可以申请补贴：", "有固定场所；"),
    ("有下列条件之一的，可以申请取水许可：", "具有负责水质检测的机构和人员；"),
    ("护河队员应当履行下列职责：", "检查堤防；"),
)


def listed(opener: str, item: str) -> str:
    """A rule whose second article is a list; the item is its first."""
    return (
        f"第一条 各村应当建立护河队。\n第二条 {opener}\n（一）{item}\n（二）熟悉河道。\n"
        "第三条 护河队员应当佩戴标识。\n"
    )


@pytest.mark.parametrize(("opener", "item"), FOUND)
def test_it_finds(opener: str, item: str) -> None:
    must_find(list_condition, listed(opener, item), f"（一）{item}", fate=Fate.DUTY)


@pytest.mark.parametrize(("opener", "item"), CONTEXT)
def test_what_is_only_named_is_context(opener: str, item: str) -> None:
    assert fates_of(listed(opener, item))[2] == (Fate.CONTEXT, list_condition.NAME)


@pytest.mark.parametrize(("opener", "item"), LEFT)
def test_it_leaves_alone(opener: str, item: str) -> None:
    assert fates_of(listed(opener, item))[2][1] != list_condition.NAME
