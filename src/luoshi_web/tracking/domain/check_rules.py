"""Whether each piece, a sample or none of a duty's evidence is checked: set by the side that gives it."""

from __future__ import annotations

import secrets

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from luoshi_web.journal.domain import record
from luoshi_web.organisation.acting import Acting
from luoshi_web.plans.models import Duty
from luoshi_web.shell.errors import Refused, Stale
from luoshi_web.tracking.domain.guards import demand
from luoshi_web.tracking.models import Checked, CheckRule
from luoshi_web.tracking.permissions import gives


@transaction.atomic
def set_check_rule(
    acting: Acting, duty: Duty, checked: str, *, one_in: int = 1, version: int = 0
) -> CheckRule:
    """Set how the evidence of a duty is checked from now on; what waits already is checked all the same.

    one_in: of a sample: one piece of so many, drawn by chance when it is reported. version: of the rule
    that was shown, 0 where there was none.

    Raises:
        Refused: a sample of fewer than two. Stale. NotAllowed: the actor may not give the duty.
    """
    demand(gives(acting, duty.plan))
    Duty.objects.select_for_update().get(pk=duty.pk)
    rule = CheckRule.objects.filter(duty=duty).first() or CheckRule(duty=duty, version=0)
    if rule.version != version:
        raise Stale
    kind = Checked(checked)
    if kind is Checked.SAMPLE and one_in < 2:
        raise Refused(_("抽查至少是每2次抽1次。"))
    before = f"{rule.checked} {rule.one_in}" if rule.pk else ""
    rule.checked, rule.one_in = kind, one_in if kind is Checked.SAMPLE else 1
    rule.version += 1
    rule.save()
    told = {"before": before, "checked": kind.value, "one_in": rule.one_in}
    record(acting, "duty.check_set", "duty", duty.pk, told)
    return rule


def is_to_be_checked(duty: Duty) -> bool:
    """Whether a piece of evidence that is reported now waits for a check; drawn anew at each call."""
    rule = CheckRule.objects.filter(duty=duty).first()
    if rule is None or rule.checked == Checked.EACH:
        return True
    return rule.checked == Checked.SAMPLE and secrets.randbelow(rule.one_in) == 0
