"""Accounts: coverage, the difference of versions, what is taken up below, joint duties, the burden."""

from luoshi.account.coverage import Coverage, cover
from luoshi.account.joint.joining import Joining, joined
from luoshi.account.joint.splits import splits
from luoshi.account.load.asks import Ask
from luoshi.account.load.burden import Burden, burden
from luoshi.account.uptake.comparison import Uptake, compared
from luoshi.account.versions.difference import Difference, difference

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
