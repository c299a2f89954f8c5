"""Splitting a sentence into several duties, and what goes with each piece."""

from __future__ import annotations

import pytest

from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import history
from luoshi_web.plans.domain import accept, merge, split, undo
from luoshi_web.plans.errors import (
    AlreadyGiven,
    AlreadySettled,
    HasMerged,
    NotAllowed,
    OutOfScope,
    PiecesNeeded,
)
from luoshi_web.plans.models import Duty, Fate, Segment
from luoshi_web.plans.pieces import offered
from luoshi_web.shell.errors import Stale
from tests.web.cast import Cast
from tests.web.plans.making import segment, taken_in
from tests.web.plans.test_settling import give_to

TEXT = """云溪县2026年防汛工作计划
一、压实责任
县水利局应当每月检查1次水库，6月底前报送检查报告，不得瞒报险情。
县水利局负责检修闸门，县应急管理局负责储备沙袋。
二、第二季度
完成值守排班，公布值守电话。
"""


def facts(duty: Duty) -> tuple[list[str], list[str], str]:
    """Who owes, how often, and how it binds."""
    return [one["name"] for one in duty.bearers], [row.quote for row in duty.cadences.all()], duty.modality


def test_each_piece_takes_its_own_time_thing_and_force(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=TEXT)
    one = segment(plan, "每月检查")
    pieces = offered("县水利局应当每月检查1次水库，6月底前报送检查报告，不得瞒报险情。")
    assert pieces == ["县水利局应当每月检查1次水库", "6月底前报送检查报告", "不得瞒报险情。"]
    before = Entry.objects.count()
    duties = split(cast.clerk, one, pieces, version=one.version)
    assert [duty.number for duty in duties] == [1, 2, 3]
    assert [facts(duty) for duty in duties] == [
        (["县水利局"], ["每月检查1次"], "must"),
        (["县水利局"], ["6月底前"], "must"),
        (["县水利局"], [], "must_not"),
    ]
    assert [[thing["name"] for thing in duty.deliverables] for duty in duties][1] == ["检查报告"]
    one.refresh_from_db()
    assert one.fate == Fate.DUTY
    assert Entry.objects.count() == before + 1
    for duty in duties:
        assert history("duty", duty.pk)[0].verb == "segment.split"
        assert duty.sources.get().segment == one


def test_who_is_named_in_a_piece_owes_that_piece(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=TEXT)
    gates, bags = split(
        cast.clerk, segment(plan, "检修闸门"), ["县水利局负责检修闸门", "县应急管理局负责储备沙袋"]
    )
    assert (facts(gates)[0], facts(bags)[0]) == (["县水利局"], ["县应急管理局"])


def test_a_time_that_stands_above_goes_with_every_piece(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=TEXT)
    one = segment(plan, "值守排班")
    times = [cadence["quote"] for cadence in (one.proposal or {})["cadences"]]
    made = split(cast.clerk, one, ["完成值守排班", "公布值守电话"])
    assert times
    assert [facts(duty)[1] for duty in made] == [times, times]


def test_undo_takes_all_pieces_back_or_none(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=TEXT)
    one, other = segment(plan, "检修闸门"), segment(plan, "值守排班")
    gates, bags = split(cast.clerk, one, ["检修闸门", "储备沙袋"])
    merge(cast.clerk, other, bags)
    with pytest.raises(HasMerged):
        undo(cast.clerk, one)
    assert not Duty.objects.exclude(withdrawn_at=None).exists()
    undo(cast.clerk, other)
    assert undo(cast.clerk, one).fate == Fate.OPEN
    assert not Duty.objects.filter(withdrawn_at=None).exists()
    assert history("duty", gates.pk)[0].verb == "segment.undone"
    again = split(cast.clerk, one, ["检修闸门", "储备沙袋"])
    give_to(cast, again[1])
    with pytest.raises(AlreadyGiven):
        undo(cast.clerk, one)


def test_refusals(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=TEXT)
    one = segment(plan, "检修闸门")
    for pieces in ([], ["检修闸门"], ["检修闸门", " "], ["检修闸门", "检修 闸门", "检修 闸门"]):
        with pytest.raises(PiecesNeeded):
            split(cast.clerk, one, pieces)
    with pytest.raises(NotAllowed):
        split(cast.checker, one, ["检修闸门", "储备沙袋"])
    with pytest.raises(Stale):
        split(cast.clerk, one, ["检修闸门", "储备沙袋"], version=9)
    accept(cast.clerk, one)
    with pytest.raises(AlreadySettled):
        split(cast.clerk, one, ["检修闸门", "储备沙袋"])
    beyond = segment(plan, "值守排班")
    Segment.objects.filter(pk=beyond.pk).update(proposed=Fate.OUT_OF_SCOPE)
    with pytest.raises(OutOfScope):
        split(cast.clerk, beyond, ["排班", "公布电话"])
    assert Duty.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("修堤；清淤，加固；", ["修堤", "清淤，加固"]),
        ("组织演练，并存档备查。", ["组织演练", "并存档备查。"]),
        ("组织演练。", ["组织演练。"]),
        (
            "县水利局牵头，6月底前检查，形成报告",
            ["县水利局牵头，6月底前检查", "形成报告"],
        ),
        ("发现隐患的，立即报告；县水利局负责", ["发现隐患的，立即报告", "县水利局负责"]),
    ],
)
def test_a_sentence_is_parted_at_its_heavier_marks(words: str, pieces: list[str]) -> None:
    assert offered(words) == pieces
