"""What is done with a paper that stands before it."""

from __future__ import annotations

import re

import pytest

from luoshi.extraction.papers.filing import ANY, BINDS, IS_FILED, REVISED, TAKEN, TAKES, WORK, WORKED

#: The words that follow a paper, and the pattern that reads them.
READ = [
    (TAKEN, "报送县政府"),
    (TAKEN, "及时报县政府"),
    (TAKEN, "等材料递交至社区"),
    (TAKEN, "向社会公布"),
    (TAKEN, "汇总、整理、归档"),
    (TAKEN, "纳入培训档案"),
    (TAKEN, "送达当事人"),
    (TAKEN, "原件交财务科"),
    (TAKEN, "进行为期一周的公示"),
    (TAKEN, "收集齐全，月底前交档案机构集中管理"),
    (TAKEN, "先送专门委员会初步审查"),
    (TAKEN, "书面送承办单位"),
    (TAKEN, "交会计作为附件"),
    (REVISED, "进行妥善保管"),
    (BINDS, "可以同时提请会议审议"),
    (BINDS, "修改后，送交办公室"),
    (BINDS, "需粘贴后交财务科"),
    (REVISED, "进行修订"),
    (WORKED, "的制定"),
    (WORKED, "制修订工作"),
    (BINDS, "应当报县政府备案"),
    (BINDS, "，由县水利局制定"),
    (BINDS, "按管理权限报县政府"),
    (BINDS, "另行制定"),
    (IS_FILED, "应当向社会公开"),
    (IS_FILED, "应当定期发布"),
]

READ_NOT = [
    (TAKEN, "告知县政府"),
    (TAKEN, "备案的依据在网站公示"),
    (TAKEN, "备案文件"),
    (TAKEN, "送达时间"),
    (IS_FILED, "启动后，发布预警"),
    (BINDS, "应急"),
    (BINDS, "要求"),
    (BINDS, "报告"),
    (BINDS, "按时完成"),
    (BINDS, "保存期限规定"),
    (BINDS, "需求由部门收集"),
    (BINDS, "修改后应当重新评估"),
    (IS_FILED, "应当按照批准的科目编制"),
    (IS_FILED, "应当征得移交单位同意"),  # a party
    (IS_FILED, "应当包括报送时限"),  # its content
]


@pytest.mark.parametrize(("words", "text"), READ)
def test_reads(words: re.Pattern[str], text: str) -> None:
    assert words.match(text)


@pytest.mark.parametrize(("words", "text"), READ_NOT)
def test_reads_not(words: re.Pattern[str], text: str) -> None:
    assert not words.match(text)


@pytest.mark.parametrize("text", ["将总结报送县政府", "把台账移交档案室", "并将资料递交至社区"])
def test_opens_with_jiang(text: str) -> None:
    assert TAKES.search(text)


@pytest.mark.parametrize("text", ["现将办法印发给你们", "将消防列入考核"])
def test_opens_not(text: str) -> None:
    assert not TAKES.search(text)


@pytest.mark.parametrize("text", ["加快用水标准制定", "参与用水标准的制定", "做好会议资料的收集、整理"])
def test_opens_with_work(text: str) -> None:
    assert WORK.search(text)


def test_a_sentence_without_these_words_is_passed_over() -> None:
    assert ANY.search("会议纪要应当归档")
    assert not ANY.search("会议纪要应当简明")
