"""The measures of the form, each with where it is said: data, not literals in the writer.

Lengths are millimetres, sizes of type and line spacing points, indents characters of the body.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

STANDARD: Final = "GB/T 9704-2012"
#: Measured: 22 lines of 28 characters came out of no other setting tried (LibreOffice 7.4).
MEASURED: Final = (
    "measured in LibreOffice 7.4; 156 mm = 442.2 pt / 28 = 15.79 pt, 225 mm = 637.8 pt / 22 = 28.99 pt"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One measure and its source."""

    value: float
    citation: str


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a letter. tighten: run spacing in twentieths of a point; negative is closer.

    page_number_from_edge: from the lower edge of the sheet to the foot of the number's line, so that
    its dashes stand 7 mm under the type area.
    """

    width: Rule = Rule(210, f"{STANDARD} 5.1")
    height: Rule = Rule(297, f"{STANDARD} 5.1")
    top: Rule = Rule(37, f"{STANDARD} 5.2.1")
    bottom: Rule = Rule(35, f"{STANDARD} 5.2.1: 297 - 37 - 225")
    left: Rule = Rule(28, f"{STANDARD} 5.2.1")
    right: Rule = Rule(26, f"{STANDARD} 5.2.1: 210 - 28 - 156")
    lines: Rule = Rule(22, f"{STANDARD} 5.2.3")
    characters: Rule = Rule(28, f"{STANDARD} 5.2.3")
    body_size: Rule = Rule(16, f"{STANDARD} 5.2.2: 3号")
    line_spacing: Rule = Rule(28.95, MEASURED)
    tighten: Rule = Rule(-5, MEASURED)
    title_size: Rule = Rule(22, f"{STANDARD} 7.3.1: 2号")
    title_gap: Rule = Rule(2, f"{STANDARD} 7.3.1: two lines under the number")
    first_line: Rule = Rule(2, f"{STANDARD} 7.3.3")
    signature_from_right: Rule = Rule(2, f"{STANDARD} 7.3.5.2")
    date_shift: Rule = Rule(2, f"{STANDARD} 7.3.5.2")
    page_number_size: Rule = Rule(14, f"{STANDARD} 7.5: 4号")
    page_number_indent: Rule = Rule(1, f"{STANDARD} 7.5")
    page_number_from_edge: Rule = Rule(25, f"{STANDARD} 7.5: dashes 7 mm under the type area")
    table_size: Rule = Rule(10.5, "5号, as offices set lists; the standard leaves it open")
    table_spacing: Rule = Rule(18, "fits 5号; the standard leaves it open")

    @property
    def type_width(self) -> float:
        """Width of the type area in millimetres."""
        return self.width.value - self.left.value - self.right.value

    @property
    def character(self) -> float:
        """Width of one character of the body as set, in points."""
        return self.body_size.value + self.tighten.value / 20

    def rules(self) -> dict[str, Rule]:
        """Every measure by its name."""
        return {one.name: getattr(self, one.name) for one in fields(self)}


FORM: Final = Form()
