"""Names in a heading or a title."""

from __future__ import annotations

import pytest

from luoshi.extraction.parties.headed_names import (
    behind_title,
    names_in_heading,
    names_of_post,
    names_with_duties,
)
from luoshi.extraction.parties.known import NO_NAMES, KnownNames

HEADINGS = [
    ("县水利局", "县水利局"),
    ("县水利局、县教育局", "县水利局|县教育局"),
    ("安全员岗位职责", "安全员"),
    ("财务科的主要职责", "财务科"),
    ("图书管理员工作职责及权限", "图书管理员"),
    ("馆长职责分工：", "馆长"),
    ("维修工安全操作规程", "维修工"),
    ("保洁员日常工作要求", "保洁员"),
    ("【安全员】", "安全员"),
    ("安全员（2人）", "安全员"),
    ("公司级 总经理", "总经理"),
    ("电工", "电工"),
    ("文化下乡—图书流动服务队", "图书流动服务队"),
    ("值班员、门卫岗位职责", "值班员|门卫"),
]
NO_HEADINGS = [
    "主体责任",
    "领导责任",
    "节水宣传",
    "图书室守则",
    "会议室管理要求",
    "县水利局的工作安排",
    "县水利局，县教育局",
    "建设图书流转基地",
    "科普实验室",
    "“书香”志愿服务队",
    "单位职责",
    "职责",
    "",
    "水管",
    "经费保障",
]

POSTS = [
    ("安全员岗位职责", "安全员"),
    ("附件2：图书管理员职责", "图书管理员"),
    ("护士长工作质量考核表", "护士长"),
    ("水质检测员绩效考核标准", "水质检测员"),
    ("供水管理岗（站长）", "供水管理岗（站长）"),
    ("门卫班长", "门卫班长"),
    ("维修工安全责任制", "维修工"),
    ("馆长职权", "馆长"),
]
NO_POSTS = [
    "县水利局2026年工作任务",
    "图书馆管理办法",
    "节水工作考核标准",
    "县水利局",
    "安全员工作要求",
    "附件2：借阅须知",
    "经费使用方案",
    "",
]

TITLES = [
    ("图书室管理制度 一、管理员职责", "管理员职责"),
    ("河道保洁工作方案一、总体要求", "总体要求"),
    ("会议室使用规定\u3000一、预约", "预约"),
]
NO_TITLES = [
    "图书室管理制度",
    "一、管理员职责",
    "图书室管理制度 二、借阅",
    "制度、办法一、目的",
    "节水倡议 一、少放水",
]


@pytest.mark.parametrize(("title", "names"), HEADINGS)
def test_names_of_a_heading(title: str, names: str) -> None:
    assert "|".join(names_in_heading(title, NO_NAMES)) == names


@pytest.mark.parametrize("title", NO_HEADINGS)
def test_a_heading_without_names(title: str) -> None:
    assert names_in_heading(title, NO_NAMES) == ()


def test_names_that_are_known_are_a_heading() -> None:
    known = KnownNames(["渠务通", "县水利局"])
    assert names_in_heading("渠务通", NO_NAMES) == ()
    assert names_in_heading("渠务通", known) == ("渠务通",)
    assert names_in_heading("部门级 渠务通、县水利局", known) == ("渠务通", "县水利局")
    assert names_in_heading("渠务通的成绩", known) == ()


@pytest.mark.parametrize(("title", "names"), POSTS)
def test_a_title_of_a_post(title: str, names: str) -> None:
    assert "|".join(names_of_post(title)) == names


@pytest.mark.parametrize("title", NO_POSTS)
def test_a_title_of_no_post(title: str) -> None:
    assert names_of_post(title) == ()


@pytest.mark.parametrize(("title", "heading"), TITLES)
def test_the_first_heading_stands_on_the_line_of_the_title(title: str, heading: str) -> None:
    assert behind_title(title) == heading


@pytest.mark.parametrize("title", NO_TITLES)
def test_no_heading_stands_on_the_line(title: str) -> None:
    assert behind_title(title) == ""


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("承租方的权利与义务", "承租方"),
        ("安全员岗位职责", "安全员"),
        ("县水利局", ""),
        ("企业的安全员职责", ""),
    ],
)
def test_whose_duties_a_heading_tells(title: str, names: str) -> None:
    assert "|".join(names_with_duties(title)) == names
