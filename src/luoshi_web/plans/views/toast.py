"""The toast after an act: what was done, and the way to take it back at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from luoshi_web.plans.cards import Card
from luoshi_web.plans.models import Fate, Segment

_KEY = "plans-toast"


@dataclass(frozen=True, slots=True)
class Toast:
    """words: what was done. seen: the sentences to undo, "id:version …" as they are now."""

    plan: int
    words: str
    seen: str


def toast_of(plan: int, words: str, segments: Iterable[Segment]) -> Toast:
    """A toast for acts on `segments`, which are as the act left them."""
    return Toast(plan, words, " ".join(f"{one.pk}:{one.version}" for one in segments))


def settled_words(card: Card) -> str:
    """What was done to the sentence of `card`, as one phrase."""
    told = {"n": card.number}
    if len(card.duties) > 1:
        return _("第 %(n)s 句已拆成 %(pieces)s 条任务。") % {**told, "pieces": len(card.duties)}
    if card.beyond and card.duties:
        return _("第 %(n)s 句在范围外，合法的部分另写成任务 %(duty)s。") % {
            **told,
            "duty": card.duties[0].number,
        }
    if card.segment.fate == Fate.MERGED and card.duty:
        return _("第 %(n)s 句已并入任务 %(duty)s。") % {**told, "duty": card.duty.number}
    said = {
        Fate.DUTY: _("第 %(n)s 句已确认为任务。"),
        Fate.SET_ASIDE: _("第 %(n)s 句已搁置。"),
        Fate.CONTEXT: _("第 %(n)s 句只是背景。"),
        Fate.OUT_OF_SCOPE: _("第 %(n)s 句在范围外，已看过。"),
    }
    return str(said.get(Fate(card.segment.fate), "")) % told


def confirmed_words(count: int) -> str:
    """How many duties a bulk act confirmed."""
    return ngettext("确认了 %(n)s 条任务。", "确认了 %(n)s 条任务。", count) % {"n": count}


def leave(request: HttpRequest, toast: Toast) -> None:
    """Keep the toast for the page that follows the redirect."""
    request.session[_KEY] = asdict(toast)


def taken(request: HttpRequest, plan: int) -> Toast | None:
    """The toast that an act on this plan left; it is shown once."""
    held = request.session.get(_KEY)
    if not held or held["plan"] != plan:
        return None
    del request.session[_KEY]
    return Toast(**held)
