"""Who acts: an account under one of its posts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from luoshi_web.organisation.models import Account, Appointment, Post, Role, Unit
from luoshi_web.organisation.queries import appointments_on
from luoshi_web.shell import clock

#: Where a session keeps the appointment that was chosen in the top bar.
SESSION_KEY = "appointment"

P = ParamSpec("P")


@dataclass(frozen=True)
class Acting:
    """An account acting under one post: what it may do follows from the post's role and unit."""

    account: Account
    post: Post
    unit: Unit
    role: Role


class ActingRequest(HttpRequest):
    """A request whose sender acts under a post."""

    acting: Acting


def acting_under(appointment: Appointment) -> Acting:
    """The holder of `appointment` acting under it."""
    post = appointment.post
    return Acting(appointment.account, post, post.unit, Role(post.role))


def acting_of(request: HttpRequest) -> Acting | None:
    """Who sends `request`: under the appointment chosen in this session, else the first current one.

    None: nobody is signed in, or the account holds no post today.
    """
    known = getattr(request, "acting", None)
    if known is not None:
        return cast("Acting", known)
    if not request.user.is_authenticated:
        return None
    held = list(appointments_on(request.user, clock.today()))
    if not held:
        return None
    chosen = request.session.get(SESSION_KEY)
    acting = acting_under(next((one for one in held if one.pk == chosen), held[0]))
    request.acting = acting  # type: ignore[attr-defined]  # kept for this request: one query a page
    return acting


def acting_required(
    view: Callable[Concatenate[ActingRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Ask for a signed-in account with a post, and hand it to `view` as `request.acting`."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if acting_of(request) is None:
            return render(request, "organisation/no_post.html", status=404)
        return view(cast("ActingRequest", request), *args, **kwargs)

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponseBase]", login_required(guarded))
