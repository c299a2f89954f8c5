"""Form: a habit of telling time; each Mention names in `rule` the form that read it."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """name: what `Mention.rule` holds. zh, en: the form in one line, with an example."""

    name: str
    zh: str
    en: str


#: Every form, in the order of the manual.
FORMS: tuple[Form, ...] = (
    Form(
        "quota-count",
        "每个周期若干次：每年至少2次、每半年召开一次",
        "so many times in each period: 每年至少2次",
    ),
    Form(
        "quota-each",
        "每个周期都要做，未写次数，按至少1次：每月公布",
        "in each period, at least once: 每月公布",
    ),
    Form(
        "quota-due",
        "周期之内指定的日子：每月5日前、每季度首月10日前",
        "by a day inside each period: 每月5日前",
    ),
    Form(
        "quota-in-period",
        "不用“每”字的次数：一年不少于两次、年内召开4次",
        "a count without 每: 一年不少于两次",
    ),
    Form("quota-rhythm", "周期词：按月、逐季度、隔周、月通报制度", "a word for a period: 按月, 逐季度, 隔周"),
    Form(
        "quota-closed",
        "周期结束之后的日子：次月5日前、季后首月15日前、季度结束后10日内",
        "by a day after the period has closed: 次月5日前",
    ),
    Form("deadline-day", "某日前：6月30日前、2026年9月1日前", "by a day: 6月30日前"),
    Form(
        "deadline-part",
        "某旬前，上旬、月初到10日，中旬到20日，下旬到月底：11月中旬前",
        "by the 10th, 20th or last day: 11月中旬前",
    ),
    Form("deadline-month", "某月底前，到该月最后一天：6月底前、6月前", "by the last day of a month: 6月底前"),
    Form(
        "deadline-quarter",
        "某季度末前，到该季度最后一天：一季度末前",
        "by the last day of a quarter: 一季度末前",
    ),
    Form("deadline-half", "上半年或下半年结束前：上半年底前", "by the last day of a half-year: 上半年底前"),
    Form("deadline-term", "学期结束前：本学期末前", "by the last day of the school term: 本学期末前"),
    Form(
        "deadline-year", "某年底前或到某年，到12月31日：年底前、到2027年", "by 31 December: 年底前, 到2027年"
    ),
    Form(
        "deadline-plan",
        "五年规划期末，到最后一年12月31日：“十五五”末",
        "by the end of a five-year plan: “十五五”末",
    ),
    Form(
        "deadline-season",
        "时节或节日之前、结束之前：汛期前、国庆节前、春秋两季开学前",
        "before a season or a feast, or by its end: 汛期前, 国庆节前",
    ),
    Form("window-day", "某日或某日至某日：3月1日至5月31日", "on a day, or from day to day: 3月1日至5月31日"),
    Form("window-part", "某旬之内：11月中旬", "within ten days of a month: 11月中旬"),
    Form("window-month", "某月或某月至某月：6月、3—5月", "within a month or months: 6月, 3—5月"),
    Form("window-quarter", "某季度之内：二季度", "within a quarter: 二季度"),
    Form("window-half", "半年之内：上半年", "within a half-year: 上半年"),
    Form("window-term", "学期之内：本学期", "within the school term: 本学期"),
    Form("window-year", "某年之内：年内、2026年、2026—2028年", "within a year or years: 年内, 2026—2028年"),
    Form("window-plan", "五年规划期内：“十五五”期间", "within a five-year plan: “十五五”期间"),
    Form("window-season", "时节之内：汛期期间、寒假期间", "during a season or a feast: 汛期期间, 寒假期间"),
    Form(
        "limit-after",
        "某事之后多久之内：自收到申请之日起15个工作日内",
        "so soon after an event: 收到申请后5日内",
    ),
    Form(
        "limit-within",
        "多久之内，未写起算的事：3日内、时限不得超过2小时",
        "so soon, the event not told: 3日内",
    ),
    Form(
        "limit-at-once", "某事发生即办：发现隐患的，应当立即", "at once when something happens: 发现隐患立即"
    ),
    Form(
        "limit-ahead", "某事之前多久：会议召开前3日、提前5个工作日", "so long before an event: 提前5个工作日"
    ),
    Form(
        "limit-opening",
        "期初的头几天：年初前十个工作日、开学第一周",
        "the first days of a time: 开学第一周",
    ),
    Form("vague", "有频次而未定周期：定期、适时、经常性", "a clock without a period: 定期, 适时"),
    Form("standing", "一直要做：24小时值班、随时待命", "always: 24小时值班, 随时待命"),
    Form("standing-cell", "时限一栏整格只写：长期、全年", "a time column that says only: 长期, 全年"),
)
