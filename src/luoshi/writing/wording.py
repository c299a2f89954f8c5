"""The words in which the writers speak of fates, roles and the like, in both languages."""

from __future__ import annotations

from luoshi.duty import Confidence, Fate, Inheritance, Modality, Role
from luoshi.errors import Lang
from luoshi.structure import SegmentKind

Words = dict[Lang, str]

FATES: dict[Fate, Words] = {
    Fate.DUTY: {"zh": "任务", "en": "duty"},
    Fate.OPEN: {"zh": "待定", "en": "open"},
    Fate.CONTEXT: {"zh": "背景", "en": "context"},
    Fate.MERGED: {"zh": "已并入", "en": "merged"},
    Fate.SET_ASIDE: {"zh": "已搁置", "en": "set aside"},
    Fate.OUT_OF_SCOPE: {"zh": "范围外", "en": "out of scope"},
    Fate.UNREAD: {"zh": "未读出", "en": "unread"},
}

MODALITIES: dict[Modality, Words] = {
    Modality.MUST: {"zh": "应当", "en": "must"},
    Modality.MUST_NOT: {"zh": "不得", "en": "must not"},
    Modality.MAY: {"zh": "可以", "en": "may"},
}

ROLES: dict[Role, Words] = {
    Role.BEARER: {"zh": "责任", "en": "bearer"},
    Role.LEAD: {"zh": "牵头", "en": "lead"},
    Role.SUPPORT: {"zh": "配合", "en": "support"},
}

INHERITANCES: dict[Inheritance, Words] = {
    Inheritance.TRAILER: {"zh": "取自段末括注", "en": "from the bracket that closes the paragraph"},
    Inheritance.HEADING: {"zh": "取自上级标题", "en": "from a heading above"},
    Inheritance.TABLE: {"zh": "取自表格", "en": "from the table"},
    Inheritance.SENTENCE: {"zh": "取自上文", "en": "from a sentence before"},
    Inheritance.LEAD_IN: {"zh": "取自领起句", "en": "from the sentence that opens the list"},
    Inheritance.CLAUSE: {"zh": "取自总括条款", "en": "from a clause on the whole document"},
}

CONFIDENCES: dict[Confidence, Words] = {
    Confidence.SURE: {"zh": "有把握", "en": "sure"},
    Confidence.LIKELY: {"zh": "大致可靠", "en": "likely"},
    Confidence.GUESS: {"zh": "拿不准", "en": "a guess"},
}

KINDS: dict[SegmentKind, Words] = {
    SegmentKind.HEADING: {"zh": "标题", "en": "heading"},
    SegmentKind.SENTENCE: {"zh": "句", "en": "sentence"},
    SegmentKind.ROW: {"zh": "表格行", "en": "table row"},
    SegmentKind.TRAILER: {"zh": "责任行", "en": "line of who and when"},
    SegmentKind.FRAME: {"zh": "版头版记", "en": "letter part"},
}

#: What joins names, and what joins statements.
COMMA: Words = {"zh": "、", "en": ", "}
SEMICOLON: Words = {"zh": "；", "en": "; "}
