"""The worker reads outside any transaction; what breaks there is told, and may be read again."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from luoshi_web.files.queries import path_of
from luoshi_web.journal.models import Entry
from luoshi_web.plans.domain import read_again, take_in
from luoshi_web.plans.models import Document, Plan, Stage
from tests.web.assist.test_documents import OPEN, SENT, assisted
from tests.web.cast import Cast, SignedIn
from tests.web.kept import Kept
from tests.web.plans.making import FIRE, SHORT, segment
from tests.web.plans.working import work_off


@pytest.fixture
def cast(transactional_db: None, kept_cast: Kept[Cast]) -> Cast:
    """The cast in a database where each transaction is a real one."""
    del transactional_db
    return kept_cast.put_back()


def _typed(cast: Cast) -> Plan:
    return take_in(cast.clerk, owner=cast.county, title="", texts=[("防汛", SHORT)])


def test_a_document_is_read_with_the_second_reader_on(cast: Cast) -> None:
    with assisted() as stub:
        plan = _typed(cast)
        work_off()
    assert plan.documents.get().stage == Stage.READY
    assert segment(plan, OPEN).assisted
    entry = Entry.objects.get(verb=SENT)
    assert (entry.actor, entry.facts["sent"]) == ("clerk", len(stub.questions()))


def test_a_document_that_no_reader_may_read_has_its_line_too(cast: Cast) -> None:
    with assisted():
        take_in(cast.clerk, owner=cast.county, title="", files=[("坏.pdf", b"%PDF-1.7\n" + b"\0" * 60)])
        work_off()
    assert Document.objects.get().stage == Stage.FAILED


def test_what_breaks_in_the_worker_is_told_and_read_again(cast: Cast, as_: SignedIn) -> None:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[(FIRE.name, FIRE.read_bytes())])
    document = plan.documents.get()
    assert document.file is not None
    kept = path_of(document.file)
    away = kept.rename(kept.with_name("away"))
    work_off()
    document.refresh_from_db()
    assert (document.stage, document.fault["code"]) == (Stage.FAILED, "broke-off")
    assert DBTaskResult.objects.get().exception_class_path == "builtins.FileNotFoundError"
    page = as_(cast.clerk).get(f"/plans/{plan.pk}/").content.decode()
    assert "读这份文件时程序中断" in page
    assert "再读一次" in page

    away.rename(kept)
    read_again(cast.clerk, document)
    work_off()
    document.refresh_from_db()
    assert document.stage == Stage.READY
