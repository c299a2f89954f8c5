from __future__ import annotations

from datetime import date

import pytest

from luoshi.cadence import Frame
from luoshi.structure import letter
from luoshi.structure.catalogue import is_catalogue_line, is_field, is_link
from tests.library.structure.plans import outline


@pytest.mark.parametrize(
    "text", ["松政办发〔2026〕9号", "松政发[2026]12号", "松民（2026）3号", "市教函〔2026〕第5号"]
)
def test_numbers(text: str) -> None:
    assert letter.is_number(text)


@pytest.mark.parametrize("text", ["2026年9号", "按照松政办发〔2026〕9号文件要求", "第9号", "〔2026〕9号"])
def test_no_numbers(text: str) -> None:
    assert not letter.is_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇人民政府，县政府各部门：",
        "各科室、下属各单位:",
        "各林场：",
        "局属各单位：",
        "各县（市、区）人民政府（管委会）：",
        "全体教职员工：",
        "国务院：",
    ],
)
def test_salutations(text: str) -> None:
    assert letter.salutation_end(text) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "值班人员应当履行下列职责：",
        "各单位要做到：",
        "责任单位：",
        "主要任务包括以下单位：",
        "现将有关要求通知各单位：",
        "各项任务：",
        "时间安排：",
        "各单位",
    ],
)
def test_no_salutations(text: str) -> None:
    assert letter.salutation_end(text) == 0


def test_the_salutation_ends_before_the_text() -> None:
    assert letter.salutation_end("各镇人民政府：请认真落实。") == len("各镇人民政府：")


@pytest.mark.parametrize(
    "text",
    [
        "（此件公开发布）",
        "附件：工作台账",
        "附件1",
        "附 件 二",
        "附件2防火物资清单",
        "附件1-3.zip",
        "抄送：县委各部门。",
        "抄 报：市政府。",
        "（联系人：值班员，电话：12345）",
        "目 录",
        "正文",
        "公开方式：主动公开",
        "松坪县人民政府办公室2026年3月5日印发",
        "链接：https://www.example.cn/a.html",
        "联系电话：12345",
    ],
)
def test_notes(text: str) -> None:
    assert letter.is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "附件所列设备由总务科采购。",
        "此件办理完毕后归档。" * 4,
        "抄送各单位执行。",
        "电话回访每月一次",
        "正文用三号字",
        "目录每年更新",
    ],
)
def test_no_notes(text: str) -> None:
    assert not letter.is_note(text)


@pytest.mark.parametrize("text", ["附件", "附件2", "附件：", "附 件"])
def test_attachments(text: str) -> None:
    assert letter.is_attachment(text)


def test_what_names_an_attachment_does_not_begin_it() -> None:
    assert not letter.is_attachment("附件：工作台账")
    assert letter.lists_attachments("附件：1.工作台账")
    assert not letter.lists_attachments("附件1")


@pytest.mark.parametrize(
    "text", ["青石市民政局", "云岭区消防救援大队", "国务院", "松坪县人民政府办公室", "城东街道"]
)
def test_bodies(text: str) -> None:
    assert letter.names_body(text)


@pytest.mark.parametrize(
    "text", ["完善排水设施", "会同县民政局，做好安置", "青石市民政局2026年计划", "抓好落实"]
)
def test_no_bodies(text: str) -> None:
    assert not letter.names_body(text)


@pytest.mark.parametrize(
    "text", ["松坪县2026年工作要点", "印章管理办法（试行）", "关于印发《值班制度》的通知", "任务分解表"]
)
def test_titles(text: str) -> None:
    assert letter.looks_like_title(text)


@pytest.mark.parametrize("text", ["加强组织领导", "清理河道垃圾", "制定方案并上报", ""])
def test_no_titles(text: str) -> None:
    assert not letter.looks_like_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "2015年3月1日青岭市人民代表大会常务委员会通过",
        "（2015年3月1日公布，自2015年5月1日起施行）",
        "2021年7月1日施行",
    ],
)
def test_histories(text: str) -> None:
    assert letter.is_history(text)


@pytest.mark.parametrize(
    "text", ["2026年3月1日前报送清单", "本办法自2026年5月1日起施行。", "经2026年常务会议通过"]
)
def test_no_histories(text: str) -> None:
    assert not letter.is_history(text)


def test_a_fused_number_begins_where_the_name_of_the_kind_of_document_ends() -> None:
    text = "关于印发工作规划的通知松政发〔2026〕3号各镇"
    at = letter.number_at(text)
    assert at is not None
    assert text[slice(*at)] == "松政发〔2026〕3号"
    assert letter.number_at("各镇要落实责任。") is None


def test_catalogue_lines_fields_and_links() -> None:
    assert is_catalogue_line("一、总则………………1")
    assert is_catalogue_line("第二章 职责........（12）")
    assert not is_catalogue_line("提出“……要加快建设”。")
    assert is_field("发布机构：青石市民政局")
    assert not is_field("责任分工：由民政局负责。")
    assert is_link("https://www.example.cn/content/\npost_1.html")
    assert not is_link("登录https://www.example.cn查询办理进度")


HEAD = "各科室：\n请认真落实。\n松坪县民政局\n"


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("松坪县2026年工作要点\n" + HEAD + "2025年12月20日", Frame(year=2026, issued=date(2025, 12, 20))),
        (
            "松坪县2026—2028年工作规划\n" + HEAD,
            Frame(year=2026, start=date(2026, 1, 1), end=date(2028, 12, 31)),
        ),
        ("松坪县二〇二六年工作要点\n" + HEAD, Frame(year=2026)),
        (
            "关于加强值班的通知\n松民〔2025〕9号\n" + HEAD + "二〇二六年一月五日",
            Frame(year=2026, issued=date(2026, 1, 5)),
        ),
        ("关于加强值班的通知\n松民〔2025〕9号\n" + HEAD, Frame(year=2025)),
        (
            "成文日期：2026-02-10\n正文\n关于加强值班的通知\n" + HEAD,
            Frame(year=2026, issued=date(2026, 2, 10)),
        ),
        (
            "公园管理条例\n（2015年3月1日通过，根据2021年5月8日《决定》修正）\n第一条为了加强公园管理，制定本条例。",
            Frame(year=2021, issued=date(2021, 5, 8)),
        ),
        ("关于加强值班的通知\n" + HEAD, Frame()),
        ("值班制度\n各科室：\n2024年以来值班情况良好。", Frame()),
    ],
)
def test_guess_frame(text: str, frame: Frame) -> None:
    assert letter.guess_frame(outline(text)) == frame
