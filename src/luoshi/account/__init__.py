"""Accounts: coverage, the difference of versions, what is taken up below, joint duties, the burden."""

from luoshi.account.comparison import Uptake, compared
from luoshi.account.coverage import Coverage, cover
from luoshi.account.difference import Difference, difference

__all__ = [
    "Coverage",
    "Difference",
    "Uptake",
    "compared",
    "cover",
    "difference",
]
