from __future__ import annotations

import time
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from hashlib import sha256
from pathlib import Path

import pytest

from luoshi.errors import EmptyText, UnknownType
from luoshi.reading import read_bytes, read_file
from luoshi.source import BlockKind, Document, Span

PLAN = "一、河道保洁。\n各镇每周巡河不少于1次。\n\n附件：清单\n"
LONG = "各单位应当在每年六月底前完成档案移交，并向区档案馆报送清单。\n" * 20


def words(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize(
    "data",
    [
        PLAN.encode(),
        BOM_UTF8 + PLAN.encode(),
        BOM_UTF16_LE + PLAN.encode("utf-16-le"),
        BOM_UTF16_BE + PLAN.encode("utf-16-be"),
        PLAN.encode("gb18030"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be", "gb18030"],
)
def test_every_encoding_of_an_office_gives_the_same_text_without_a_fault(data: bytes) -> None:
    document, faults = read_bytes(data, "计划.txt")
    assert document.text == PLAN
    assert faults == ()
    assert document.sha256 == sha256(data).hexdigest()
    assert (document.name, document.kind, document.reader) == ("计划.txt", "txt", "txt/1")


def test_each_line_is_a_block_and_an_empty_one_is_none() -> None:
    document, _ = read_bytes(PLAN.encode(), "计划.txt")
    assert words(document) == ["一、河道保洁。", "各镇每周巡河不少于1次。", "附件：清单"]
    assert {block.kind for block in document.blocks} == {BlockKind.LINE}


def test_line_ends_are_those_of_read_text(tmp_path: Path) -> None:
    path = tmp_path / "计划.txt"
    path.write_bytes("甲\r\n乙\r丙\n\r\n\x0c丁\r\r\n".encode())
    document, faults = read_file(path)
    assert document.text == path.read_text("utf-8") == "甲\n乙\n丙\n\n\x0c丁\n\n"
    assert faults == ()


def test_a_character_of_four_bytes_in_gb18030() -> None:
    document, _ = read_bytes("责任人：㐂某，单位：𬭎化社区居委会".encode("gb18030"), "a.txt")
    assert document.text == "责任人：㐂某，单位：𬭎化社区居委会"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_damaged_byte_is_a_fault_where_it_stands(encoding: str) -> None:
    data = bytearray(LONG.encode(encoding))
    data.insert(len("各单位".encode(encoding)), 0xFF)
    document, (fault,) = read_bytes(bytes(data), "a.txt")
    assert fault.code == "bytes-undecodable"
    assert fault.span == Span.of(3, 4)
    assert document.quote(Span.of(0, 8)) == "各单位\ufffd应当在每"


def test_a_short_text_may_be_damaged_too() -> None:
    document, (fault,) = read_bytes("每月二十日前报送清单。".encode()[:-1], "a.txt")
    assert document.text == "每月二十日前报送清单\ufffd"
    assert fault.code == "bytes-undecodable"


def test_a_replacement_character_of_the_author_is_no_fault() -> None:
    assert read_bytes(f"{PLAN}\ufffd{PLAN}{LONG}".encode(), "a.txt")[1] == ()


@pytest.mark.parametrize("encoding", ["big5", "utf-16-le", "utf-16-be"])
def test_an_encoding_without_proof_is_guessed_and_said_to_be(encoding: str) -> None:
    text = "第一條 本院各科室應於每年十二月底前完成消防演練，並將紀錄送交總務處備查。\n" * 3
    document, (fault,) = read_bytes(text.encode(encoding), "a.txt")
    assert document.text == text
    assert fault.code == "encoding-guessed"
    assert "推测" in fault.zh
    assert "guessed" in fault.en


def test_control_characters_become_blanks_and_keep_all_offsets() -> None:
    document, (fault,) = read_bytes(LONG.encode().replace("单位".encode(), b"\x00\x0b", 1), "a.txt")
    assert document.text == LONG.replace("单位", "  ", 1)
    assert fault.code == "control-characters"
    assert fault.span == Span.of(1, 3)


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 4, b"\x00\x01\x02\x03", b"\x7fELF\x02\x01\x01" + bytes(64), b"BM" + bytes(200)],
    ids=["all bytes", "four bytes", "program", "picture"],
)
def test_a_binary_file_is_refused_whatever_its_name(data: bytes) -> None:
    with pytest.raises(UnknownType):
        read_bytes(data, "计划.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_rare_characters_of_an_own_font_are_text(encoding: str) -> None:
    # Names of places and persons that no font had were put into the private-use area.
    text = "各村\ue000\ue001"
    document, faults = read_bytes(text.encode(encoding), "计划.txt")
    assert (document.text, faults) == (text, ())


def test_private_characters_speak_against_an_encoding_that_nothing_proves() -> None:
    _, faults = read_bytes("\ue000\ue001\ue002\ue003".encode("gb18030"), "计划.txt")
    assert [fault.code for fault in faults] == ["encoding-guessed"]


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\u3000\n\u3000".encode(), BOM_UTF8])
def test_nothing_but_white_space_is_an_empty_text(data: bytes) -> None:
    with pytest.raises(EmptyText) as caught:
        read_bytes(data, "空.txt")
    assert caught.value.sentence("zh") == "文件里没有文字：空.txt"


def test_all_documents_of_the_corpus_are_read_as_they_stand(shared: Path) -> None:
    paths = sorted((shared / "corpus").glob("*.txt"))
    assert paths
    for path in paths:
        document, faults = read_file(path)
        assert document.text == path.read_text("utf-8"), path.name
        assert faults == (), path.name
        assert words(document) == [line for line in document.text.split("\n") if line], path.name


def test_ten_megabytes_of_text_take_less_than_a_second() -> None:
    data = (LONG * 6000).encode()
    assert len(data) > 10_000_000
    begun = time.process_time()
    read_bytes(data, "a.txt")
    assert time.process_time() - begun < 1
