"""The journal's own verbs."""

from __future__ import annotations

WORDS_ERASED = "journal.words_erased"
ACCOUNT_OPENED = "journal.account_opened"
