"""The start-up check: the second reader is off, or an endpoint of the site's own."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as Caution
from django.utils.translation import gettext as _

from luoshi_web.assist.addresses import AddressRefused, resolve
from luoshi_web.assist.endpoint import Endpoint, EndpointWrong, from_settings


def endpoint_is_the_sites_own(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """assist.E001: a setting can't stand; E002: a public address; W003: no address; W004: no TLS."""
    del app_configs, kwargs
    try:
        endpoint = from_settings()
    except EndpointWrong as wrong:
        hint = _("见手册 assist 页；不用第二读者，就不写 LUOSHI_ASSIST_URL。")
        return [Error(_("%(name)s 写得不对。") % {"name": wrong.setting}, hint=hint, id="assist.E001")]
    return [] if endpoint is None else _placed(endpoint)


def _placed(endpoint: Endpoint) -> list[CheckMessage]:
    try:
        addresses = resolve(endpoint.host, endpoint.port, endpoint.listed)
    except AddressRefused as refused:
        return [
            Error(
                _("第二读者的地址 %(address)s 不是内部网络的地址。") % {"address": refused.address},
                hint=_("用本单位自己的机器；确实要用这个地址，由管理员写进 LUOSHI_ASSIST_ALLOWED。"),
                id="assist.E002",
            )
        ]
    except (OSError, UnicodeError):
        return [
            Caution(
                _("找不到第二读者的主机 %(host)s。") % {"host": endpoint.host},
                hint=_("核对 LUOSHI_ASSIST_URL；找到之前，文件照规则读。"),
                id="assist.W003",
            )
        ]
    if endpoint.tls or all(address.is_loopback for address in addresses):
        return []
    return [
        Caution(
            _("送给第二读者的文字在网络上没有加密。"),
            hint=_("给那台机器装上证书，把 LUOSHI_ASSIST_URL 写成 https://…。"),
            id="assist.W004",
        )
    ]
