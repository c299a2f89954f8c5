"""Background work of the room: reading a document in its worker process."""

from __future__ import annotations

from django_tasks import task


@task()
def read_document(document_id: int) -> str:
    """Read a document and keep what was read, or why it could not be; returns its stage."""
    from luoshi_web.plans.domain.reading import read_and_keep  # noqa: PLC0415  # taking in starts this task

    return read_and_keep(document_id)
