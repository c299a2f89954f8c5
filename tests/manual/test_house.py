"""The habits of the house that a machine can count: sizes, licences, hosts."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
SOURCE = PROJECT / "src"
#: Migrations are written by Django.
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
REQUIREMENTS = sorted((PROJECT / "requirements").glob("*.txt"))

MODULE_LINES = 300
RULE_LINES = 120
FUNCTION_LINES = 50
_RULE = re.compile(r"/(?:rules|checks)/[a-z]\w*\.py$")  # not the tuples of them


def test_modules_stay_short() -> None:
    lengths = {
        p.relative_to(SOURCE).as_posix(): len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES
    }
    limits = {name: RULE_LINES if _RULE.search(name) else MODULE_LINES for name in lengths}
    assert {name: length for name, length in lengths.items() if length > limits[name]} == {}


def test_functions_stay_short() -> None:
    long = []
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > FUNCTION_LINES:
                    long.append(f"{path.name}:{node.lineno} {node.name}: {length} lines")
    assert long == []


def tracked() -> Iterator[Path]:
    """The files of the project; those on disk where it was unpacked without git."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git as the shell finds it
        cwd=PROJECT,
        capture_output=True,
        check=False,
        text=True,
    )
    if listed.returncode == 0:
        yield from (
            PROJECT / name for name in listed.stdout.split("\0") if name and (PROJECT / name).is_file()
        )
    else:
        yield from (path for path in PROJECT.rglob("*") if path.is_file() and ".venv" not in path.parts)


#: Where packages come from is a matter of each machine's settings. Put together here, so that
#: this file does not name one either.
HOSTS = re.compile(
    rb"pypi\.(org|python)|pythonhosted|(index|extra-index|find-links)[-_]?url\s*[=:]"
    rb"|mirrors?\.[a-z0-9.-]+/(pypi|simple)|--trusted-host|registry\.npmjs"
)


def test_no_file_names_a_package_host() -> None:
    named = [
        str(p.relative_to(PROJECT)) for p in tracked() if p != Path(__file__) and HOSTS.search(p.read_bytes())
    ]
    assert named == []


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_every_requirement_is_pinned_and_hashed(path: Path) -> None:
    text = re.sub(r"\\\n\s*", "", path.read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert lines
    assert [line for line in lines if not re.match(r"[\w.-]+==\S+ ?--hash=sha256:[0-9a-f]{64}", line)] == []


def pins(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))


def test_both_lists_agree() -> None:
    run, dev = (pins(PROJECT / "requirements" / f"{name}.txt") for name in ("run", "dev"))
    assert {name: dev.get(name) for name in run} == run


def test_the_run_list_has_each_dependency_of_the_project() -> None:
    wanted = [
        re.split(r"[<>=!~; \[]", need, maxsplit=1)[0]
        for need in metadata.requires("luoshi") or []
        if "extra ==" not in need
    ]
    run = pins(PROJECT / "requirements" / "run.txt")
    assert wanted
    assert [name for name in wanted if name.lower() not in run] == []


#: Licences that would bind the whole product; LGPL alone is not one of them.
BINDING = re.compile(r"\b(A?GPL)|affero|(?<!lesser )general public license", re.IGNORECASE)


def licence(package: str) -> str:
    about = metadata.metadata(package)
    classifiers = [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    fields = [
        about[field].partition("\n")[0] for field in ("License-Expression", "License") if field in about
    ]
    return " ".join([*fields, *classifiers])


@pytest.mark.parametrize("name", sorted(pins(PROJECT / "requirements" / "run.txt")))
def test_no_run_requirement_has_a_binding_licence(name: str) -> None:
    words = licence(name)
    assert words.strip()
    assert not BINDING.search(words)


@pytest.mark.parametrize(
    ("words", "binds"),
    [
        ("GPL-3.0-only", True),
        ("License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("AGPL-3.0-or-later", True),
        ("LGPL-2.1-or-later", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)", False),
        ("BSD-3-Clause", False),
    ],
)
def test_a_binding_licence_is_known_by_its_words(words: str, *, binds: bool) -> None:
    assert bool(BINDING.search(words)) is binds
