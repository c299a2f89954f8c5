"""Characters that Word takes from symbol fonts (w:sym), as the Unicode that looks alike.

Source: the code charts of Wingdings and Symbol, in the private-use area F000 to F0FF.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

_WINGDINGS: Final = MappingProxyType(
    {
        0x6C: "●",
        0x6E: "■",
        0x6F: "□",
        0x70: "□",
        0x71: "□",
        0x72: "□",
        0x75: "◆",
        0x76: "◆",
        0x77: "◆",
        0x9F: "•",
        0xA1: "○",
        0xA7: "▪",
        0xA8: "□",
        0xB2: "☆",
        0xAB: "★",
        0xD8: "➢",
        0xDF: "←",
        0xE0: "→",
        0xE8: "→",
        0xF0: "→",
        0xFB: "×",
        0xFC: "√",
        0xFD: "☒",
        0xFE: "☑",
        **{0x81 + step: chr(ord("①") + step) for step in range(10)},
        **{0x8C + step: chr(ord("❶") + step) for step in range(10)},
    }
)
_WINGDINGS_2: Final = MappingProxyType(
    {0x4F: "×", 0x50: "√", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x99: "○", 0xA2: "■", 0xA3: "□"}
)
_SYMBOL: Final = MappingProxyType(
    {
        0xA3: "≤",
        0xA5: "∞",
        0xAE: "→",
        0xB0: "°",
        0xB1: "±",
        0xB3: "≥",
        0xB4: "×",
        0xB7: "•",
        0xB8: "÷",
        0xD7: "·",
    }
)
_FONTS: Final = MappingProxyType({"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL})
_UNKNOWN: Final = "\ufffd"


def symbol(font: str, code: str) -> str:
    """The character at a hexadecimal code of a font; U+FFFD where it can't be told."""
    try:
        point = int(code, 16)
    except ValueError:
        return _UNKNOWN
    if 0xF000 <= point <= 0xF0FF:
        return _FONTS.get(font.lower(), _SYMBOL).get(point - 0xF000, _UNKNOWN)
    shown = chr(point) if 0x20 <= point <= 0xFFFF else _UNKNOWN
    return shown if shown.isprintable() else _UNKNOWN
