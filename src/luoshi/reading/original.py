"""Original: the bytes of a file, and what people call it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from luoshi.errors import BrokenFile, EmptyText, Phrase
from luoshi.source import Block, Document, Page


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it came: its bytes, its name, and the path as the caller wrote it.

    `path` is what error messages show; bytes without a name have a phrase there.
    """

    data: bytes = field(repr=False)
    name: str
    path: str | Phrase

    def broken(self, zh: str, en: str) -> BrokenFile:
        """The error that this file is broken, with the reason in both languages."""
        return BrokenFile(path=self.path, reason=Phrase(zh, en))

    def rendering(
        self, reader: str, text: str, blocks: Sequence[Block], pages: tuple[Page, ...] = ()
    ) -> Document:
        """The Document that a reader ("txt/1") made of this file.

        Raises:
            EmptyText: there is nothing in it but white space and the bars of empty table rows.
        """
        if not text.strip().strip("| \t\n"):
            raise EmptyText(path=self.path)
        kind = reader.partition("/")[0]
        return Document(self.name, kind, sha256(self.data).hexdigest(), reader, text, blocks, pages)
