"""The grammar of a point: how the places of the calendar are written, from a decade to a day."""

from __future__ import annotations

import re

from luoshi.cadence.numeral import HAN, JOIN

YEAR_WORDS = {"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0}
YEAR_WORDS |= {"当年": 0, "全年": 0, "同年": 0, "这一年": 0, "明年": 1, "次年": 1, "翌年": 1}
YEAR_WORDS |= {"下年": 1, "下一年": 1, "后年": 2}
WEEKDAYS = {sign: number for number, sign in enumerate("一二三四五六日", 1)} | {"天": 7}
WEEKDAYS |= {str(number): number for number in range(1, 8)}

_HAN_DIGIT = "[〇零○一二三四五六七八九]"
_SMALL = rf"(?:\d{{1,2}}|[{HAN}]{{1,3}})"
_YEAR = rf"(?:\d{{4}}|{_HAN_DIGIT}{{4}}|\d{{2}}|{_HAN_DIGIT}{{2}})"
#: 2024年级, 2024年度考核: names, not times.
_NO_YEAR = r"(?![级龄限代轻均]|度(?:考核|考评|报告|计划|预算|决算|总结|目标|工作|审计|绩效))"
_WEEK = "(?:周|星期|礼拜)"
_DAY = "[一二三四五六日天1-7]"
_THIS = r"(?:本|当|同|这一?|[上下]{1,3}一?|次)"
_HOUR = rf"{_SMALL}[时点](?!间|段)(?:{_SMALL}分?|整|半|[一三]刻|[13]刻)?|\d{{1,2}}:\d\d(?::\d\d)?时?"
#: The time of a day is read over, and its weekday in brackets: only the day counts.
CLOCK = re.compile(
    rf"(?:的?(?:上午|下午|早上|早晨|清晨|凌晨|中午|正午|晚上?|夜晚|傍晚|半夜|夜间)(?:{_HOUR})?|{_HOUR})(?:正|许|左右)?"
    rf"|[（(]{_WEEK}{_DAY}[）)]"
)

#: 3号楼, 8号线, 5号令: numbers of things.
_NO_DAY = "[楼线文院机令门公房库码召称角馆厅井泵船车]"
_TENS = "(?:[1-9]0|[二三四五六七八九]?十)"

POINT = re.compile(
    rf"""
    (?P<ny>\d{{4}})(?:(?P<sep>[-./ ])(?P<nm>\d{{1,2}})(?P=sep)(?P<nd>\d{{1,2}})(?!\d)
        |[-.](?P<nm1>0[1-9]|1[0-2])(?![\d.%‰万亿元个人]))
    |(?:(?P<letter_year>\d{{4}})年?)?(?P<letter>Q[1-4]|H[12])(?![A-Za-z\d])
    |(?:(?P<century>\d{{2}}|[{HAN}]{{1,3}})|(?P<rcentury>[上本]))世纪(?:(?P<cdecade>{_TENS})年代)?(?:[初末]期?)?
    |(?P<decade>{_TENS})年代(?:[初末]期?)?
    |(?P<rday>大?[前后]|[昨今明当次翌同本全])(?:天|日|(?<=[昨今明])晚)
    |(?P<week>(?:(?P<rw>{_THIS})个?{_WEEK}(?![边围期年岁到密])|{_WEEK}(?={_DAY}))
        (?:(?P<wd>{_DAY})(?![月季年个])|(?P<weekend>末))?)
    |(?:(?:(?P<y0>{_YEAR}){JOIN})?(?P<y>{_YEAR})年{_NO_YEAR}度?
        |(?P<ry>大?前年|[去今本当全同明次翌后]年|[上下]一?年|这一年)(?:{_NO_YEAR}度)?)?
    (?:的?(?:
        (?:(?:(?P<m0>{_SMALL})(?:月份?)?{JOIN})?(?P<m>{_SMALL}|元)月(?![饼嫂])份?
          |(?P<rm>{_THIS})个?月(?!均)份?|第(?P<nthmonth>{_SMALL})个月)
          (?!廿|初[一二三四五六七八九十])
          (?:的?(?:(?:(?P<d0>{_SMALL})[日号]?{JOIN})?(?P<d>{_SMALL})[日号](?![内元本])
            |月?(?P<part>初|上旬|上中旬|中旬|中下旬|下旬|底|末)
            |(?P<nth>第{_SMALL}|最后一)个?(?:{_WEEK}(?P<nthwd>{_DAY})?|(?P<nthday>工作日|[天日]))
            |(?P<side>[前后])(?P<some>{_SMALL})[天日]
            |(?P<bare>\d\d|[一二三]?十[一二三四五六七八九]?)(?![\d{HAN}年月个周天日名人项家次余多万亿%.,])))?
        |月(?P<mpart>初|底|末)
        |(?P<halfmonth>[上下]半)月
        |(?:第?(?:(?P<q0>[一二三四1-4])(?:季度)?{JOIN}第?)?(?P<q>[一二三四首1-4])季度|第(?P<nthquarter>[一二三四1-4])个季度
          |(?P<rq>{_THIS})个?季度|前(?P<qhead>[两二三23])个?季度)(?P<qpart>初|末|底)?
        |(?P<half>[上下])(?P<nexthalf>个)?半年(?P<hpart>初|末|底)?
        |第(?P<nthweek>{_SMALL})个?{_WEEK}
        |(?:(?<=年)|年)(?P<ypart>初|底|末|伊始)
        |(?<![\d{HAN}年])年度?(?=内)
        |(?:(?P<e0>{_SMALL})[日号]?{JOIN})?(?P<e>{_SMALL})(?:日(?![元本内])|号(?!{_NO_DAY}))
    ))?
    """,
    re.VERBOSE,
)
