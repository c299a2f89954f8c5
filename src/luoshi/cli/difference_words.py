"""What happens to a duty from one version to the next, in words."""

from __future__ import annotations

from luoshi.account.versions.difference import Change, DutyChange
from luoshi.cli.field_words import NOTHING, duty_words
from luoshi.cli.language import Wording
from luoshi.errors import Lang
from luoshi.writing.wording import COMMA, SEMICOLON

CHANGES = {
    Change.KEPT: Wording("保留", "kept"),
    Change.CHANGED: Wording("改动", "changed"),
    Change.NEW: Wording("新增", "new"),
    Change.GONE: Wording("取消", "gone"),
}
THING = Wording("任务内容有变：{one} → {other}", "another thing: {one} → {other}")
NUMBERS = Wording("数字有变：{gone} → {come}", "numbers changed: {gone} → {come}")
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
    if duty.thing:
        notes.append(THING(lang, one=duty.thing.one, other=duty.thing.other))
    if duty.numbers:
        gone, come = (COMMA[lang].join(side) for side in (duty.numbers.gone, duty.numbers.come))
        notes.append(NUMBERS(lang, gone=gone or NOTHING(lang), come=come or NOTHING(lang)))
    if duty.change is Change.KEPT and link.likeness < 1:
        notes.append(REWORDED(lang))
    if duty.change is Change.GONE and link.new:
        notes.append(STAYS(lang))
    if duty.change is Change.NEW and link.old:
        notes.append(STOOD(lang))
    if link.moved:
        notes.append(MOVED(lang))
    return notes
