"""The rulebook: the names of the rules that read, and what each does in one sentence.

The English sentence of a rule is the first line of its module, beside the code that it speaks
of; the Chinese one stands in rules.tsv. A form of time brings both.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

from luoshi import cadence
from luoshi.errors import Lang, Phrase
from luoshi.extraction import rules, second

FATES = Phrase(
    "句子的去向：依次询问，先答者为准", "Fates of segments: asked in this order, the first answer stands"
)
GUARDS = Phrase("范围：任务、待定的句子再问一遍", "Scope: asked again of what obliges or stays open")
FIELDS = Phrase("任务的各项：在本句里找", "Fields of a duty: read in its own segment")
PLAN = Phrase("任务的各项：从别处继承", "Fields of a duty: inherited from elsewhere")
SECOND = Phrase("第二读者：没有规则认得的，才问它", "The second reader: asked what no rule explains")
FORMS = Phrase("时间表达的形式", "Forms of time")


class Rule(Protocol):
    """A rule of extraction: a module with a name and a docstring."""

    NAME: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules of one kind, in the order in which they are asked; each with its sentence."""

    title: Phrase
    rules: dict[str, Phrase]


@cache
def rulebook() -> tuple[Chapter, ...]:
    """The chapters: rules of fates, of scope, of fields, of the plan, the second reader, forms of time."""
    return (
        Chapter(FATES, _sentences(rules.FATE_RULES)),
        Chapter(GUARDS, _sentences(rules.GUARD_RULES)),
        Chapter(FIELDS, _sentences(rules.FIELD_RULES)),
        Chapter(PLAN, _sentences(rules.PLAN_RULES)),
        Chapter(SECOND, _sentences((second,))),
        Chapter(FORMS, {form.name: Phrase(form.zh, form.en) for form in cadence.FORMS}),
    )


def description(name: str, lang: Lang) -> str:
    """What a rule does, in one sentence; "" for a name that no chapter has."""
    for chapter in rulebook():
        if name in chapter.rules:
            return chapter.rules[name](lang)
    return ""


def _sentences(modules: Iterable[Rule]) -> dict[str, Phrase]:
    chinese = chinese_sentences("luoshi.extraction", "rules.tsv")
    return {module.NAME: Phrase(chinese[module.NAME], first_line(module)) for module in modules}


def first_line(module: Rule) -> str:
    """The first line of a module's docstring: what it does, in English."""
    return (inspect.getdoc(module) or "").partition("\n")[0]


@cache
def chinese_sentences(package: str, name: str) -> dict[str, str]:
    """The Chinese sentence of each rule or check, by its name, from a .tsv of a package."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: sentence for name, _, sentence in rows}
