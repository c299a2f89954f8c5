"""What each word of `luoshi-web` does. Django is ready and the language chosen when this is imported."""

from __future__ import annotations

import os
import sys
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click
from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext as _

from luoshi_web.config import serving
from luoshi_web.organisation.domain import appoint, create_account, create_post, create_unit
from luoshi_web.organisation.models import Role, Unit
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


def menu() -> click.Group:
    """All commands, with their help in the chosen language."""
    group = click.Group("luoshi-web", help=_("落实的网站：建库、开通、运行、核对流水。"))
    group.params.append(click.Option(["--lang"], type=click.Choice(["zh", "en"]), help=_("说中文还是英文")))
    for command in (_migrate(), _init(), _demo(), _serve(), _worker(), _tick(), _verify()):
        group.add_command(command)
    return group


def _migrate() -> click.Command:
    return click.Command("migrate", callback=migrate, help=_("建立数据库，或把它更新到这一版。"))


def migrate() -> None:
    """Make the database, or bring it to this version."""
    checked()
    prepared()
    click.echo(_("数据库已是最新。"))


def checked() -> None:
    """Refuse to go on where a start-up check finds an error."""
    found = [each for each in run_checks() if each.level >= ERROR and not each.is_silenced()]
    lines = [f"{each.id}  {each.msg}\n    {each.hint or ''}".rstrip() for each in found]
    if lines:
        raise Refused("\n".join([_("设置有问题，先改好："), *lines]))


def prepared() -> None:
    """The folder and the tables."""
    Path(settings.VAR).mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)


def _init() -> click.Command:
    options: list[click.Parameter] = [
        click.Option(["--unit"], prompt=_("单位名称"), help=_("第一个单位的全称")),
        click.Option(["--username"], prompt=_("管理员的账号"), help=_("管理员登录用的账号")),
        click.Option(["--name"], prompt=_("管理员的姓名"), help=_("管理员的姓名")),
        click.Option(
            ["--password"],
            prompt=_("密码"),
            hide_input=True,
            confirmation_prompt=_("再写一遍密码"),
            envvar="LUOSHI_INIT_PASSWORD",
            help=_("密码，至少 10 个字符；不写就问，或放在 LUOSHI_INIT_PASSWORD"),
        ),
    ]
    text = _("建立数据库、第一个单位和管理员账号。只在新装时用一次。")
    return click.Command("init", callback=init, params=options, help=text)


def init(unit: str, username: str, name: str, password: str) -> None:
    """The first unit and its administrator; refused where there are units."""
    checked()
    prepared()
    with transaction.atomic():
        if Unit.objects.exists():
            raise Refused(_("已经有单位了，init 只在新装时用。别的账号由管理员在“组织”页开通。"))
        first = create_unit(None, name=unit, parent=None)
        post = create_post(None, first, title=_("系统管理员"), role=Role.ADMINISTRATOR)
        account = create_account(None, username=username, display_name=name, password=password)
        appoint(None, post, account)
    click.echo(_("“%(unit)s”已开通，管理员账号 %(username)s。") % {"unit": unit, "username": username})
    click.echo(_("接着运行 luoshi-web serve --with-worker，在浏览器里登录。"))


def _address_options() -> list[click.Parameter]:
    return [
        click.Option(["--host"], default="127.0.0.1", show_default=True, help=_("在哪个地址上等访问")),
        click.Option(
            ["--port"], type=int, default=8000, show_default=True, help=_("从哪个端口找起，被占用就用下一个")
        ),
        click.Option(
            ["--processes"], type=click.IntRange(1, 64), default=2, show_default=True, help=_("几个进程")
        ),
    ]


def _serve() -> click.Command:
    both = click.Option(["--with-worker"], is_flag=True, help=_("同时运行后台进程"))
    text = _("运行网站，ctrl-c 停止。")
    return click.Command("serve", callback=serve, params=[*_address_options(), both], help=text)


def serve(host: str, port: int, processes: int, with_worker: bool) -> int:  # noqa: FBT001  # click's flag
    """Run the site, with its background worker if asked; the exit code of what ended first."""
    checked()
    prepared()
    call_command("collectstatic", verbosity=0, interactive=False)
    try:
        chosen = serving.free_port(host, port)
    except OSError as error:
        raise Refused(_("没有可用的端口：%(error)s。用 --port 换一个。") % {"error": error}) from error
    commands = [serving.server(host, chosen, processes)]
    if with_worker:
        commands.append([sys.executable, "-m", "luoshi_web.config.command", "worker"])
    click.echo(_("网站在 http://%(host)s:%(port)s ，ctrl-c 停止。") % {"host": host, "port": chosen})
    sys.stdout.flush()
    return serving.together(commands)


def _worker() -> click.Command:
    text = _("运行后台进程：读取文件。出错会自己重新开始，ctrl-c 停止。")
    return click.Command("worker", callback=worker, help=text)


def worker() -> int:
    """Work off what waits in the background, until told to stop."""
    checked()
    return serving.restarting(serving.worker())


def _demo() -> click.Command:
    stay = click.Option(["--no-serve"], is_flag=True, help=_("只装数据，不运行网站"))
    text = _("装一个虚构的县，运行网站和后台进程，打印试用账号。再次运行保留已有数据。")
    return click.Command("demo", callback=demo, params=[*_address_options(), stay], help=text)


def demo(host: str, port: int, processes: int, no_serve: bool) -> int:  # noqa: FBT001  # click's flag
    """Load the fictional county and run the site. `load` gives (account, password, who) of each login."""
    checked()
    prepared()
    if not find_spec("luoshi_web.config.demo"):
        raise Refused(_("这个安装里没有试用数据。"))
    logins = import_module("luoshi_web.config.demo").load()
    click.echo(_("试用账号（账号、密码、岗位）："))
    for username, password, who in logins:
        click.echo(f"  {username:<20} {password:<16} {who}")
    if no_serve:
        return 0
    os.environ.setdefault("LUOSHI_HOSTS", "127.0.0.1,localhost,[::1]")
    return serve(host, port, processes, with_worker=True)


def _tick() -> click.Command:
    text = _("每天运行一次：备好今后的应办期次，清理过期的登录。")
    option = click.Option(["--today"], help=_("当作哪一天，写成 2026-09-30；不写就是今天"))
    return click.Command("tick", callback=tick, params=[option], help=text)


def tick(today: str | None) -> None:
    """Make the occurrences that are to come; drop sessions that ran out."""
    checked()
    try:
        day = date.fromisoformat(today) if today else clock.today()
    except ValueError as error:
        raise Refused(_("“%(day)s”不是日期，写成 2026-09-30。") % {"day": today}) from error
    from luoshi_web.tracking.domain import top_up  # noqa: PLC0415  # the room above all others

    made = top_up(day)
    call_command("clearsessions")
    click.echo(_("应办期次已备好，新增 %(n)s 期。") % {"n": made or 0})


def _verify() -> click.Command:
    return click.Command("verify", callback=verify, help=_("核对流水有没有被改过。"))


def verify() -> int:
    """Walk the journal; 1 and the first bad row where it was changed."""
    from luoshi_web.journal.queries import verify as walk  # noqa: PLC0415

    verdict = walk()
    if verdict.ok:
        click.echo(_("流水完好，共 %(n)s 行。") % {"n": verdict.count})
        return 0
    words = _("流水第 %(seq)s 行不对：%(reason)s之前的 %(n)s 行完好。")
    told = words % {"seq": verdict.first_bad_seq, "reason": verdict.reason, "n": verdict.count}
    click.secho(told, fg="red", err=True)
    return 1
