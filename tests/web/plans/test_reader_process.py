"""The reading worker: its answers, its limits, and a sentence for each way to fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi_web.plans import reader_process
from luoshi_web.plans.reader_process import Bounds, NotRead

SAMPLES = Path(__file__).parents[3] / "samples"
FIRE = SAMPLES / "消防安全工作要点.docx"


def test_a_plan_is_read_whole_and_its_stages_are_told() -> None:
    stages: list[str] = []
    result = reader_process.read_whole(FIRE.read_bytes(), FIRE.name, on_stage=stages.append)
    assert stages == ["reading", "extracting"]
    assert result["frame"] == {
        "year": 2026,
        "issued": "2026-01-15",
        "start": None,
        "end": None,
        "of_the_year": True,
    }
    assert len(result["segments"]) == 64
    drill = result["segments"][23]
    assert drill["headings"] == ["二、抓好重点场所", "（一）养老机构"]
    assert drill["proposal"]["cadences"][0]["zh"] == "每半年至少1次"
    assert result["segments"][0]["kind"] == "title"
    text = result["document"]["text"]
    for segment in result["segments"]:
        assert "".join(text[a:b] for a, b in segment["ranges"]).strip()


def test_dates_without_a_year_stay_open_and_are_counted() -> None:
    result = reader_process.read_whole(
        "一、检查。县水利局应当在6月底前完成检查。\n二、报告。每年报告1次。".encode(), "计划.txt"
    )
    assert result["frame"]["year"] is None
    assert result["year_needed"] == 1
    dates = [c for s in result["segments"] if s["proposal"] for c in s["proposal"]["cadences"]]
    assert [c["year_unknown"] for c in dates] == [True, False]


def test_a_mark_is_found_in_the_worker() -> None:
    assert reader_process.scan("机密★1年\n工作计划\n".encode(), "计划.txt") == "secrecy-star"
    assert reader_process.scan("工作计划\n每月1次。\n".encode(), "计划.txt") == ""


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"PK\x03\x04 no zip", "a.docx", "BrokenFile"),
        (b"   \n", "a.txt", "EmptyText"),
        (b"%PDF-1.7\n%\xe2\xe3", "a.pdf", "BrokenFile"),
        (b"Rar!\x1a\x07", "a.rar", "UnknownType"),
    ],
)
def test_a_file_that_cannot_be_read_gives_its_sentence_and_remedy(data: bytes, name: str, code: str) -> None:
    with pytest.raises(NotRead) as caught:
        reader_process.read_whole(data, name)
    assert caught.value.code == code
    for lang in ("zh", "en"):
        sentence, remedy = caught.value.texts[lang]
        assert name in sentence
        assert remedy


LONG = "各镇应当每月检查1次河道。\n".encode() * 200_000


@pytest.mark.parametrize(
    ("bounds", "code"),
    [
        (Bounds(wall=0.3), "too-long"),
        (Bounds(cpu=1), "too-long"),
        (Bounds(memory=120 * 1024 * 1024), "too-big"),
    ],
)
def test_a_worker_that_is_stopped_gives_a_sentence(bounds: Bounds, code: str) -> None:
    with pytest.raises(NotRead) as caught:
        reader_process.read_whole(LONG, "长文.txt", bounds=bounds)
    assert caught.value.code == code
    for lang in ("zh", "en"):
        sentence, remedy = caught.value.texts[lang]
        assert "长文.txt" in sentence
        assert remedy
