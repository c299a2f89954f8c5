"""A bearer is a unit that the handed-in list of names does not know."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from luoshi.errors import Phrase
from luoshi.lint.finding import Hit, Remark, Severity, hit
from luoshi.lint.manuscript import Manuscript

NAME = "unknown-unit"
SEVERITY = Severity.WARNING
CITATION = "本单位的机构名称表"
REMARK = Remark(
    zh="单位名称“{name}”不在名称表里",
    en="The unit {name} is not in the list of names",
    remedy_zh="核对名称{guess}",
    remedy_en="Check the name{guess}",
)

#: What the name of one unit ends in; 部门, 单位, 机构 mean any that has to do with the matter.
_NAMED = re.compile(
    r".{2,}(?:局|厅|委|委员会|办|办公室|科|处|股|署|中心|公司|集团|银行|镇|乡|街道|街道办事处|站|所|队|支队|大队|馆|医院|学院|大学|中学|小学|学校|幼儿园|协会|指挥部|领导小组)"
)
#: Bearers that mean many units, or none by name.
_GENERIC = re.compile(
    r"[各本其该我全诸两]|.*(?:有关|相关|各|所有|全体|级|部门|单位|机构|机关|组织|企业|等|的|和|或|[、（(])"
    r"|.*中小学校?$|(?:职业|农业|普通|民办|公办)|(?:上|下|属地|基层|当地|所在|主管|村民|居民|职工代表)|(?:幼儿园|中小?学校?|小学|学校|高等学校|医院|公司|档案馆)$"
)
#: The region or level in front of a name.
_REGION = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,4}?(?:省|市|县|区|镇|乡|州|旗)(?=[\u4e00-\u9fff]{2})|[省市县区镇乡州旗校院])"
)
_NEAR = 0.6
_SHORT = 4  # characters


def find(manuscript: Manuscript) -> Iterator[Hit]:
    """Each bearer of that kind, at the first place of its name."""
    if manuscript.units is None or manuscript.extraction is None:
        return
    known, seen = _spellings(manuscript.units), set()
    for duty in manuscript.extraction.proposals:
        for bearer in duty.bearers:
            name = bearer.name
            if name in seen or not _NAMED.fullmatch(name) or _GENERIC.match(name):
                continue
            seen.add(name)
            near = _nearest(name, manuscript.units)
            if _is_known(name, known) or not (near or _REGION.match(name)):
                continue
            yield hit(bearer.origin.span, name=name, guess=_guess(near))


def _spellings(names: Sequence[str]) -> set[str]:
    """Names as they may be written: whole, and without the region in front (市教育局, 教育局)."""
    plain = [name.strip() for name in names if name.strip()]
    return {*plain, *(short for name in plain if len(short := _REGION.sub("", name)) > 2)}


def _is_known(name: str, known: set[str]) -> bool:
    """Whether it is one of the spellings, or the short form that ends one: 领导小组办公室."""
    if _spellings([name]) & known:
        return True
    return len(name) >= _SHORT and any(spelling.endswith(name) for spelling in known)


def _nearest(name: str, units: Sequence[str]) -> str:
    near = get_close_matches(name, [unit.strip() for unit in units], n=1, cutoff=_NEAR)
    return near[0] if near else ""


def _guess(near: str) -> Phrase:
    return Phrase(f"；最接近的是“{near}”", f"; the nearest one is {near}") if near else Phrase("", "")
