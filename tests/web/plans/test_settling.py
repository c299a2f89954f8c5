"""Settling: the golden path of every fate, and every refusal."""

from __future__ import annotations

from datetime import date

import pytest

from luoshi_web.journal.models import Entry
from luoshi_web.journal.queries import history
from luoshi_web.plans.domain import (
    accept,
    accept_all,
    edit_duty,
    mark_context,
    merge,
    set_aside,
    undo,
    undo_all,
)
from luoshi_web.plans.errors import (
    AimUnread,
    AlreadyGiven,
    AlreadySettled,
    HasMerged,
    NotAllowed,
    NotSettled,
    OutOfScope,
    PhraseUnread,
    ReasonNeeded,
    WordsNeeded,
    WrongDuty,
)
from luoshi_web.plans.models import Duty, Fate, Plan, Segment, Settlement
from luoshi_web.plans.queries import account
from luoshi_web.shell import clock
from luoshi_web.shell.errors import Stale
from luoshi_web.tracking.models import Assignment
from tests.web.cast import Cast
from tests.web.plans.making import SHORT, TABLE, segment, taken_in, with_file


@pytest.fixture
def plan(cast: Cast) -> Plan:
    return taken_in(cast.clerk)


def entries() -> int:
    return Entry.objects.count()


def give_to(cast: Cast, duty: Duty) -> None:
    """Let the water bureau have a duty."""
    Assignment.objects.create(
        duty=duty,
        unit=cast.water,
        followed_from=date(2026, 1, 1),
        given_by=cast.clerk.account,
        given_by_unit=cast.county,
        given_at=clock.now(),
    )


def test_accepting_makes_a_duty_with_its_words_its_clock_and_its_source(cast: Cast, plan: Plan) -> None:
    checked = segment(plan, "形成检查报告")
    before = entries()
    duty = accept(cast.clerk, checked, version=checked.version)
    assert entries() == before + 1
    assert duty.words == "县水利局牵头，县应急管理局配合，6月底前完成水库检查，形成检查报告。"
    assert [(one["name"], one["role"]) for one in duty.bearers] == [
        ("县水利局", "lead"),
        ("县应急管理局", "support"),
    ]
    row = duty.cadences.get()
    assert (row.value, row.quote, row.rule) == (
        {"type": "deadline", "date": "2026-06-30"},
        "6月底前",
        "deadline-month",
    )
    assert duty.heading == "一、压实责任"
    assert (duty.number, duty.modality) == (1, "must")
    assert duty.deliverables[0]["name"] == "检查报告"
    assert duty.sources.get().segment == checked
    checked.refresh_from_db()
    assert (checked.fate, checked.version) == (Fate.DUTY, 2)
    settlement = Settlement.objects.get()
    assert (settlement.by, settlement.duty, settlement.fate) == (cast.clerk.account, duty, Fate.DUTY)


def test_modalities_are_kept(cast: Cast, plan: Plan) -> None:
    assert accept(cast.clerk, segment(plan, "严禁")).modality == "must_not"
    assert accept(cast.clerk, segment(plan, "社会监督员")).modality == "may"


def test_accepting_otherwise_than_proposed(cast: Cast, plan: Plan) -> None:
    bearers = [{"name": "县水利局", "role": "bearer"}, {"name": " ", "role": "lead"}]
    duty = accept(
        cast.head,
        segment(plan, "巡河"),
        words="巡河  两次",
        cadences=["每季度至少1次", "12月10日前"],
        bearers=bearers,
    )
    assert duty.words == "巡河 两次"
    assert [row.value["type"] for row in duty.cadences.all()] == ["quota", "deadline"]
    assert duty.cadences.get(number=2).value["date"] == "2026-12-10"
    assert [one["name"] for one in duty.bearers] == ["县水利局"]


def test_a_sentence_without_proposal_may_be_a_duty_in_ones_own_words(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "水情"), words="开展宣传", cadences=[])
    assert (duty.modality, duty.cadences.count()) == ("must", 0)


def test_a_heading_that_a_rule_made_context_may_still_be_settled(cast: Cast, plan: Plan) -> None:
    heading = segment(plan, "加强值守")
    assert heading.fate == Fate.CONTEXT
    accept(cast.clerk, heading)
    heading.refresh_from_db()
    assert undo(cast.clerk, heading).fate == Fate.CONTEXT


def test_set_aside_merge_and_context(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "形成检查报告"))
    before = entries()
    set_aside(cast.clerk, segment(plan, "社会监督员"), "与去年的重复")
    merge(cast.clerk, segment(plan, "县水利局应当在6月底前"), duty)
    mark_context(cast.clerk, segment(plan, "水情"))
    assert entries() == before + 3
    assert duty.sources.count() == 2
    counts = account(plan)
    assert (counts["duty"], counts["merged"], counts["set-aside"]) == (1, 1, 1)
    assert counts["total"] - counts["settled"] == 2


