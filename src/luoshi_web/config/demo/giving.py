"""What the county settles of its three plans, and which duty it gives to which unit: data of the demo.

A segment is named by its number in its document; the samples stand still.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Way(Enum):
    """How a duty with dates goes its way through the year."""

    MIXED = "mixed"  # by the seed: mostly in time, some late, refused, 补报, or not done
    KEPT = "kept"
    HALF = "half"  # one piece where two are owed
    SILENT = "silent"  # nothing comes in
    TOLD = "told"  # the duty has no date: progress is told
    OWN = "own"  # `year.py` plays it by itself


@dataclass(frozen=True)
class Giving:
    """One duty given: the number of its segment, the keys of its units, and what they report."""

    segment: int
    units: tuple[str, ...]
    done: str
    way: Way = Way.MIXED
    mode: str = "each"
    supports: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True)
class Script:
    """One plan: its file, who takes it in, and how far it is settled. Days: taken in, given.

    until: segments up to this one are settled. aside, context: number and reason. merged: into the
    duty of which segment. phrases: cadences that a person put otherwise.
    """

    file: str
    owner: str
    by: str
    taken: date
    given: date
    until: int
    givings: tuple[Giving, ...]
    aside: tuple[tuple[int, str], ...] = ()
    context: tuple[tuple[int, str], ...] = ()
    merged: tuple[tuple[int, int], ...] = ()
    phrases: tuple[tuple[int, tuple[str, ...]], ...] = ()


TOWNS = ("qingshi", "shuangqiao", "chengguan")

FIRE = Script(
    "消防安全工作要点.docx",
    owner="county",
    by="clerk",
    taken=date(2026, 1, 19),
    given=date(2026, 1, 21),
    until=43,
    context=((3, "印发的话，不是任务"),),
    aside=((28, "引出下面三项，三项已逐条落定"),),
    merged=((35, 34),),
    givings=(
        Giving(12, ("fire",), "修订消防安全责任清单，已印发", Way.KEPT, supports=("emergency", "housing")),
        Giving(13, ("emergency", "water", "civil", "housing"), "研究本行业消防安全工作，会议纪要已存"),
        Giving(15, TOWNS, "确定专职消防工作人员，名单已报备案", file="专职消防工作人员名单.txt"),
        Giving(18, ("fire",), "通报上月火情和隐患整改情况"),
        Giving(19, ("emergency",), "报送应急疏散预案", Way.OWN),
        Giving(22, ("civil",), "养老机构消防设施检修完成，检修台账已建", supports=("fire",)),
        Giving(23, ("civil",), "组织养老机构应急疏散演练，记录已存档"),
        Giving(26, ("education",), "宿舍区用电专项整改完成", Way.OWN),
        Giving(29, ("housing",), "督促物业检查室内消火栓和防火门"),
        Giving(31, ("housing",), "答复住户反映的隐患处理意见", Way.OWN),
        Giving(33, ("market", "fire"), "开展沿街小场所联合检查", Way.KEPT, mode="joint"),
        Giving(38, ("water", "housing"), "新建市政消火栓", Way.SILENT, mode="joint"),
        Giving(39, ("water",), "与自来水公司一起查了主管网的消火栓，冬季防冻物资已备", Way.TOLD),
        Giving(42, ("housing",), "", Way.SILENT),
    ),
)

RIVERS = Script(
    "河湖管护任务分解表.docx",
    owner="water",
    by="water-clerk",
    taken=date(2026, 3, 2),
    given=date(2026, 3, 4),
    until=25,
    context=((3, "印发的话，不是任务"), (6, "说的是去年的情况")),
    aside=((10, "工作要求，没有可以单独办结的事"),),
    phrases=((16, ("每月至少巡河2次",)),),
    givings=(
        Giving(7, ("water",), "断面水质全部达标", Way.SILENT),
        Giving(9, ("water",), "推进计划已报县河长制办公室", Way.KEPT),
        Giving(11, TOWNS, "报送当月进展"),
        Giving(12, ("water",), "通报任务完成情况"),
        Giving(13, ("qingshi",), "石桥村组织了12人的志愿护河队", Way.TOLD),
        Giving(16, TOWNS, "乡级河长巡河，巡河记录已存"),
        Giving(19, ("housing",), "竣工验收", Way.OWN, supports=("qingshi",)),
        Giving(21, ("water",), "违法建筑排查完成，台账已建", Way.KEPT, supports=("housing",)),
        Giving(22, ("water",), "更换河长公示牌150块", Way.OWN, supports=TOWNS),
        Giving(23, TOWNS, "集中清理河道漂浮物和岸坡垃圾", file="清理前后对比.txt"),
        Giving(24, TOWNS, "保洁队伍已建立，经费列入预算", Way.TOLD),
        Giving(
            25, ("water",), "11座水库汛前检查完成", Way.KEPT, supports=("emergency",), file="检查报告.txt"
        ),
    ),
)

OPENNESS = Script(
    "政务公开工作要点.txt",
    owner="county",
    by="clerk",
    taken=date(2026, 3, 9),
    given=date(2026, 3, 11),
    until=36,
    context=((4, "说的是去年的情况"),),
    aside=((26, "只说探索，今年没有安排"),),
    merged=((12, 11),),
    phrases=((31, ("每月检查1次",)),),
    givings=(
        Giving(11, ("development",), "公布民生实事项目进展"),
        Giving(14, ("education",), "招生方案和学区划分表已公布", Way.KEPT),
        Giving(15, ("health",), "公立医院服务价格目录已更新"),
        Giving(24, ("water", "emergency", "education"), "主要负责人解读本部门重点政策"),
        Giving(25, ("emergency",), "做了3张防汛图解", Way.TOLD),
        Giving(28, ("county",), "政策文件实施效果评估完成，报告已形成", Way.SILENT),
        Giving(31, ("data",), "检查门户网站链接"),
        Giving(34, ("water", "emergency", "qingshi"), "清理本单位政务新媒体"),
        Giving(36, ("county",), "编印政府公报一期"),
    ),
)
#: Given late in the year, and not signed for yet.
LATELY = (
    OPENNESS,
    date(2026, 11, 16),
    (Giving(9, ("county", "water", "emergency", "qingshi"), "", Way.SILENT),),
)

SCRIPTS = (FIRE, RIVERS, OPENNESS)
