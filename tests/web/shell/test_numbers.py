"""The one rule for numbers that come in by an address."""

from __future__ import annotations

from pathlib import Path

import pytest

import luoshi_web
from luoshi_web.shell.numbers import number_in

_SITE = Path(luoshi_web.__file__).parent


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("007", 7),
        ("9" * 18, 10**18 - 1),
        ("9" * 19, 0),
        ("9" * 4400, 0),
        ("", 0),
        (None, 0),
        ("-1", 0),
        ("1.5", 0),
        ("²", 0),
        ("一", 0),
    ],
)
def test_a_number_is_read_or_nought(text: str | None, number: int) -> None:
    assert number_in(text) == number


def test_no_room_has_a_rule_of_its_own() -> None:
    """Settings come from the environment, not from an address."""
    found = {
        str(path.relative_to(_SITE))
        for path in _SITE.rglob("*.py")
        if "isdecimal" in path.read_text(encoding="utf-8") and "config" not in path.parts
    }
    assert found == {"shell/numbers.py"}
