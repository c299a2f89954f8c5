"""Home: what today asks of the unit, as one sentence and three lists."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from luoshi_web.desk.below import below
from luoshi_web.desk.ribbon import ribbon
from luoshi_web.desk.today import todays
from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.organisation.models import Role
from luoshi_web.shell import clock


@acting_required
def home(request: ActingRequest) -> HttpResponse:
    """The page that opens the day; an administrator, who reads no plans, finds the way to its room."""
    acting = request.acting
    if acting.role == Role.ADMINISTRATOR:
        return render(request, "desk/administrator.html")
    today = clock.today()
    shown = todays(acting, today, clock.now(), everything="all" in request.GET)
    context = {"desk": shown, "ribbon": ribbon(acting, today), "day": today, "below": below(acting, today)}
    return render(request, "desk/home.html", context)
