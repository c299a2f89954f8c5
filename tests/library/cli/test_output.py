from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.cli.output import distinct_names, json_bytes, make_folder, save
from luoshi.errors import OutputRefused


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "结果.json"
    target.write_bytes(b"old and longer")
    save(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="it is a folder"):
        save(tmp_path, b"")


def test_a_file_that_was_read_is_not_written_even_by_another_name(tmp_path: Path) -> None:
    source = tmp_path / "计划.txt"
    source.write_bytes(b"plan")
    (tmp_path / "链接.txt").symlink_to(source)
    with pytest.raises(OutputRefused, match="the very file"):
        save(tmp_path / "链接.txt", b"new", [source])
    assert source.read_bytes() == b"plan"


def test_a_device_is_written_to_not_replaced() -> None:
    save(Path("/dev/null"), b"new")
    assert Path("/dev/null").is_char_device()


def test_a_place_that_takes_nothing_refuses(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="File name too long"):
        save(tmp_path / ("长" * 200), b"")
    with pytest.raises(OutputRefused, match="no such folder"):
        save(tmp_path / "无" / "结果", b"")


def test_the_reason_is_told_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused) as met:
        save(tmp_path / ("长" * 200), b"")
    assert "（文件名太长）" in met.value.sentence("zh")
    (tmp_path / "文件").touch()
    with pytest.raises(OutputRefused) as met:
        make_folder(tmp_path / "文件" / "内")
    assert "（上一级不是文件夹）" in met.value.sentence("zh")
    with pytest.raises(OutputRefused) as met:
        save(Path("/dev/full"), b"new")
    assert "（磁盘已满）" in met.value.sentence("zh")
    assert "(No space left on device)" in met.value.sentence("en")


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    make_folder(tmp_path / "甲" / "乙")
    make_folder(tmp_path / "甲" / "乙")
    assert (tmp_path / "甲" / "乙").is_dir()
    (tmp_path / "文件").touch()
    with pytest.raises(OutputRefused, match="File exists"):
        make_folder(tmp_path / "文件")


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["甲.txt", "乙.docx"], ["甲", "乙"]),
        (["甲.txt", "甲.docx"], ["甲.txt", "甲.docx"]),
        (["东/甲.txt", "西/甲.txt", "乙.txt"], ["甲.txt", "甲.txt-2", "乙"]),
        ([], []),
    ],
)
def test_names_are_distinct(paths: list[str], names: list[str]) -> None:
    assert distinct_names([Path(path) for path in paths]) == names


def test_json_is_utf_8_that_people_can_read() -> None:
    assert json_bytes({"任务": 1}).decode() == '{\n "任务": 1\n}\n'
