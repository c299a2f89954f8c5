"""Components as template tags: `{% load luoshi %}`. They take plain values and draw; they decide nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.forms import BoundField
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from luoshi_web.shell import clock
from luoshi_web.shell.dates import DayInput
from luoshi_web.shell.drawing.cells import SCALES, Box
from luoshi_web.shell.drawing.signs import FATE_SIZE, fate_drawing, light_sign
from luoshi_web.shell.drawing.span import Year
from luoshi_web.shell.drawing.year import draw, in_year
from luoshi_web.shell.strip import WORDS, Size, Strip, state_of
from luoshi_web.shell.words import day_words, is_chinese, strip_words

register = template.Library()

FATES = {
    "duty": _("已确认"),
    "merged": _("已并入"),
    "set-aside": _("已搁置"),
    "context": _("背景"),
    "out-of-scope": _("范围外"),
    "unread": _("未读"),
}

OPEN = {"sure": _("待定，有把握"), "likely": _("待定，大致可靠"), "guess": _("待定，拿不准")}


def _drawn(svg: str) -> SafeString:
    """Drawings are made of numbers and class names; the few words in them are escaped where they enter."""
    return mark_safe(svg)  # noqa: S308  # no text of people is in it


@register.simple_tag
def sign(state: object) -> SafeString:
    """A state's sign alone, named for who does not see it."""
    found = state_of(state)
    name = WORDS[found] if found else gettext("没有期限")
    return format_html(
        '<svg class="sign" role="img" aria-label="{}" width="14" height="14" viewBox="0 0 14 14">'
        "<title>{}</title>{}</svg>",
        name,
        name,
        _drawn(light_sign(found)),
    )


@register.inclusion_tag("shell/light.html")
def light(status: object, reason: bool = True) -> dict[str, object]:  # noqa: FBT001, FBT002  # templates pass words
    """A light: sign, word, and the reason in words. status: anything with .state and its reasons."""
    found = state_of(status)
    words = str(getattr(status, "word", "") or (WORDS[found] if found else gettext("没有期限")))
    why = getattr(status, "reason_zh" if is_chinese() else "reason_en", "")
    return {
        "kind": found.value if found else "none",
        "word": words,
        "reason": why if reason else "",
        "drawing": _drawn(light_sign(found)),
    }


@register.simple_tag
def fate_sign(fate: object, trust: str = "sure") -> SafeString:
    """The sign of a sentence's fate; an open one is the more broken the less the library is sure of it."""
    word = str(getattr(fate, "value", fate)).replace("_", "-")
    name = OPEN[trust] if word == "open" else FATES.get(word, word)
    return format_html(
        '<svg class="sign sign-fate" role="img" aria-label="{}" width="{}" height="{}" viewBox="0 0 {} {}">'
        "<title>{}</title>{}</svg>",
        name,
        FATE_SIZE,
        FATE_SIZE,
        FATE_SIZE,
        FATE_SIZE,
        name,
        _drawn(fate_drawing(word, Box(0.5, 0.5, FATE_SIZE - 1, FATE_SIZE - 1), trust=trust)),
    )


@register.simple_tag
def strip(value: Strip, size: Size = "M") -> SafeString:
    """A year strip in one of its sizes, with its meaning as one sentence."""
    scale = SCALES[size]
    words = strip_words(value, in_year(value))
    return format_html(
        '<svg class="strip strip-{}" role="img" aria-label="{}" width="{}" height="{}" viewBox="0 0 {} {}">'
        "{}</svg>",
        size.lower(),
        words,
        f"{scale.width:g}",
        f"{scale.height:g}",
        f"{scale.width:g}",
        f"{scale.height:g}",
        _drawn(draw(value, size)),
    )


@register.inclusion_tag("shell/strip_head.html")
def strip_head(year: int, today: date | None = None) -> dict[str, object]:
    """The head of a column of strips: months 1 to 12, and today as a triangle."""
    span = Year(year, SCALES["M"].width)
    months = [(month, f"{span.middle(date(year, month, 15)):.1f}") for month in range(1, 13)]
    here = f"{span.middle(today):.1f}" if today and today.year == year else ""
    return {"months": months, "here": here, "width": SCALES["M"].width}


