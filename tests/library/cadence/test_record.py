from __future__ import annotations

from luoshi.cadence import Deadline, Limit, Quota, Standing, Vague, Window, to_json


def test_each_type_has_its_own_fields() -> None:
    assert to_json(Quota(2, None, "P1Y")) == {"type": "quota", "min": 2, "max": None, "per": "P1Y"}
    assert to_json(Quota(1, None, "P1M", "D5"))["due"] == "D5"
    assert to_json(Deadline("2026-06-30")) == {"type": "deadline", "date": "2026-06-30"}
    window = {"type": "window", "start": "2026-03-01", "end": "2026-05-31"}
    assert to_json(Window("2026-03-01", "2026-05-31")) == window
    limit = {"type": "limit", "amount": "P3D", "workdays": True, "trigger": "收到"}
    assert to_json(Limit("P3D", workdays=True, trigger="收到")) == limit
    assert to_json(Vague()) == {"type": "vague"}
    assert to_json(Standing()) == {"type": "standing"}
