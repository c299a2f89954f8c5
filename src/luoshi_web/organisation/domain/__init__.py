"""Every change of units, posts, appointments and accounts: by an administrator, each with one Entry."""

from luoshi_web.organisation.domain.accounts import choose_password, create_account
from luoshi_web.organisation.domain.posts import appoint, create_post, end_appointment
from luoshi_web.organisation.domain.units import create_unit, end_unit, move_unit, rename_unit

__all__ = [
    "appoint",
    "choose_password",
    "create_account",
    "create_post",
    "create_unit",
    "end_appointment",
    "end_unit",
    "move_unit",
    "rename_unit",
]
