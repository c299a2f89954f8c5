"""Items under an opener that orders are duties without a verb in front; things are not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import list_duty
from tests.library.extraction.reading import fates_of, listed, must_find

FOUND = (
    ("护河队按照下列程序上报：", "一般险情逐级上报至乡镇人民政府；"),
    ("护河队应当按照下列规定处置险情：", "渗水堤段先行围挡；"),
    ("护河队在汛期值守时应当做到：", "堤顶整洁；"),
    ("护河工作的基本要求：", "队员职责分工明确；"),
    ("护河队长行使下列职权：", "副队长人选提名；"),
    ("发现险情的，按照以下步骤：", "现场人员先行撤离；"),
)

LEFT = (
    ("护河队应当履行下列职责：", "检查堤防；", Fate.DUTY),
    ("巡河记录应当包括下列内容：", "渗水部位；", Fate.CONTEXT),
    ("护河队应当配备下列物品：", "铁锹；", Fate.OPEN),
    ("有下列情形之一的，应当上报：", "堤防渗水的；", Fate.CONTEXT),
    ("护河队员名单如下：", "张三；", Fate.OPEN),
    ("护河队履行下列职责：", "其他工作；", Fate.CONTEXT),
)


@pytest.mark.parametrize(("opener", "item"), FOUND)
def test_it_finds(opener: str, item: str) -> None:
    must_find(list_duty, listed(opener, item), f"（一）{item}", fate=Fate.DUTY)


@pytest.mark.parametrize(("opener", "item", "fate"), LEFT)
def test_it_leaves_alone(opener: str, item: str, fate: Fate) -> None:
    judged, rule = fates_of(listed(opener, item))[2]
    assert judged is fate
    assert rule != list_duty.NAME


CODE = "莲塘村村规民约\n\n一、{}\n二、爱护花草树木。\n"


@pytest.mark.parametrize(
    "words", ["养狗要拴绳，遛狗牵绳。", "房前屋后自己扫，垃圾入桶。", "邻里和睦，红事新办。"]
)
def test_all_that_a_code_of_conduct_says_is_to_be_kept(words: str) -> None:
    assert fates_of(CODE.format(words))[1][0] is Fate.DUTY


def test_elsewhere_a_plain_statement_is_left_open() -> None:
    assert fates_of("莲塘村概况\n\n一、邻里和睦，红事新办。\n二、村民务农。\n")[1][0] is not Fate.DUTY
