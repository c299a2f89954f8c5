"""Why and on what ground a document is made is context; what it has its readers make is not."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import purpose
from tests.library.extraction.reading import must_find, must_leave_alone

FOUND = (
    (
        "为加强消防安全管理，根据有关法律法规，制定本办法。\n一、日常管理\n检查灭火器。\n",
        "为加强消防安全管理，根据有关法律法规，制定本办法。",
    ),
    (
        "一、日常管理\n为做好护河工作，结合本县实际，制定如下措施。\n",
        "为做好护河工作，结合本县实际，制定如下措施。",
    ),
    ("一、日常管理\n为提升养老服务质量，现提出以下意见：\n", "为提升养老服务质量，现提出以下意见："),
    ("现将有关事项通知如下：\n一、日常管理\n检查灭火器。\n", "现将有关事项通知如下："),
    ("特此通知。\n", "特此通知。"),
    ("一、日常管理\n（一）检查泵站。\n特此通知。\n", "特此通知。"),
    ("同意设立县档案馆分馆。\n", "同意设立县档案馆分馆。"),
    (
        "一、总则\n为保障汛期安全，根据《防汛条例》，制定本预案。\n",
        "为保障汛期安全，根据《防汛条例》，制定本预案。",
    ),
    ("一、日常管理\n以上情况，请予审议。\n", "以上情况，请予审议。"),
    ("一、日常管理\n妥否，请批示。\n", "妥否，请批示。"),
    (
        "一、总则\n为鼓励农户节水，支持合作社发展，制定本办法。\n",
        "为鼓励农户节水，支持合作社发展，制定本办法。",
    ),
)

LEFT = (
    ("一、日常管理\n各村要结合实际，制定本村的护河办法。\n", Fate.DUTY),
    ("一、日常管理\n根据人员变动情况，修订本单位的值班表。\n", Fate.DUTY),
    ("一、日常管理\n为方便查阅，可以制定以下目录。\n", Fate.DUTY),
    ("现将名单印发给你们，请按以下要求办理。\n", Fate.DUTY),
    ("一、日常管理\n以上要求，请各村抓好落实。\n", Fate.DUTY),
    ("一、日常管理\n经同意后，开展清淤。\n", Fate.DUTY),
)


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_it_finds(text: str, words: str) -> None:
    must_find(purpose, text, words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("text", "fate"), LEFT)
def test_it_leaves_alone(text: str, fate: Fate) -> None:
    must_leave_alone(purpose, text, fate)
