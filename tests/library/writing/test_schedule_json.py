from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import luoshi
from luoshi.cadence import Frame
from luoshi.writing.schedule_json import schedule_json


def made(words: str, frame: Frame, begun: datetime | None = None) -> Any:
    record = schedule_json(words, frame, luoshi.schedule(words, frame, begun=begun))
    return json.loads(json.dumps(record, ensure_ascii=False))


def test_keys_stand_in_a_stable_order() -> None:
    record = made("每季度末月20日前报送", Frame(year=2026, issued=date(2026, 1, 5)))
    assert list(record) == ["form", "words", "frame", "calendar", "cadences"]
    assert record["frame"] == {"year": 2026, "issued": "2026-01-05"}
    (cadence,) = record["cadences"]
    assert list(cadence) == [
        *("range", "quote", "rule", "notation", "value", "zh", "en", "missing", "periods", "due"),
    ]
    assert (cadence["range"], cadence["quote"]) == ([0, 9], "每季度末月20日前")
    assert cadence["notation"] == "quota 1.. per P3M due M3D20"
    assert cadence["value"] == {"type": "quota", "min": 1, "max": None, "per": "P3M", "due": "M3D20"}


def test_a_date_says_its_weekday_and_the_working_day_before_a_rest_day() -> None:
    (cadence,) = made("每季度末月20日前报送", Frame(year=2026))["cadences"]
    first, second = cadence["periods"][:2]
    assert (first["start"], first["end"], first["opens"]) == ("2026-01-01", "2026-03-31", "2026-01-01")
    assert first["due"] == {
        "day": "2026-03-20", "weekday": 5, "rest": False, "workday_before": "2026-03-20",
    }  # fmt: skip
    assert second["due"] == {
        "day": "2026-06-20", "weekday": 6, "rest": True, "workday_before": "2026-06-18",
    }  # fmt: skip
    assert (first["needs"], first["maximum"], first["provisional"]) == (1, None, False)
    assert first["zh"].startswith("“每季度末月20日前”")
    assert cadence["due"] is None


def test_what_is_not_known_is_missing_or_null() -> None:
    june, most = made("6月底前完成，每年不超过3次", Frame())["cadences"]
    assert june["missing"] == {"zh": ["年份"], "en": ["year"]}
    assert june["periods"] == most["periods"] == []
    (known,) = made("每年不超过3次", Frame(year=2026))["cadences"]
    assert (known["periods"][0]["due"], known["periods"][0]["maximum"]) == (None, 3)


def test_a_limit_has_its_day_or_its_moment() -> None:
    begun = datetime.fromisoformat("2026-09-29T09:00")
    (days,) = made("收到申请后5个工作日内办结", Frame(), begun)["cadences"]
    (hours,) = made("事故发生后24小时内报告", Frame(), begun)["cadences"]
    assert (days["due"]["day"]["day"], days["due"]["at"]) == ("2026-10-12", None)
    assert hours["due"]["at"] == "2026-09-30T09:00"
    (unknown,) = made("发现隐患立即上报", Frame(), begun)["cadences"]
    assert (unknown["due"]["day"], unknown["due"]["at"]) == (None, None)
    assert "不算逾期" in unknown["due"]["zh"]
