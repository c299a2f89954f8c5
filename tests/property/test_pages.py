"""Clean plans, wrapped and paginated at random as PDF-to-text does, keep next to all of their segments."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

import pytest

import luoshi
from luoshi.source import Document
from luoshi.structure import Outline
from luoshi.structure.heal import heal
from tests.property.made_plans import PlanMaker
from tests.property.test_healing import assert_accounts_for_all, outline, words
from tests.property.wrapping import NOTICE, PLAN, RULES, Page

PROJECT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("LUOSHI_SHARED", "") or PROJECT.parent / "shared") / "corpus"
MADE = 400  # plans, each on one kind of page
PER_SAMPLE = 15  # kinds of pages
MARKS = ("", "—", "-", "第", "11", "\x0c")
#: What is not equal in this run, and why: one line each, the source's name, a tab, the reason.
REST = Path(__file__).with_name("healing_rest.txt")


def dice(seed: int) -> Random:
    """The same throws in each run."""
    return Random(seed)  # noqa: S311  # a test, no secret


def tell(capsys: pytest.CaptureFixture[str], same: int, whole: int) -> None:
    """Print the figure beside the dots of the run."""
    with capsys.disabled():
        print(f" {same} of {whole} segments equal ({same / whole:.3%})", end="")  # noqa: T201


def page(random: Random, clean: str) -> Page:
    """A kind of page: 27 characters mostly, the other habits in all combinations."""
    title = clean.split("\n", 1)[0]
    return Page(
        width=27 if random.random() < 0.4 else random.randint(20, 40),
        indents=random.random() < 0.6,
        blank_lines=random.random() < 0.4,
        page_marks=random.choice(MARKS),
        hanging=random.random() < 0.7,
        feeds=random.random() < 0.3,
        head=title[:18] if random.random() < 0.25 and len(title) > 3 else "",
        seams=random.random() < 0.4,
        trailing=random.random() < 0.3,
        whole_words=random.random() < 0.5,
        first=random.choice((1, 1, 3, 9)),
    )


def paragraphs(document: Document) -> str:
    """The paragraphs of a document, one a line."""
    view, found, _ = heal(document)
    return "\n".join(view.text[p.start : p.end].replace("\n", " ") for p in found)


def texts() -> Iterator[tuple[str, str]]:
    """Clean texts by name: those of this folder, our samples, and plans that are made up."""
    samples = {path.stem: paragraphs(luoshi.read(path)[0]) for path in (PROJECT / "samples").glob("*.txt")}
    known = {"plan": PLAN, "rules": RULES, "notice": NOTICE} | dict(sorted(samples.items()))
    for name, clean in known.items():
        for number in range(PER_SAMPLE):
            yield f"{name}-{number}", clean
    for seed in range(MADE):
        yield f"made-{seed}", PlanMaker(seed).make()


def equal(clean: str, on_pages: str) -> tuple[int, int]:
    """How many segments of a text are equal to those of the clean one, and how many there are."""
    expected, found = words(outline(clean)), words(outline(on_pages))
    return sum((Counter(expected) & Counter(found)).values()), max(len(expected), len(found))


def test_at_least_995_of_1000_segments_are_those_of_the_clean_text(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """GB/T 9704-2012 clause 5.2.3 and 7.5 (一般每面排22行，每行排28个字; 页码左右各放一条一字线).

    What is not equal stands in healing_rest.txt with its reason.
    """
    random, same, whole, rest = dice(27), 0, 0, set[str]()
    for name, clean in texts():
        kept, count = equal(clean, page(random, clean).set(clean))
        same, whole = same + kept, whole + count
        if kept < count:
            rest.add(name)
    tell(capsys, same, whole)
    assert same >= 0.995 * whole
    assert rest == {line.split("\t")[0] for line in REST.read_text(encoding="utf-8").splitlines()[1:]}


def test_every_character_of_a_text_on_pages_maps_back() -> None:
    """Architecture, Text and spans: what is left out is page debris, and the Fault names running heads."""
    random = dice(3)
    for _, clean in islice(texts(), 0, None, 7):
        assert_accounts_for_all(outline(page(random, clean).set(clean)))


def _quoted(plan: Outline) -> str:
    return "".join("".join(plan.document.quote(s.span).split()) for s in plan.segments)


def test_a_span_quotes_its_segment_through_all_that_a_page_does() -> None:
    """The words of all spans are those of all segments, white space aside."""
    random = dice(11)
    for _, clean in islice(texts(), 0, None, 9):
        plan = outline(page(random, clean).set(clean))
        assert _quoted(plan) == "".join("".join(s.text.split()) for s in plan.segments)


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no documents at {SHARED}")
def test_documents_of_the_corpus_keep_their_segments_on_pages(capsys: pytest.CaptureFixture[str]) -> None:
    """The same clause, for real documents, fused and broken as they are: 99 of 100 segments stay."""
    random, same, whole = dice(7), 0, 0
    for path in sorted(SHARED.glob("*.txt")):
        clean = paragraphs(luoshi.read(path)[0])
        kept, count = equal(clean, page(random, clean).set(clean))
        same, whole = same + kept, whole + count
    tell(capsys, same, whole)
    assert same >= 0.99 * whole
