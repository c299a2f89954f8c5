"""The endpoint of the second reader, as the site's settings name it."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings

from luoshi_web.assist.addresses import Network, networks


class EndpointWrong(Exception):  # noqa: N818  # what happened, in the words of the house
    """A setting of the second reader can't stand. setting: its name in the environment."""

    def __init__(self, setting: str) -> None:
        self.setting = setting
        super().__init__(setting)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint: where it is, which model, and how long it may take.

    path: up to and without /chat/completions. listed: networks allowed beside the private ones.
    seconds: for the whole call, from the first byte to the last.
    """

    host: str
    port: int
    tls: bool
    path: str
    model: str
    key: str = field(repr=False, default="")
    listed: tuple[Network, ...] = ()
    seconds: float = 60

    @property
    def name(self) -> str:
        """Host and port, as the journal tells them."""
        return f"{self.host}:{self.port}"


def from_settings() -> Endpoint | None:
    """The endpoint that the settings name; None where the second reader is off, as it is by default.

    Raises:
        EndpointWrong: a setting can't stand.
    """
    if not settings.ASSIST_URL:
        return None
    host, port, tls, path = _place(settings.ASSIST_URL)
    if not settings.ASSIST_MODEL:
        raise EndpointWrong("LUOSHI_ASSIST_MODEL")
    if not (settings.ASSIST_KEY.isascii() and (settings.ASSIST_KEY.isprintable())):
        raise EndpointWrong("LUOSHI_ASSIST_KEY")
    try:
        listed = networks(settings.ASSIST_ALLOWED)
    except ValueError:
        raise EndpointWrong("LUOSHI_ASSIST_ALLOWED") from None
    if settings.ASSIST_SECONDS <= 0:
        raise EndpointWrong("LUOSHI_ASSIST_SECONDS")
    return Endpoint(
        host=host,
        port=port,
        tls=tls,
        path=path,
        model=settings.ASSIST_MODEL,
        key=settings.ASSIST_KEY,
        listed=listed,
        seconds=settings.ASSIST_SECONDS,
    )


def _place(url: str) -> tuple[str, int, bool, str]:
    """Host, port, whether TLS, and path of an address without account, query and fragment."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise EndpointWrong("LUOSHI_ASSIST_URL") from None
    plain = url.isascii() and url.isprintable() and " " not in url
    if not plain or parts.scheme not in ("http", "https") or not parts.hostname:
        raise EndpointWrong("LUOSHI_ASSIST_URL")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise EndpointWrong("LUOSHI_ASSIST_URL")
    tls = parts.scheme == "https"
    return parts.hostname, port or (443 if tls else 80), tls, parts.path.rstrip("/")
