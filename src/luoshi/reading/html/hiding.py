"""Which elements a page hides: by attribute, by their own style, or by a plain rule of its style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_STYLE: Final = 128 * 1024  # of a style sheet; what hides by a plain rule stands early
_AT_RULE: Final = re.compile(r"@[^{};]{,512}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE: Final = re.compile(r"([^{}]{1,2048})\{([^{}]*)\}")
_HIDES: Final = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE
)
_SHOWS: Final = re.compile(r"(?:^|;)\s*display\s*:\s*(?!none)", re.IGNORECASE)
_PLAIN: Final = re.compile(r"[.#][\w-]+")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


def hidden_names(style: str) -> frozenset[str]:
    """The classes (".name") and ids ("#name") that a style sheet hides for every medium."""
    rules = _AT_RULE.sub("", _COMMENT.sub("", style[:_STYLE]))
    names: set[str] = set()
    for selectors, body in _RULE.findall(rules):
        if _HIDES.search(body):
            parts = (selector.strip() for selector in selectors.split(","))
            names.update(part for part in parts if _PLAIN.fullmatch(part))
    return frozenset(names)


def is_hidden(attributes: Mapping[str, str | None], names: frozenset[str]) -> bool:
    """Whether an element is hidden. names: what the style sheet hides, as from `hidden_names`."""
    if "hidden" in attributes:
        return True
    style = attributes.get("style") or ""
    if style and _HIDES.search(style):
        return True
    if not names or (style and _SHOWS.search(style)):
        return False
    own = {"." + word for word in (attributes.get("class") or "").split()}
    own.add("#" + (attributes.get("id") or ""))
    return not own.isdisjoint(names)
