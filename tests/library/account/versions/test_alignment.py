from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.account.versions.alignment import Link, align
from luoshi.structure import Outline
from tests.library.extraction.reading import plan_of

SENTENCES = (
    "镇卫生院要每年组织老年人体检，建立健康档案，并向家属反馈体检结果。",
    "各村应当于六月底前完成高龄老人信息登记。",
    "镇应急办牵头开展消防演练。",
    "各养老机构不得占用消防通道。",
    "镇财政所要按月拨付运营补贴。",
    "后勤科每半年盘点一次库存耗材。",
)


def outline(*sentences: str) -> Outline:
    return plan_of("".join(f"{sentence}\n" for sentence in sentences)).outline


def linked(old: Outline, new: Outline) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    return [(link.old, link.new, link.moved) for link in align(old, new)]


def test_equal_sentences_are_the_same_whatever_their_number_and_signs() -> None:
    old = outline("一、各村要清理河道，补种柳树。", "二、各村要修整堤坝。")
    new = outline("1.各村要清理河道、补种柳树；", "2.各村要修整堤坝。")
    assert [link.likeness for link in align(old, new)] == [1, 1]


def test_a_reworded_sentence_is_one_link_with_its_likeness() -> None:
    (link,) = align(outline(SENTENCES[1]), outline("各村应当于八月底前完成高龄老人的信息登记。"))
    assert (link.old, link.new) == ((0,), (0,))
    assert 0.5 <= link.likeness < 1


def test_sentences_that_share_little_are_gone_and_new() -> None:
    assert linked(outline(SENTENCES[2]), outline(SENTENCES[5])) == [((0,), (), False), ((), (0,), False)]


def test_a_sentence_that_stands_elsewhere_now_has_moved_and_the_others_have_not() -> None:
    old, new = outline(*SENTENCES[:4]), outline(SENTENCES[3], *SENTENCES[:3])
    assert [moved for _, _, moved in linked(old, new)] == [True, False, False, False]


def test_a_split_sentence_is_told_as_one_that_became_two() -> None:
    new = outline(
        "镇卫生院要每年组织老年人体检，建立健康档案。", "镇卫生院要向家属反馈体检结果。", SENTENCES[2]
    )
    links = align(outline(SENTENCES[0], SENTENCES[2]), new)
    assert [(link.old, link.new) for link in links] == [((0,), (0, 1)), ((1,), (2,))]
    assert links[0].is_split
    assert not links[0].is_joined


def test_joined_sentences_are_told_as_two_that_became_one() -> None:
    old = outline(
        SENTENCES[2], "镇卫生院要每年组织老年人体检，建立健康档案。", "镇卫生院要向家属反馈体检结果。"
    )
    links = align(old, outline(SENTENCES[2], SENTENCES[0]))
    assert [(link.old, link.new) for link in links] == [((0,), (0,)), ((1, 2), (1,))]
    assert links[1].is_joined


#: A sentence, what became of it, and whether both of these are read as its parts.
SPLITS = """
市财政局要列支经费，3月底前下达第一批补助资金。 | 市财政局要列支经费。 | 3月31日前下达首批补助资金并公开。|拆
镇水利站要检修水闸，汛期前疏通排水沟渠。 | 镇水利站要检修水闸。 | 汛期到来之前，要疏通各处排水沟渠。|拆
县教育局要修缮校舍，更换老旧门窗玻璃。 | 县教育局要修缮校舍。 | 县教育局要更换老旧的门窗及其玻璃。|拆
县教育局要修缮校舍，更换老旧门窗。 | 县教育局要修缮校舍，更换门窗。 | 县卫健局要修缮病房，添置座椅。 | 不拆
市财政局将所需经费列入年度预算。 | 市财政局将所需资金列入年度预算。 | 市财政局每半年公开一次资金账目。 | 不拆
"""


@pytest.mark.parametrize("line", SPLITS.strip().splitlines())
def test_a_part_that_was_reworded_is_split_off_all_the_same(line: str) -> None:
    old, first, second, told = [words.strip() for words in line.split("|")]
    links = align(outline(old), outline(first, second))
    assert (links[0].old, links[0].new) == ((0,), (0, 1) if told == "拆" else (0,))
    joined = align(outline(first, second), outline(old))
    assert (joined[0].old, joined[0].new) == ((0, 1) if told == "拆" else (0,), (0,))