@register.simple_tag
def day(value: date | datetime | None, year: bool | None = None) -> SafeString | str:  # noqa: FBT001
    """A day with its weekday in one unbroken <time>; the year is told when it is not this one."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    told = value.year != clock.today().year if year is None else year
    return format_html(
        '<time class="day" datetime="{}">{}</time>', value.isoformat(), day_words(value, year=told)
    )


@register.simple_tag
def from_day(value: date | None, year: bool | None = None) -> SafeString:  # noqa: FBT001
    """The first day of a span: "1月1日 周四起", "from Thu 1 Jan"."""
    return format_html(gettext("{day}起"), day=day(value, year))


@register.simple_tag
def to_day(value: date | None, year: bool | None = None) -> SafeString:  # noqa: FBT001
    """The last day of a span: "12月31日 周四止", "to Thu 31 Dec"."""
    return format_html(pgettext("span", "{day}止"), day=day(value, year))


@register.simple_tag
def due_day(value: date | None, year: bool | None = None) -> SafeString:  # noqa: FBT001
    """A due day: "6月30日 周二止", "due Tue 30 Jun"."""
    return format_html(pgettext("due", "{day}止"), day=day(value, year))


@register.simple_tag
def moment(value: datetime | None) -> SafeString | str:
    """A moment: its day with weekday, and the time to the minute."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    told = day_words(local.date(), year=local.year != clock.today().year)
    return format_html(
        '<time class="day" datetime="{}">{} {}</time>',
        local.isoformat("T", "seconds"),
        told,
        f"{local:%H:%M}",
    )


@register.inclusion_tag("shell/field.html")
def field(bound: BoundField) -> dict[str, object]:
    """A form field: label, help, error and control, tied together."""
    kind = getattr(bound.field.widget, "input_type", "")
    return {"field": bound, "kind": kind or type(bound.field.widget).__name__.lower()}


@register.simple_tag
def day_input(name: str, value: date | None) -> SafeString:
    """A field for a day outside a form object; its id is its name."""
    return DayInput().render(name, value, {"id": name})


@register.inclusion_tag("shell/errors.html")
def errors(*sources: Any, kept: object = "") -> dict[str, object]:
    """The error summary of forms, formsets and refusals (their sentence, or an object that has one).

    kept: what became of what was typed, where it is not all there any more.
    """
    lines: list[tuple[str, str, str]] = []
    for source in sources:
        lines.extend(_lines(source))
    return {"lines": lines, "kept": kept}


def _lines(source: Any) -> list[tuple[str, str, str]]:
    """(id of the field or "", its label, what to do) of one source."""
    if not source:
        return []
    if hasattr(source, "non_field_errors"):
        told = [("", "", str(error)) for error in source.non_field_errors()]
        for bound in source:
            told.extend(
                (bound.id_for_label or f"{bound.auto_id}_0", str(bound.label), str(error))
                for error in bound.errors
            )
        return told
    if hasattr(source, "forms"):
        return [line for form in source.forms for line in _lines(form)]
    return [("", "", str(getattr(source, "sentence", source)))]


@register.inclusion_tag("shell/empty.html")
def empty(title: str, words: str = "", url: str = "", label: str = "") -> dict[str, object]:
    """An empty page: four hollow windows, what is missing, what to do, one button."""
    return {"title": title, "words": words, "url": url, "label": label}


#: Rooms and their pages go under one word in the bar.
CURRENT = {"desk": "home", "tracking": "ledger", "reporting": "reports"}


class NavigationNode(template.Node):
    """The bar of pages; what its block says is the current one."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> str:
        """The links, with the current one marked."""
        word = self.nodelist.render(context).strip()
        page = context.template.engine.get_template("shell/navigation.html") if context.template else None
        with context.push(current=CURRENT.get(word, word)):
            return page.render(context) if page else ""


@register.tag
def navigation(parser: Parser, token: Token) -> NavigationNode:
    """`{% navigation %}{% block nav_current %}{% endblock %}{% endnavigation %}`."""
    del token
    nodelist = parser.parse(("endnavigation",))
    parser.delete_first_token()
    return NavigationNode(nodelist)
