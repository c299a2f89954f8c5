"""What is brought to a page of plans: the plan it is about, files, words, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from luoshi_web.organisation.acting import ActingRequest
from luoshi_web.plans import queries
from luoshi_web.plans.models import Plan
from luoshi_web.plans.permissions import keeps_plan
from luoshi_web.shell.errors import Refused


def kept_plan(request: ActingRequest, pk: int) -> Plan:
    """The plan that a page works on.

    Raises:
        Http404: there is none, or the post may only read it.
    """
    plan = get_object_or_404(queries.visible_plans(request.acting).select_related("owner"), pk=pk)
    if not keeps_plan(request.acting, plan):
        raise Http404
    return plan


def files_of(given: dict[str, Any]) -> list[tuple[str, bytes]]:
    """The files of a form: name and bytes of each."""
    return [(file.name or "", file.read()) for file in given["files"]]


def texts_of(given: dict[str, Any], title: str = "") -> list[tuple[str, str]]:
    """What was pasted, called by its title."""
    return [(title or _("粘贴的文字"), given["text"])] if given["text"].strip() else []


def warn(request: ActingRequest, told: Iterable[Refused]) -> None:
    """Say what was left out, where no plan keeps it."""
    for one in told:
        messages.warning(request, str(one.sentence))


def kept_words(request: ActingRequest) -> str:
    """What is said below the errors of a page from which files were sent: they alone are gone."""
    return _("填写的文字都还在；文件没有存，请再选一次。") if request.FILES else ""
