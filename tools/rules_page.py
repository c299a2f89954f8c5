"""Write the tables of docs/manual/rules.md anew from the rulebook; the words round them stay."""

from __future__ import annotations

import re
from pathlib import Path

from luoshi.extraction.rulebook import Chapter, rulebook

PAGE = Path(__file__).resolve().parent.parent / "docs" / "manual" / "rules.md"
_TABLES = re.compile(r"(?<=<!-- rules -->\n).*(?=<!-- /rules -->)", re.DOTALL)


def table(chapter: Chapter) -> str:
    """One chapter: its title and a row for each rule."""
    rows = [
        f"| `{name}` | {sentence('zh')}<br>{sentence('en')} |".replace("\n", " ")
        for name, sentence in chapter.rules.items()
    ]
    title = f"### {chapter.title('zh')} {chapter.title('en')}"
    return "\n".join(["", title, "", "| 规则 Rule | 说明 What it does |", "| --- | --- |", *rows, ""])


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_TABLES.sub(lambda _: "".join(map(table, rulebook())), page), encoding="utf-8")
