"""A ^ in a pattern means the beginning of the text, not the place one looks from: such a way is dead."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "luoshi"
_ASKS = frozenset(("search", "match", "fullmatch", "finditer"))
_CARET = re.compile(r"(?<![\[\\])\^")
#: Looked for from the beginning of the text where it is shorter than the reach; there a ^ holds.
_REACHES_BACK = re.compile(r"max\(0,|^0$")
#: ^ stands beside signs that close a clause: where the text is looked at from its beginning it holds.
KNOWN = {("event.py", "_BOUNDARY")}


def _patterns(tree: ast.Module, source: str) -> dict[str, str]:
    """The patterns of a module, by name, as written."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            written = ast.get_source_segment(source, node.value) or ""
            if "re.compile" in written:
                found[node.targets[0].id] = written
    return found


def _asked_from_a_place(path: Path) -> Iterator[str]:
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    patterns = _patterns(tree, source)
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) > 1):
            continue
        asked = node.func.value
        if node.func.attr not in _ASKS or not isinstance(asked, ast.Name) or asked.id not in patterns:
            continue
        place = ast.get_source_segment(source, node.args[1]) or ""
        if (path.name, asked.id) in KNOWN or _REACHES_BACK.search(place):
            continue
        if _CARET.search(patterns[asked.id]):
            yield f"{path.name}:{node.lineno} {asked.id}"


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_pattern_with_a_caret_is_asked_from_a_place(path: Path) -> None:
    assert list(_asked_from_a_place(path)) == []
