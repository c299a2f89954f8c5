"""Words of time that stand right behind a name, before what is done: 各镇|汛期|巡查, 值班员|夜间|检查."""

from __future__ import annotations

import re

_HOUR = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[点时:：](?:\d{1,2}分?|半|整|[一二三四五]?[十五]?分)?)"
#: What each of these begins may be a thing too (工作日志, 夜间经济): a time is told where an act follows.
_MOMENT = re.compile(
    r"(?:次[日月年周]|隔[日周天]|[当即][日天](?![常生])|逐[日月年周季]|(?:[本当每]月)?月[初中底末]|[季周年][初末](?!考)|[春夏秋冬]季|[寒暑]假|[晚夜白日]间|工作日"
    r"|[\u4e00-\u9fff]{2}(?:天气|季节|时段)|[雨雪雾晴热阴]天|[\u4e00-\u9fff]{2,3}[前后](?<![提目之以日从空][前后])(?![台勤端续期提进置线沿往景瞻轮])|(?:元旦|国庆|清明|中秋|端午|春节)节?|五一|(?:法定)?节假日|双休日|周末|主?汛期?|[入出]汛|防火期|采暖季|学?期[初中末](?!考|测[评验]|检[测验]|评[价估])|半年"
    r"|(?:\d+|[一二三四]?十[一二三四五六七八九]?)小时|\d{1,2}月?[—–－\-~～至到]\d{1,2}月份?|明年|后年|[一二三四]季度"
    rf"|(?:上午|下午|早[上晨]?|晚上?|中午|凌晨|傍晚)(?:{_HOUR})?"
    r"|[一二三四五六七八九十两]{1,3}个?(?:工作日|[日天月年]|小时|分钟)(?=之?[内前])"
    r"|长期|常年|平时|即日|自[^，。；自]{1,14}(?<=[日天月年始刻时后])(?=起)|事后|事发(?=之?[后前]|时)|[会课班岗][后前]|[\u4e00-\u9fff]{2}(?:结束|完成|发生|合格)后|第一时间)"
    r"(?:期间|之?[内前后起])?"
)
#: What may stand between two words of time: 次日|上午9时前, 事发后|1小时内.
_GOES_ON = re.compile(
    r"(?:\d+|[一二三四五六七八九十两]{1,3})个?(?:工作日|小时|分钟|[日天周月])(?:之?[内前])?"
)
_LONGEST = 3  # words of time in a row


def end_of_moment(text: str, at: int) -> int:
    """One past the words of time that begin at `at`: 次日上午9时前; `at` where none does."""
    past = at
    for _ in range(_LONGEST):
        found = _MOMENT.match(text, past) or (_GOES_ON.match(text, past) if past > at else None)
        if found is None:
            return past
        past = found.end()
    return past
