"""Accounts: opened by an administrator; nobody signs up."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.domain.guards import NotAdministrator, keeper_only, said
from luoshi_web.organisation.models import Account, Appointment
from luoshi_web.organisation.passwords import demand_good
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Refused
from luoshi_web.shell.words import together


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
        raise Refused(together(*fault.messages)) from fault
    account.save()
    facts = {"username": account.username, "password": password is not None}
    record(acting, "account.created", "account", account.pk, facts, {"display_name": account.display_name})
    return account


@transaction.atomic
def choose_password(acting: Acting | None, account: Account, password: str) -> Account:
    """Give `account` a new password, for who forgot the old one.

    Raises:
        Refused: no right over each unit where the account holds a post, or is to, or else did; one's own,
            which is changed by who knows the old one; the password is weak.
    """
    _administrator_only(acting)
    if acting is not None and acting.account.pk == account.pk:
        raise Refused(_("自己的密码在右上角“改密码”里改。"))
    account = Account.objects.select_for_update().get(pk=account.pk)
    for appointment in _deciding(account):
        keeper_only(acting, appointment.post.unit)
    _set_password(account, password)
    account.save(update_fields=("password",))
    record(acting, "account.password_chosen", "account", account.pk, {"username": account.username})
    return account


def _deciding(account: Account) -> list[Appointment]:
    """The appointments whose units decide who keeps an account: held or to come; else those that were."""
    held = list(Appointment.objects.filter(account=account).select_related("post__unit"))
    today = clock.today()
    return [one for one in held if one.end is None or one.end >= today] or held


def _administrator_only(acting: Acting | None) -> None:
    if acting is not None and acting.role != "administrator":
        raise NotAdministrator


def _set_password(account: Account, password: str | None) -> None:
    if password is None:
        account.set_unusable_password()
        return
    try:
        demand_good(password, account)
    except ValidationError as fault:
        raise Refused(together(*fault.messages)) from fault
    account.set_password(password)
