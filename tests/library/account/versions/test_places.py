from __future__ import annotations

from luoshi.account.versions.places import Places
from tests.library.extraction.reading import plan_of

OLD = plan_of(
    "一、排查\n各乡镇要检查水闸。\n二、演练\n各村要组织演练。\n三、总结\n县水利局要报送总结。\n"
).outline
NEW = plan_of(
    "一、总结\n县水利局要上报总结。\n二、排查\n各乡镇要检查水闸。\n三、演练\n各村要开展演练。\n"
).outline


def test_what_stands_between_the_same_sentences_stays() -> None:
    places = Places(OLD.segments, NEW.segments)
    places.learn([(0, 2), (1, 3), (2, 4)])
    assert places.stays(3, 5)
    assert not places.stays(5, 1)


def test_what_moved_with_its_heading_stays_below_it() -> None:
    places = Places(OLD.segments, NEW.segments)
    places.learn([(0, 2), (1, 3), (2, 4), (4, 0)])
    assert places.stays(5, 1)
    assert not places.stays(3, 1)
