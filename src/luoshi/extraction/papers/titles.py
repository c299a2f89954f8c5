"""Papers with title marks: 《…细则》, 《…办法》（征求意见稿）; none that is only cited or obeyed."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"《[^《》]{2,60}》(?:（(?!见|附|以下|电子|纸质|请|可|如|一式|含|各|每)[^（），]{1,12}）|初稿|讨论稿|送审稿|征求意见稿|修订稿|终稿|手册)?"
)
#: A title that is only cited: 《…条例》规定, 《…办法》第五条.
_CITED = re.compile(
    r"中|规定|要求|第[一二三四五六七八九十]+条|所|精神|确定|等(?:文件|法律|规定|要求)|的(?:规定|要求|有关)|有关|明确"
)
#: What stands before a title that is obeyed: 提交报告时应当遵守|《管理办法》.
_GOES_BY = ("遵守", "按照", "依照", "依据", "根据", "参照", "执行", "符合")
#: A paper on the titled one: 《…办法》的修订建议, 《…规划》实施方案.
_ABOUT_TITLE = re.compile(
    r"(?:动态)?(?:调整|更新|管理|实施)(?:机制|制度|工作)|的?(?:修订|修改|调整|补充|完善|解读|配套|贯彻|落实|实施|具体)[^，。；、和及与]{0,6}(?:建议|意见|方案|细则|办法|计划|说明)"
)
#: Within the paper in which one enters something.
_WITHIN = re.compile(r"[中上内里](?=[，。；、]|并|$)")
#: How far behind its verb, or behind the last of its list, a paper ends; it keeps long sentences quick.
FAR = 160
#: More papers than this no list has.
MANY = 100


def find_titles(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The papers with title marks in text[start:end], but none that is only cited or obeyed."""
    if text.find("《", start, min(end, start + FAR + 1)) < 0:
        return []
    found: list[tuple[int, int]] = []
    head = start
    for title in _TITLE.finditer(text, start, end):
        stop = title.end()
        far = title.start() - head
        if far > FAR or len(found) > MANY:
            break
        before = text[title.start() - 1]
        if before in "在到于入" and _WITHIN.match(text, stop, end):
            found.append(title.span())  # 汇总在《统计表》中
            head = stop
            continue
        if (
            (far > 12 and (far > 60 or before not in "的和及与"))
            or _ABOUT_TITLE.match(text, stop, end)
            or _CITED.match(text, stop, end)
            or text.endswith(_GOES_BY, head, title.start())
        ):
            continue
        found.append(title.span())
        head = stop
    return found
