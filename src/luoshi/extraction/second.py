"""A second reader, where one is handed in, proposes for what the rules left open; it decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from luoshi.cadence import CHINA, complete, find_mentions
from luoshi.duty import Bearer, Clock, Deliverable, Fate, Modality, Origin, Proposal, Role, Target
from luoshi.extraction.figures.amounts import find_amounts
from luoshi.extraction.passage import Passage, Plan
from luoshi.extraction.result import Extraction
from luoshi.extraction.scope import judge
from luoshi.reading.faults import fault
from luoshi.second import Answer, NoAnswer, Question, SecondReader, Want

NAME: Final = "assist"


_FIELDS: Final = (Want.BEARERS, Want.CADENCES, Want.DELIVERABLES, Want.TARGETS)


def consult(extraction: Extraction, second: SecondReader) -> Extraction:
    """The extraction, with what a second reader proposes for open segments and missing fields.

    Each proposal has to quote words that stand in its segment, and to pass the guard over words, or it
    is dropped. Nothing that the rules read is changed: no fate, no field. A segment that was open stays
    open. All that is added is a guess, by the rule "assist".
    """
    questions = {question.segment: question for question in questions_of(extraction)}
    if not questions:
        return extraction
    try:
        answers = second(tuple(questions.values()))
    except NoAnswer as why:
        return replace(extraction, faults=(*extraction.faults, fault(why.code)))
    plan = Plan(extraction.outline, extraction.frame)
    read = {proposal.segment: proposal for proposal in extraction.proposals}
    for answer in answers:
        question = questions.pop(answer.segment, None)  # the first answer to a question stands
        if question is None or not _admitted(question.text, answer):
            continue
        passage = plan.passage(answer.segment)
        proposal = read.get(answer.segment) or _duty(plan, passage, answer)
        if proposal is not None:
            read[answer.segment] = _filled(passage, proposal, answer)
    ordered = sorted(read.values(), key=lambda proposal: proposal.segment)
    proposals = tuple(replace(one, number=number) for number, one in enumerate(ordered, start=1))
    return replace(extraction, proposals=proposals)


def questions_of(extraction: Extraction) -> list[Question]:
    """What may be asked: each open segment, then each duty of which bearers or times are missing."""
    segments, path = extraction.outline.segments, extraction.outline.path
    read = {proposal.segment: proposal for proposal in extraction.proposals}

    def question(index: int, wants: tuple[Want, ...]) -> Question:
        titles = tuple(item.title for item in path(segments[index].item) if item.title)
        return Question(index, segments[index].text, titles, wants)

    is_open = [
        segment.index
        for segment, judgement in extraction.judged()
        if judgement.fate is Fate.OPEN and segment.index not in read
    ]
    missing = [(index, _missing(proposal)) for index, proposal in read.items()]
    return [
        *(question(index, (Want.DUTY, *_FIELDS)) for index in is_open),
        *(question(i, wants) for i, wants in missing if Want.BEARERS in wants or Want.CADENCES in wants),
    ]


def _missing(proposal: Proposal) -> tuple[Want, ...]:
    held = (proposal.bearers, proposal.clocks, proposal.deliverables, proposal.targets)
    return tuple(want for want, fields in zip(_FIELDS, held, strict=True) if not fields)


def _admitted(text: str, answer: Answer) -> bool:
    """Whether the guard lets a proposal pass: its sentence, each of its words, and all of them together."""
    words = answer.words
    return bool(words) and all(judge(each) is None for each in (text, *words, "，".join(words)))


def _duty(plan: Plan, passage: Passage, answer: Answer) -> Proposal | None:
    """The duty that an answer proposes for an open segment; None where it quotes nothing of it."""
    origin = _origin(passage, answer.quote)
    if origin is None or answer.modality not in frozenset(Modality):
        return None
    segment = passage.segment
    return Proposal(
        number=0,
        segment=segment.index,
        span=segment.span,
        words=plan.outline.document.quote(segment.span),
        headings=passage.place.titles,
        modality=Modality(answer.modality),
        modality_origin=origin,
        duty_rule=NAME,
    )


def _filled(passage: Passage, proposal: Proposal, answer: Answer) -> Proposal:
    """The proposal with the fields that the rules left empty."""
    return replace(
        proposal,
        bearers=proposal.bearers or tuple(_bearers(passage, answer)),
        clocks=proposal.clocks or tuple(chain.from_iterable(_clocks(passage, w) for w in answer.cadences)),
        deliverables=proposal.deliverables or tuple(_deliverables(passage, answer)),
        targets=proposal.targets or tuple(chain.from_iterable(_targets(passage, w) for w in answer.targets)),
    )


def _place(passage: Passage, words: str, read: Iterable[tuple[int, int]] = ()) -> int:
    """Where words stand in a segment, -1 where they do not stand there exactly.

    read: what the library reads in the segment. A place that would cut one of these is taken only where
    there is no other: of 13次和3次 the 3次 is the later one, of 上半年底前 no part is 年底前.
    """
    if not words or words.strip() != words:
        return -1
    text, readings = passage.text, tuple(read)
    at = first = text.find(words)
    while at >= 0:
        ends = (at, at + len(words))
        if not any(start < end < stop for start, stop in readings for end in ends):
            return at
        at = text.find(words, at + 1)
    return first


def _origin(passage: Passage, words: str) -> Origin | None:
    """Where words stand in a segment; None where they do not stand there exactly."""
    at = _place(passage, words)
    return Origin(passage.span(at, at + len(words)), NAME) if at >= 0 else None


def _bearers(passage: Passage, answer: Answer) -> Iterator[Bearer]:
    for name, role in dict(reversed(answer.bearers)).items():
        if role in frozenset(Role) and (origin := _origin(passage, name)):
            yield Bearer(name, Role(role), origin)


def _clocks(passage: Passage, words: str) -> Iterator[Clock]:
    """The cadences of quoted words, as the library reads them: a date never comes from an answer."""
    frame = passage.plan.frame
    at = _place(passage, words, ((told.start, told.end) for told in find_mentions(passage.text, frame)))
    for mention in find_mentions(words, frame) if at >= 0 else ():
        origin = Origin(passage.span(at + mention.start, at + mention.end), NAME)
        cadence = complete(mention.cadence, frame, CHINA)
        yield Clock(cadence, words[mention.start : mention.end], origin, mention.rule)


def _deliverables(passage: Passage, answer: Answer) -> Iterator[Deliverable]:
    for words in dict.fromkeys(answer.deliverables):
        if origin := _origin(passage, words):
            yield Deliverable(words, origin)


def _targets(passage: Passage, words: str) -> Iterator[Target]:
    """The numbers of quoted words, as the library reads them."""
    told = find_amounts(passage.text, 0, len(passage.text))
    at = _place(passage, words, ((amount.at, amount.trails) for amount in told))
    for amount in find_amounts(words, 0, len(words)) if at >= 0 else ():
        origin = Origin(passage.span(at + amount.start, at + amount.end), NAME)
        for number, comparison, unit in amount.sides:
            yield Target(number, comparison, unit, words[amount.start : amount.end], origin)
