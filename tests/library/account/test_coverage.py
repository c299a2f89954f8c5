from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import luoshi
from luoshi.account import cover
from luoshi.cadence import Frame
from luoshi.duty import Fate, Judgement
from luoshi.extraction.result import Extraction
from luoshi.source import Fault, Span
from luoshi.structure import Segment
from tests.library.extraction.reading import plan_of

PLAN = """青溪镇2026年养老服务工作要点

一、照护服务
镇民政办公室应当每季度走访一次养老机构。
照明与通风同样重要。
"""


def test_every_segment_stands_in_the_account_once_with_its_line() -> None:
    extraction = plan_of(PLAN)
    coverage = cover(extraction)
    assert [entry.segment.index for entry in coverage.entries] == list(range(len(extraction.judgements)))
    assert [entry.line for entry in coverage.entries] == [1, 3, 4, 5]
    assert coverage.total == 4
    assert sum(len(coverage.of(fate)) for fate in Fate) == coverage.total


def test_what_no_rule_explains_is_open_and_not_settled() -> None:
    coverage = cover(plan_of(PLAN))
    assert [entry.segment.text for entry in coverage.of(Fate.OPEN)] == ["照明与通风同样重要。"]
    assert coverage.settled == 3


def test_context_is_told_by_its_rule_the_most_frequent_first() -> None:
    context = cover(plan_of(PLAN)).context()
    assert {rule: len(found) for rule, found in context.items()} == {"heading": 1, "letter-part": 1}
    many = cover(plan_of("关于工作的方案\n一、检查\n各村检查渠道。\n二、培训\n各村培训护林员。\n")).context()
    assert next(iter(many)) == "heading"


def changed(extraction: Extraction, fate: Fate, rule: str = "guard") -> Extraction:
    judgements = (*extraction.judgements[:-1], Judgement(fate, rule))
    return replace(extraction, judgements=judgements)


@pytest.mark.parametrize("fate", [Fate.OUT_OF_SCOPE, Fate.UNREAD, Fate.OPEN])
def test_what_a_person_has_to_see_is_not_settled(fate: Fate) -> None:
    assert cover(changed(plan_of(PLAN), fate)).settled == 3


@pytest.mark.parametrize("fate", [Fate.MERGED, Fate.SET_ASIDE, Fate.CONTEXT, Fate.DUTY])
def test_what_has_found_its_place_is_settled(fate: Fate) -> None:
    assert cover(changed(plan_of(PLAN), fate)).settled == 4


def test_what_is_unread_carries_its_fault_and_no_other() -> None:
    extraction = changed(plan_of(PLAN), Fate.UNREAD)
    here = extraction.outline.segments[3].span
    faults = (Fault("bytes-undecodable", "读不成。", "No text.", here), Fault("hidden-text", "有。", "Is."))
    coverage = cover(replace(extraction, faults=faults))
    (entry,) = coverage.of(Fate.UNREAD)
    assert [fault.code for fault in entry.faults] == ["bytes-undecodable"]
    assert all(not other.faults for other in coverage.entries if other is not entry)
    assert len(coverage.faults) == 2


def overlap(segment: Segment, duty: dict[str, int]) -> int:
    return sum(max(0, min(b, duty["end"]) - max(a, duty["start"])) for a, b in segment.span.ranges)


def labelled(folder: Path) -> Iterator[tuple[Extraction, list[dict[str, int]]]]:
    for path in sorted((folder / "labels").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        issued = date.fromisoformat(label["issued"]) if label.get("issued") else None
        document, _ = luoshi.read(folder / "text" / f"{path.stem}.txt")
        yield luoshi.extract(document, Frame(year=label.get("year"), issued=issued)), label["duties"]


def test_of_labelled_duties_few_are_called_context_and_few_other_sentences_stay_open(shared: Path) -> None:
    """At most 1 % of the labelled duties are context, at most 20 % of the sentences without one open."""
    duties = others = opened = 0
    lost: list[str] = []
    for extraction, labels in labelled(shared / "gold"):
        segments = extraction.outline.segments
        judgements = extraction.judgements
        for duty in labels:
            best = max(segments, key=lambda segment: overlap(segment, duty))
            if judgements[best.index].fate is Fate.CONTEXT:
                lost.append(f"{extraction.document.name} {judgements[best.index].rule}: {best.text}")
        free = [s for s in segments if not any(overlap(s, duty) for duty in labels)]
        duties += len(labels)
        others += len(free)
        opened += sum(judgements[segment.index].fate is Fate.OPEN for segment in free)
    print(f"{len(lost)} of {duties} duties are context; {opened} of {others} others are open")  # noqa: T201 - shown with -s
    assert duties > 0
    assert others > 0
    assert len(lost) <= 0.01 * duties, "\n".join(lost)
    assert opened <= 0.20 * others


def test_a_fault_of_many_sentences_stands_at_each_of_them() -> None:
    extraction = plan_of(
        "一、各村要清理河道。\n二、各村要修缮水闸。\n三、各村要补种柳树。\n四、各村要登记。\n"
    )
    spans = [segment.span for segment in extraction.outline.segments]
    wide = Fault("x", "", "", Span.of(spans[0].start, spans[2].end))
    narrow = Fault("y", "", "", Span.of(spans[1].start, spans[1].start + 1))
    found = cover(replace(extraction, faults=(narrow, wide)))
    assert [[fault.code for fault in entry.faults] for entry in found.entries] == [
        ["x"],
        ["y", "x"],
        ["x"],
        [],
    ]
