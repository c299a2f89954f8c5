"""The page of one act: a short form, the act, and back to the duty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from luoshi_web.organisation.acting import ActingRequest
from luoshi_web.shell.errors import Refused
from luoshi_web.tracking.models import Assignment, Occurrence
from luoshi_web.tracking.queries import visible_assignments, visible_occurrences


def form_page(  # noqa: PLR0913  # what a page of one act is made of
    request: ActingRequest,
    form: django_forms.Form,
    act: Callable[[dict[str, Any]], None],
    one: Assignment,
    *,
    title: str,
    verb: str,
    note: str = "",
) -> HttpResponse:
    """Show the form; when it is whole, do the act and go to the duty; a refusal keeps what was typed."""
    refused = None
    there = reverse("tracking:assignment", args=(one.pk,))
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except Refused as error:
            refused = error
        else:
            return redirect(there)
    context = {
        "form": form,
        "refused": refused,
        "one": one,
        "title": title,
        "verb": verb,
        "note": note,
        "back": there,
    }
    return render(request, "tracking/act.html", context, status=400 if request.method == "POST" else 200)


def assignment_of(request: ActingRequest, pk: int) -> Assignment:
    """The assignment of an address; what one may not see answers like what is not there."""
    return get_object_or_404(visible_assignments(request.acting), pk=pk)


def occurrence_of(request: ActingRequest, pk: int) -> Occurrence:
    """The occurrence of an address; what one may not see answers like what is not there."""
    rows = visible_occurrences(request.acting)
    return get_object_or_404(
        rows.select_related("assignment__duty__plan", "assignment__unit", "event"), pk=pk
    )
