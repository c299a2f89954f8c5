"""The room's verbs, as the journal writes them."""

from __future__ import annotations

from typing import Final

DRAFTED: Final = "report.drafted"
SIGNED: Final = "report.signed"
