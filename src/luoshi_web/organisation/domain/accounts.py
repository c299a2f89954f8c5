"""Accounts: opened by an administrator; nobody signs up."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.domain.guards import NotAdministrator, keeper_only, said
from luoshi_web.organisation.models import Account
from luoshi_web.organisation.queries import appointments_on
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused


@transaction.atomic
def create_account(
    acting: Acting | None, *, username: str, display_name: str, password: str | None = None
) -> Account:
    """Open an account; without a password nobody can sign in to it yet.

    The name of the person is a personal field: the journal keeps its keyed hash.

    Raises:
        Refused: no right; the user name is taken or of a wrong form; the password is weak.
    """
    _administrator_only(acting)
    account = Account(username=said(username, _("账号")), display_name=said(display_name, _("姓名")))
    if Account.objects.filter(username__iexact=account.username).exists():
        raise Refused(_("已经有账号“%(username)s”。") % {"username": account.username})
    _set_password(account, password)
    try:
        account.full_clean(exclude=("password",))
    except ValidationError as fault:
        raise Refused(" ".join(fault.messages)) from fault
    account.save()
    facts = {"username": account.username, "password": password is not None}
    record(acting, "account.created", "account", account.pk, facts, {"display_name": account.display_name})
    return account


@transaction.atomic
def choose_password(acting: Acting | None, account: Account, password: str) -> Account:
    """Give `account` a new password, for who forgot the old one.

    Raises:
        Refused: no right over each unit where the account holds a post; the password is weak.
    """
    _administrator_only(acting)
    account = Account.objects.select_for_update().get(pk=account.pk)
    for appointment in appointments_on(account, clock.today()):
        keeper_only(acting, appointment.post.unit)
    _set_password(account, password)
    account.save(update_fields=("password",))
    record(acting, "account.password_chosen", "account", account.pk, {"username": account.username})
    return account


def _administrator_only(acting: Acting | None) -> None:
    if acting is not None and acting.role != "administrator":
        raise NotAdministrator


def _set_password(account: Account, password: str | None) -> None:
    if password is None:
        account.set_unusable_password()
        return
    try:
        validate_password(password, account)
    except ValidationError as fault:
        raise Refused(" ".join(fault.messages)) from fault
    account.set_password(password)
