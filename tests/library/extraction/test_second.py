"""A second reader only proposes: what it quotes must stand there, pass the guard, and override nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import luoshi
from luoshi.cadence import Frame
from luoshi.duty import Confidence, Fate, Judgement, Origin, Proposal
from luoshi.extraction.result import Extraction
from luoshi.extraction.second import consult
from luoshi.second import Answer, NoAnswer, Question, SecondReader, Trouble, Want

TEXT = (
    "云溪县2026年工作方案\n一、重点工作\n（一）县青少年宫暑期托管120人，6月底前形成名册。\n"
    "（二）完善值班制度。\n（三）县水利局应当每月巡查。\n（四）水情关系千家万户。\n"
)
OPEN = "水情关系千家万户。"


class Told:
    """A second reader that answers what it was told to, and remembers what it was asked."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = answers
        self.asked: list[Question] = []

    def __call__(self, questions: Sequence[Question]) -> Sequence[Answer]:
        self.asked += questions
        return self.answers


def _read(second: SecondReader | None = None, text: str = TEXT) -> Extraction:
    document, _ = luoshi.read(text.encode(), "plan.txt")
    return luoshi.extract(document, Frame(year=2026), second=second)


def _index(words: str, text: str = TEXT) -> int:
    return next(s.index for s in _read(text=text).outline.segments if words in s.text)


def _proposal(extraction: Extraction, words: str) -> Proposal | None:
    index = next(s.index for s in extraction.outline.segments if words in s.text)
    return next((p for p in extraction.proposals if p.segment == index), None)


ALL = Answer(
    _index(OPEN),
    quote="水情关系千家万户",
    modality="must",
    bearers=(("水情", "lead"),),
    deliverables=("千家万户",),
)


def test_it_is_asked_about_what_is_open_and_what_is_missing_alone() -> None:
    second = Told()
    _read(second)
    asked = {question.text: question.wants for question in second.asked}
    open_texts = {text for text, wants in asked.items() if Want.DUTY in wants}
    judged = _read()
    assert open_texts == {
        segment.text for segment, judgement in judged.judged() if judgement.fate is Fate.OPEN
    }
    assert Want.BEARERS in asked["（二）完善值班制度。"]
    assert "（三）县水利局应当每月巡查。" not in asked
    assert all(question.headings == ("重点工作",) for question in second.asked)


def test_it_proposes_for_an_open_segment_which_stays_open() -> None:
    read = _read(Told(ALL))
    proposal = _proposal(read, OPEN)
    assert proposal is not None
    assert proposal.duty_rule == "assist"
    assert [(b.name, b.role.value, b.origin.rule) for b in proposal.bearers] == [("水情", "lead", "assist")]
    assert [thing.quote for thing in proposal.deliverables] == ["千家万户"]
    assert read.document.quote(proposal.modality_origin.span) == "水情关系千家万户"
    assert read.judgements == _read().judgements
    assert [p.number for p in read.proposals] == list(range(1, len(read.proposals) + 1))
    assert [p.segment for p in read.proposals] == sorted(p.segment for p in read.proposals)


def test_it_is_never_more_than_a_guess() -> None:
    proposal = _proposal(_read(Told(ALL)), OPEN)
    assert proposal is not None
    assert {origin.confidence for origin in _origins(proposal)} == {Confidence.GUESS}


def test_it_fills_a_missing_field_and_leaves_what_the_rules_read() -> None:
    index = _index("完善值班制度")
    before = _proposal(_read(), "完善值班制度")
    answer = Answer(index, quote="值班", modality="may", bearers=(("值班", "bearer"),))
    after = _proposal(_read(Told(answer)), "完善值班制度")
    assert before is not None
    assert after is not None
    assert [b.name for b in after.bearers] == ["值班"]
    assert replace(after, bearers=()) == before


def test_it_overrides_nothing_that_was_read() -> None:
    index = _index("县水利局应当")
    answer = Answer(index, "巡查", "may", (("巡查", "lead"),), ("每月",), ("巡查",))
    assert _read(Told(answer)).proposals == _read().proposals


@pytest.mark.parametrize(
    "answer",
    [
        replace(ALL, quote="水情关系千家"),  # stands there: kept as a shorter quote
        replace(ALL, quote="水情很要紧"),
        replace(ALL, quote=" 水情"),
        replace(ALL, quote=""),
        replace(ALL, modality="shall"),
        replace(ALL, segment=9999),
        replace(ALL, segment=_index("云溪县2026年")),
    ],
)
def test_what_does_not_stand_there_is_dropped(answer: Answer) -> None:
    kept = answer.quote == "水情关系千家"
    assert (_read(Told(answer)).proposals != _read().proposals) is kept


def test_a_field_that_does_not_stand_there_is_dropped_alone() -> None:
    answer = replace(
        ALL, bearers=(("县教育局", "lead"), ("千家", "boss"), ("水情", "bearer")), deliverables=("报告",)
    )
    proposal = _proposal(_read(Told(answer)), OPEN)
    assert proposal is not None
    assert [b.name for b in proposal.bearers] == ["水情"]
    assert proposal.deliverables == ()


def test_the_first_answer_to_a_question_stands() -> None:
    read = _read(Told(ALL, replace(ALL, bearers=(("千家万户", "lead"),))))
    proposal = _proposal(read, OPEN)
    assert proposal is not None
    assert [b.name for b in proposal.bearers] == ["水情"]


