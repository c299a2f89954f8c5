"""A county that does not exist, half a year along: `luoshi-web demo` loads it into an empty database.

Everything goes through the rooms' own verbs, so that the journal tells of it. Its past is played with
the clock put back, and the journal's last line of the loading says so, at the real moment.
"""

from __future__ import annotations

from datetime import date
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from luoshi_web.config.apps import PLAYED
from luoshi_web.config.demo.county import County, found, logins
from luoshi_web.config.demo.giving import LATELY, SCRIPTS
from luoshi_web.config.demo.plans import SAMPLES, Carrying
from luoshi_web.config.demo.stage import Stage
from luoshi_web.config.demo.year import Year
from luoshi_web.journal.domain import record
from luoshi_web.organisation.models import Account, Unit
from luoshi_web.plans.models import Plan
from luoshi_web.reporting.domain import draft_report, sign_off
from luoshi_web.shell.errors import Refused

__all__ = ["load"]

FOUNDED = date(2026, 1, 5)


def load() -> list[tuple[str, str, str]]:
    """Load the county where the database is empty; (user name, password, who) of each login.

    A database that holds the county already is left as it is.

    Raises:
        Refused: it holds another site's units, or this installation has no samples.
    """
    if Unit.objects.exists():
        if not _is_here():
            raise Refused(_("这个数据库里已经有别的单位。试用数据只装在空库里：换一个 LUOSHI_VAR。"))
        return logins()
    if not all((SAMPLES / script.file).is_file() for script in SCRIPTS):
        raise Refused(_("这个安装里没有试用数据。"))
    with transaction.atomic():
        _play()
    return logins()


def _is_here() -> bool:
    names = [username for username, _password, _who in logins()]
    return Account.objects.filter(username__in=names).count() == len(names)


def _play() -> None:
    stage = Stage()
    stage.at(min(FOUNDED, stage.today), partial(_open, stage), 0)
    stage.play()
    facts = {"from": FOUNDED, "to": stage.today, "plans": Plan.objects.count()}
    top = Unit.objects.get(parent=None)
    record(None, PLAYED, "unit", top.pk, facts, {"words": "虚构的县：此前各行的时间是试用程序演的。"})


def _open(stage: Stage) -> None:
    county = found()
    year = Year(county, stage)
    carried = [Carrying(script, county, stage, year.follow) for script in SCRIPTS]
    script, day, givings = LATELY
    lately = carried[SCRIPTS.index(script)]
    stage.at(day, partial(lately.give, givings, signed=False), 15)
    stage.at(date(2026, 7, 6), partial(_report_half, county), 10)
    stage.at(stage.today, partial(_draft, county, carried[0], stage.today), 0, 1)


def _report_half(county: County) -> None:
    """The county's first half-year, drawn up by its office and signed by its leader."""
    start, end = date(2026, 1, 1), date(2026, 6, 30)
    report = draft_report(
        county.people["clerk"], unit=county.units["county"], start=start, end=end, as_of=end
    )
    sign_off(county.people["leader"], report)


def _draft(county: County, fire: Carrying, today: date) -> None:
    """A draft on the plan of fire safety: its figures are computed as they are now."""
    start, end = date(2026, 1, 1), date(2026, 12, 31)
    if today >= start and fire.duties:
        draft_report(county.people["head"], plan=fire.plan, start=start, end=end, as_of=min(today, end))
