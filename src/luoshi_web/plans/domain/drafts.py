"""A draft that is looked over and not kept: nothing of it is stored, but it passes the same gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from luoshi_web.plans.domain.gate import Brought, brought, pass_gate
from luoshi_web.plans.errors import NoDraft, NotAllowed
from luoshi_web.plans.permissions import reads_plans

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


def pass_draft(acting: Acting, name: str, data: bytes) -> Brought:
    """Let a draft through the gate, so that it may be read and forgotten.

    Result: its plain name and bytes; its fault where it could not be looked at.

    Raises:
        NotAllowed: the post reads no plans. NoDraft: there is neither a name nor a byte.
        SecrecyRefused: it has a secrecy mark; its hash and the rule are journalled. TooLarge: too many bytes.
    """
    if not reads_plans(acting):
        raise NotAllowed
    if not name and not data:
        raise NoDraft
    return pass_gate(acting, brought(name, data))
