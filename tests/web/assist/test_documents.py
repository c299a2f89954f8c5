"""A document and the second reader: what leaves the site, what comes back, what the journal keeps of it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings as site
from django.test import override_settings
from django.urls import reverse

from luoshi.second import Answer, Question
from luoshi_web.journal.models import Entry
from luoshi_web.plans import reader_process, tasks
from luoshi_web.plans.domain import accept, accept_all, take_in
from luoshi_web.plans.errors import OneByOne
from luoshi_web.plans.models import Fate, Plan, Segment
from luoshi_web.plans.reader_process import Bounds
from tests.web.assist.stub import Handler, Says, Stub, serving
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import SHORT, segment, taken_in

OPEN = "水情关系千家万户"
SENT = "document.sent_to_second_reader"
PROPOSES = {
    "segment": 0,  # filled in by the stub
    "quote": OPEN,
    "modality": "must",
    "bearers": [{"name": "千家万户", "role": "lead"}, {"name": "县教育局", "role": "lead"}],
    "cadences": ["每年"],
    "deliverables": ["水情"],
}


def _answering(handler: Handler, told: dict[str, Any]) -> None:
    """Propose a duty for the open sentence, and nonsense for another."""
    questions = json.loads(told["messages"][1]["content"])["questions"]
    (place,) = [q["segment"] for q in questions if OPEN in q["text"]]
    handler.reply({"answers": [PROPOSES | {"segment": place}, {"segment": 999, "quote": "无"}, "nonsense"]})


@contextmanager
def assisted(says: Says = _answering, seconds: int = 10) -> Iterator[Stub]:
    """The site with a second reader, while the block runs."""
    told = {"ASSIST_MODEL": "m", "ASSIST_KEY": "k-secret", "ASSIST_ALLOWED": [], "ASSIST_SECONDS": seconds}
    with serving(says) as stub, override_settings(ASSIST_URL=stub.url, **told):
        yield stub


def _begun(cast: Cast, text: str = SHORT, **more: str) -> Plan:
    """A plan that is taken in and read as the background worker does it, told who asked."""
    plan = take_in(
        cast.clerk, owner=cast.county, title=more.get("title", ""), texts=[(more.get("name", "防汛"), text)]
    )
    for document in plan.documents.all():
        tasks.read_document.call(document.pk, cast.clerk.account.pk, cast.clerk.post.pk)
    return plan


def _rows(plan: Plan) -> list[tuple[str, str, str, Any]]:
    segments = Segment.objects.filter(document__plan=plan).order_by("index")
    return [(one.text, one.proposed, one.rule, one.proposal) for one in segments]


def test_it_is_off_by_default(cast: Cast) -> None:
    assert site.ASSIST_URL == ""
    plan = taken_in(cast.clerk)
    assert segment(plan, OPEN).proposal is None
    assert not Entry.objects.filter(verb=SENT).exists()


def test_it_proposes_for_an_open_sentence_and_the_sentence_stays_open(cast: Cast) -> None:
    plain = _rows(_begun(cast))
    with assisted() as stub:
        plan = _begun(cast)
    held = segment(plan, OPEN)
    assert (held.fate, held.proposed, held.rule) == (Fate.OPEN, Fate.OPEN, "")
    assert held.proposal is not None
    assert held.proposal["rule"] == "assist"
    assert [(b["name"], b["role"], b["confidence"]) for b in held.proposal["bearers"]] == [
        ("千家万户", "lead", "guess")
    ]
    assert held.proposal["cadences"] == []
    assert (held.sure, held.assisted) == (False, True)
    others = [row for row in _rows(plan) if OPEN not in row[0]]
    assert [(row[0], row[1], row[2]) for row in others] == [row[:3] for row in plain if OPEN not in row[0]]
    assert stub.headers[0]["Authorization"] == "Bearer k-secret"


def test_only_what_is_open_or_has_gaps_leaves_the_site(cast: Cast) -> None:
    with assisted() as stub:
        _begun(cast)
    asked = {question["text"]: question["wants"] for question in stub.questions()}
    assert OPEN + "。" in asked
    assert not any("巡河" in text for text in asked)


def test_the_journal_tells_who_sent_what_where_and_none_of_its_words(cast: Cast) -> None:
    with assisted() as stub:
        plan = _begun(cast)
    entry = Entry.objects.get(verb=SENT)
    document = plan.documents.get()
    assert (entry.object_kind, entry.object_id) == ("document", str(document.pk))
    assert (entry.actor, entry.post, entry.unit_id) == ("clerk", cast.clerk.post.title, cast.county.pk)
    assert entry.facts == {
        "address": f"127.0.0.1:{stub.port}",
        "sent": len(stub.questions()),
        "kept": 1,
        "dropped": 2,
        "trouble": "",
    }
    assert not entry.words
    said = json.dumps(entry.facts, ensure_ascii=False)
    assert not any(word in said for word in (OPEN, "水", "k-secret"))


@pytest.mark.parametrize(
    "more",
    [
        {"text": SHORT + "内部资料 注意保存\n"},
        {"text": "【内部】\n" + SHORT},
        {"text": SHORT + "此件不予公开\n"},
        {"name": "防汛（内部文件）"},
        {"title": "防汛计划（工作秘密）"},
    ],
)
def test_what_is_marked_as_internal_never_leaves(cast: Cast, more: dict[str, str]) -> None:
    with assisted() as stub:
        plan = _begun(cast, **{"text": SHORT} | more)
    assert stub.asked == []
    assert plan.documents.get().stage == "ready"
    assert segment(plan, OPEN).proposal is None
    assert not Entry.objects.filter(verb=SENT).exists()


def test_what_is_out_of_scope_never_leaves(cast: Cast) -> None:
    with assisted() as stub:
        _begun(cast, SHORT + "每日收集网民言论。\n")
    assert not any("网民" in question["text"] for question in stub.questions())


def _raw(body: bytes, status: int = 200) -> Says:
    return lambda handler, _: handler.raw(body, status)


@pytest.mark.parametrize(
    ("says", "code"),
    [
        (_raw(b"<html>oops</html>"), "second-broken"),
        (_raw(b"{}", 500), "second-broken"),
        (_raw(b"x" * 2_000_000), "second-broken"),
        (lambda handler, _: handler.reply("好的，我来看看"), "second-broken"),
        (lambda handler, _: handler.reply({"answers": "all"}), "second-broken"),
        (lambda _handler, _: time.sleep(1.5), "second-late"),
    ],
)
def test_a_broken_answer_is_told_and_the_reading_stands_without_it(cast: Cast, says: Says, code: str) -> None:
    plain = _rows(_begun(cast))
    with assisted(says, seconds=1):
        plan = _begun(cast)
    document = plan.documents.get()
    assert document.stage == "ready"
    assert [fault["code"] for fault in document.fault["faults"]] == [code]
    assert _rows(plan) == plain
    entry = Entry.objects.get(verb=SENT)
    assert (entry.facts["trouble"], entry.facts["kept"], entry.facts["dropped"]) == (code, 0, 0)


def test_an_endpoint_that_is_gone_is_told(cast: Cast) -> None:
    with assisted() as stub:
        port = stub.port
    with override_settings(ASSIST_URL=f"http://127.0.0.1:{port}", ASSIST_MODEL="m"):
        plan = _begun(cast)
    assert [f["code"] for f in plan.documents.get().fault["faults"]] == ["second-unreachable"]


def test_a_public_address_gets_nothing_and_the_refusal_is_journalled(cast: Cast) -> None:
    with override_settings(ASSIST_URL="http://93.184.216.34/v1", ASSIST_MODEL="m"):
        plan = _begun(cast)
    assert [f["code"] for f in plan.documents.get().fault["faults"]] == ["second-refused"]
    entry = Entry.objects.get(verb=SENT)
    assert (entry.facts["sent"], entry.facts["trouble"]) == (0, "second-refused")


def test_hostile_answers_change_nothing_that_the_rules_read(cast: Cast) -> None:
    plain = {row[0]: row for row in _rows(_begun(cast))}

    def hostile(handler: Handler, told: dict[str, Any]) -> None:
        del told
        wrong = {"quote": "县水利局", "modality": "may", "bearers": [{"name": "县公安局", "role": "lead"}]}
        handler.reply({"answers": [wrong | {"segment": n} for n in range(-3, 40)]})

    with assisted(hostile):
        plan = _begun(cast)
    for text, proposed, rule, proposal in _rows(plan):
        before = plain[text]
        assert (proposed, rule) == before[1:3]
        assert (proposal or {}).get("bearers", []) == (before[3] or {}).get("bearers", [])


def test_the_desk_marks_what_the_second_reader_proposed(cast: Cast, as_: SignedIn) -> None:
    with assisted():
        plan = _begun(cast)
    page = as_(cast.clerk).get(f"/plans/{plan.pk}/").content.decode()
    assert page.count("第二读者建议") >= 1
    card = as_(cast.clerk).get(reverse("plans:card", args=(segment(plan, OPEN).pk,))).content.decode()
    assert "没有规则认得这一句；下面是第二读者建议的" in card
    history = reverse("journal:object", args=("document", plan.documents.get().pk))
    assert "送第二读者" in as_(cast.auditor).get(history).content.decode()


def test_a_failure_is_shown_on_the_desk(cast: Cast, as_: SignedIn) -> None:
    with assisted(_raw(b"{}", 500)):
        plan = _begun(cast)
    page = as_(cast.clerk).get(f"/plans/{plan.pk}/").content.decode()
    assert "第二读者的答复不成样子" in page


def test_it_is_confirmed_one_by_one_alone(cast: Cast) -> None:
    with assisted():
        plan = _begun(cast)
    held = segment(plan, OPEN)
    with pytest.raises(OneByOne):
        accept_all(cast.clerk, plan, [(held.pk, held.version)])
    duty = accept(cast.clerk, held)
    assert [bearer["name"] for bearer in duty.bearers] == ["千家万户"]


def test_the_clock_of_the_reading_stands_still_while_it_is_asked() -> None:
    def slow(questions: Sequence[Question]) -> Sequence[Answer]:
        time.sleep(4)
        return [Answer(questions[0].segment)]

    bounds = Bounds(wall=3.5)
    result = reader_process.read_whole(SHORT.encode(), "计划.txt", second=slow, bounds=bounds)
    assert result["segments"]


def test_the_worker_asks_once() -> None:
    calls: list[int] = []

    def counts(questions: Sequence[Question]) -> Sequence[Answer]:
        calls.append(len(questions))
        return ()

    reader_process.read_whole(SHORT.encode(), "计划.txt", second=counts)
    assert len(calls) == 1
