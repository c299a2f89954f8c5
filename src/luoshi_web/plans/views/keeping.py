"""Pages of what becomes of a plan as a whole: adding documents, withdrawing it, taking it up again."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luoshi_web.organisation.acting import ActingRequest, acting_required
from luoshi_web.plans import domain, forms
from luoshi_web.plans.views.brought import files_of, kept_plan, kept_words, texts_of, warn
from luoshi_web.shell.errors import Refused


@acting_required
def add(request: ActingRequest, pk: int) -> HttpResponse:
    """Add documents to a plan that is there."""
    plan = kept_plan(request, pk)
    form = forms.Papers(request.POST or None, request.FILES or None)
    refused = None
    if request.method == "POST" and form.is_valid():
        told: list[Refused] = []
        try:
            files, texts = files_of(form.cleaned_data), texts_of(form.cleaned_data)
            domain.add_to(request.acting, plan, files=files, texts=texts, tell=told.append)
        except Refused as error:
            refused = error
            warn(request, told)  # nothing was added that could keep it
        else:
            return redirect("plans:detail", plan.pk)
    context = {"plan": plan, "form": form, "refused": refused, "kept_words": kept_words(request)}
    return render(request, "plans/add.html", context, status=400 if request.method == "POST" else 200)


@acting_required
def withdraw(request: ActingRequest, pk: int) -> HttpResponse:
    """Withdraw a plan, once it was said why."""
    plan = kept_plan(request, pk)
    form = forms.Withdrawal(request.POST or None)
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            domain.withdraw(request.acting, plan, form.cleaned_data["reason"])
        except Refused as error:
            refused = error
        else:
            messages.success(request, _("已撤回。它不再列在文件里，原文、任务和经过都还在，随时可以恢复。"))
            return redirect("plans:detail", plan.pk)
    context = {"plan": plan, "form": form, "refused": refused}
    return render(request, "plans/withdraw.html", context, status=400 if request.method == "POST" else 200)


@require_POST
@acting_required
def restore(request: ActingRequest, pk: int) -> HttpResponse:
    """Take a withdrawn plan up again."""
    plan = kept_plan(request, pk)
    try:
        domain.restore(request.acting, plan)
    except Refused as error:
        messages.error(request, str(error.sentence))
    return redirect("plans:detail", plan.pk)
