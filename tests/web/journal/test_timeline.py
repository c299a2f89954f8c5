"""Lines of the journal as people read them."""

from __future__ import annotations

from datetime import UTC, datetime

from luoshi_web.journal.timeline import Line, opening


def line(seq: int, kind: str, object_id: str) -> Line:
    return Line(
        seq=seq,
        at=datetime(2026, 3, 2, 9, tzinfo=UTC),
        what="认定",
        solid=False,
        facts=[],
        words=[],
        erased=False,
        unit="县政府",
        post="",
        kind=kind,
        object_id=object_id,
    )


def test_a_line_of_what_one_may_not_read_opens_nothing() -> None:
    """A bulk act is a line of the plan, and stands in the history of each duty that it touched."""
    told = [line(2, "credit", "7"), line(1, "plan", "3")]
    asked: list[tuple[str, str]] = []

    def sees(kind: str, object_id: str) -> bool:
        asked.append((kind, object_id))
        return False

    assert [one.opens for one in opening(told, {"assignment", "credit"}, sees)] == [True, False]
    assert asked == [("plan", "3")]
    assert all(one.opens for one in opening(told, {"credit"}, lambda *_: True))
