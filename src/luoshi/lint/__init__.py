"""Checks on a plan or a draft: one check, one file. They mark and suggest; they change nothing."""

from luoshi.lint.checks import CHECKS
from luoshi.lint.engine import check
from luoshi.lint.finding import Check, Finding, Severity

__all__ = ["CHECKS", "Check", "Finding", "Severity", "check"]
