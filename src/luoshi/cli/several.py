"""Several files at once: which they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from luoshi.cli.taking import Outcome
from luoshi.errors import LuoshiError, NothingToRead
from luoshi.reading import ENDINGS, open_bundle


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the names of a call mean. files: each once; a file in a .zip is a path that leads into it.

    failed: an Outcome for each folder or archive that gives no file. skipped: entries of archives that
    are passed over, as paths.
    """

    files: list[Path]
    failed: list[Outcome]
    skipped: list[Path]


def gather(names: Iterable[str]) -> Gathered:
    """The files that the names mean.

    A folder stands for the plans in it and below it, in the order of their names, an archive (.zip) for
    those in it.
    """
    files: dict[Path, None] = {}
    failed: list[Outcome] = []
    skipped: list[Path] = []
    for name in names:
        path = Path(name)
        if not holds_several(path):
            files[path] = None
            continue
        try:
            inside = plans_in(path) if is_folder(path) else _plans_in_archive(path, skipped)
            if not inside:
                raise NothingToRead(path=path)
        except LuoshiError as error:
            failed.append(Outcome(path, error=error))
            continue
        files.update(dict.fromkeys(inside))
    return Gathered(list(files), failed, skipped)


def holds_several(path: Path) -> bool:
    """Whether a path leads to a folder or to a .zip."""
    return is_folder(path) or (path.suffix.lower() == ".zip" and path.exists())


def _plans_in_archive(path: Path, skipped: list[Path]) -> list[Path]:
    """The plans in an archive; the names of all else are added to `skipped`."""
    bundle = open_bundle(path)
    names = sorted(bundle.names)
    skipped += [path / name for name in bundle.skipped]
    skipped += [path / name for name in names if not _is_plan(name)]
    return [path / name for name in names if _is_plan(name)]


def _is_plan(name: str) -> bool:
    return Path(name).suffix.lower() in ENDINGS


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; a name that no system takes (too long) leads nowhere."""
    try:
        return path.is_dir()
    except OSError:
        return False


def plans_in(folder: Path) -> list[Path]:
    """The plans in a folder and below it; hidden files and the lock files of Word (~$) are no plans."""
    return [
        path
        for path in sorted(folder.rglob("*"))
        if _is_plan(path.name)
        and path.is_file()
        and not any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
    ]