def test_undo_brings_back_what_was(cast: Cast, plan: Plan) -> None:
    checked = segment(plan, "形成检查报告")
    duty = accept(cast.clerk, checked)
    other = segment(plan, "县水利局应当在6月底前")
    merge(cast.clerk, other, duty)
    with pytest.raises(HasMerged):
        undo(cast.clerk, checked)
    assert undo(cast.clerk, other).fate == Fate.OPEN
    assert undo(cast.clerk, checked).fate == Fate.OPEN
    duty.refresh_from_db()
    assert duty.withdrawn_at is not None
    with pytest.raises(NotSettled):
        undo(cast.clerk, checked)
    assert accept(cast.clerk, checked).number == 2


def test_a_given_duty_is_not_taken_back(cast: Cast, plan: Plan) -> None:
    checked = segment(plan, "形成检查报告")
    duty = accept(cast.clerk, checked)
    give_to(cast, duty)
    with pytest.raises(AlreadyGiven):
        undo(cast.clerk, checked)
    with pytest.raises(AlreadyGiven):
        edit_duty(cast.clerk, duty, cadences=["每月1次"])
    assert edit_duty(cast.clerk, duty, words="完成水库检查").words == "完成水库检查"


def test_editing_a_duty(cast: Cast, plan: Plan) -> None:
    duty = accept(cast.clerk, segment(plan, "形成检查报告"))
    before = entries()
    changed = edit_duty(cast.clerk, duty, cadences=["6月底前", "每月5日前"], version=duty.version)
    assert entries() == before + 1
    assert changed.cadences.all()[0].rule == "deadline-month"
    assert changed.cadences.count() == 2
    with pytest.raises(Stale):
        edit_duty(cast.clerk, duty, words="别的", version=duty.version)
    with pytest.raises(WordsNeeded):
        edit_duty(cast.clerk, duty, words=" ")
    with pytest.raises(NotAllowed):
        edit_duty(cast.checker, duty, words="别的")


def test_a_heading_in_one_act_is_one_entry(cast: Cast, plan: Plan) -> None:
    held = Segment.objects.filter(document__plan=plan, fate="open").exclude(proposal=None)
    seen = [(one.pk, one.version) for one in held if one.headings == ["一、压实责任"]]
    before = entries()
    duties = accept_all(cast.clerk, plan, seen)
    assert [duty.number for duty in duties] == [1, 2]
    assert entries() == before + 1
    entry = Entry.objects.latest("seq")
    assert entry.facts["rows"] == [
        {"segment": one, "duty": duty.pk, "number": duty.number}
        for (one, _), duty in zip(seen, duties, strict=True)
    ]
    for one, duty in zip(seen, duties, strict=True):
        assert list(history("segment", one[0])) == [entry]
        assert list(history("duty", duty.pk)) == [entry]
    with pytest.raises(Stale):
        accept_all(cast.clerk, plan, seen)
    with pytest.raises(NotSettled):
        accept_all(cast.clerk, plan, [])
    with pytest.raises(NotAllowed):
        accept_all(cast.leader, plan, seen)


def test_acts_in_bulk_are_taken_back_in_one_act(cast: Cast, plan: Plan) -> None:
    held = Segment.objects.filter(document__plan=plan, fate="open").exclude(proposal=None)
    seen = [(one.pk, one.version) for one in held][:2]
    duties = accept_all(cast.clerk, plan, seen)
    now = [(pk, version + 1) for pk, version in seen]
    before = entries()
    with pytest.raises(Stale):
        undo_all(cast.clerk, plan, seen)
    with pytest.raises(NotAllowed):
        undo_all(cast.checker, plan, now)
    assert [one.fate for one in undo_all(cast.clerk, plan, now)] == [Fate.OPEN, Fate.OPEN]
    assert entries() == before + 1
    assert not plan.duties.filter(withdrawn_at=None).exists()
    assert history("duty", duties[0].pk)[0].verb == "plan.settlements_undone"


def test_one_that_was_given_keeps_all_of_a_bulk_act(cast: Cast, plan: Plan) -> None:
    held = Segment.objects.filter(document__plan=plan, fate="open").exclude(proposal=None)
    seen = [(one.pk, one.version) for one in held][:2]
    duties = accept_all(cast.clerk, plan, seen)
    give_to(cast, duties[1])
    with pytest.raises(AlreadyGiven):
        undo_all(cast.clerk, plan, [(pk, version + 1) for pk, version in seen])
    assert plan.duties.filter(withdrawn_at=None).count() == 2


