from __future__ import annotations

import pytest

from luoshi.account.likeness.contents import Contents, content_of
from luoshi.account.likeness.share import Content, Scale
from luoshi.source import Span
from tests.library.extraction.reading import plan_of


def test_who_and_when_are_no_part_of_the_content() -> None:
    extraction = plan_of("（一）各村应当于6月底前清理河道漂浮物。（责任单位：镇水利站）\n")
    (duty,) = extraction.proposals
    assert content_of(extraction, duty) == Content.of("清理河道漂浮物")


def test_of_a_row_only_the_columns_that_tell_what_to_do() -> None:
    extraction = plan_of(
        "任务分解表\n\n| 序号 | 工作任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n"
        "| 1 | 清理河道漂浮物 | 镇水利站 | 6月底前 |\n"
    )
    (duty,) = extraction.proposals
    assert content_of(extraction, duty) == Content.of("清理河道漂浮物")


#: The same work, counted at its head, at its end, and not at all.
COUNTED = """
每季度开展1次高层建筑消防安全检查 | 每季度开展高层建筑消防安全检查1次 | 每季度开展高层建筑消防安全检查
每学期组织1次学校应急疏散演练 | 每学期组织学校应急疏散演练不少于1次 | 应当组织学校应急疏散演练，每学期至少一次
每月排查2次养老机构火灾隐患 | 每月排查养老机构火灾隐患2次 | 排查养老机构火灾隐患每月不少于两次
全年巡查3次星级宾馆 | 全年巡查星级宾馆3次 | 巡查星级宾馆
"""


@pytest.mark.parametrize("line", COUNTED.strip().splitlines())
def test_a_count_behind_the_work_hides_nothing_of_it(line: str) -> None:
    extraction = plan_of(
        "".join(f"{at}.县商务局{words.strip()}。\n" for at, words in enumerate(line.split("|"), 1))
    )
    first, *others = [content_of(extraction, duty) for duty in extraction.proposals]
    assert len(others) == 2
    assert all(Scale([first, other]).likeness(first, other) > 0.7 for other in others)


@pytest.mark.parametrize(
    "words",
    [
        "县财政局6月底前完成。",
        "县财政局应当定期开展工作。",
        "需要延长的，延长期限不得超过20个工作日。",
        "各科室每月10日前报送。",
    ],
)
def test_no_duty_is_without_content(words: str) -> None:
    extraction = plan_of(f"一、{words}\n")
    assert all(content_of(extraction, duty).grams for duty in extraction.proposals)
    assert extraction.proposals


def test_a_piece_and_a_piece_without_a_word() -> None:
    extraction = plan_of("一、各村应当检修水闸，更换护栏。\n")
    (duty,) = extraction.proposals
    at = extraction.document.text.index
    piece, word = Span.of(at("更换"), at("。")), Span.of(at("护栏"), at("。"))
    assert content_of(extraction, duty, piece) == Content.of("更换护栏")
    assert content_of(extraction, duty, piece, word) == Content.of("更换")
    assert content_of(extraction, duty, without=word) == Content.of("检修水闸，更换")


def test_without_a_word_long_words_say_what_short_ones_do() -> None:
    work = "，".join(["检修水闸闸门", "检查护栏", "开展检查", "更换护栏检查台账"] * 40)
    extraction = plan_of(f"一、各村应当{work}。\n")
    (duty,) = extraction.proposals
    text, contents = extraction.document.text, Contents(extraction)
    start = text.index("应当") + 2
    for at in (at for at in range(len(text)) if text.startswith(("检查", "台账", "检修"), at)):
        left = text[start:at] + "，" + text[at + 2 : -2]
        assert contents.of(duty, without=Span.of(at, at + 2)) == Content.of(left)
