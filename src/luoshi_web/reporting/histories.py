"""What the journal must know of this room: its objects, and the names of its verbs and facts."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal import registry
from luoshi_web.organisation.acting import Acting
from luoshi_web.reporting import verbs
from luoshi_web.reporting.models import Report
from luoshi_web.reporting.queries import visible_reports
from luoshi_web.shell.numbers import number_in


def register() -> None:
    """Register all of it."""
    registry.register_verbs({verbs.DRAFTED: _("起草报告"), verbs.SIGNED: _("签发报告")})
    registry.register_facts({"as_of": _("截至"), "digest": _("数据摘要")})
    registry.register("report", _sees, _title, _address)


def _sees(acting: Acting, kind: str, object_id: str) -> bool:
    del kind
    return visible_reports(acting).filter(pk=number_in(object_id)).exists()


def _title(kind: str, object_id: str) -> str:
    del kind
    return Report.objects.get(pk=number_in(object_id)).title


def _address(kind: str, object_id: str) -> str:
    del kind
    return reverse("reporting:detail", args=(number_in(object_id),))
