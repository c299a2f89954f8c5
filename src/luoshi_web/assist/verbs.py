"""The room's verb, as the journal writes it."""

from __future__ import annotations

from typing import Final

DOCUMENT_SENT: Final = "document.sent_to_second_reader"
