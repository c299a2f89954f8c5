"""A world that many tests begin in: made once by the verbs, then put back row by row.

What the verbs do to it is tested where they are tested; a test that only begins in it need not wait for
them each time. The rows are those that the verbs wrote, in every table, the journal's chain included.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import connection, transaction

T = TypeVar("T")

#: The rows of one table, as its database gives and takes them.
Rows = list[tuple[Any, ...]]


@dataclass(frozen=True)
class Table:
    """What stood in one table."""

    name: str
    columns: tuple[str, ...]
    rows: Rows

    def put_back(self) -> None:
        """Let the table hold these rows and no others."""
        quote = connection.ops.quote_name
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {quote(self.name)}")  # noqa: S608  # names of our own tables
            if not self.rows:
                return
            columns = ", ".join(map(quote, self.columns))
            one = f"({', '.join(['%s'] * len(self.columns))})"
            asked = f"INSERT INTO {quote(self.name)} ({columns}) VALUES {', '.join([one] * len(self.rows))}"  # noqa: S608
            cursor.execute(asked, [value for row in self.rows for value in row])


@dataclass(frozen=True)
class Kept(Generic[T]):
    """What a maker made: its objects, and the tables that it wrote to."""

    pickled: bytes
    tables: tuple[Table, ...]

    @classmethod
    def of(cls, make: Callable[[], T]) -> Kept[T]:
        """Make it in a transaction that is given up, and keep it."""
        with transaction.atomic():
            before = tables()
            made = make()
            kept = cls(pickle.dumps(made), tuple(table for table in tables() if table not in before))
            transaction.set_rollback(True)
        return kept

    @transaction.atomic
    def put_back(self) -> T:
        """Put the rows back; objects of one's own that stand for them.

        Numbers that the database gives are not set back: on PostgreSQL the next row of each table has a
        number as if the world had just been made.
        """
        for table in self.tables:
            table.put_back()
        made: T = pickle.loads(self.pickled)  # noqa: S301  # pickled above
        return made


def tables() -> list[Table]:
    """Every table of the site with its rows."""
    found = []
    with connection.cursor() as cursor:
        for name in connection.introspection.django_table_names(only_existing=True, include_views=False):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(name)} ORDER BY 1")  # noqa: S608  # as above
            found.append(Table(name, tuple(column[0] for column in cursor.description), cursor.fetchall()))
    return found
