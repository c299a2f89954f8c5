"""Addresses of the room."""

from django.urls import path

from luoshi_web.plans.views import account, accounts, bulk, checking, desk, keeping, pages, plans, work

app_name = "plans"
urlpatterns = [
    path("", plans.plan_list, name="list"),
    path("new/", plans.new, name="new"),
    path("difference/", accounts.difference, name="difference"),
    path("uptake/", accounts.uptake, name="uptake"),
    path("burden/", accounts.burden, name="burden"),
    path("check/", checking.check, name="check"),
    path("<int:pk>/", desk.detail, name="detail"),
    path("<int:pk>/coverage/", account.account, name="account"),
    path("<int:pk>/joining/", accounts.joining, name="joining"),
    path("<int:pk>/seen/", plans.notes_seen, name="notes_seen"),
    path("<int:pk>/add/", keeping.add, name="add"),
    path("<int:pk>/withdraw/", keeping.withdraw, name="withdraw"),
    path("<int:pk>/restore/", keeping.restore, name="restore"),
    path("<int:pk>/frame/", plans.frame, name="frame"),
    path("<int:pk>/duties/", plans.duties, name="duties"),
    path("<int:pk>/progress/", plans.progress, name="progress"),
    path("<int:pk>/phrase/", work.read_phrase, name="read_phrase"),
    path("<int:pk>/accept/", bulk.accept_chosen, name="accept_chosen"),
    path("<int:pk>/undo/", bulk.undo_chosen, name="undo_chosen"),
    path("segments/<int:pk>/", work.card, name="card"),
    path("segments/<int:pk>/settle/", work.settle, name="settle"),
    path("duties/<int:pk>/edit/", work.edit_duty, name="edit_duty"),
    path("documents/<int:pk>/file/", plans.document_file, name="document_file"),
    path("documents/<int:pk>/check/", checking.check_document, name="check_document"),
    path("documents/<int:pk>/page/", pages.page, name="page"),
    path("documents/<int:pk>/pages/<int:number>/<int:width>/", pages.page_picture, name="page_picture"),
    path("documents/<int:pk>/again/", plans.read_again, name="read_again"),
]
