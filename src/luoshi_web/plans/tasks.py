"""Background work of the room: reading a document in its worker process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django_tasks import task

if TYPE_CHECKING:
    from luoshi_web.organisation.acting import Acting


@task()
def read_document(document_id: int, account: int = 0, post: int = 0) -> str:
    """Read a document and keep what was read, or why it could not be; returns its stage.

    account, post: who asked for it, whom the journal names where the document goes to the second reader.
    """
    from luoshi_web.plans.domain.reading import read_and_keep  # noqa: PLC0415  # taking in starts this task

    return read_and_keep(document_id, account, post)


def begin_reading(acting: Acting, document_id: int) -> None:
    """Have a document read in the background, at the wish of `acting`."""
    read_document.enqueue(document_id, acting.account.pk, acting.post.pk)
