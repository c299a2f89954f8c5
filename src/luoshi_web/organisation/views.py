"""Pages of the organisation: the tree, a unit with its posts, choosing the post one acts under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from luoshi_web.organisation import domain, forms
from luoshi_web.organisation.acting import SESSION_KEY, Acting, ActingRequest, acting_required
from luoshi_web.organisation.models import Role, Unit
from luoshi_web.organisation.permissions import administers, reads_accounts
from luoshi_web.organisation.queries import (
    appointments_below,
    appointments_on,
    appointments_under,
    found_in,
    posts_of,
    visible_tree,
    visible_units,
)
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.numbers import number_in


@dataclass(frozen=True)
class Change:
    """One change that the page of a unit offers: its title, its form, and the verb behind it."""

    title: object
    form: type[forms.UnitForm]
    act: Callable[[Acting, Unit, Any], object]
    danger: bool = False


def _appoint(acting: Acting, unit: Unit, form: forms.Appoint) -> None:
    del unit
    given = form.cleaned_data
    assert form.account is not None  # noqa: S101  # clean_username found it
    domain.appoint(acting, given["post"], form.account, start=given["start"], end=given["end"])


CHANGES: dict[str, Change] = {
    "appoint": Change(gettext_lazy("任职"), forms.Appoint, _appoint),
    "post": Change(
        gettext_lazy("设岗位"),
        forms.NewPost,
        lambda acting, unit, form: domain.create_post(
            acting, unit, title=form.cleaned_data["title"], role=Role(form.cleaned_data["role"])
        ),
    ),
    "create": Change(
        gettext_lazy("设下级单位"),
        forms.NewUnit,
        lambda acting, unit, form: domain.create_unit(acting, parent=unit, **form.cleaned_data),
    ),
    "rename": Change(
        gettext_lazy("改名"),
        forms.Rename,
        lambda acting, unit, form: domain.rename_unit(acting, unit, **form.cleaned_data),
    ),
    "move": Change(
        gettext_lazy("移到别处"),
        forms.Move,
        lambda acting, unit, form: domain.move_unit(acting, unit, **form.cleaned_data),
    ),
    "end": Change(
        gettext_lazy("撤销单位"),
        forms.End,
        lambda acting, unit, form: domain.end_unit(acting, unit, **form.cleaned_data),
        danger=True,
    ),
}


@acting_required
def tree(request: ActingRequest) -> HttpResponse:
    """The units that the actor sees, as a tree; `?q=` keeps those that match and what stands above."""
    asked = request.GET.get("q", "").strip()
    units = found_in(visible_tree(request.acting), asked)
    return render(request, "organisation/tree.html", {"units": units, "q": asked})


@acting_required
def unit_page(request: ActingRequest, pk: int) -> HttpResponse:
    """A unit: where it stands, its posts and who holds them, its past; for its administrator the forms."""
    unit = get_object_or_404(visible_units(request.acting).select_related("parent", "successor"), pk=pk)
    return _unit_page(request, unit)


def _unit_page(
    request: ActingRequest, unit: Unit, tried: dict[str, forms.UnitForm] | None = None, refused: Any = None
) -> HttpResponse:
    """The page of `unit`; tried: forms that came back with faults, by the word of their change."""
    acting, today = request.acting, clock.today()
    visible = visible_tree(acting)
    kept = administers(acting, unit) and unit.ended_on is None
    context = {
        "unit": unit,
        "above": [one for one in visible if one.pk in _path(unit, visible)],
        "below": [one for one in visible if one.parent_id == unit.pk],
        "posts": [(post, appointments_under(post, today)) for post in posts_of(unit)],
        "records": unit.records.select_related("parent").order_by("-start"),
        "administers": kept,
        "changes": _forms(unit, visible, tried or {}) if kept else [],
        "own_account": acting.account.pk,
        "reads_accounts": reads_accounts(acting),
        "tried": next(iter((tried or {}).values()), None),
        "refused": refused,
    }
    return render(request, "organisation/unit.html", context, status=422 if tried or refused else 200)


def _path(unit: Unit, visible: list[Unit]) -> list[int]:
    """The numbers of the visible units above `unit`."""
    placed = next((one for one in visible if one.pk == unit.pk), None)
    return list(placed.tree_path[:-1]) if placed else []


def _forms(
    unit: Unit, visible: list[Unit], tried: dict[str, forms.UnitForm]
) -> list[tuple[str, Change, forms.UnitForm]]:
    """A form for each change; one that came back with faults as it was written."""
    living = [one for one in visible if one.ended_on is None]
    initial = {"name": unit.name, "short_name": unit.short_name, "version": unit.version}
    offered = []
    for word, change in CHANGES.items():
        start = initial if word in ("rename", "move", "end") else None
        form = tried.get(word) or change.form(unit=unit, units=living, initial=start)
        offered.append((word, change, form))
    return offered


@require_POST
@acting_required
def change_unit(request: ActingRequest, pk: int, word: str) -> HttpResponse:
    """Do one change to a unit, or show its page again with what was wrong."""
    unit = _kept_unit(request, pk)
    change = CHANGES.get(word)
    if change is None:
        raise Http404
    living = [one for one in visible_tree(request.acting) if one.ended_on is None]
    form = change.form(request.POST, unit=unit, units=living)
    if not form.is_valid():
        return _unit_page(request, unit, {word: form})
    try:
        change.act(request.acting, unit, form)
    except Refused as refusal:
        return _unit_page(request, unit, {word: form}, refusal)
    return redirect("organisation:unit", pk=unit.pk)


@acting_required
def end_appointment(request: ActingRequest, pk: int) -> HttpResponse:
    """Ask whether an appointment is to end today, and end it once it was said."""
    appointment = get_object_or_404(appointments_below(request.acting), pk=pk)
    unit = appointment.post.unit
    if not administers(request.acting, unit):
        raise Http404
    if request.method != "POST":
        told = {"appointment": appointment, "unit": unit, "today": clock.today()}
        return render(request, "organisation/end_appointment.html", told)
    try:
        domain.end_appointment(request.acting, appointment)
    except Refused as refusal:
        return _unit_page(request, unit, refused=refusal)
    return redirect("organisation:unit", pk=unit.pk)


@acting_required
def new_account(request: ActingRequest) -> HttpResponse:
    """Open an account; the page of a unit then gives it a post."""
    if request.acting.role != Role.ADMINISTRATOR:
        raise Http404
    form = forms.NewAccount(request.POST or None)
    refused: Refused | None = None
    if request.method == "POST" and form.is_valid():
        try:
            account = domain.create_account(request.acting, **form.cleaned_data)
        except Refused as refusal:
            refused = refusal
        else:
            messages.success(request, _("账号“%(name)s”开好了，还没有任职。") % {"name": account.username})
            return redirect("organisation:tree")
    status = 422 if request.method == "POST" else 200
    return render(request, "organisation/account.html", {"form": form, "refused": refused}, status=status)


@acting_required
def reset_password(request: ActingRequest) -> HttpResponse:
    """Give somebody who forgot it a new password; `?account=` tells whose."""
    if request.acting.role != Role.ADMINISTRATOR:
        raise Http404
    form = forms.ResetPassword(
        request.POST or None, initial={"username": request.GET.get("account", "")[:150]}
    )
    refused: Refused | None = None
    if request.method == "POST" and form.is_valid():
        assert form.account is not None  # noqa: S101  # clean_username found it
        try:
            domain.choose_password(request.acting, form.account, form.cleaned_data["password"])
        except Refused as refusal:
            refused = refusal
        else:
            told = _("账号“%(name)s”的密码换好了，原来登录着的要重新登录。当面交给本人。")
            messages.success(request, told % {"name": form.account.username})
            return redirect("organisation:tree")
    status = 422 if request.method == "POST" else 200
    return render(request, "organisation/password.html", {"form": form, "refused": refused}, status=status)


@require_POST
@login_required
def act_as(request: HttpRequest) -> HttpResponse:
    """Choose the appointment that this session acts under; one's own current ones only."""
    chosen = number_in(request.POST.get("appointment"))
    held = appointments_on(request.user, clock.today())  # type: ignore[arg-type]  # login_required: an Account
    appointment = held.filter(pk=chosen).first()
    if appointment is None:
        raise Http404
    request.session[SESSION_KEY] = appointment.pk
    there = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure()):
        return redirect(there)
    return redirect("/")


def _kept_unit(request: ActingRequest, pk: int) -> Unit:
    """The unit `pk`, where the actor sees it and keeps it; what is not kept is not there."""
    unit = get_object_or_404(visible_units(request.acting), pk=pk)
    if not administers(request.acting, unit):
        raise Http404
    return unit
