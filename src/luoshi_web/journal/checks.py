"""Checks at the start."""

from __future__ import annotations

import hashlib
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

ALGORITHMS = ("sha256", "sm3")


def hash_is_known(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The algorithm for new lines is one of ours, and this Python's OpenSSL has it."""
    del app_configs, kwargs
    name = getattr(settings, "LUOSHI_JOURNAL_HASH", "sha256")
    if name in ALGORITHMS and name in hashlib.algorithms_available:
        return []
    hint = "LUOSHI_JOURNAL_HASH: sha256 or sm3 (sm3 needs an OpenSSL that was built with it)"
    return [Error(f"unknown journal hash {name!r}", hint=hint, id="journal.E001")]
