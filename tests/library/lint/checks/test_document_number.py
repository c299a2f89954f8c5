"""The year of a document number stands in 〔〕, without 第 and padded zeros (GB/T 9704-2012 7.2.5)."""

from __future__ import annotations

import pytest

from luoshi.lint.checks import document_number
from tests.library.lint.marking import marked, told

DRAFT = "青溪镇2026年工作要点\n\n一、重点工作\n各村要整治河道。\n{}\n"

FINDS = [
    ("根据青政办发[2026]3号文件，各村要巡查河道。", ["[2026]3号"]),
    ("根据青政办发〔2026〕第3号文件，各村要巡查。", ["〔2026〕第3号"]),
    ("根据青政办发〔2026〕03号文件，各村要巡查。", ["〔2026〕03号"]),
    ("根据青政办发（2026）3号文件，各村要巡查。", ["（2026）3号"]),
    ("根据青政办发〔26〕3号文件，各村要巡查。", ["〔26〕3号"]),
    ("根据青水函(26)3号文件，各村要巡查。", ["(26)3号"]),
    ("根据青水字[2025]12号文件，各村要巡查。", ["[2025]12号"]),
    ("根据青政发〔2026年〕3号文件，各村要巡查。", ["〔2026年〕3号"]),
    ("根据青政发2026[3]号文件，各村要巡查。", ["2026[3]号"]),
    ("根据青政发〔2026〕3号、04号文件，各村要巡查。", ["04号"]),
    ("根据青政发［2026］3号、［2026］4号文件，各村要巡查。", ["［2026］3号", "［2026］4号"]),
]

LEAVES = [
    "根据青政办发〔2026〕3号文件，各村要巡查河道。",
    "根据应急管理部公告（2019）第3号，各村要巡查。",
    "根据（2026）青民初字第3号判决，各村要巡查。",
    "各村（2026）年要巡查河道。",
    "解放路（12）34号院要整治河道。",
    "各村要整治滨河街[20]5号门前沟渠。",
    "各村要整治新村小区（1204）3号泵房。",
    "各村要整治人民路（2026）3号楼前沟渠。",
    "合同编号（2026）15号的工程要验收。",
    "执行青民初（2026）3号判决。",
    "检修3号、04号闸门。",
    "根据青政发〔2026〕3号、4号文件，各村要巡查。",
]


@pytest.mark.parametrize(("text", "words"), FINDS)
def test_it_finds(text: str, words: list[str]) -> None:
    assert marked(document_number, DRAFT.format(text)) == words


@pytest.mark.parametrize("text", LEAVES)
def test_it_leaves_alone(text: str) -> None:
    assert marked(document_number, DRAFT.format(text)) == []


@pytest.mark.parametrize(("told_year", "year"), [("25", "2025"), ("98", "1998"), ("2026", "2026")])
def test_the_remedy_writes_all_four_digits_of_the_year(told_year: str, year: str) -> None:
    text = DRAFT.format(f"根据青政办发〔{told_year}〕第5号文件，各村要巡查。")
    assert f"写作“〔{year}〕5号”" in told(document_number, text)


def test_the_remedy_writes_the_number_as_it_should_be() -> None:
    assert "写作“〔2026〕3号”" in told(
        document_number, DRAFT.format("根据青政办发[2026]第03号文件，各村要巡查。")
    )
