"""The rulebook: the names of the rules that read, and what each does in one sentence."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from luoshi.cli.language import Wording
from luoshi.errors import Lang
from luoshi.extraction import rules


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules of one kind, in the order in which they are asked; each with its sentence."""

    title: Wording
    rules: dict[str, Wording]


@cache
def rulebook() -> tuple[Chapter, ...]:
    """The chapters: rules of extraction, forms of cadence."""
    engine = {module.NAME: _sentence(module) for module in getattr(rules, "RULES", ())}
    return (Chapter(Wording("任务规则", "Rules of duties"), engine),)


def description(name: str, lang: Lang) -> str:
    """What a rule does, in one sentence; "" for a name that no chapter has."""
    for chapter in rulebook():
        if name in chapter.rules:
            return chapter.rules[name](lang)
    return ""


def _sentence(module: ModuleType) -> Wording:
    first = (inspect.getdoc(module) or "").partition("\n")[0]
    return Wording(first, first)
