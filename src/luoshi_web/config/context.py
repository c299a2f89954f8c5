"""What every page knows: who acts, under which post, and the pages that are open to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, cast

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from luoshi_web.organisation.acting import Acting, acting_of
from luoshi_web.organisation.models import Account, Appointment, Role
from luoshi_web.organisation.queries import appointments_on
from luoshi_web.shell import clock

EVERYBODY = frozenset(Role)
#: The administrator keeps organisation and accounts, and reads no plans.
READERS = EVERYBODY - {Role.ADMINISTRATOR}


class Page(NamedTuple):
    """A page of the bar: its word in `nav_current`, its title, its address, who finds it there."""

    word: str
    title: object
    name: str
    roles: frozenset[Role]


PAGES = (
    Page("home", _("首页"), "desk:home", READERS),
    Page("plans", _("文件"), "plans:list", READERS),
    Page("ledger", _("台账"), "tracking:ledger", READERS),
    Page("reports", _("报告"), "reporting:list", READERS),
    Page("organisation", _("组织"), "organisation:tree", EVERYBODY),
    Page("journal", _("流水"), "journal:list", frozenset({Role.AUDITOR})),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """The variables of the frame; each is computed only where a template asks."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"today": clock.today()}
    return {
        "today": clock.today(),
        "acting": _lazy(lambda: acting_of(request)),
        "appointments": _lazy(lambda: _appointments(request)),
        "nav": _lazy(lambda: _pages(acting_of(request))),
    }


def _lazy(function: Callable[[], Any]) -> Any:
    return SimpleLazyObject(function)


def _appointments(request: HttpRequest) -> list[Appointment]:
    return list(appointments_on(cast("Account", request.user), clock.today()))


def _pages(acting: Acting | None) -> list[dict[str, object]]:
    if acting is None:
        return []
    return [
        {"word": page.word, "title": page.title, "url": reverse(page.name)}
        for page in PAGES
        if acting.role in page.roles
    ]
