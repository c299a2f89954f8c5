"""Accounts of stored plans: what is stored answers as the document itself would, and as it was settled."""

from __future__ import annotations

from pathlib import Path

import pytest

import luoshi
from luoshi.account.terms.strictness import Slack
from luoshi.duty import Fate
from luoshi_web.organisation.queries import unit_names
from luoshi_web.plans import domain
from luoshi_web.plans.accounts import answers
from luoshi_web.plans.accounts.rebuilding import rebuilt
from luoshi_web.plans.accounts.stored import Side, ask, record_of, side_of
from luoshi_web.plans.accounts.words import BESIDE_FIELDS, SLACKS
from luoshi_web.plans.asking import SECOND
from luoshi_web.plans.models import Plan, Segment
from tests.web.cast import Cast
from tests.web.plans.making import FIRE, RULES, TABLE, read_all, segment, taken_in, with_file

SAMPLES = (FIRE, TABLE, RULES)


def whole(plan: Plan) -> Side:
    """The side of all documents of a plan."""
    return side_of(plan, list(plan.documents.order_by("pk")))


def fresh(path: Path) -> luoshi.Extraction:
    """The same file, read by the library alone, with the names that the site hands in."""
    document, _faults = luoshi.read(path)
    return luoshi.extract(document, units=unit_names())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_is_stored_proposes_what_the_document_does(cast: Cast, path: Path) -> None:
    stored = rebuilt(record_of(whole(with_file(cast.clerk, path))))
    read = fresh(path)
    assert len(stored.proposals) == len(read.proposals) > 0
    for mine, its in zip(stored.proposals, read.proposals, strict=True):
        assert (mine.segment, mine.span.ranges, mine.modality) == (its.segment, its.span.ranges, its.modality)
        for name in ("bearers", "clocks", "deliverables", "targets"):
            told = [answers.value_words(one, "zh") for one in getattr(mine, name)]
            assert told == [answers.value_words(one, "zh") for one in getattr(its, name)]
            places = [one.origin.span for one in getattr(mine, name)]
            assert places == [one.origin.span for one in getattr(its, name)]
    cells = [one.cells for one in stored.outline.segments]
    assert [[cell.text for cell in row] for row in cells] == [
        [cell.text for cell in one.cells] for one in read.outline.segments
    ]


@pytest.mark.parametrize("question", ["diff", "compare", "join", "burden"])
def test_each_account_of_what_is_stored_is_that_of_the_files(cast: Cast, question: str) -> None:
    sides = [whole(with_file(cast.clerk, path)) for path in (FIRE, TABLE)]
    wanted = answers.QUESTIONS[question]([fresh(FIRE), fresh(TABLE)], "zh")
    assert ask(question, sides) == wanted


SCHOOLS_OLD = """云溪县2026年工作计划
县教育局6月底前组织教师培训。
县财政局每学期对困难学生每人补助1.5万元。
县水利局6月底前巡查水闸，值班电话5551234。
县审批局将审批压缩至1个工作日以内，每月通报1次。
县民政局每季度走访养老院1次。
"""
SCHOOLS_NEW = """云溪县2026年工作计划
县教育局6月底前组织学生体检。
县财政局每学期对困难学生每人补助15万元。
县水利局5月底前巡查水闸，值班电话5555678。
县审批局将审批压缩至0.5个工作日以内，每月通报1次。
县民政局每季度走访养老院一次。
"""


def test_what_changed_beside_the_fields_is_told_as_of_the_text_itself(cast: Cast) -> None:
    texts = (SCHOOLS_OLD, SCHOOLS_NEW)
    found = ask("diff", [whole(taken_in(cast.clerk, text=text)) for text in texts])
    documents = [luoshi.read(text.encode(), name="计划.txt")[0] for text in texts]
    read = [luoshi.extract(document, units=unit_names()) for document in documents]
    assert found == answers.QUESTIONS["diff"](read, "zh")
    told = {
        one["old"][0]: [(each["what"], each["gone"], each["come"]) for each in one["beside"]]
        for one in found["duties"]
    }
    assert list(told.values()) == [
        [("thing", ["教师培训"], ["学生体检"])],
        [("numbers", ["1.5万"], ["15万"])],
        [("numbers", ["5551234"], ["5555678"])],
        [("numbers", ["1"], ["0.5"])],
        [],
    ]
    assert {each["what"] for one in found["duties"] for each in one["beside"]} == set(BESIDE_FIELDS)


