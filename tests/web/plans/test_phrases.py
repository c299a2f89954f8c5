"""Phrases of time as people type them: read whole, or refused with the words that were not read."""

from __future__ import annotations

import pytest
from django.urls import reverse

from luoshi.cadence import Cadence, Deadline, Frame, Quota, Window, to_json
from luoshi_web.plans.domain import accept, edit_duty
from luoshi_web.plans.errors import PhraseHalfRead, PhraseUnread
from luoshi_web.plans.models import DutyCadence
from luoshi_web.plans.phrases import Reading, parted, phrased, proposed, read_phrase, read_phrases, telling
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import segment, taken_in

FRAME = Frame(year=2026)
WINDOW = Window("2026-04-16", "2026-06-30")
UNTIL = Deadline("2026-06-30")
STAGE = Quota(1, None, "P1D", since="2026-04-16", until="2026-06-30")
WEEKLY = Quota(1, None, "P1W", until="2026-06-30")
FLOOD = Window("2026:汛期:start", "2026:汛期:end")
DAILY = Quota(1, None, "P1D", since="2026:汛期:start", until="2026:汛期:end")
SPRING = Quota(1, None, "P1W", since="2026-03-01", until="2026-05-31")
AUTUMN = Quota(1, None, "P1W", since="2026-09-01", until="2026-11-30")
SINCE = Quota(1, None, "P3M", since="2026-07-01")

#: What is typed, and the words of it that no reader uses.
HALF = (
    ("每个月亮圆的时候", "亮圆的时候"),
    ("每周三散会前", "散会前"),
    ("<b>每月</b>", "<b>……</b>"),
    ("每月至少2次，雨天除外", "雨天除外"),
    ("每月至少2次或者检查后", "或者检查后"),
    ("遇汛情时每日1次", "遇汛情时"),
    ("每年6月、12月各2次", "各2次"),
)
#: What contradicts itself, and can be no cadence.
CONTRADICTING = ("每月检查10次以上且不超过5次", "每月不少于10次且不超过5次", "每月至少10次至多5次")
WHOLE = (
    "每季度至少2次",
    "6月底前",
    "每月25日前报送",
    "12月10日前完成",
    "于7月10日前",
    "每年6月、12月各1次",
    "每年6月和12月",
    "每月 25 日前",
    "收到后5个工作日内",
    "每半年清理1次",
    "适时",
)


@pytest.mark.parametrize(("phrase", "left"), HALF)
def test_a_phrase_that_is_read_in_part_is_refused_with_what_is_left(phrase: str, left: str) -> None:
    with pytest.raises(PhraseHalfRead) as refused:
        read_phrase(phrase, FRAME)
    told = str(refused.value.sentence)
    assert f"“{left}”没有读进去" in told
    for example in ("每季度至少1次", "6月底前"):
        assert f"“{example}”" in told
        assert read_phrase(example, FRAME)


@pytest.mark.parametrize("phrase", CONTRADICTING)
def test_a_phrase_that_contradicts_itself_is_refused_in_words(cast: Cast, as_: SignedIn, phrase: str) -> None:
    with pytest.raises(PhraseUnread):
        read_phrase(phrase, FRAME)
    plan = taken_in(cast.clerk)
    river, client = segment(plan, "巡河"), as_(cast.clerk)
    told = client.get(reverse("plans:read_phrase", args=(plan.pk,)), {"phrases": phrase})
    assert told.status_code == 200
    assert f"“{phrase}”" in told.content.decode()
    form = {"act": "accept", "version": river.version, "phrases": phrase}
    answer = client.post(reverse("plans:settle", args=(river.pk,)), form, headers={"HX-Request": "true"})
    assert f"“{phrase}”" in answer.content.decode()
    assert not DutyCadence.objects.exists()


@pytest.mark.parametrize("phrase", WHOLE)
def test_signs_and_the_work_itself_may_stand_beside_the_time(phrase: str) -> None:
    assert read_phrase(phrase, FRAME)


def test_the_day_of_every_second_month_is_read_or_refused() -> None:
    """It was taken as the last day of every second month, and nothing said so."""
    try:
        (reading,) = read_phrase("双月15日前", FRAME)
    except PhraseUnread:
        return
    assert isinstance(reading.cadence, Quota)
    assert reading.cadence.due


def test_neither_a_card_nor_an_edit_takes_half_a_phrase(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    river = segment(plan, "巡河")
    address = reverse("plans:read_phrase", args=(plan.pk,))
    told = as_(cast.clerk).get(address, {"phrases": "每季度至少1次；<b>每月</b>"}).content.decode()
    assert "没有读进去" in told
    assert "&lt;b&gt;……&lt;/b&gt;" in told
    with pytest.raises(PhraseHalfRead):
        accept(cast.clerk, river, cadences=["每周三散会前"])
    duty = accept(cast.clerk, river)
    with pytest.raises(PhraseHalfRead):
        edit_duty(cast.clerk, duty, cadences=["每周三散会前"])
    assert [row.quote for row in DutyCadence.objects.all()] == ["每月至少巡河2次"]


@pytest.mark.parametrize(
    ("readings", "shown"),
    [
        ([("每日自查一次", STAGE), ("4月16日—6月30日", WINDOW)], "4月16日—6月30日，每日自查一次"),
        ([("6月底前", UNTIL), ("每周报送", WEEKLY)], "6月底前，每周报送"),
        ([("每日自查一次", STAGE)], "2026年4月16日至6月30日，每日自查一次"),
        ([("每周报送", WEEKLY)], "2026年6月30日前，每周报送"),
        ([("每季度通报1次", SINCE)], "自2026年7月1日起，每季度通报1次"),
        ([("自7月1日起，每季度通报1次", SINCE)], "自7月1日起，每季度通报1次"),
        ([("汛期", FLOOD), ("每日", DAILY)], "汛期，每日"),
        ([("每日", DAILY)], "2026年汛期，每日"),
        (
            [("每周检查一次", SPRING), ("每周检查一次", AUTUMN)],
            "2026年3月至5月，每周检查一次；2026年9月至11月，每周检查一次",
        ),
        ([("每月", Quota(1, None, "P1M")), ("4月16日—6月30日", WINDOW)], "每月；4月16日—6月30日"),
    ],
)
def test_what_a_field_shows_is_read_again_as_it_was(readings: list[tuple[str, Cadence]], shown: str) -> None:
    told = [Reading(quote, cadence) for quote, cadence in readings]
    assert phrased(told) == shown
    again = {reading.cadence for reading in read_phrases(parted(shown), FRAME)}
    assert again >= {reading.cadence for reading in told}


def test_a_summary_leaves_out_the_days_that_a_count_tells_of_itself() -> None:
    stage, window = Reading("每日自查一次", STAGE), Reading("4月16日—6月30日", WINDOW)
    assert telling([window, stage, stage]) == [stage]
    assert telling([window, Reading("每月", Quota(1, None, "P1M"))])[0] == window


def test_a_count_keeps_the_form_that_read_it_whatever_bounds_it() -> None:
    proposal = {"cadences": [{"quote": "每日自查一次", "value": to_json(STAGE)}]}
    (reading,) = proposed(proposal, FRAME)
    assert (reading.cadence, reading.rule) == (STAGE, "quota-count")
