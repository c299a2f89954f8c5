"""The chain: what is written, and that every tampering with it is found."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import F
from pytest_django import DjangoDbBlocker, Settings

from luoshi_web.journal import canonical
from luoshi_web.journal.domain import NoTransaction, erase_words, record
from luoshi_web.journal.models import Entry, EntryWords, Head
from luoshi_web.journal.queries import Verdict, history, verify
from luoshi_web.shell.errors import Refused
from tests.web.cast import Cast
from tests.web.kept import Kept

LENGTH = 200
#: Of the line below, by sha256sum and by openssl dgst -sm3.
SHA256_OF_IT = "03dd5bfbe0418acc99a6213f26954ffe9cd9c7f2e5ed4750c2314745f9563ae8"
SM3_OF_IT = "4c85d1338895b956703f7bced71ba17851a6118d3316b72fc63236db2c1393bd"


def write_chain() -> None:
    for number in range(1, LENGTH + 1):
        words = {"reason": f"第{number}条理由"} if number % 3 == 0 else {}
        record(None, "test.done", "test", number % 7, {"n": number}, words)


@pytest.fixture(scope="module")
def kept_chain(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Kept[None]:
    """The lines of a chain, written once."""
    del django_db_setup
    with django_db_blocker.unblock():
        return Kept.of(write_chain)


@pytest.fixture
def chain(db: None, kept_chain: Kept[None]) -> None:
    del db
    kept_chain.put_back()


def rechain(start: int) -> None:
    """What somebody with the database in hand can do: compute all digests anew, and the head."""
    previous = Entry.objects.get(seq=start - 1).digest if start > 1 else ""
    for entry in Entry.objects.filter(seq__gte=start).order_by("seq"):
        entry.previous = previous
        entry.digest = previous = canonical.digest(entry)
        entry.save()


def test_canonical_form_is_fixed() -> None:
    """Rows written years ago must verify: these bytes and digests never change."""
    entry = Entry(
        seq=1,
        at=datetime(2026, 3, 5, 8, 30, tzinfo=UTC),
        actor="clerk",
        post="经办",
        unit="县水利局",
        unit_id=5,
        verb="plan.taken_in",
        object_kind="plan",
        object_id="7",
        facts={"b": [1, None, True], "a": "巡河"},
    )
    assert (
        canonical.canonical(entry)
        == (
            '{"actor":"clerk","algorithm":"sha256","at":"2026-03-05T08:30:00.000000+00:00","facts":{"a":"巡河",'
            '"b":[1,null,true]},"object_id":"7","object_kind":"plan","post":"经办","previous":"","seq":1,'
            '"unit":"县水利局","unit_id":5,"verb":"plan.taken_in","words":{}}'
        ).encode()
    )
    assert canonical.digest(entry) == SHA256_OF_IT
    entry.algorithm = "sm3"
    assert canonical.digest(entry) == SM3_OF_IT


def test_facts_have_one_written_form() -> None:
    value = {"day": date(2026, 1, 2), "amount": Decimal("1.50"), "list": (1, "二"), "none": None, 3: True}
    assert canonical.plain(value) == {
        "day": "2026-01-02",
        "amount": "1.50",
        "list": [1, "二"],
        "none": None,
        "3": True,
    }


@pytest.mark.parametrize("value", [1.5, {"a": object()}, b"bytes", {1, 2}])
def test_facts_without_one_written_form_are_refused(value: object) -> None:
    with pytest.raises(TypeError, match="a fact cannot be"):
        canonical.plain(value)


@pytest.mark.parametrize("value", ["a\0b", "\ud800", {"a\0": 1}])
def test_text_that_no_database_keeps_is_refused(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # two kinds of ValueError
        canonical.plain(value)


@pytest.mark.usefixtures("chain")
def test_good_chain() -> None:
    assert verify() == Verdict(ok=True, count=LENGTH)


@pytest.mark.usefixtures("db")
def test_empty_chain() -> None:
    assert verify() == Verdict(ok=True, count=0)


@pytest.mark.usefixtures("chain")
def test_lines_outside_a_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luoshi_web.journal.queries.CHUNK", 7)
    assert verify() == Verdict(ok=True, count=LENGTH)


FIELDS = {
    "at": datetime(2020, 1, 1, tzinfo=UTC),
    "actor": "somebody",
    "post": "局长",
    "unit": "别的单位",
    "unit_id": 99,
    "verb": "test.undone",
    "object_kind": "other",
    "object_id": "99",
    "facts": {"n": 0},
    "words": {"reason": "0" * 64},
    "algorithm": "sm3",
    "previous": "0" * 64,
    "digest": "0" * 64,
}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("seq", [1, 100, LENGTH])
@pytest.mark.usefixtures("chain")
def test_edit_is_found(field: str, seq: int) -> None:
    Entry.objects.filter(seq=seq).update(**{field: FIELDS[field]})
    verdict = verify()
    assert (verdict.ok, verdict.count, verdict.first_bad_seq) == (False, seq - 1, seq)


@pytest.mark.parametrize("seq", [2, 100, LENGTH - 1])
@pytest.mark.usefixtures("chain")
def test_edit_with_its_own_digest_made_anew_is_found_at_the_next_line(seq: int) -> None:
    entry = Entry.objects.get(seq=seq)
    entry.facts = {"n": 0}
    entry.digest = canonical.digest(entry)
    entry.save()
    assert verify().first_bad_seq == seq + 1


@pytest.mark.usefixtures("chain")
def test_rechaining_without_the_head_is_found() -> None:
    Entry.objects.filter(seq=50).update(facts={"n": 0})
    rechain(50)
    assert verify().first_bad_seq == LENGTH


@pytest.mark.parametrize("seq", [1, 100, LENGTH - 1, LENGTH])
@pytest.mark.usefixtures("chain")
def test_deletion_is_found(seq: int) -> None:
    EntryWords.objects.filter(entry__seq=seq).delete()
    Entry.objects.filter(seq=seq).delete()
    verdict = verify()
    assert (verdict.ok, verdict.count, verdict.first_bad_seq) == (False, seq - 1, seq)
    assert verdict.reason


@pytest.mark.parametrize("seq", [2, 100, LENGTH - 1])
@pytest.mark.usefixtures("chain")
def test_deletion_with_numbers_closed_up_is_found(seq: int) -> None:
    EntryWords.objects.filter(entry__seq=seq).delete()
    Entry.objects.filter(seq=seq).delete()
    for later in range(seq + 1, LENGTH + 1):
        Entry.objects.filter(seq=later).update(seq=later - 1)
    assert verify().first_bad_seq == seq


@pytest.mark.parametrize("seq", [1, 100, LENGTH])
@pytest.mark.usefixtures("chain")
def test_insertion_is_found(seq: int) -> None:
    for later in range(LENGTH, seq - 1, -1):
        Entry.objects.filter(seq=later).update(seq=later + 1)
    before = Entry.objects.filter(seq=seq - 1).first()
    forged = Entry(seq=seq, at=datetime(2026, 1, 1, tzinfo=UTC), verb="test.done", object_kind="test")
    forged.object_id, forged.previous = "1", before.digest if before else ""
    forged.digest = canonical.digest(forged)
    forged.save()
    # The forged line fits the one before it: the next does not, and at the end the head does not.
    assert verify().first_bad_seq == min(seq + 1, LENGTH)


@pytest.mark.parametrize(("one", "other"), [(1, 2), (1, LENGTH), (99, 150), (LENGTH - 1, LENGTH)])
@pytest.mark.usefixtures("chain")
def test_swap_is_found(one: int, other: int) -> None:
    Entry.objects.filter(seq=one).update(seq=0)
    Entry.objects.filter(seq=other).update(seq=one)
    Entry.objects.filter(seq=0).update(seq=other)
    assert verify().first_bad_seq == one


@pytest.mark.parametrize("left", [0, 1, 150, LENGTH - 1])
@pytest.mark.usefixtures("chain")
def test_truncation_is_found_against_the_head(left: int) -> None:
    EntryWords.objects.filter(entry__seq__gt=left).delete()
    Entry.objects.filter(seq__gt=left).delete()
    verdict = verify()
    assert (verdict.ok, verdict.count, verdict.first_bad_seq) == (False, left, left + 1)


@pytest.mark.usefixtures("chain")
def test_lines_after_the_head_are_found() -> None:
    Head.objects.update(seq=F("seq") - 1, digest=Entry.objects.get(seq=LENGTH - 1).digest)
    assert verify().first_bad_seq == LENGTH


@pytest.mark.usefixtures("chain")
def test_missing_head_is_found() -> None:
    Head.objects.all().delete()
    assert verify().first_bad_seq == 1


@pytest.mark.usefixtures("chain")
def test_words_are_not_in_the_line() -> None:
    entry = Entry.objects.get(seq=3)
    assert "理由" not in canonical.canonical(entry).decode()
    assert [text.words for text in entry.texts.all()] == ["第3条理由"]


@pytest.mark.usefixtures("chain")
def test_same_words_have_different_hashes() -> None:
    first = record(None, "test.done", "test", 1, words={"reason": "同意"})
    second = record(None, "test.done", "test", 1, words={"reason": "同意", "note": ""})
    assert first.words["reason"] != second.words["reason"]
    assert second.words.keys() == {"reason"}


@pytest.mark.parametrize(
    "change", [{"words": "改过的理由"}, {"key": "00" * 32}, {"words": ""}, {"field": "note"}]
)
@pytest.mark.usefixtures("chain")
def test_changed_words_are_found(change: dict[str, Any]) -> None:
    EntryWords.objects.filter(entry__seq=99).update(**change)
    assert verify().first_bad_seq == 99


@pytest.mark.usefixtures("chain")
def test_deleted_words_are_found() -> None:
    EntryWords.objects.filter(entry__seq=99).delete()
    assert verify().first_bad_seq == 99


@pytest.mark.usefixtures("chain")
def test_words_blanked_as_if_erased_are_found() -> None:
    EntryWords.objects.filter(entry__seq=99).update(
        words="", key="", erased_at=datetime(2026, 1, 1, tzinfo=UTC)
    )
    assert verify().first_bad_seq == 99


@pytest.mark.usefixtures("chain")
def test_added_words_are_found() -> None:
    EntryWords.objects.create(entry=Entry.objects.get(seq=1), field="reason", key="00", words="添的话")
    assert verify().first_bad_seq == 1


@pytest.mark.usefixtures("chain")
def test_erasing_is_a_line_and_the_chain_holds() -> None:
    told = erase_words(None, Entry.objects.get(seq=99), "reason", "本人要求")
    assert (told.verb, told.facts) == ("journal.words_erased", {"seq": 99, "field": "reason"})
    text = EntryWords.objects.get(entry__seq=99)
    assert (text.words, text.key) == ("", "")
    assert text.erased_at
    assert verify() == Verdict(ok=True, count=LENGTH + 1)
    assert history("test", 99 % 7)[0] == told


@pytest.mark.usefixtures("chain")
def test_words_put_back_after_erasing_are_found() -> None:
    erase_words(None, Entry.objects.get(seq=99), "reason", "本人要求")
    EntryWords.objects.filter(entry__seq=99).update(words="别的话")
    assert verify().first_bad_seq == 99


@pytest.mark.parametrize(
    ("seq", "field", "reason"), [(99, "reason", " "), (99, "note", "本人要求"), (1, "reason", "x")]
)
@pytest.mark.usefixtures("chain")
def test_erasing_is_refused(seq: int, field: str, reason: str) -> None:
    with pytest.raises(Refused):
        erase_words(None, Entry.objects.get(seq=seq), field, reason)
    assert verify() == Verdict(ok=True, count=LENGTH)


def test_only_an_administrator_erases(cast: Cast) -> None:
    with transaction.atomic():
        entry = record(cast.clerk, "test.done", "test", 1, words={"reason": "一句话"})
    with pytest.raises(Refused):
        erase_words(cast.auditor, entry, "reason", "本人要求")
    assert erase_words(cast.administrator, entry, "reason", "本人要求").actor == "administrator"


@pytest.mark.usefixtures("chain")
def test_algorithm_is_named_in_the_row_and_may_change(settings: Settings) -> None:
    settings.LUOSHI_JOURNAL_HASH = "sm3"
    entry = record(None, "test.done", "test", 1, words={"reason": "国密"})
    assert entry.algorithm == "sm3"
    settings.LUOSHI_JOURNAL_HASH = "sha256"
    record(None, "test.done", "test", 1)
    assert verify() == Verdict(ok=True, count=LENGTH + 2)
    EntryWords.objects.filter(entry=entry).update(words="改过")
    assert verify().first_bad_seq == LENGTH + 1


@pytest.mark.usefixtures("chain")
def test_unknown_algorithm_is_a_bad_line() -> None:
    Entry.objects.filter(seq=5).update(algorithm="rot13")
    verdict = verify()
    assert verdict.first_bad_seq == 5
    assert "rot13" in verdict.reason


@pytest.mark.parametrize("name", ["md5", "nonsense"])
def test_settings_check_names_the_hash(name: str, settings: Settings) -> None:
    from luoshi_web.journal.checks import hash_is_known  # noqa: PLC0415

    assert hash_is_known(None) == []
    settings.LUOSHI_JOURNAL_HASH = name
    (found,) = hash_is_known(None)
    assert found.id == "journal.E001"
    assert "LUOSHI_JOURNAL_HASH" in (found.hint or "")


def test_record_keeps_who_acted_as_plain_values(cast: Cast) -> None:
    with transaction.atomic():
        entry = record(cast.water_clerk, "test.done", "test", 1)
    kept = Entry.objects.get(pk=entry.pk)
    assert (kept.actor, kept.post, kept.unit, kept.unit_id) == (
        "water_clerk",
        "综合经办",
        "云溪县水利局",
        cast.water.pk,
    )


@pytest.mark.django_db(transaction=True)
def test_record_refuses_outside_a_transaction() -> None:
    with pytest.raises(NoTransaction, match="inside transaction"):
        record(None, "test.done", "test", 1)
    assert not Entry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_line_and_change_are_given_up_together() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012  # both must be given up
        record(None, "test.done", "test", 1)
        raise RuntimeError
    assert not Entry.objects.exists()
    with transaction.atomic():
        record(None, "test.done", "test", 1)
    assert verify() == Verdict(ok=True, count=1)


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_make_one_chain() -> None:
    """Eight writers, the first of whom makes the head; none is lost, none stands twice."""
    faults: list[BaseException] = []
    gate = threading.Barrier(8)

    def write(writer: int) -> None:
        try:
            gate.wait(10)
            for number in range(10):
                with transaction.atomic():
                    record(None, "test.done", "test", writer, {"n": number}, {"reason": "并行"})
        except BaseException as fault:  # noqa: BLE001  # told below
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert faults == []
    assert verify() == Verdict(ok=True, count=80)
