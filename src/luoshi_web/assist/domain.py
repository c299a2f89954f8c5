"""The journal's line of a document that was sent to the second reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from luoshi_web.assist import verbs
from luoshi_web.assist.reader import Reader
from luoshi_web.journal.domain import record

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


@transaction.atomic
def tell_sending(acting: Acting | None, document: int, reader: Reader, kept: int) -> None:
    """Write who sent which document where, how many sentences, and what became of the answers.

    No words of the document stand in it. kept: of how many sentences an answer was kept. Nothing is
    written where nothing was asked for.
    """
    if not (reader.sent or reader.trouble):
        return
    facts = {
        "address": reader.address,
        "sent": reader.sent,
        "kept": kept,
        "dropped": max(reader.answers - kept, 0),
        "trouble": reader.trouble,
    }
    record(acting, verbs.DOCUMENT_SENT, "document", document, facts)
