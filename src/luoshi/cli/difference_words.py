"""What happens to a duty from one version to the next, in words."""

from __future__ import annotations

from luoshi.account.difference import Change, DutyChange
from luoshi.cli.field_words import duty_words
from luoshi.cli.language import Wording
from luoshi.errors import Lang
from luoshi.writing.wording import SEMICOLON

CHANGES = {
    Change.KEPT: Wording("保留", "kept"),
    Change.CHANGED: Wording("改动", "changed"),
    Change.NEW: Wording("新增", "new"),
    Change.GONE: Wording("取消", "gone"),
}
MOVED = Wording("位置移动", "moved")
REWORDED = Wording("文字有改动", "reworded")
SPLIT = Wording("一句拆成 {count} 句", "one sentence became {count}")
JOINED = Wording("{count} 句并成一句", "{count} sentences became one")
STAYS = Wording("句子还在，不再是任务", "its sentence stays and no longer obliges")
STOOD = Wording("句子原有，现在成为任务", "its sentence stood before and now obliges")


def fate_words(duty: DutyChange, lang: Lang) -> str:
    """One line: what becomes of the duty, its numbers, and what becomes of its sentences."""
    numbers = " → ".join(duty_words(side, lang) for side in (duty.old, duty.new) if side)
    notes = SEMICOLON[lang].join(notes_on(duty, lang))
    told = f"{CHANGES[duty.change](lang)}  {numbers}"
    return f"{told}  {notes}" if notes else told


def notes_on(duty: DutyChange, lang: Lang) -> list[str]:
    """What becomes of a duty's sentences, beside the fields."""
    link = duty.link
    notes = []
    if link.is_split:
        notes.append(SPLIT(lang, count=len(link.new)))
    if link.is_joined:
        notes.append(JOINED(lang, count=len(link.old)))
    if duty.change is Change.KEPT and link.likeness < 1:
        notes.append(REWORDED(lang))
    if duty.change is Change.GONE and link.new:
        notes.append(STAYS(lang))
    if duty.change is Change.NEW and link.old:
        notes.append(STOOD(lang))
    if link.moved:
        notes.append(MOVED(lang))
    return notes
