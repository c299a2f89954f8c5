"""What the verbs of this room refuse, each in its own sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.shell.words import moment_words

if TYPE_CHECKING:
    from luoshi_web.plans.models import Document

#: Names that a sentence lists.
_TOLD: Final = 5


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: the first few, and how many there are."""
    told = "、".join(names[:_TOLD])
    if len(names) <= _TOLD:
        return told
    return said("%(names)s 等 %(count)s 个") % {"names": told, "count": len(names)}


class NotAllowed(Refused):
    """The post does not have the right to this act on this plan."""

    def __init__(self) -> None:
        super().__init__(_("这个岗位不能在这份计划上做这一步。请由承办单位的经办或负责人办理。"))


class PlanWithdrawn(Refused):
    """The plan was withdrawn: it is read, not worked on."""

    def __init__(self) -> None:
        super().__init__(_("这份计划已经撤回，只能看。要接着办，先在计划页上恢复。"))


class NotWithdrawn(Refused):
    """There is nothing to restore."""

    def __init__(self) -> None:
        super().__init__(_("这份计划没有撤回，用不着恢复。"))


class PlanGiven(Refused):
    """Units still have duties of the plan. n: how many duties."""

    def __init__(self, n: int) -> None:
        super().__init__(
            _("还有 %(n)s 条任务交办着，计划不能撤回。先在台账里结束这些交办，再撤回。") % {"n": n}
        )


class SecrecyRefused(Refused):
    """A file carries a secrecy mark: nothing of it was kept. name: as it may be said again."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(
            _(
                "“%(name)s”带有密级标志，没有收，也没有保存。涉密文件不能放进这个系统：按保密规定另行办理；"
                "已经解密的，换成去掉标志的版本再收。"
            )
            % {"name": name}
        )


class NothingGiven(Refused):
    """Neither a file nor a text."""

    def __init__(self) -> None:
        super().__init__(_("还没有文件，也没有文字。选一份文件，或粘贴文字。"))


class NoDraft(Refused):
    """No draft was chosen, and no file handed in."""

    def __init__(self) -> None:
        super().__init__(_("还没有选稿子。选一份已收进来的，或选一份文件。"))


class SameTwice(Refused):
    """Both sides of a comparison are the same."""

    def __init__(self) -> None:
        super().__init__(_("两边选的是同一份，没有什么可比。换一份再对照。"))


class NothingLeft(Refused):
    """Several files, or archives, and each of them was refused."""

    def __init__(self) -> None:
        super().__init__(_("这些文件都没有收，什么也没有保存。"))


class NotReadable(Refused):
    """Files of an archive that have no reader, which were left out."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        super().__init__(_("压缩包里这些文件没有收，不是能读的格式：%(names)s。") % {"names": _listed(names)})


class Overtaken(Stale):
    """The sentence was changed since the page was shown. unit, at: who did it, and when, in words."""

    def __init__(self, unit: str, at: str) -> None:
        told = {"unit": unit, "at": at}
        Refused.__init__(self, _("%(unit)s刚改过这一句（%(at)s）。你的改动没有存，对照着看。") % told)


class TakenBefore(Refused):
    """Files with the same bytes were taken in before, as `document` in its plan; it refuses nothing."""

    def __init__(self, names: Sequence[str], document: Document) -> None:
        self.names, self.document = list(names), document
        told = {"name": _listed(names), "plan": document.plan.title, "at": moment_words(document.added_at)}
        super().__init__(
            _("“%(name)s”以前收过，在“%(plan)s”里（%(at)s）。这次也收了；是重复的，就在那一份里办。") % told
        )


class SameBytes(Refused):
    """Files of one upload are the same, byte for byte; it refuses nothing."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        super().__init__(
            _("“%(names)s”字节相同，是同一份文件，都收了。只在一份里办，另外的并入、搁置或者撤回。")
            % {"names": _listed(names)}
        )


class AlreadySettled(Refused):
    """The segment has its fate; it must be undone first."""

    def __init__(self) -> None:
        super().__init__(_("这一句已经落定。要改，先撤销。"))


class NotSettled(Refused):
    """There is no settlement to undo."""

    def __init__(self) -> None:
        super().__init__(_("这一句没有可以撤销的落定。"))


class OutOfScope(Refused):
    """What the library does not build may not become a duty.

    reason: what the guard says of the words, where it was asked about them.
    """

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason or _("范围外。这一句不能成为任务；看过以后可以搁置，合法的部分可以另写。"))


class NotBeyond(Refused):
    """The sentence is in scope: it is confirmed, not written anew."""

    def __init__(self) -> None:
        super().__init__(_("这一句不在范围外，直接确认，或者改了字再确认。"))


class OneByOne(Refused):
    """What the second reader has a part in is confirmed with its sentence before one's eyes."""

    def __init__(self) -> None:
        super().__init__(_("其中有第二读者建议的，要逐条看过原文再确认。"))


