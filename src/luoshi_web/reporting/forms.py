"""What a report is of, and when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.models import Unit
from luoshi_web.organisation.queries import unit_tree
from luoshi_web.plans.models import Plan
from luoshi_web.shell.dates import DayField

SPANS = (("first", _("上半年")), ("second", _("下半年")), ("year", _("全年")))
_DAYS = {"first": ((1, 1), (6, 30)), "second": ((7, 1), (12, 31)), "year": ((1, 1), (12, 31))}


class NewReport(forms.Form):
    """A unit or a plan; a half-year or a year; the day up to which it tells."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("单位"), required=False, empty_label=_("不选单位"),
        help_text=_("写这个单位和它的下级收到的任务。"),
    )  # fmt: skip
    plan = forms.ModelChoiceField(
        Plan.objects.none(), label=_("计划"), required=False, empty_label=_("不选计划"),
        help_text=_("或者写一份计划的全部任务。"),
    )  # fmt: skip
    span = forms.ChoiceField(label=_("时段"), choices=SPANS)
    year = forms.IntegerField(label=_("年份"), min_value=2000, max_value=2100)
    as_of = DayField(label=_("截至"), help_text=_("写到这一天为止的情况。"))

    def __init__(self, *args: Any, units: Any, plans: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # A report of a plan is of the unit that carries it: one that is only read is not offered.
        for name, rows in (("unit", units), ("plan", plans.filter(owner__in=units))):
            chosen = self.fields[name]
            assert isinstance(chosen, forms.ModelChoiceField)  # noqa: S101  # declared above
            chosen.queryset = rows
        seen = set(units.order_by().values_list("pk", flat=True))
        tree = [unit for unit in unit_tree() if unit.pk in seen]
        top = min((unit.tree_depth for unit in tree), default=0)
        self.fields["unit"].choices = [  # type: ignore[attr-defined]  # of a field that chooses
            ("", _("不选单位")),
            *((unit.pk, "\u3000" * (unit.tree_depth - top) + str(unit)) for unit in tree),
        ]
        in_first = today <= date(today.year, 6, 30)
        self.initial = {
            "span": "first" if in_first else "second", "year": today.year, "as_of": today, **self.initial,
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Exactly one of unit and plan."""
        told: dict[str, Any] = super().clean() or {}
        if "unit" in told and "plan" in told and (told["unit"] is None) == (told["plan"] is None):
            self.add_error("unit", _("选一个单位，或者选一份计划，只选一样。"))
        return told

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day of the span."""
        start, end = _DAYS[self.cleaned_data["span"]]
        year = self.cleaned_data["year"]
        return date(year, *start), date(year, *end)