def test_a_number_in_a_field_of_a_confirmed_duty_is_none_beside_it(cast: Cast) -> None:
    old, new = (taken_in(cast.clerk, text=text) for text in (SCHOOLS_OLD, SCHOOLS_NEW))
    before = ask("diff", [whole(old), whole(new)])
    for one in Segment.objects.filter(document__plan__in=(old, new), proposed="duty"):
        domain.accept(cast.clerk, one)
    assert ask("diff", [whole(old), whole(new)]) == before


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_what_is_stored_is_open_where_the_document_is(cast: Cast, path: Path) -> None:
    stored, read = rebuilt(record_of(whole(with_file(cast.clerk, path)))), fresh(path)
    for fate in (Fate.OPEN, Fate.DUTY):
        assert _of(stored, fate) == _of(read, fate)


def _of(extraction: luoshi.Extraction, fate: Fate) -> list[int]:
    return [segment.index for segment, judgement in extraction.judged() if judgement.fate is fate]


BEDS = """松岭县2026年养老工作安排
一、床位利用率达到90%。
二、每日收集网民言论。
三、老人满意率居全市前列。
四、县水利局要修缮水闸。
"""


def _open_words(plan: Plan) -> list[str]:
    stored = rebuilt(record_of(whole(plan)))
    return [stored.outline.segments[at].text[2:] for at in _of(stored, Fate.OPEN)]


def test_only_what_nobody_settled_and_no_rule_explains_is_open(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=BEDS)
    assert segment(plan, "网民").fate == "open"
    assert _open_words(plan) == ["床位利用率达到90%。", "老人满意率居全市前列。"]
    domain.set_aside(cast.clerk, segment(plan, "满意率"), "另有专门方案")
    assert _open_words(plan) == ["床位利用率达到90%。"]
    domain.accept(cast.clerk, segment(plan, "床位"))
    assert _open_words(plan) == []


def test_what_only_the_second_reader_calls_a_duty_is_open(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=BEDS)
    one = segment(plan, "水闸")
    assert one.proposal is not None
    one.proposal["rule"] = SECOND
    one.save()
    assert "县水利局要修缮水闸。" in _open_words(plan)


def test_what_a_person_settled_counts_as_it_stands(cast: Cast) -> None:
    old = taken_in(cast.clerk)
    new = taken_in(cast.clerk)
    words = "县水利局牵头"
    domain.accept(
        cast.clerk,
        segment(new, words),
        cadences=["9月底前"],
        bearers=[{"name": "县水利局", "role": "lead"}, {"name": "县公安局", "role": "support"}],
    )
    domain.set_aside(cast.clerk, segment(new, "每月至少巡河"), "由河长办另行布置")
    found = ask("diff", [whole(old), whole(new)])
    changes = {
        Segment.objects.get(document__plan=old, index=one["old"][0]).text: one for one in found["duties"]
    }
    (led,) = (one for text, one in changes.items() if words in text)
    assert led["change"] == "changed"
    assert {one["field"]: (one["gone"], one["come"]) for one in led["fields"]} == {
        "bearers": (["配合 县应急管理局"], ["配合 县公安局"]),
        "cadences": (["2026年6月30日前"], ["2026年9月30日前"]),
    }
    (gone,) = (one for text, one in changes.items() if "巡河" in text)
    assert gone["change"] == "gone"
    assert gone["new"] != []


def test_documents_of_one_plan_are_one_side(cast: Cast) -> None:
    one, other = "县水利局应当在6月底前完成水库检查。", "县民政局应当每月走访养老机构1次。"
    both = domain.take_in(
        cast.clerk, owner=cast.county, title="两份", texts=[("甲", one), ("乙", other)], year=2026
    )
    read_all(both)
    stored = rebuilt(record_of(whole(both)))
    assert [proposal.words for proposal in stored.proposals] == [one, other]
    assert stored.proposals[1].span.start > stored.proposals[0].span.end


def test_rows_read_before_shapes_were_kept_are_parted_at_their_bars(cast: Cast) -> None:
    plan = with_file(cast.clerk, TABLE)
    Segment.objects.filter(document__plan=plan).update(shape={})
    stored = rebuilt(record_of(whole(plan)))
    rows = [one for one in stored.outline.segments if one.kind == "row"]
    assert rows
    for row in rows:
        assert row.cells
        for cell in row.cells:
            assert row.text[cell.start : cell.start + len(cell.text)] == cell.text


def test_every_way_of_being_looser_has_its_words() -> None:
    assert set(SLACKS) == {*Slack, "no-paper"}
