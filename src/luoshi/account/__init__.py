"""Accounts: coverage, the difference of versions, what is taken up below, joint duties, the burden."""

from luoshi.account.comparison import Uptake, compared
from luoshi.account.coverage import Coverage, cover
from luoshi.account.difference import Difference, difference
from luoshi.account.joining import Joining, joined
from luoshi.account.splits import splits

__all__ = [
    "Coverage",
    "Difference",
    "Joining",
    "Uptake",
    "compared",
    "cover",
    "difference",
    "joined",
    "splits",
]
