from __future__ import annotations

from datetime import date

import pytest

from luoshi.structure.imprint import Imprint, read_imprint
from tests.library.structure.plans import outline

LETTER = """\
松坪县水利局 松坪县财政局关于做好供水工作的通知
松水发〔2026〕 9 号
各乡镇人民政府：
依照国办发〔2020〕3号文件，2020年1月1日起各乡镇每月排查一次管网。
松坪县水利局
松坪县财政局
二〇二六年三月五日
（此件公开发布）
附件
供水工作要点
一、排查管网。
松坪县供水公司
2026年4月1日
"""


def told(imprint: Imprint) -> tuple[str, list[str], date | None]:
    return imprint.number, [issuer.name for issuer in imprint.issuers], imprint.issued


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LETTER, ("松水发〔2026〕9号", ["松坪县水利局", "松坪县财政局"], date(2026, 3, 5))),
        (LETTER.replace("\n", ""), ("松水发〔2026〕9号", ["松坪县水利局松坪县财政局"], date(2026, 3, 5))),
        ("松坪县水利局关于做好供水工作的通知\n各乡镇要排查管网。", ("", ["松坪县水利局"], None)),
        (
            "关于做好供水工作的通知\n各乡镇要排查管网。\n松坪县水利局\n2026年3月",
            ("", ["松坪县水利局"], date(2026, 3, 1)),
        ),
        ("供水工作要点\n依照松水发〔2026〕9号文件，各乡镇2026年3月5日前排查管网。", ("", [], None)),
        ("我们关于做好供水工作的通知\n各乡镇要排查管网。", ("", [], None)),
    ],
)
def test_number_issuers_and_day(text: str, expected: tuple[str, list[str], date | None]) -> None:
    assert told(read_imprint(outline(text))) == expected


def test_all_spans_quote_what_is_told() -> None:
    plan = outline(LETTER)
    imprint = read_imprint(plan)
    assert imprint.number_span is not None
    assert imprint.issued_span is not None
    assert plan.document.quote(imprint.number_span) == "松水发〔2026〕9号"
    assert plan.document.quote(imprint.issued_span) == "二〇二六年三月五日"
    assert [plan.document.quote(issuer.span) for issuer in imprint.issuers] == [
        "松坪县水利局",
        "松坪县财政局",
    ]


def test_the_span_of_an_organ_in_the_title_is_its_name() -> None:
    plan = outline("松坪县水利局关于做好供水工作的通知\n各乡镇要排查管网。")
    (issuer,) = read_imprint(plan).issuers
    assert plan.document.quote(issuer.span) == "松坪县水利局"
