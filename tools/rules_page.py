"""Write the tables of docs/manual/rules.md and lint.md anew; the words round them stay."""

from __future__ import annotations

import re
from pathlib import Path

from luoshi.cli.findings.wording import SEVERITIES
from luoshi.extraction.rulebook import Chapter, rulebook
from luoshi.lint import CHECKS, Check
from luoshi.lint.checkbook import description

MANUAL = Path(__file__).resolve().parent.parent / "docs" / "manual"


def table(chapter: Chapter) -> str:
    """One chapter: its title and a row for each rule."""
    rows = [
        f"| `{name}` | {sentence('zh')}<br>{sentence('en')} |".replace("\n", " ")
        for name, sentence in chapter.rules.items()
    ]
    title = f"### {chapter.title('zh')} {chapter.title('en')}"
    return "\n".join(["", title, "", "| 规则 Rule | 说明 What it does |", "| --- | --- |", *rows, ""])


def check_row(check: Check) -> str:
    """One check: its weight, what it looks for, and its norm."""
    weight, sentence = SEVERITIES[check.SEVERITY], description(check)
    told = f"{sentence.zh}<br>{sentence.en}"
    return f"| `{check.NAME}` | {weight('zh')} {weight('en')} | {told} | {check.CITATION} |"


def checks_table() -> str:
    """All checks in their order."""
    head = "| 检查 Check | 轻重 Weight | 查什么 What it looks for | 依据 Norm |"
    return "\n".join(["", head, "| --- | --- | --- | --- |", *map(check_row, CHECKS), "", ""])


def write(name: str, mark: str, tables: str) -> None:
    """Put tables between the marks of a page."""
    path = MANUAL / f"{name}.md"
    between = re.compile(rf"(?<=<!-- {mark} -->\n).*(?=<!-- /{mark} -->)", re.DOTALL)
    path.write_text(between.sub(lambda _: tables, path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    write("rules", "rules", "".join(map(table, rulebook())))
    write("lint", "checks", checks_table())
