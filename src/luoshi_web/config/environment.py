"""Reading settings from the environment: each has a name, a default and a kind."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo

#: Schemes of DATABASE_URL that the site knows.
DATABASES = ("sqlite", "postgres", "postgresql")
TIME_ZONE = "Asia/Shanghai"


def text(name: str, default: str = "") -> str:
    """The setting `name` as it stands in the environment; `NAME_FILE` names a file that holds it."""
    if path := os.environ.get(f"{name}_FILE"):
        return Path(path).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    """The setting `name` as yes or no."""
    value = text(name)
    return default if not value else value.strip().lower() in ("1", "true", "yes", "on")


def number(name: str, default: int = 0) -> int:
    """The setting `name` as a whole number; what is not one counts as `default`, and a check says so."""
    value = text(name)
    return int(value) if value.isdecimal() else default


def names(name: str, default: str = "") -> list[str]:
    """The setting `name` as words between commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def zone(name: str) -> str:
    """`name` where this machine knows it as a time zone, else the default; a check tells the difference."""
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return TIME_ZONE
    return name


def kept(path: Path) -> str:
    """A secret that lies in a file of its own, or "" where there is none."""
    return path.read_text(encoding="ascii").strip() if path.is_file() else ""


def database(url: str, folder: Path) -> dict[str, object]:
    """Django's description of a database: "" is SQLite in `folder`, postgresql://… a server.

    SQLite is opened with WAL, synchronous=FULL and BEGIN IMMEDIATE, so that an acknowledged write
    outlives a power cut and two writers wait for each other. What is not known is left to the check.
    """
    if not urlsplit(url).scheme.startswith("postgres"):
        path = (
            url.removeprefix("sqlite:///") if url.startswith("sqlite:///") else str(folder / "luoshi.sqlite3")
        )
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }
