"""The command `luoshi-web`: sets the site up, runs it, and checks its journal.

Only the standard library and click are imported before the site's own packages are known to be there.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

OK, FAILED, BAD_CALL, STOPPED = 0, 1, 2, 130

MISSING = """缺少网站所需的组件：{name}。装上它们：pip install 'luoshi[web]'
The site's packages are missing: {name}. Install them: pip install 'luoshi[web]'"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0, 1 for a refusal or a broken journal, 2 for a bad call."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        set_up(words)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("luoshi"):
            raise
        click.echo(MISSING.format(name=error.name), err=True)
        return FAILED
    return _run(words)


def set_up(words: Sequence[str]) -> None:
    """Choose the language and make Django ready; a first start makes the folder and the secret."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luoshi_web.config.settings")
    import_module("django")
    keep_secret(Path(os.environ.get("LUOSHI_VAR", "var")).absolute())
    import django  # noqa: PLC0415  # not there without the extra
    from django.utils import translation  # noqa: PLC0415

    django.setup()
    translation.activate(language(words))


def keep_secret(folder: Path) -> None:
    """Make the secret of this site, readable by its user alone, where none is set or kept."""
    path = folder / "secret-key"
    if os.environ.get("LUOSHI_SECRET_KEY") or os.environ.get("LUOSHI_SECRET_KEY_FILE") or path.exists():
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return  # the start-up checks say what is wrong with the folder
    with os.fdopen(file, "w", encoding="ascii") as kept:
        kept.write(secrets.token_urlsafe(48))


def language(words: Sequence[str]) -> str:
    """`--lang` decides, then the locale; a machine that was told no language reads Chinese."""
    for at, word in enumerate(words):
        name, _equals, value = word.partition("=")
        if name == "--lang":
            chosen = value or (words[at + 1] if at + 1 < len(words) else "")
            return "en" if chosen == "en" else "zh-hans"
    named = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "C"
    )
    return "zh-hans" if named.lower().startswith(("zh", "c.", "posix")) or named == "C" else "en"


def _run(words: list[str]) -> int:
    from luoshi_web.config.commands import menu  # noqa: PLC0415  # needs Django to be ready
    from luoshi_web.shell.errors import Refused  # noqa: PLC0415

    try:
        answer = menu().main(args=words, prog_name="luoshi-web", standalone_mode=False)
    except Refused as refused:
        click.secho(str(refused.sentence), fg="red", err=True)
        return FAILED
    except click.UsageError as error:
        error.show()
        return BAD_CALL
    except (click.Abort, KeyboardInterrupt):
        return STOPPED
    return answer if isinstance(answer, int) else OK


if __name__ == "__main__":
    sys.exit(main())
