"""The out-of-scope guard: what it must mark, what it must leave alone, whatever the spelling."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from luoshi import api
from luoshi.duty import ScopeKind
from luoshi.errors import OutOfScope
from luoshi.extraction.scope import examine, judge, pairings
from luoshi.extraction.scope.pairings import LAWFUL, LONGEST, PAIRINGS, PHRASES
from luoshi.extraction.scope.signs import SIGNS, sign_places
from luoshi.extraction.scope.spelling import level
from luoshi.lexicon import load
from luoshi.lexicon.load import words

CASES = Path(__file__).resolve().parents[3] / "cases" / "scope"


def lines(name: str) -> list[str]:
    text = (CASES / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


MARK = [
    (set(kinds.split("/")), words) for kinds, words in (line.split(" | ", 1) for line in lines("mark.txt"))
]
LEAVE = lines("leave.txt")


@pytest.mark.parametrize(("kinds", "sentence"), MARK, ids=[words for _, words in MARK])
def test_it_marks(kinds: set[str], sentence: str) -> None:
    verdict = judge(sentence)
    assert verdict is not None
    assert verdict.kind.value in kinds
    assert verdict.words == tuple(sentence[start:end] for start, end in verdict.ranges)


@pytest.mark.parametrize("sentence", LEAVE)
def test_it_leaves_alone(sentence: str) -> None:
    assert judge(sentence) is None


def test_the_cases_are_many_of_each_kind_and_none_stands_twice() -> None:
    for kind in ScopeKind:
        assert sum(kind.value in kinds for kinds, _ in MARK) >= 40
    assert len(MARK) >= 300
    assert len(LEAVE) >= 300
    assert len({words for _, words in MARK} | set(LEAVE)) == len(MARK) + len(LEAVE)


def full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


#: Ways to write a sentence so that a plain search does not find its words.
DISGUISES: dict[str, Callable[[str], str]] = {
    "spaces": " ".join,
    "wide spaces": "\u3000".join,
    "zero width": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "hyphens": "-".join,
    "dots": "·".join,
    "full stops of ASCII": ".".join,
    "underscores": "_".join,
    "stars": "*".join,
    "tabs": "\t".join,
    "full width": full_width,
    "small letters": str.lower,
    "brackets": lambda text: "".join(f"（{c}）" if c.isalnum() else c for c in text),
    "quotes": lambda text: "".join(f"“{c}”" if c.isalnum() else c for c in text),
    "struck through": "\u0336".join,
    "variant forms": lambda text: text.translate(
        str.maketrans("论评帖账号监测网络删发点员个积审态", "論評貼賬號監測網絡刪發點員個積審態")
    ),
}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
def test_nobody_slips_through_by_spelling(disguise: Callable[[str], str]) -> None:
    missed = [sentence for _, sentence in MARK if judge(disguise(sentence)) is None]
    assert missed == []


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
def test_spelling_makes_nothing_out_of_scope(disguise: Callable[[str], str]) -> None:
    assert [sentence for sentence in LEAVE if judge(disguise(sentence)) is not None] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "开展舆、情、监、测。",
        "开展舆，情，监，测。",
        "做好“舆情”监测。",
        "做好舆\n情监测。",
        "加入薇信群查看聊天记录。",
        "每日查看家长WX群。",
        "对员工⾔论进行登记。",  # a Kangxi radical for 言
    ],
)
def test_other_disguises(sentence: str) -> None:
    assert judge(sentence) is not None


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("不得查看师生朋友圈。", False),
        ("不得以任何方式查看师生朋友圈。", False),
        ("严禁对师生言论进行监测。", False),
        ("师生言论不得监测。", False),
        ("不得不监测师生言论。", True),
        ("不得放松对师生言论的监测。", True),
        ("严禁漏报师生言论监测情况。", True),
        ("不得发表不实信息，并监测师生言论。", True),
        ("严禁将宗教信仰作为录用条件。", False),
        ("不得录用有宗教信仰的人员。", True),
        ("招聘时不得询问应聘者的宗教信仰。", False),
        ("对反对拆迁的住户，不得停水停电。", False),
        ("对反对拆迁的住户停水停电。", True),
        ("凡要求报送舆情监测数据的文件一律废止。", False),
        ("报送舆情监测数据，原表一律废止。", True),
        ("删帖数量不足的一律取消评优。", True),
        ("对删除差评的商户，依法查处。", False),
        ("对删除差评的商户依法查处。", False),
        ("对不删除差评的商户，依法查处。", True),
        ("对组织刷好评的商家予以处罚。", False),
        ("对网评任务落后的单位予以通报批评。", True),
        ("对打击报复提意见职工的干部，停职检查。", False),
        ("对提意见的职工，停职检查。", True),
        ("面试时可以交谈，不得询问宗教信仰。", False),
        ("宗教信仰一律不得作为录用的条件。", False),
        ("核查家属身份，回复来信。", False),
        ("以家属身份回复来信。", True),
        ("不得无故屏蔽批评学校的帖子。", False),
        ("不得因意见不同屏蔽群众留言。", False),
    ],
)
def test_forbidding_protects_unless_the_meaning_turns(sentence: str, *, found: bool) -> None:
    assert (judge(sentence) is not None) is found


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("登记职工个人开设的微博。", ("登记", "职工个人开设的微博")),
        ("登记本局开设的微博。", None),
        ("汇总村民在微信群里反映的问题。", None),
        ("汇总村民在微信群里的闲聊。", ("汇总", "村民在微信群里的闲聊")),
        ("反对拆迁的住户，由社区建档。", ("反对拆迁的住户", "建档")),
        ("拆迁的住户，由社区逐户建档。", None),
        ("立场有偏差的考生，经复核后，不予录取。", ("立场", "不予录取")),
        ("身高不足的考生，经复核后，不予录取。", None),
        ("立场有偏差。体检不合格的不予录取。", None),
        ("凡公开批评领导的，查实后，列入黑名单。", ("公开批评领导的", "黑名单")),
        ("凡公开批评领导班子决策不当之处的同志。", None),
        ("按支持、反对给业主标注颜色。", ("支持、反对", "标注")),
        ("按支持、反对的票数给业主公布。", None),
        ("投反对票的业主达到半数，方案不予通过。", None),
        ("思想落后的讲师，经复核，不予寄送教材。", None),
        ("思想落后的讲师，经复核，不得推荐出国。", ("思想落后", "不得推荐")),
        ("设法还原问卷填写者姓名。", ("还原", "问卷")),
        ("设法还原问卷的默认格式。", None),
    ],
)
def test_several_words_make_one_demand(sentence: str, words: tuple[str, ...] | None) -> None:
    verdict = judge(sentence)
    assert (verdict and verdict.words) == words


def test_a_sentence_that_is_half_lawful_is_out_of_scope_as_a_whole() -> None:
    lawful = "每月公布空气质量数据"
    assert judge(lawful + "。") is None
    assert judge(lawful + "，监测网民言论。") is not None
    assert judge("监测网民言论，" + lawful + "。") is not None


def test_an_act_and_an_object_of_two_sentences_do_not_meet() -> None:
    assert judge("做好水质监测。完善评论功能。") is None
    assert judge("加强水质监测。职工言论自由受法律保护。") is None


def test_the_words_are_told_as_they_were_written() -> None:
    verdict = judge("各科室要 监 测 职工的“言 论”。")
    assert verdict is not None
    assert verdict.kind is ScopeKind.WATCH
    assert verdict.words == ("监 测", "言 论")


@pytest.mark.parametrize("kind", ScopeKind)
def test_each_kind_has_its_reason_and_remedy_in_both_languages(kind: ScopeKind) -> None:
    verdict = next(v for _, sentence in MARK if (v := judge(sentence)) and v.kind is kind)
    assert verdict.reason("zh").startswith("范围外。落实不")
    assert verdict.reason("zh").endswith("不能成为任务。")
    assert verdict.reason("en").startswith("Out of scope. Luoshi doesn't ")
    assert verdict.remedy("zh").startswith("合法的那一半")
    assert verdict.remedy("en").startswith("Write the lawful half in words that pass")


def lists() -> set[str]:
    others = {*PHRASES.values(), LAWFUL, *(f"scope-{name}" for name in SPARING)}
    return others | pairings.lists()


#: Lists of what spares a sentence, and of what is common.
SPARING = ("forbids", "turns", "undoes", "channels")
COMMON = {"scope-common-letters", "scope-common-pairs"}


def test_every_list_is_used_and_says_where_its_words_come_from() -> None:
    folder = Path(load.__file__).parent
    files = {path.stem: path for path in folder.glob("scope-*.txt")}
    assert set(files) == lists() | COMMON | {"scope-variants"}
    for path in files.values():
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert "\n# Source: " in text


@pytest.mark.parametrize("name", sorted(lists()))
def test_every_word_of_a_list_can_be_found(name: str) -> None:
    """A word that levelling would change, or that is longer than the search reaches, finds nothing."""
    levelled = [word for word in words(name) if level(word).text != word]
    assert levelled == []
    assert [word for word in words(name) if len(word) > LONGEST] == []


def test_each_pairing_and_phrase_has_a_sign_that_the_first_look_knows() -> None:
    known = {*SIGNS, *PHRASES.values()}
    asked = pairings.open_pairings(pairings.lists())
    assert len(asked) == len(PAIRINGS)
    for pairing, needs in asked:
        assert needs & known, pairing
    assert {name for name in SIGNS if name not in lists()} == set()


def test_the_first_look_loses_nothing() -> None:
    """Whatever the second look finds in a sentence has a sign."""
    assert [sentence for _, sentence in MARK if examine(sentence) and not sign_places(sentence)] == []
    assert [sentence for sentence in LEAVE if examine(sentence)] == []


def test_ordinary_sentences_rarely_need_a_second_look() -> None:
    assert sum(bool(sign_places(sentence)) for sentence in LEAVE) < len(LEAVE) / 2


SEEDS = (
    *(
        "言论",
        "不得监测言论，",
        "监测",
        "言 ",
        "舆" + " " * 50,
        "、监、测",
        "不得",
        "微信群",
        "通过微信群",
        "网民的",
    ),
    *("职工的微博", "反对的住户，", "在群里", "谁发的", "不予录取，立场", "以网友身份", "一律废止"),
    *("个人积", "（", "打分，个人信息", "𠀀", "不得发帖、", "宗教信", "点赞", "监" + "-" * 40),
)


@pytest.mark.parametrize("seed", SEEDS)
def test_it_stays_quick_over_a_long_repeat(seed: str) -> None:
    """Ten times the text takes about ten times as long, never a hundred times."""
    judge(seed)
    took = []
    for length in (20_000, 200_000):
        text = seed * (length // len(seed))
        took.append(min(_seconds(text) for _ in range(3)))
    assert took[1] < 35 * max(took[0], 0.002)


def _seconds(text: str) -> float:
    begun = time.process_time()  # what others run on the machine does not count
    judge(text)
    return time.process_time() - begun


def test_the_api_tells_and_refuses() -> None:
    assert api.scope_of("每月公布空气质量数据。") is None
    verdict = api.scope_of("每日监测网民言论。")
    assert verdict is not None
    api.admit("每月公布空气质量数据。", "空气质量", "")
    with pytest.raises(OutOfScope) as refused:
        api.admit("每月公布空气质量数据。", "监测网民言论")
    assert refused.value.sentence("zh") == verdict.reason("zh") + "读到的是“监测、网民言论”。"
    assert refused.value.sentence("en") == verdict.reason("en") + " The words are “监测, 网民言论”."


def test_a_demand_spread_over_two_fields_is_refused() -> None:
    api.admit("师生言论")
    api.admit("每日监测")
    with pytest.raises(OutOfScope):
        api.admit("师生言论", "每日监测")
