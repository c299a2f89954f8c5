"""One thing said over and over: words, labels, clocks with fractions, short lines; up to 20,000 characters.

People write such texts by copying, and what is not linear in a reader shows in them first.
"""

# ruff: noqa: E501, SIM905 - lists of what is said

from __future__ import annotations

from random import Random
from typing import Final

_WORDS: Final = tuple(
    "每 月 日 年 内 前 后 起 至 的 要 应 请 各 由 对 将 不 或 并 立即 检查 上报 报告 会议 表 培训 减少 不得 负责 牵头 "
    "责任 单位 制定方案 完成 建立台账 有关部门 县教育局 甲局 乙镇人民政府 五% 95% 每月 每季度 半年 6月底前 2026年 "
    "2月29日 3—5 汛期 开学前 定期 年底 收到 之日起 同时 以及 ； ， 。 、 ： （ ） “ ” 《 》 〔 — . | 1 1. 一、 （一） ①".split()
)
_LABELS: Final = tuple(
    "责任单位：甲局， ；责任单位：甲局 主体责任单位：甲局， 完成时限：6月底， 牵头单位：乙局； 配合部门:丙局 责任人： "
    "（责任单位：甲局） 〔时限：8月〕 其他：见附件。 备注：".split()
)
_LINES: Final = (
    "序号\n", "任务\n", "责任单位\n", "完成时限\n", "1\n", "2.\n", "（一）加强领导\n", "一、总体要求\n", "第一条 甲\n", "甲局\n",
    "6月底前\n", "序号\t任务\n完成\n", "| 甲 | 乙 |\n", "| 序号 | 任务 | 责任单位 |\n", "——\n", " \n", "附件\n", "完成改造\n",
)  # fmt: skip
_CLAUSES: Final = (
    "每月检查{n}次，", "每季度检查{n}次", "每{n}年检修一次，", "甲局要在{n}个工作日内办结，", "收到申请之日起{n}日内答复，", "会议召开前{n}天，",
    "每{n}个月至少{n}次，", "提前{n}个工作日通知，", "不少于{n}次，不超过{n}次。", "达到{n}%以上，", "{n}月{n}日前上报。", "{n}小时内报告，",
    "每{n}个工作日不少于1次。", "甲局要在6月底前完成检查，", "县水利局每周巡查{n}次水闸；", "5月至10月每旬检查{n}次，", "限{n}天整改。",
)  # fmt: skip
_NUMBERS: Final = (
    "0.5", "1.5", "半", "一个半", "两个半", "0", "1", "2", "12", "31", "99", "三", "十", "百", "9999", "999999", "3至5", "三四",
)  # fmt: skip
_HEADS: Final = (
    "",
    "",
    "请",
    "甲局要开展检查，",
    "1.完成老旧小区改造。",
    "一、各村要",
    "受理后，窗口应当在",
    "序号\n任务\n时限\n",
)
_TAILS: Final = ("", "", "。", "：", "报送报告。\n", "（责任单位：甲局）", "其他：见附件。", "\n")
#: Most are short, so that many are tried; a reader has to bear the longest as well.
_SIZES: Final = (300, 300, 1_000, 1_000, 3_000, 20_000)


def repeat(number: int, seed: int) -> bytes:
    """The text of that number; the same each time."""
    random = Random(f"words {number} {seed}")  # noqa: S311 - samples, not secrets
    size = random.choice(_SIZES)
    head, tail = random.choice(_HEADS), random.choice(_TAILS)
    piece = "".join(_piece(random) for _ in range(random.choice((1, 1, 1, 2, 3))))
    return (head + piece * (size // len(piece)) + tail).encode()


def _piece(random: Random) -> str:
    kind = random.choice((_WORDS, _LABELS, _LINES, _CLAUSES))
    words = random.choice(kind)
    while "{n}" in words:
        words = words.replace("{n}", random.choice(_NUMBERS), 1)
    return words