def test_what_was_done_to_a_sentence_stands_in_both_histories(cast: Cast, plan: Plan) -> None:
    checked, other = segment(plan, "形成检查报告"), segment(plan, "县水利局应当在6月底前")
    duty = accept(cast.clerk, checked)
    merge(cast.clerk, other, duty)
    undo(cast.clerk, other)
    told = ["segment.undone", "segment.merged", "duty.confirmed"]
    assert [line.verb for line in history("duty", duty.pk)] == told
    assert [line.verb for line in history("segment", checked.pk)] == told[2:]
    assert [line.verb for line in history("segment", other.pk)] == told[:2]


def test_refusals(cast: Cast, plan: Plan) -> None:
    checked = segment(plan, "形成检查报告")
    for acting in (
        cast.checker,
        cast.leader,
        cast.auditor,
        cast.administrator,
        cast.outside_clerk,
        cast.water_clerk,
    ):
        for act in (
            lambda who: accept(who, checked),
            lambda who: set_aside(who, checked, "因为"),
            lambda who: mark_context(who, checked),
            lambda who: undo(who, checked),
        ):
            with pytest.raises(NotAllowed):
                act(acting)
    with pytest.raises(Stale):
        accept(cast.clerk, checked, version=9)
    with pytest.raises(ReasonNeeded):
        set_aside(cast.clerk, checked, "  ")
    with pytest.raises(PhraseUnread):
        accept(cast.clerk, checked, cadences=["随便什么"])
    with pytest.raises(WordsNeeded):
        accept(cast.clerk, checked, words="")
    duty = accept(cast.clerk, checked)
    with pytest.raises(AlreadySettled):
        accept(cast.clerk, checked)
    with pytest.raises(AlreadySettled):
        mark_context(cast.clerk, checked)
    foreign = taken_in(cast.outside_clerk)
    with pytest.raises(WrongDuty):
        merge(cast.outside_clerk, segment(foreign, "巡河"), duty)
    assert Duty.objects.count() == 1


def test_what_is_out_of_scope_cannot_become_a_duty(cast: Cast, plan: Plan) -> None:
    beyond = segment(plan, "巡河")
    Segment.objects.filter(pk=beyond.pk).update(proposed=Fate.OUT_OF_SCOPE)
    duty = accept(cast.clerk, segment(plan, "形成检查报告"))
    with pytest.raises(OutOfScope):
        accept(cast.clerk, beyond)
    with pytest.raises(OutOfScope):
        merge(cast.clerk, beyond, duty)
    with pytest.raises(OutOfScope):
        accept_all(cast.clerk, plan, [(beyond.pk, 1)])
    set_aside(cast.clerk, beyond, "看过")
    beyond.refresh_from_db()
    assert beyond.fate == Fate.OUT_OF_SCOPE


def test_a_row_offers_the_cells_that_say_what_is_done(cast: Cast) -> None:
    plan = with_file(cast.clerk, TABLE)
    row = segment(plan, "乡级河长每月至少巡河2次")
    duty = accept(cast.clerk, row)
    assert duty.words == "巡河护河：乡级河长每月至少巡河2次，村级河长每周至少巡河1次，做好巡河记录"
    check = accept(cast.clerk, segment(plan, "排查河道管理范围"))
    assert check.words == "岸线管理：排查河道管理范围内违法建筑，建立台账，分类处置"


def test_outputs_and_numbers_are_put_right_on_the_card_and_afterwards(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=f"{SHORT}县教育局应当开展培训，覆盖率达到95%以上，形成培训台账。\n")
    one = segment(plan, "培训台账")
    duty = accept(cast.clerk, one, things=["培训台账", "培训总结"], aims=["达到95%以上", "不少于3次"])
    read_by = {part["name"]: part["rule"] for part in duty.deliverables}
    assert list(read_by) == ["培训台账", "培训总结"]
    assert read_by["培训台账"]
    assert not read_by["培训总结"]
    told = [(part["amount"], part["comparison"], part["unit"], part["quote"]) for part in duty.targets]
    assert told == [("95", ">=", "%", "达到95%以上"), ("3", ">=", "次", "不少于3次")]
    duty = edit_duty(cast.clerk, duty, things=[], aims=["不少于3次"], version=duty.version)
    assert (duty.deliverables, [part["quote"] for part in duty.targets]) == ([], ["不少于3次"])
    entry = Entry.objects.get(verb="duty.edited")
    assert entry.facts["deliverables"] == [["培训台账", "培训总结"], []]
    for wrong, why in (
        ({"aims": ["很好"]}, AimUnread),
        ({"things": ["网民言论台账，收集网民言论"]}, OutOfScope),
    ):
        with pytest.raises(why):
            edit_duty(cast.clerk, duty, **wrong)  # type: ignore[arg-type]  # each names one field
