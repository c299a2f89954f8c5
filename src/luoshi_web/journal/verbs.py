"""The journal's own verbs."""

from __future__ import annotations

WORDS_ERASED = "journal.words_erased"
ACCOUNT_OPENED = "journal.account_opened"

#: The kind of object that `ACCOUNT_OPENED` tells of: an account's lines in the journal.
ACCOUNT_LINES = "account-lines"
