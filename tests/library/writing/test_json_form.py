"""The full result for programs: stable, complete, and each field with its place."""

from __future__ import annotations

import json
from typing import Any

from luoshi.extraction.result import Extraction
from luoshi.writing.json_form import extraction_json


def made_of(extraction: Extraction) -> Any:
    return extraction_json(extraction)


def test_top_keys_stand_in_a_stable_order(extraction: Extraction) -> None:
    made = made_of(extraction)
    assert list(made) == ["form", "document", "frame", "counts", "segments", "duties", "faults"]
    assert made["frame"] == {"year": 2026, "issued": "2026-03-02"}
    assert made["document"]["number"] == "云政办发〔2026〕12号"


def test_every_segment_has_its_fate(extraction: Extraction) -> None:
    made = made_of(extraction)
    assert [s["fate"] for s in made["segments"]] == [j.fate.value for j in extraction.judgements]
    assert sum(made["counts"].values()) == len(made["segments"])
    assert made["segments"][7]["rule"] == ""


def test_ranges_lead_back_to_the_words(extraction: Extraction) -> None:
    text = extraction.document.text

    def words(ranges: list[list[int]]) -> str:
        return "".join(text[start:end] for start, end in ranges)

    for duty in made_of(extraction)["duties"]:
        assert words(duty["ranges"]) == duty["quote"]
        fields = [duty["modality"], *duty["bearers"], *duty["cadences"]]
        for field in fields + duty["deliverables"] + duty["targets"]:
            assert words(field["ranges"]) == field["quote"]
            assert field["rule"]


def test_cadences_carry_value_and_sentence(extraction: Extraction) -> None:
    cadences = made_of(extraction)["duties"][2]["cadences"]
    assert cadences[2]["value"] == {"type": "deadline", "date": "XXXX-12-31"}
    assert [c["year_unknown"] for c in cadences] == [False, False, True]
    assert all(c["zh"] and c["en"] and c["zh"] != c["en"] for c in cadences)


def test_inheritance_and_faults_are_told(extraction: Extraction) -> None:
    made = made_of(extraction)
    assert made["duties"][2]["bearers"][0]["inherited"] == "sentence"
    assert made["duties"][1]["bearers"][0]["inherited"] is None
    assert made["faults"][0]["ranges"] == [[0, 3]]


def test_it_is_plain_json(extraction: Extraction) -> None:
    made = made_of(extraction)
    assert json.loads(json.dumps(made, ensure_ascii=False)) == made