REPAIRS = "县{}局{}前完成{}维修改造，每季度报送进展。"
TASKS = {
    "教": REPAIRS.format("教育", "6月底", "校舍"),
    "卫": REPAIRS.format("卫健", "6月底", "医院"),
    "卫30": REPAIRS.format("卫健", "6月30日", "医院"),
    "民": REPAIRS.format("民政", "6月底", "敬老院"),
    "民9": REPAIRS.format("民政", "9月底", "敬老院"),
    "交": REPAIRS.format("交通", "7月底", "道路"),
    "文": "县文旅局每月检查景区。",
}
#: Tasks before, tasks after, and for each of these the task that it was.
MOVES = """
教 卫 民 文 | 卫30 民9 教 文 交 | 卫 民 教 文 -
教 卫 民 文 | 交 卫30 民9 文 教 | - 卫 民 文 教
卫 文 民 | 民9 文 卫30 | 民 文 卫
教 卫 文 | 文 卫30 交 | 文 卫 -
教 文 | 交 文 教 | - 文 教
"""


@pytest.mark.parametrize("line", MOVES.strip().splitlines())
def test_of_sentences_of_one_mould_each_is_found_again_where_it_moved(line: str) -> None:
    before, after, was = [told.split() for told in line.split("|")]
    links = align(outline(*(TASKS[t] for t in before)), outline(*(TASKS[t] for t in after)))
    found = {link.new[0]: link.old for link in links if link.new}
    assert [before[found[at][0]] if found[at] else "-" for at in range(len(after))] == was


#: Sentences before, sentences now, and which of each belong together: 12>1 are the first two joined in one.
SHAPES = """
信访件应当在15日内办结。 | 信访件一般应在15日内办结，情况复杂的可延长至30日。 | 1>1
各乡镇每月报送进度。 | 各乡镇每月报送进度，同时抄送县委办、县政府办、县纪委监委，并对数据真实性负责。 | 1>1
各乡镇5月底前组织演练1次。 | 各乡镇4月30日前至少组织演练2次。 | 1>1
住建局检查工地扬尘。/住建局检查工地噪声。/住建局检查工地消防。 | 住建局每月检查工地扬尘、噪声、消防。 | 123>1
住建局每月检查工地扬尘、噪声、消防。 | 住建局检查工地扬尘。/住建局检查工地噪声。/住建局检查工地消防。 | 1>123
住建局检查工地扬尘。/县文旅局举办龙舟比赛。 | 住建局检查工地扬尘、噪声。 | 1>1 2>
各村建设河道巡护站点。 | 镇水利站要在河道沿线建成巡护驿站，为各村护林员建设休息站点。 | 1> >1
各村要在汛期巡护河道堤防。 | 为保护耕地，各村要在汛期巡护河道堤防。 | 1>1
县住建局检查扬尘。 | 县教育局要在各学校组织学生开展体检，建立健康档案，检查食堂卫生。 | 1> >1
"""


@pytest.mark.parametrize("line", SHAPES.strip().splitlines())
def test_a_clause_more_and_several_in_one_are_told_as_what_they_are(line: str) -> None:
    old, new, wanted = ([each.strip() for each in part.split("/")] for part in line.split("|"))
    links = align(outline(*old), outline(*new))
    told = {">".join("".join(str(at + 1) for at in side) for side in (link.old, link.new)) for link in links}
    assert told == set(wanted[0].split())


def test_what_moved_with_its_heading_is_held_to_no_more_than_what_stayed() -> None:
    start = ("一、排查", "各乡镇要检查水闸闸门和启闭机。", "二、巡护", "护林员要看守山场林地。")
    old = outline("三、防灾总结", "县应急局年底前汇总各地灾情。", *start)
    new = outline(*start, "三、防灾总结", "县应急局年底前通报全县受灾情况。")
    assert ((1,), (5,), True) in linked(old, new)
    elsewhere = outline(*start, "三、物资", "县应急局年底前通报全县受灾情况。")
    assert ((1,), (), False) in linked(old, elsewhere)


def test_a_new_neighbour_that_shares_nothing_is_no_part_of_a_split() -> None:
    new = outline("各村应当于八月底前完成高龄老人信息登记。", SENTENCES[5])
    assert linked(outline(SENTENCES[1]), new) == [((0,), (0,), False), ((), (1,), False)]


def test_what_is_gone_stands_after_what_it_followed() -> None:
    assert [link.old for link in align(outline(*SENTENCES[:3]), outline(SENTENCES[0], SENTENCES[2]))] == [
        (0,),
        (1,),
        (2,),
    ]


TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_every_sentence_of_both_versions_stands_in_exactly_one_link(old: list[str], new: list[str]) -> None:
    """A difference leaves nothing out and counts nothing twice."""
    before, after = outline(*old), outline(*new)
    links = align(before, after)
    assert sorted(at for link in links for at in link.old) == list(range(len(before.segments)))
    assert sorted(at for link in links for at in link.new) == list(range(len(after.segments)))


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_a_text_does_not_differ_from_itself(sentences: list[str]) -> None:
    same = outline(*sentences)
    assert align(same, same) == tuple(Link((at,), (at,), 1.0) for at in range(len(same.segments)))
