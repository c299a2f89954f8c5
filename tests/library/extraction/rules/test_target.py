"""Numbers to be reached, with how they are meant; 以上, 以内 include the number (Civil Code art. 1259)."""

from __future__ import annotations

import pytest

from tests.library.extraction.fields import targets_in
from tests.library.extraction.reading import duty_in

FINDS = [
    ("垃圾分类覆盖率要达到95%以上。", ">=95%"),
    ("财政支出增速要控制在3%以内。", "<=3%"),
    ("每所养老机构要配备不少于4名护理员。", ">=4名"),
    ("要完成河道整治150项。", "=150项"),
    ("要争取专项资金2800万元。", "=2800万元"),
    ("培训合格率要超过90%。", ">90%"),
    ("事故起数要低于5起，损失率低于2%。", "<5起|<2%"),
    ("检查覆盖率要达到80%—90%。", ">=80%|<=90%"),
    ("要选派业务骨干3至5名。", ">=3名|<=5名"),
    ("三分之二以上的社区要建成微型消防站。", ">=2/3"),
    ("演练参与率要不低于百分之九十五。", ">=95%"),
    ("巡查小组要不少于三人。", ">=3人"),
    ("要培训1,200人次。", "=1200人次"),
]

LEAVES = [
    "要每年演练2次。",  # a clock
    "对50米以上的建筑要逐栋检查。",  # which cases
    "造成3人以上受伤的事故要立即上报。",
    "违反规定的，由县水利局处500元以上罚款。",  # a fine
    "要落实第3项任务。",  # a number in order
    "要做好三个方面的工作。",  # no bound
    "要在3个月内完成整改。",  # a length of time
    "要学习《2026年工作要点》。",
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: str) -> None:
    assert targets_in(text) == expected.split("|")


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert targets_in(text) == []


def test_the_quote_holds_the_words_of_comparison() -> None:
    (target,) = duty_in("各社区要配备不少于4名护理员。").targets
    assert target.quote == "不少于4名"