class ReasonNeeded(Refused):
    """Setting aside asks for a reason."""

    def __init__(self) -> None:
        super().__init__(_("写上为什么搁置。"))


class TooLong(Refused):
    """A field holds more characters than it may. field: its name for people."""

    def __init__(self, field: object, length: int, limit: int) -> None:
        told = {"field": field, "length": length, "limit": limit}
        super().__init__(_("“%(field)s”有 %(length)s 字，最多 %(limit)s 字，没有存。改短再存。") % told)


class NotWhole(Refused):
    """A page sent less than the act needs, which it does only where it was cut or is of another version."""

    def __init__(self, field: object) -> None:
        super().__init__(_("缺少“%(field)s”，没有存。刷新这一页再做。") % {"field": field})


class WordsNeeded(Refused):
    """A duty without words."""

    def __init__(self) -> None:
        super().__init__(_("任务不能空着。写上要办什么。"))


class PiecesNeeded(Refused):
    """Splitting asks for two pieces or more, each its own."""

    def __init__(self) -> None:
        super().__init__(_("拆分要有两条以上，一行一条，各不相同。只有一条，就直接确认。"))


class PhraseUnread(Refused):
    """A cadence was typed that the library can't read."""

    def __init__(self, phrase: str) -> None:
        sentence = _("频次读不懂：“%(phrase)s”。换个说法，如“每季度至少1次”“6月底前”；没有时限就空着。")
        super().__init__(sentence % {"phrase": phrase})


class PhraseHalfRead(PhraseUnread):
    """A cadence was typed of which the library reads a part. left: the words that it did not use."""

    def __init__(self, phrase: str, left: Iterable[str]) -> None:
        told = {"phrase": phrase, "left": "……".join(left)}
        sentence = _(
            "频次“%(phrase)s”只读懂一部分，“%(left)s”没有读进去。换个说法，如“每季度至少1次”“6月底前”；"
            "要办的事写在任务里。"
        )
        Refused.__init__(self, sentence % told)


class AimUnread(Refused):
    """A number to be reached was typed that the library can't read."""

    def __init__(self, phrase: str) -> None:
        sentence = _("指标读不懂：“%(phrase)s”。写上数和单位，如“95%%以上”“不少于3次”；没有指标就空着。")
        super().__init__(sentence % {"phrase": phrase})


class WrongDuty(Refused):
    """The number names no duty of this plan into which the segment could be merged."""

    def __init__(self) -> None:
        super().__init__(_("这份计划里没有这个序号的任务。看一看任务表，再填序号。"))


class AlreadyGiven(Refused):
    """A duty that was given to a unit, if only once, is no longer taken back or re-timed here."""

    def __init__(self) -> None:
        super().__init__(
            _("这条任务已经交办，台账里有它的期次，不能撤销，也不能改频次。不再办的，在台账里结束交办。")
        )


class HasMerged(Refused):
    """Other segments were merged into the duty."""

    def __init__(self) -> None:
        super().__init__(_("还有别的句子并在这条任务里。先撤销那几句。"))


class YearSettled(Refused):
    """The Frame's year is not changed under settled duties."""

    def __init__(self) -> None:
        super().__init__(_("已有句子落定，年度不能再改。日期不对的，逐条改频次。"))


class YearOutside(Refused):
    """The Frame's year does not lie between its beginning and its end."""

    def __init__(self) -> None:
        super().__init__(_("年度不在起止日期之间。把起止改到那一年，或者改年度。"))


class FrameTurned(Refused):
    """The Frame ends before it begins."""

    def __init__(self) -> None:
        super().__init__(_("止早于起。改一改时限的起止日期。"))
