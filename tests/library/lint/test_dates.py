"""Numbers of dates, in figures and in Han."""

from __future__ import annotations

import pytest

from luoshi.lint.dates import value_of


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("2026", 2026),
        ("6", 6),
        ("二〇二六", 2026),
        ("二○二六", 2026),
        ("二零二六", 2026),
        ("六", 6),
        ("十二", 12),
        ("三十一", 31),
    ],
)
def test_it_reads(number: str, value: int) -> None:
    assert value_of(number) == value
