"""Addresses of the room."""

from __future__ import annotations

from django.urls import path

from luoshi_web.tracking.views import acts, assignment, changing, checking, ending, evidence, give, ledger

app_name = "tracking"
urlpatterns = [
    path("", ledger.ledger, name="ledger"),
    path("ledger.xlsx", ledger.ledger_file, name="ledger_file"),
    path("give/", give.give, name="give"),
    path("sign/", acts.sign, name="sign"),
    path("evidence/new/", evidence.evidence_new, name="evidence_new"),
    path("evidence/files/<int:pk>/", evidence.evidence_file, name="evidence_file"),
    path("evidence/<int:pk>/withdraw/", ending.withdraw, name="withdraw_evidence"),
    path("credits/<int:pk>/", checking.check, name="check"),
    path("occurrences/<int:pk>/extend/", acts.extend, name="extend"),
    path("occurrences/<int:pk>/close/", acts.close, name="close"),
    path("occurrences/<int:pk>/reopen/", changing.reopen, name="reopen"),
    path("occurrences/<int:pk>/stop/", changing.stop, name="stop"),
    path("occurrences/<int:pk>/resume/", changing.resume, name="resume"),
    path("occurrences/<int:pk>/correct/", changing.correct, name="correct"),
    path("<int:pk>/", assignment.assignment, name="assignment"),
    path("<int:pk>/end/", ending.end, name="end"),
    path("<int:pk>/take-back/", ending.take_back, name="take_back"),
    path("<int:pk>/review/", changing.review, name="review"),
    path("<int:pk>/check-rule/", changing.check_rule, name="check_rule"),
    path("<int:pk>/progress/", acts.progress, name="progress"),
    path("<int:pk>/event/", acts.event, name="event"),
]
