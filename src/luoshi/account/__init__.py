"""Accounts: coverage, the difference of versions, what is taken up below, joint duties, the burden."""

from luoshi.account.asks import Ask
from luoshi.account.burden import Burden, burden
from luoshi.account.comparison import Uptake, compared
from luoshi.account.coverage import Coverage, cover
from luoshi.account.difference import Difference, difference
from luoshi.account.joining import Joining, joined
from luoshi.account.splits import splits

__all__ = [
    "Ask",
    "Burden",
    "Coverage",
    "Difference",
    "Joining",
    "Uptake",
    "burden",
    "compared",
    "cover",
    "difference",
    "joined",
    "splits",
]
