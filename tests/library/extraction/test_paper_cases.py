"""What is to be made, kept or handed in: every line of tests/cases/papers holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.extraction.reading import plan_of

_FOLDER = Path(__file__).parents[2] / "cases" / "papers"
_PLAN = "某校管理制度\n一、工作要求\n1.每天值班。\n2.{}\n3.各科室要按时完成。\n"
_NONE = "无"


def _cases() -> list[tuple[str, set[str]]]:
    found: list[tuple[str, set[str]]] = []
    for path in sorted(_FOLDER.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                sentence, _, papers = line.partition(" => ")
                found.append((sentence, set() if papers == _NONE else set(papers.split())))
    return found


@pytest.mark.parametrize(("sentence", "papers"), _cases())
def test_reads_the_papers(sentence: str, papers: set[str]) -> None:
    extraction = plan_of(_PLAN.format(sentence))
    duties = [duty for duty in extraction.proposals if sentence in duty.words]
    assert {paper.quote for duty in duties for paper in duty.deliverables} == papers
