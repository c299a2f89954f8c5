"""Secrecy marks: every form is found; words that speak of secrecy are left alone."""

from __future__ import annotations

import pytest

from luoshi.api import find_mark, read
from luoshi.source import Document
from tests.library.reading.docx_parts import docx, p

PLAN = "云溪县2026年档案工作计划\n各镇每季度至少检查1次库房。\n"


def of_text(text: str, name: str = "计划.txt") -> Document:
    return read(text.encode(), name)[0]


def test_marked_lines_are_found() -> None:
    for mark in (
        "秘密★1年",
        "机密★",
        "绝密★长期",
        "机密★会议开始前",
        "秘密★2030年12月31日",
        "机 密 ★ 3 年",
        "机　密　★",
        "绝\u200b密★",
        "秘密☆1年",
        "秘密✩",
        "秘密＊5年",
        "秘密*10年",
        "密级：机密★20年",
    ):
        found = find_mark(of_text(f"{mark}\n{PLAN}"), "计划.txt")
        assert found is not None, mark
        assert found.rule == "secrecy-star", mark


def test_a_mark_anywhere_in_the_text_is_found() -> None:
    document = of_text(PLAN * 40 + "附件3（机密★1年）\n" + PLAN)
    found = find_mark(document, "计划.txt")
    assert found is not None
    assert found.span is not None
    assert document.quote(found.span) == "机密★"


def test_a_level_alone_at_the_head_is_a_mark_without_star() -> None:
    for head in ("机密\n", "000001\n秘密 3年\n", "000001\n绝 密\n特急\n", "密级：秘密\n", "【机密】\n"):
        found = find_mark(of_text(head + PLAN), "计划.txt")
        assert found is not None, head
        assert found.rule == "secrecy-head", head


def test_a_level_alone_further_down_is_no_mark() -> None:
    assert find_mark(of_text(PLAN * 3 + "秘密\n" + PLAN), "计划.txt") is None


@pytest.mark.parametrize(
    "name",
    [
        "机密★方案.docx",
        "【秘密】计划.txt",
        "(绝密)计划.docx",
        "机密-计划.docx",
        "计划_秘密.txt",
        "秘密3年-通知.txt",
        "通知-机密1年.docx",
        "秘密☆1年 计划.txt",
    ],
)
def test_marks_in_names_are_found(name: str) -> None:
    found = find_mark(of_text(PLAN), name)
    assert found is not None
    assert found.rule == "secrecy-name"
    assert find_mark(None, name) == found


@pytest.mark.parametrize(
    "words",
    [
        "各单位每年至少组织1次保密法培训，掌握绝密、机密、秘密三级的区别。",
        "涉及个人隐私、商业秘密的信息，未经依法处理不得公开。",
        "修订《机密文件管理办法》，6月底前印发。",
        "严禁泄露国家秘密。★重点：开展自查。",
        "不得泄露工作秘密\n★一、加强领导",
        "商业秘密*的范围见附注。",
        "请注意**秘密**二字的用法。",
        "星级评定：★★★",
        "机要秘书每月检查1次密码。★",
        "秘密级、机密级文件由专人管理。",
    ],
)
def test_words_that_speak_of_secrecy_are_left_alone(words: str) -> None:
    assert find_mark(of_text(PLAN + words + "\n"), "计划.txt") is None


@pytest.mark.parametrize(
    "name",
    [
        "机密文件管理办法.docx",
        "秘密3年规划.txt",
        "保密法培训计划.txt",
        "商业秘密保护工作要点.docx",
        "关于定密工作的通知.txt",
        "计划.docx",
        "",
    ],
)
def test_names_that_speak_of_secrecy_are_left_alone(name: str) -> None:
    assert find_mark(of_text(PLAN), name) is None


HEADER = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'


def test_a_mark_in_a_header_is_found() -> None:
    for words in ("机密★1年", "机 密"):
        body = p("工作计划") + p("每月检查1次。") * 5 + HEADER
        document = read(docx(body, {"header1": p(words)}), "计划.docx")[0]
        assert words in document.text
        assert find_mark(document, "计划.docx") is not None


def test_a_mark_in_a_text_box_is_found() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('秘密★3年')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert find_mark(read(docx(p("工作计划") + p(runs=box)), "计划.docx")[0], "计划.docx") is not None


def test_a_mark_split_over_runs_is_found() -> None:
    runs = "".join(f"<w:r><w:t>{char}</w:t></w:r>" for char in "绝密★长期")
    assert find_mark(read(docx(p(runs=runs) + p("计划")), "计划.docx")[0], "计划.docx") is not None
