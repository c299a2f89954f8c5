from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from luoshi.cli.record import Kept, Record
from luoshi.errors import OutputRefused

KEPT = Kept("来文/甲.txt", "甲.json", "0" * 64, "问", "1" * 64, 3, "共 5 句")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record"


def test_a_line_is_found_by_the_next_call(path: Path) -> None:
    Record(path, "问").add(KEPT, held={"页": [1, None]})
    found = Record(path, "问")
    assert found.find("来文/甲.txt", "甲.json") == KEPT
    assert found.held("来文/甲.txt") == {"页": [1, None]}
    assert found.find("来文/甲.txt", "甲-2.json") is None
    assert found.find("来文/乙.txt", "甲.json") is None


def test_the_last_line_of_a_file_counts(path: Path) -> None:
    record = Record(path, "问")
    later = replace(KEPT, sha256="2" * 64)
    record.add(KEPT, held=1)
    record.add(later, held=2)
    for each in (record, Record(path, "问")):
        assert (each.find(KEPT.file, KEPT.name), each.held(KEPT.file)) == (later, 2)


def test_lines_of_another_question_do_not_count_and_their_results_are_known(path: Path) -> None:
    Record(path, "问").add(KEPT)
    other = Record(path, "另问")
    assert other.find(KEPT.file, KEPT.name) is None
    assert other.names == {"甲.json"}


@pytest.mark.parametrize("torn", ['{"form": 1', '{"form": 2, "kept": {}, "held": null}\n', "[]\n", "\n"])
def test_a_torn_line_spoils_no_other(path: Path, torn: str) -> None:
    Record(path, "问").add(KEPT)
    with path.open("a", encoding="utf-8") as lines:
        lines.write(torn)
    after = replace(KEPT, file="来文/乙.txt", name="乙.json")
    Record(path, "问").add(after)
    found = Record(path, "问")
    assert found.find(KEPT.file, KEPT.name) == KEPT
    assert found.find(after.file, after.name) == after


def test_tidied_it_has_what_is_there_and_the_results_of_other_questions(path: Path) -> None:
    Record(path, "另问").add(replace(KEPT, name="甲.html", key="另问"))
    record = Record(path, "问")
    gone = replace(KEPT, file="来文/乙.txt", name="乙.json")
    record.add(gone)
    record.add(KEPT, held="页")
    record.tidy([KEPT.file])
    found = Record(path, "问")
    assert found.names == {"甲.json", "甲.html"}
    assert found.find(KEPT.file, KEPT.name) == KEPT
    assert found.find(gone.file, gone.name) is None


def test_forgotten_it_is_gone(path: Path) -> None:
    record = Record(path, "问")
    record.add(KEPT)
    record.forget()
    assert not path.exists()
    assert record.find(KEPT.file, KEPT.name) is None


def test_a_place_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused):
        Record(tmp_path / "无" / "record", "问").add(KEPT)
