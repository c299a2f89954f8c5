"""The label form: every name and quote is cut from the text."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, cast

import luoshi
from luoshi.duty import Deliverable, Inheritance, Origin, ScopeKind, Verdict
from luoshi.extraction.result import Extraction
from luoshi.source import Span
from luoshi.writing.gold import gold_json


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def duties(extraction: Extraction) -> Any:
    return gold_json(extraction, "007")["duties"]


def test_head_of_the_file(extraction: Extraction) -> None:
    made = gold_json(extraction, "007")
    del made["duties"]
    assert made == {
        "id": "007",
        "title": "云溪县2026年消防安全工作要点",
        "year": 2026,
        "issued": "2026-03-02",
        "annotator": "luoshi",
    }


def test_a_whole_duty(extraction: Extraction) -> None:
    text = extraction.document.text
    start = text.index("县应急管理局")
    assert duties(extraction)[0] == {
        "start": start,
        "end": text.index("各乡镇") - 1,
        "modality": "must",
        "bearers": [
            {"name": "县应急管理局", "role": "lead", "inherited": False},
            {"name": "县民政局", "role": "support", "inherited": False},
        ],
        "cadences": [
            {"type": "quota", "min": 2, "max": None, "per": "P3M", "quote": "每季度至少检查2次"},
            {"type": "deadline", "date": "2026-06-30", "quote": "6月底前"},
        ],
        "deliverables": ["检查情况报告"],
    }


def test_what_is_inherited_says_so(extraction: Extraction) -> None:
    assert duties(extraction)[2]["bearers"] == [{"name": "各乡镇", "role": "bearer", "inherited": True}]


def test_a_date_without_a_year_is_left_out(extraction: Extraction) -> None:
    assert [c["type"] for c in duties(extraction)[2]["cadences"]] == ["limit", "vague"]


def test_white_space_at_the_ends_is_left_out(extraction: Extraction) -> None:
    first = extraction.proposals[0]
    wide = replace(first, span=Span.of(first.span.start - 1, first.span.end + 1))
    made = duties(replace(extraction, proposals=(wide,)))[0]
    assert (made["start"], made["end"]) == (first.span.start, first.span.end)


def test_a_name_over_a_line_break_is_cut_from_the_text(extraction: Extraction) -> None:
    start = extraction.document.text.index("6月底前\n形成")
    odd = Deliverable("6月底前形成", Origin(Span(((start, start + 4), (start + 5, start + 7))), "paper"))
    first = replace(extraction.proposals[0], deliverables=(odd,))
    assert duties(replace(extraction, proposals=(first,)))[0]["deliverables"] == ["6月底前\n形成"]


def test_a_deliverable_from_elsewhere_is_left_out(extraction: Extraction) -> None:
    report = extraction.proposals[0].deliverables[0]
    away = replace(report, origin=replace(report.origin, inherited=Inheritance.TABLE))
    ban = replace(extraction.proposals[1], deliverables=(away,))
    assert duties(replace(extraction, proposals=(ban,)))[0]["deliverables"] == []


def test_nothing_is_astray(extraction: Extraction) -> None:
    whole = squeeze(extraction.document.text)
    for duty in duties(extraction):
        own = squeeze(extraction.document.text[duty["start"] : duty["end"]])
        assert all(squeeze(quote) in own for quote in duty["deliverables"])
        assert all(squeeze(b["name"]) in (whole if b["inherited"] else own) for b in duty["bearers"])
        assert all(squeeze(cadence["quote"]) in whole for cadence in duty["cadences"])


def test_what_is_out_of_scope_is_listed_with_its_kind(extraction: Extraction) -> None:
    first, *others = extraction.proposals
    beyond = replace(first, scope=Verdict(ScopeKind.PERSONS, ((0, 2),), ("县应",)))
    made = duties(replace(extraction, proposals=tuple(others), outside=(beyond,)))
    assert [duty.get("scope") for duty in made] == ["persons", None, None, None]
    assert {key: value for key, value in made[0].items() if key != "scope"} == duties(extraction)[0]


def test_both_terms_of_a_school_are_one_in_six_months() -> None:
    text = "一、任务\n各校每学期末报送工作总结。\n二、要求\n每年暑假前检修校舍。\n"
    made = gold_json(luoshi.extract(luoshi.read(text.encode(), "plan.txt")[0]), "008")["duties"]
    assert [duty["cadences"] for duty in cast("Any", made)] == [
        [{"type": "quota", "min": 1, "max": None, "per": "P6M", "due": "end", "quote": "每学期末"}],
        [{"type": "quota", "min": 1, "max": None, "per": "P1Y", "due": "", "quote": "每年暑假前"}],
    ]
