"""The made-up county of the demo: its units and its people, through the verbs of the room organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luoshi_web.organisation.acting import Acting, acting_under
from luoshi_web.organisation.domain import appoint, create_account, create_post, create_unit
from luoshi_web.organisation.models import Role, Unit

#: Of every login. It is printed for everybody, and good for a county that does not exist.
PASSWORD = "yunxi-shiyong-2026"  # noqa: S105  # no secret
SINCE = date(2025, 1, 1)

#: Key, name, short name, key of the parent.
UNITS = (
    ("county", "云溪县人民政府", "县政府", ""),
    ("fire", "云溪县消防救援大队", "县消防救援大队", "county"),
    ("emergency", "云溪县应急管理局", "县应急管理局", "county"),
    ("emergency_flood", "防汛抗旱股", "", "emergency"),
    ("emergency_safety", "火灾防治股", "", "emergency"),
    ("water", "云溪县水利局", "县水利局", "county"),
    ("water_rivers", "河湖管护中心", "", "water"),
    ("civil", "云溪县民政局", "县民政局", "county"),
    ("education", "云溪县教育局", "县教育局", "county"),
    ("school", "云溪县第一中学", "县一中", "education"),
    ("housing", "云溪县住房和城乡建设局", "县住建局", "county"),
    ("market", "云溪县市场监督管理局", "县市场监管局", "county"),
    ("development", "云溪县发展和改革局", "县发改局", "county"),
    ("health", "云溪县卫生健康局", "县卫健局", "county"),
    ("data", "云溪县政务服务和数据管理局", "县数据局", "county"),
    ("towns", "乡镇（街道）", "", "county"),
    ("qingshi", "青石镇人民政府", "青石镇", "towns"),
    ("qingshi_village", "石桥村", "", "qingshi"),
    ("shuangqiao", "双桥镇人民政府", "双桥镇", "towns"),
    ("chengguan", "城关街道办事处", "城关街道", "towns"),
)

#: User name, key of the unit, title of the post, role, name of the person. These sign in.
LOGINS = (
    ("clerk", "county", "办公室经办", Role.CLERK, "周宁"),
    ("head", "county", "办公室主任", Role.HEAD, "吴岚"),
    ("checker", "county", "督查核验", Role.CHECKER, "郑平"),
    ("leader", "county", "分管领导", Role.LEADER, "王清"),
    ("auditor", "county", "审计", Role.AUDITOR, "冯正"),
    ("administrator", "county", "系统管理", Role.ADMINISTRATOR, "陈序"),
    ("water-head", "water", "局长", Role.HEAD, "蒋川"),
    ("water-clerk", "water", "综合经办", Role.CLERK, "沈溪"),
    ("emergency-head", "emergency", "局长", Role.HEAD, "褚安"),
    ("emergency-clerk", "emergency", "综合经办", Role.CLERK, "卫晨"),
    ("qingshi-head", "qingshi", "镇长", Role.HEAD, "韩石"),
    ("qingshi-clerk", "qingshi", "党政办经办", Role.CLERK, "杨青"),
)
#: Those who report for the other units; they have no password, and so can't sign in.
SILENT = (
    ("fire-clerk", "fire", "综合经办", Role.CLERK, "许林"),
    ("civil-clerk", "civil", "综合经办", Role.CLERK, "何苗"),
    ("education-clerk", "education", "综合经办", Role.CLERK, "吕文"),
    ("housing-clerk", "housing", "综合经办", Role.CLERK, "施筑"),
    ("market-clerk", "market", "综合经办", Role.CLERK, "张衡"),
    ("development-clerk", "development", "综合经办", Role.CLERK, "孔展"),
    ("health-clerk", "health", "综合经办", Role.CLERK, "曹康"),
    ("data-clerk", "data", "综合经办", Role.CLERK, "严数"),
    ("shuangqiao-clerk", "shuangqiao", "党政办经办", Role.CLERK, "秦双"),
    ("chengguan-clerk", "chengguan", "党政办经办", Role.CLERK, "金城"),
    # A unit with a head answers for itself; without one it would be an office of the county.
    ("fire-head", "fire", "大队长", Role.HEAD, "雷鸣"),
    ("civil-head", "civil", "局长", Role.HEAD, "苏和"),
    ("education-head", "education", "局长", Role.HEAD, "方正"),
    ("housing-head", "housing", "局长", Role.HEAD, "梁栋"),
    ("market-head", "market", "局长", Role.HEAD, "钱衡"),
    ("development-head", "development", "局长", Role.HEAD, "陶远"),
    ("health-head", "health", "局长", Role.HEAD, "康宁"),
    ("data-head", "data", "局长", Role.HEAD, "邵明"),
    ("shuangqiao-head", "shuangqiao", "镇长", Role.HEAD, "石安"),
    ("chengguan-head", "chengguan", "主任", Role.HEAD, "罗成"),
)


@dataclass(frozen=True)
class County:
    """The units by key, and the people by user name, each acting under the one post that it holds."""

    units: dict[str, Unit]
    people: dict[str, Acting]

    def reporter(self, unit: str) -> Acting:
        """Who reports for the unit of this key: its clerk."""
        return self.people["clerk" if unit == "county" else f"{unit}-clerk"]


def logins() -> list[tuple[str, str, str]]:
    """(user name, password, who) of each login, as the command prints them."""
    short = {key: short or name for key, name, short, _parent in UNITS}
    return [
        (username, PASSWORD, f"{short[unit]} · {title} · {role.label} · {name}")
        for username, unit, title, role, name in LOGINS
    ]


def found() -> County:
    """Set the county up in an empty database."""
    units: dict[str, Unit] = {}
    for key, name, short_name, parent in UNITS:
        above = units[parent] if parent else None
        units[key] = create_unit(None, name=name, short_name=short_name, parent=above, since=SINCE)
    people = {}
    for listed, password in ((LOGINS, PASSWORD), (SILENT, None)):
        for username, unit, title, role, name in listed:
            account = create_account(None, username=username, display_name=name, password=password)
            post = create_post(None, units[unit], title=title, role=role)
            people[username] = acting_under(appoint(None, post, account, start=SINCE))
    return County(units, people)
