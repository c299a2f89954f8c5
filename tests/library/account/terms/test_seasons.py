from __future__ import annotations

from fractions import Fraction

import pytest

from luoshi.account.terms.acts import Sentence
from luoshi.account.terms.seasons import times_in
from luoshi.account.terms.strictness import times_a_year
from luoshi.cadence import Quota
from tests.library.extraction.reading import duty_in

#: A duty, and how often a year its first count comes; ? where nobody knows.
BOUNDED = """
各村5月至10月每月检查一次河道。 | 6
各村5月至10月，每月检查一次河道。 | 6
5月至10月各村要每月检查一次河道。 | 6
各村6月1日至30日每日巡查一次河道。 | 30
各村11月至次年4月每旬检查一次河道。 | 18
各村6月每季度检查一次河道。 | 1
各村暑假期间每周检查一次河道。 | ?
# left alone
各村每月检查一次河道。 | 12
各村5月至10月开展培训，每月检查一次河道。 | 12
各村5月至10月整修水闸并每月检查一次河道。 | 12
各村全年每月检查一次河道。 | 12
"""


@pytest.mark.parametrize("line", [each for each in BOUNDED.strip().splitlines() if "|" in each])
def test_how_often_a_count_comes_in_its_season(line: str) -> None:
    text, wanted = (part.strip() for part in line.split("|"))
    sentence = Sentence(duty_in(f"一、{text}\n"))
    (clock, quota) = next(
        (clock, clock.cadence) for clock in sentence.proposal.clocks if isinstance(clock.cadence, Quota)
    )
    found = times_in(sentence.seasons.get(clock), times_a_year(quota, quota.min or 0), 1)
    assert found == (None if wanted == "?" else Fraction(wanted))


@pytest.mark.parametrize("year", [2026, None])
def test_months_without_a_year_are_measured_all_the_same(year: int | None) -> None:
    sentence = Sentence(duty_in("一、各村5月至10月每月检查一次河道。\n", year))
    ((_, season),) = sentence.seasons.items()
    assert times_in(season, Fraction(12), 1) == 6
