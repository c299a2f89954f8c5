"""Start-up checks: what is wrong with the settings, and what to set instead."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Caution
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext as _

from luoshi.errors import LuoshiError
from luoshi_web.config import environment as env
from luoshi_web.shell import workdays
from luoshi_web.shell.words import lang

#: Characters of a secret key that cannot be guessed: 256 bits in base 64 need 43.
LEAST_SECRET = 43
LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]", "::1"})


@register(Tags.security)
def start_up(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """All checks of the site's own settings."""
    del app_configs, kwargs
    found = (secret_key(), var_folder(), hosts(), database_url(), https(), time_zone(), proxies(), calendar())
    return [message for messages in found for message in messages]


def secret_key() -> Iterator[CheckMessage]:
    """E001: the secret key is missing or short."""
    try:
        length = len(settings.SECRET_KEY)
    except ImproperlyConfigured:  # Django's own word for an empty one
        length = 0
    if length < LEAST_SECRET and not settings.DEBUG:
        problem = _("没有密钥。") if not length else _("密钥太短，只有 %(n)s 个字符。") % {"n": length}
        hint = _("运行 luoshi-web init，密钥会存进 var；或把 LUOSHI_SECRET_KEY 设为至少 %(n)s 个随机字符。")
        yield Error(problem, hint=hint % {"n": LEAST_SECRET}, id="luoshi.E001")


def var_folder() -> Iterator[CheckMessage]:
    """E002: the folder of the data can't be written."""
    folder = Path(settings.VAR)
    above = next(each for each in (folder, *folder.parents) if each.exists())
    if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
        yield Error(
            _("数据文件夹 %(folder)s 写不进去。") % {"folder": folder},
            hint=_("给运行落实的用户写的权限，或用 LUOSHI_VAR 指定别的文件夹。"),
            id="luoshi.E002",
        )


def hosts() -> Iterator[CheckMessage]:
    """E003: any host, or none, may name the site."""
    if "*" in settings.ALLOWED_HOSTS or not settings.ALLOWED_HOSTS:
        yield Error(
            _("没有写明网站的域名。"),
            hint=_("把 LUOSHI_HOSTS 设为用户在浏览器里写的域名或地址，用逗号隔开，不用 *。"),
            id="luoshi.E003",
        )


def database_url() -> Iterator[CheckMessage]:
    """E004: an unknown kind of database; E005: PostgreSQL without its driver."""
    url = env.text("DATABASE_URL")
    scheme = urlsplit(url).scheme
    if url and scheme not in env.DATABASES:
        yield Error(
            _("不认识的数据库：%(scheme)s。") % {"scheme": scheme or url},
            hint=_("DATABASE_URL 留空用 SQLite，或写成 postgresql://用户:密码@主机/库名。"),
            id="luoshi.E004",
        )
    elif scheme.startswith("postgres") and not find_spec("psycopg"):
        yield Error(
            _("缺少 PostgreSQL 的驱动。"), hint="pip install 'luoshi[web,postgres]'", id="luoshi.E005"
        )


def https() -> Iterator[CheckMessage]:
    """W006: others reach the site, but the sign-in travels without HTTPS."""
    if settings.DEBUG or settings.SESSION_COOKIE_SECURE or set(settings.ALLOWED_HOSTS) <= LOCAL:
        return
    yield Caution(
        _("网站对别的机器开放，登录信息却没有限定走 HTTPS。"),
        hint=_("在前面放一个带证书的反向代理，再设 LUOSHI_HTTPS=1 和 LUOSHI_ORIGINS=https://域名。"),
        id="luoshi.W006",
    )


def time_zone() -> Iterator[CheckMessage]:
    """E007: a time zone that this machine does not know."""
    name = env.text("LUOSHI_TIME_ZONE", env.TIME_ZONE)
    if name != settings.TIME_ZONE:
        yield Error(
            _("不认识的时区：%(name)s。") % {"name": name},
            hint=_("把 LUOSHI_TIME_ZONE 写成 Asia/Shanghai 这样的名称，或装上系统的 tzdata。"),
            id="luoshi.E007",
        )


def proxies() -> Iterator[CheckMessage]:
    """E008: the number of proxies is not a number."""
    value = env.text("LUOSHI_PROXIES")
    if value and not value.isdecimal():
        yield Error(
            _("LUOSHI_PROXIES 不是数：%(value)s。") % {"value": value},
            hint=_("写成网站前面反向代理的层数，没有就不写。"),
            id="luoshi.E008",
        )


def calendar() -> Iterator[CheckMessage]:
    """E009: the calendar file of the site is missing or wrong; it says which line, and why."""
    try:
        workdays.calendar()
    except LuoshiError as error:
        speaks = lang()
        yield Error(error.sentence(speaks), hint=error.remedy(speaks), id="luoshi.E009")