def test_times_and_numbers_are_read_by_the_library_from_the_quoted_words() -> None:
    text = "一、工作\n（一）千家万户的用水，每半年不少于3次巡护，惠及120户以上。\n（二）水情要紧。\n"
    opened = "水情要紧。"
    index = _index(opened, text)
    wrong = Answer(index, "水情要紧", "must", cadences=("水情", "每年"), targets=("水情", "120户"))
    proposal = _proposal(_read(Told(wrong), text), opened)
    assert proposal is not None
    assert (proposal.clocks, proposal.targets) == ((), ())


PLACES = [
    # the sentence, what is quoted of it, and the words before what was read
    ("各村的巡河13次、水库3次情况", "水库3次", "各村的巡河13次、水库"),
    ("各村的巡河13次、水库3次情况", "3次", "各村的巡河13次、水库"),
    ("护河队113人，其中女队员13人", "13人", "护河队113人，其中女队员"),
    ("上半年底前清点，年底前归档", "年底前", "上半年底前清点，"),
    ("上半年底前清点，年底前归档", "年底前归档", "上半年底前清点，"),
    ("12月5日前清点，2月5日前归档", "2月5日前", "12月5日前清点，"),
    ("每半年巡河，每年检修", "每年", "每半年巡河，"),
]


@pytest.mark.parametrize(("sentence", "quote", "before"), PLACES)
def test_what_is_read_of_quoted_words_stands_where_they_stand(sentence: str, quote: str, before: str) -> None:
    text = f"一、工作\n（一）水情{sentence}。\n"
    index = _index(sentence, text)
    told = Answer(index, sentence, "must", cadences=(quote,), targets=(quote,))
    outline = luoshi.outline(luoshi.read(text.encode(), "plan.txt")[0])
    fates = (Fate.OPEN if segment.index == index else Fate.CONTEXT for segment in outline.segments)
    left_open = Extraction(outline, Frame(year=2026), (), tuple(Judgement(fate, "") for fate in fates))
    (proposal,) = consult(left_open, Told(told)).proposals
    origins = [*(clock.origin for clock in proposal.clocks), *(told.origin for told in proposal.targets)]
    (span,) = {origin.span for origin in origins}
    assert text[text.index(sentence) : span.start] == before


def test_the_guard_is_asked_about_each_of_its_words() -> None:
    text = "一、工作\n（一）网民言论不在监测之列。\n（二）完善制度。\n"
    read = _read(text=text)
    segment = next(s for s in read.outline.segments if "网民" in s.text)
    answer = Answer(segment.index, "网民言论不在监测之列", "must", (("网民言论", "lead"),))
    after = _read(Told(answer), text)
    assert [p.segment for p in after.proposals if p.duty_rule == "assist"] == []


@pytest.mark.parametrize("code", ["second-unreachable", "second-late", "second-broken", "second-refused"])
def test_without_an_answer_the_reading_stands_with_a_fault(code: Trouble) -> None:
    def fails(questions: Sequence[Question]) -> Sequence[Answer]:
        assert questions
        raise NoAnswer(code)

    read, alone = _read(fails), _read()
    assert [fault.code for fault in read.faults] == [*(fault.code for fault in alone.faults), code]
    assert replace(read, faults=alone.faults).proposals == alone.proposals


def test_a_plan_that_leaves_nothing_open_is_not_sent() -> None:
    second = Told()
    _read(second, "一、工作\n（一）县水利局应当每月巡查。\n")
    assert second.asked == []


words = st.text(alphabet="水情关系千家万户。县局监测网民言论6月底前每年1次", max_size=12)
answers = st.builds(
    Answer,
    segment=st.integers(-2, 12),
    quote=words,
    modality=st.sampled_from(["must", "must_not", "may", "", "sure"]),
    bearers=st.lists(st.tuples(words, st.sampled_from(["lead", "bearer", "support", "x"])), max_size=3).map(
        tuple
    ),
    cadences=st.lists(words, max_size=2).map(tuple),
    deliverables=st.lists(words, max_size=2).map(tuple),
    targets=st.lists(words, max_size=2).map(tuple),
)


@given(st.lists(answers, max_size=6))
def test_whatever_it_answers_every_word_stands_in_the_document(told: list[Answer]) -> None:
    read, alone = _read(Told(*told)), _read()
    assert read.judgements == alone.judgements
    kept = {p.segment: p for p in read.proposals}
    for before in alone.proposals:
        after = kept[before.segment]
        assert after.modality == before.modality
        assert after.bearers[: len(before.bearers)] == before.bearers
        assert after.clocks[: len(before.clocks)] == before.clocks
    for proposal in read.proposals:
        text = read.outline.segments[proposal.segment].text
        for origin in _origins(proposal):
            if origin.rule == "assist":
                assert read.document.quote(origin.span) in text
                assert origin.confidence is Confidence.GUESS


def _origins(proposal: Proposal) -> list[Origin]:
    bearers, clocks = proposal.bearers, proposal.clocks
    return [
        proposal.modality_origin,
        *(bearer.origin for bearer in bearers),
        *(clock.origin for clock in clocks),
        *(thing.origin for thing in proposal.deliverables),
        *(target.origin for target in proposal.targets),
    ]
