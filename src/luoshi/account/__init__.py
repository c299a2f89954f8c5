"""Accounts: coverage, the difference of versions, what is taken up below, joint duties, the burden."""

from luoshi.account.coverage import Coverage, cover

__all__ = [
    "Coverage",
    "cover",
]
