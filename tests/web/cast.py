"""The fixed cast of the site's tests: a county of sixteen units, its people, and a tree outside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date

from django.test import Client

from luoshi_web.organisation.acting import SESSION_KEY, Acting, acting_under
from luoshi_web.organisation.domain import appoint, create_account, create_post, create_unit
from luoshi_web.organisation.models import Account, Appointment, Role, Unit

#: `as_(cast.clerk)` of the fixture `as_`: a client signed in as this person.
SignedIn = Callable[[Acting | Account], Client]

SINCE = date(2025, 1, 1)

#: The county's units: key in `Cast`, name, short name, key of the parent.
UNITS = (
    ("county", "云溪县人民政府", "县政府", ""),
    ("emergency", "云溪县应急管理局", "县应急管理局", "county"),
    ("emergency_office", "综合股", "", "emergency"),
    ("emergency_flood", "防汛抗旱股", "", "emergency"),
    ("water", "云溪县水利局", "县水利局", "county"),
    ("water_rivers", "河湖管护中心", "", "water"),
    ("education", "云溪县教育局", "县教育局", "county"),
    ("school", "云溪县第一中学", "县一中", "education"),
    ("health", "云溪县卫生健康局", "县卫健局", "county"),
    ("housing", "云溪县住房和城乡建设局", "县住建局", "county"),
    ("civil", "云溪县民政局", "县民政局", "county"),
    ("towns", "乡镇（街道）", "", "county"),
    ("qingshi", "青石镇人民政府", "青石镇", "towns"),
    ("qingshi_village", "石桥村", "", "qingshi"),
    ("shuangqiao", "双桥镇人民政府", "双桥镇", "towns"),
    ("outside", "邻川县人民政府", "邻川县", ""),
    ("outside_bureau", "邻川县水务局", "邻川水务局", "outside"),
)

#: The people: key in `Cast` and user name, key of the unit, title of the post, role, name.
PEOPLE = (
    ("clerk", "county", "办公室经办", Role.CLERK, "周宁"),
    ("head", "county", "办公室主任", Role.HEAD, "吴岚"),
    ("checker", "county", "督查核验", Role.CHECKER, "郑平"),
    ("leader", "county", "分管领导", Role.LEADER, "王清"),
    ("auditor", "county", "审计", Role.AUDITOR, "冯正"),
    ("administrator", "county", "系统管理", Role.ADMINISTRATOR, "陈序"),
    ("emergency_head", "emergency", "局长", Role.HEAD, "褚安"),
    ("emergency_clerk", "emergency", "综合经办", Role.CLERK, "卫晨"),
    ("water_head", "water", "局长", Role.HEAD, "蒋川"),
    ("water_clerk", "water", "综合经办", Role.CLERK, "沈溪"),
    ("qingshi_head", "qingshi", "镇长", Role.HEAD, "韩石"),
    ("qingshi_clerk", "qingshi", "党政办经办", Role.CLERK, "杨青"),
    ("shuangqiao_head", "shuangqiao", "镇长", Role.HEAD, "朱桥"),
    ("shuangqiao_clerk", "shuangqiao", "党政办经办", Role.CLERK, "秦双"),
    ("outside_head", "outside", "主任", Role.HEAD, "许远"),
    ("outside_clerk", "outside", "经办", Role.CLERK, "何邻"),
    ("outside_administrator", "outside", "系统管理", Role.ADMINISTRATOR, "吕外"),
)


@dataclass(frozen=True)
class Cast:
    """The units by their keys, and the people, each acting under the one post that it holds."""

    county: Unit
    emergency: Unit
    emergency_office: Unit
    emergency_flood: Unit
    water: Unit
    water_rivers: Unit
    education: Unit
    school: Unit
    health: Unit
    housing: Unit
    civil: Unit
    towns: Unit
    qingshi: Unit
    qingshi_village: Unit
    shuangqiao: Unit
    outside: Unit
    outside_bureau: Unit
    clerk: Acting
    head: Acting
    checker: Acting
    leader: Acting
    auditor: Acting
    administrator: Acting
    emergency_head: Acting
    emergency_clerk: Acting
    water_head: Acting
    water_clerk: Acting
    qingshi_head: Acting
    qingshi_clerk: Acting
    shuangqiao_head: Acting
    shuangqiao_clerk: Acting
    outside_head: Acting
    outside_clerk: Acting
    outside_administrator: Acting

    @property
    def people(self) -> list[Acting]:
        """Everybody, in the order of the list above."""
        return [getattr(self, field.name) for field in fields(self) if field.type == "Acting"]


def make_cast() -> Cast:
    """Set up the units and the people in an empty database, through the verbs of the room."""
    units: dict[str, Unit] = {}
    for key, name, short_name, parent in UNITS:
        above = units[parent] if parent else None
        units[key] = create_unit(None, name=name, short_name=short_name, parent=above, since=SINCE)
    people = {}
    for key, unit, title, role, name in PEOPLE:
        account = create_account(None, username=key, display_name=name)
        post = create_post(None, units[unit], title=title, role=role)
        people[key] = acting_under(appoint(None, post, account, start=SINCE))
    return Cast(**units, **people)  # type: ignore[arg-type]  # the keys of both tables are its fields


def appointment_of(who: Acting | Account) -> Appointment:
    """The appointment under which `who` acts; of an account its first."""
    if isinstance(who, Account):
        return Appointment.objects.filter(account=who).earliest("start", "id")
    return Appointment.objects.get(account=who.account, post=who.post)


def signed_in(who: Acting | Account) -> Client:
    """A client signed in as this person, acting under its post."""
    appointment = appointment_of(who)
    client = Client()
    client.force_login(appointment.account, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session[SESSION_KEY] = appointment.pk
    session.save()
    return client
