"""Taking in: the gate before everything, the Frame as read, failures with their sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model, QuerySet
from django.urls import reverse

import luoshi
from luoshi.duty import Fate as LibraryFate
from luoshi_web.files.models import File
from luoshi_web.journal.models import Entry, EntryWords
from luoshi_web.organisation.acting import Acting
from luoshi_web.organisation.domain import create_unit
from luoshi_web.plans import tasks
from luoshi_web.plans.domain import (
    SecrecyRefused,
    accept,
    add_to,
    mark_context,
    read_again,
    set_frame,
    take_each_in,
    take_in,
    undo,
)
from luoshi_web.plans.errors import (
    FrameTurned,
    NotAllowed,
    NothingGiven,
    NothingLeft,
    YearOutside,
    YearSettled,
)
from luoshi_web.plans.models import Document, Fate, Plan, Segment
from luoshi_web.plans.notes import notes_said
from luoshi_web.plans.queries import account
from luoshi_web.shell.errors import Refused, Stale
from tests.web.cast import Cast, SignedIn
from tests.web.plans.making import FIRE, SHORT, TABLE, read_all, segment, taken_in, with_file

ORDER = "一、要求\n县水利局应当在6月底前完成检查。\n"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("云溪县河道整治三年行动方案（2026—2028年）\n", date(2026, 1, 1), date(2028, 12, 31)),
        ("云溪县收费整治方案\n决定于2026年4月1日至7月10日开展整治。\n", date(2026, 4, 1), date(2026, 7, 10)),
        (
            "云溪县2026年防汛工作计划\n为落实《2021—2025年规划》，制定本计划。\n",
            date(2026, 1, 1),
            date(2026, 12, 31),
        ),
        ("云溪县防汛工作计划\n为落实《2021—2025年规划》，制定本计划。\n", None, None),
    ],
)
def test_the_frame_is_the_span_that_the_document_tells(
    cast: Cast, text: str, start: date | None, end: date | None
) -> None:
    plan = taken_in(cast.clerk, text=text + ORDER)
    assert (plan.start, plan.end) == (start, end)


def test_a_span_without_the_year_that_was_given_is_not_taken(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text="云溪县河道整治三年行动方案（2026—2028年）\n" + ORDER, year=2025)
    assert (plan.year, plan.start, plan.end) == (2025, None, None)


def test_a_file_becomes_a_plan_with_the_frame_that_it_tells(cast: Cast) -> None:
    plan = with_file(cast.clerk, FIRE)
    assert plan.title == "云溪县人民政府办公室关于印发云溪县2026年消防安全工作要点的通知"
    assert plan.number == "云政办发〔2026〕3号"
    assert (plan.year, plan.issued) == (2026, date(2026, 1, 15))
    assert (plan.start, plan.end) == (date(2026, 1, 1), date(2026, 12, 31))
    document = plan.documents.get()
    assert document.file is not None
    assert (document.stage, document.kind, document.file.sha256) == (
        "ready",
        "docx",
        sha256(FIRE.read_bytes()).hexdigest(),
    )
    read, _faults = luoshi.read(FIRE)
    fates = luoshi.extract(read).fates()
    context, total = fates[LibraryFate.CONTEXT], sum(fates.values())
    none = dict.fromkeys(("duty", "merged", "set-aside", "out-of-scope", "unread"), 0)
    assert account(plan) == none | {
        "open": total - context,
        "context": context,
        "total": total,
        "settled": context,
    }
    assert Entry.objects.filter(verb="plan.taken_in").count() == 1
    assert Entry.objects.filter(verb="document.read", actor="").count() == 1


def test_several_documents_belong_to_one_plan(cast: Cast) -> None:
    files = [(path.name, path.read_bytes()) for path in (FIRE, TABLE)]
    plan = take_in(cast.head, owner=cast.water, title="两份文件", files=files, texts=[("补充", SHORT)])
    for document in plan.documents.all():
        tasks.read_document.call(document.pk)
    plan.refresh_from_db()
    assert [document.kind for document in plan.documents.all()] == ["docx", "docx", "txt"]
    assert plan.title == "两份文件"
    typed = plan.documents.get(name="补充")
    assert typed.typed_by == cast.head.account
    assert typed.file is None


def test_what_was_given_is_not_overwritten_by_what_was_read(cast: Cast) -> None:
    plan = with_file(cast.clerk, FIRE, year=2027, issued=date(2027, 1, 2), number="自编1号")
    assert (plan.year, plan.issued, plan.number, plan.start) == (2027, date(2027, 1, 2), "自编1号", None)
    checked = segment(plan, "演练结束后10个工作日").proposal or {}
    assert checked["cadences"][0]["value"]["date"].startswith("2027-")


@pytest.mark.parametrize("name", ["计划.txt", "【机密】计划.txt"])
def test_a_secrecy_mark_is_refused_before_anything_is_stored(cast: Cast, name: str) -> None:
    data = ("工作计划\n" if "机密" in name else "机密★1年\n工作计划\n").encode()
    with pytest.raises(SecrecyRefused) as caught:
        take_in(cast.clerk, owner=cast.county, title="", files=[(name, data)])
    assert "密级" in str(caught.value.sentence)
    assert not Plan.objects.exists()
    assert not Document.objects.exists()
    assert not File.objects.exists()
    entry = Entry.objects.get(verb="plan.file_refused")
    assert entry.object_id == sha256(data).hexdigest()
    assert set(entry.facts) == {"sha256", "rule"}
    assert not EntryWords.objects.filter(entry=entry).exists()


def test_of_several_files_the_marked_one_is_left_out_and_told(cast: Cast) -> None:
    secret = "机密★1年\n工作计划\n".encode()
    told: list[Refused] = []
    files = [("密.txt", secret), ("好.txt", SHORT.encode()), ("【秘密】名单.txt", b"names")]
    plan = take_in(cast.clerk, owner=cast.county, title="", files=files, tell=told.append)
    assert [one.name for one in plan.documents.all()] == ["好.txt"]
    assert (plan.title, [type(one) for one in told]) == ("好", [SecrecyRefused] * 2)
    said = notes_said(cast.head, plan)
    assert "“密.txt”带有密级标志，没有收" in said[0]
    assert "名单" not in said[1]
    assert File.objects.count() == 1
    refused = Entry.objects.filter(verb="plan.file_refused")
    assert [entry.object_id for entry in refused.order_by("seq")] == [
        sha256(data).hexdigest() for data in (secret, b"names")
    ]
    with pytest.raises(NothingLeft):
        take_in(cast.clerk, owner=cast.county, title="", files=[("a.txt", secret), ("b.txt", secret)])
    assert Plan.objects.count() == 1
    added = add_to(cast.clerk, plan, files=[("密.txt", secret)], texts=[("补充", SHORT)])
    assert [one.name for one in added] == ["补充"]


def test_the_same_bytes_twice_are_both_taken_in_and_told(cast: Cast) -> None:
    files = [("一.txt", SHORT.encode()), ("二.txt", SHORT.encode()), ("三.txt", b"x" + SHORT.encode())]
    plan = take_in(cast.clerk, owner=cast.county, title="", files=files)
    assert plan.documents.count() == 3
    assert plan.notes == [{"kind": "same", "names": ["一.txt", "二.txt"]}]
    assert "“一.txt、二.txt”字节相同" in notes_said(cast.head, plan)[0]


def test_each_file_may_be_a_plan_of_its_own(cast: Cast) -> None:
    files = [(path.name, path.read_bytes()) for path in (FIRE, TABLE)]
    files += [("密.txt", "机密★1年\n工作计划\n".encode()), ("又.txt", SHORT.encode())]
    before = Entry.objects.filter(verb="plan.taken_in").count()
    plans = take_each_in(cast.head, owner=cast.water, files=files, texts=[("补充", SHORT)])
    assert Entry.objects.filter(verb="plan.taken_in").count() == before + 4
    for plan in plans:
        read_all(plan)
        plan.refresh_from_db()
    assert [plan.documents.get().name for plan in plans] == [FIRE.name, TABLE.name, "又.txt", "补充"]
    assert plans[0].title == "云溪县人民政府办公室关于印发云溪县2026年消防安全工作要点的通知"
    assert (plans[0].year, plans[0].issued) == (2026, date(2026, 1, 15))
    assert plans[3].title == "云溪县2026年防汛工作计划"
    assert {plan.owner for plan in plans} == {cast.water}
    assert [[note["kind"] for note in plan.notes] for plan in plans] == [["secrecy"], [], ["same"], ["same"]]


def test_taking_each_in_meets_the_same_gate(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        take_each_in(cast.water_clerk, owner=cast.county, texts=[("计划", SHORT)])
    with pytest.raises(NotAllowed):
        take_each_in(cast.leader, owner=cast.county, texts=[("计划", SHORT)])
    with pytest.raises(NothingGiven):
        take_each_in(cast.clerk, owner=cast.county)
    with pytest.raises(SecrecyRefused):
        take_each_in(cast.clerk, owner=cast.county, files=[("密.txt", "机密★1年\n计划".encode())])
    assert not Plan.objects.exists()


def test_the_page_asks_whether_each_file_is_a_plan(cast: Cast, as_: SignedIn) -> None:
    client, address = as_(cast.clerk), reverse("plans:new")
    page = client.get(address).content.decode()
    assert 'name="manner" value="one"' in page
    assert "每份各是一份计划" in page
    files = [
        SimpleUploadedFile("一.txt", SHORT.encode()),
        SimpleUploadedFile("二.txt", b"\n" + SHORT.encode()),
    ]
    # What belongs to one plan alone is not looked at, though it would be wrong.
    form = {"files": files, "owner": cast.county.pk, "manner": "each", "title": "一个标题", "year": "12"}
    answer = client.post(address, form, follow=True)
    assert answer.redirect_chain[0][0] == reverse("plans:list")
    assert "收了 2 份计划" in answer.content.decode()
    assert sorted(plan.title for plan in Plan.objects.all()) == ["一", "二"]
    one = {
        "files": SimpleUploadedFile("三.txt", SHORT.encode() * 2),
        "owner": cast.county.pk,
        "manner": "each",
    }
    assert client.post(address, one)["Location"] == reverse(
        "plans:detail", args=(Plan.objects.latest("pk").pk,)
    )


def test_a_page_that_lost_its_files_does_not_say_that_all_is_there(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    form = {"files": SimpleUploadedFile("好.txt", SHORT.encode()), "owner": cast.county.pk, "year": "12"}
    for sent in (form, {**form, "year": "", "files": SimpleUploadedFile("密.txt", "机密★1年\n".encode())}):
        page = client.post(reverse("plans:new"), sent).content.decode()
        assert "填写的文字都还在；文件没有存，请再选一次。" in page
        assert "填写的内容都还在" not in page
    again = client.post(reverse("plans:new"), {"owner": cast.county.pk, "text": SHORT, "year": "12"})
    assert "填写的内容都还在" in again.content.decode()


def test_units_stand_in_the_order_of_the_tree(cast: Cast, as_: SignedIn) -> None:
    page = as_(cast.clerk).get(reverse("plans:new"))
    shown = [words for _pk, words in page.context["form"].fields["owner"].choices]
    assert shown[:3] == ["县政府", "\u3000县应急管理局", "\u3000\u3000综合股"]
    assert shown.index("\u3000\u3000青石镇") == shown.index("\u3000乡镇（街道）") + 1
    assert "\u3000\u3000综合股" in page.content.decode()


def test_a_pasted_secret_is_refused_too(cast: Cast) -> None:
    with pytest.raises(SecrecyRefused):
        take_in(cast.clerk, owner=cast.county, title="", texts=[("粘贴", "绝 密 ★ 长期\n" + SHORT)])
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("坏.docx", b"PK\x03\x04 broken", "损坏"),
        ("空.txt", b"  \n", "没有文字"),
        ("坏.pdf", b"%PDF-1.7 \xe2\xe3", "损坏"),
        ("旧.rar", b"Rar!\x1a\x07", "不认识"),
    ],
)
def test_a_file_that_cannot_be_looked_at_keeps_its_sentence_and_no_bytes(
    cast: Cast, name: str, data: bytes, words: str
) -> None:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[(name, data)])
    document = plan.documents.get()
    assert document.stage == "failed"
    assert words in document.fault["zh"][0]
    assert document.fault["en"][1]
    assert document.file is None
    assert not File.objects.exists()
    with pytest.raises(NothingGiven):
        read_again(cast.clerk, document)
    read_again(cast.clerk, document, file=(FIRE.name, FIRE.read_bytes()))
    tasks.read_document.call(document.pk)
    document.refresh_from_db()
    assert (document.stage, document.name) == ("ready", FIRE.name)
    with pytest.raises(Stale):
        read_again(cast.clerk, document)


def test_a_better_file_passes_the_same_gate(cast: Cast) -> None:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[("坏.docx", b"PK\x03\x04")])
    with pytest.raises(SecrecyRefused):
        read_again(cast.clerk, plan.documents.get(), file=("好.txt", "秘密★\n计划".encode()))
    assert Entry.objects.filter(verb="plan.file_refused").count() == 1
    assert plan.documents.get().name == "坏.docx"


def test_a_task_that_runs_twice_changes_nothing(cast: Cast) -> None:
    plan = taken_in(cast.clerk)
    before = (Segment.objects.count(), Entry.objects.count())
    tasks.read_document.call(plan.documents.get().pk)
    assert (Segment.objects.count(), Entry.objects.count()) == before


def test_refusals(cast: Cast) -> None:
    files = [("计划.txt", SHORT.encode())]
    for acting in (cast.checker, cast.leader, cast.auditor, cast.administrator):
        with pytest.raises(NotAllowed):
            take_in(acting, owner=cast.county, title="", files=files)
    with pytest.raises(NotAllowed):
        take_in(cast.water_clerk, owner=cast.county, title="", files=files)
    with pytest.raises(NotAllowed):
        take_in(cast.clerk, owner=cast.outside, title="", files=files)
    with pytest.raises(NothingGiven):
        take_in(cast.clerk, owner=cast.county, title="", texts=[("空", "  ")])
    with pytest.raises(FrameTurned):
        take_in(
            cast.clerk, owner=cast.county, title="", files=files, start=date(2026, 2, 1), end=date(2026, 1, 1)
        )
    assert not Plan.objects.exists()


def test_a_file_that_one_has_already_is_told_and_taken(cast: Cast) -> None:
    told: list[str] = []

    def take(acting: Acting) -> Plan:
        file = (FIRE.name, FIRE.read_bytes())
        tell = told.append
        return take_in(acting, owner=acting.unit, title="消防", files=[file], tell=lambda one: tell(str(one)))

    take(cast.outside_clerk)
    take(cast.clerk)
    assert told == []
    second = take(cast.clerk)
    assert len(told) == 1
    assert f"“{FIRE.name}”以前收过，在“消防”里" in told[0]
    assert second.documents.count() == 1


NO_YEAR = "防汛工作计划\n一、检查\n县水利局应当在6月底前完成检查。\n各镇应当每月巡河1次。\n"


def test_a_year_that_nobody_told_is_asked_for_and_completes_the_dates(cast: Cast) -> None:
    plan = taken_in(cast.clerk, text=NO_YEAR)
    checked = segment(plan, "完成检查")
    assert plan.year is None
    assert (checked.proposal or {})["cadences"][0]["year_unknown"] is True
    plan = set_frame(cast.clerk, plan, title=plan.title, year=2026, version=plan.version)
    checked.refresh_from_db()
    assert (checked.proposal or {})["cadences"][0]["value"] == {"type": "deadline", "date": "2026-06-30"}
    with pytest.raises(Stale):
        set_frame(cast.clerk, plan, title=plan.title, version=plan.version - 1)


def test_a_wrong_year_is_read_anew_while_nothing_is_settled(cast: Cast) -> None:
    plan = taken_in(cast.clerk)
    set_frame(cast.clerk, plan, title=plan.title, year=2027)
    document = plan.documents.get()
    assert document.stage == "waiting"
    tasks.read_document.call(document.pk)
    assert (segment(plan, "6月底").proposal or {})["cadences"][0]["value"]["date"] == "2027-06-30"
    mark_context(cast.clerk, segment(plan, "水情"))
    with pytest.raises(YearSettled):
        set_frame(cast.clerk, plan, title=plan.title, year=2028)
    assert segment(plan, "水情").fate == Fate.CONTEXT


def test_a_frame_that_is_the_year_itself_goes_with_it_and_no_other_year_is_taken(cast: Cast) -> None:
    plan = taken_in(cast.clerk, year=2026, start=date(2026, 1, 1), end=date(2026, 12, 31))
    plan = set_frame(cast.clerk, plan, title="计划", year=2027, start=plan.start, end=plan.end)
    assert (plan.start, plan.end) == (date(2027, 1, 1), date(2027, 12, 31))
    spring = date(2027, 2, 1), date(2027, 4, 30)
    with pytest.raises(YearOutside):
        set_frame(cast.clerk, plan, title="计划", year=2026, start=spring[0], end=spring[1])
    with pytest.raises(YearOutside):
        taken_in(cast.clerk, year=2028, start=date(2026, 1, 1), end=date(2027, 12, 31))
    plan = set_frame(cast.clerk, plan, title="计划", year=2027, start=spring[0], end=spring[1])
    assert (plan.start, plan.end) == spring


def test_the_names_of_the_sites_own_tree_are_preferred(cast: Cast) -> None:
    create_unit(cast.administrator, parent=cast.county, name="云溪县青少年宫", short_name="县青少年宫")
    plan = taken_in(cast.clerk, text="云溪县2026年工作计划\n一、县青少年宫要每季度举办公益课堂1次。\n")
    proposal = segment(plan, "公益课堂").proposal
    assert proposal is not None
    assert [(b["name"], b["rule"]) for b in proposal["bearers"]] == [("县青少年宫", "known-unit")]


def test_a_title_that_a_person_gave_stays(cast: Cast, as_: SignedIn) -> None:
    for files in ([], [SimpleUploadedFile(FIRE.name, FIRE.read_bytes())]):
        form = {"files": files, "owner": cast.county.pk, "text": SHORT, "title": "我起的标题"}
        as_(cast.clerk).post(reverse("plans:new"), form)
        plan = Plan.objects.latest("pk")
        read_all(plan)
        plan.refresh_from_db()
        assert plan.title == "我起的标题"
    untitled = taken_in(cast.clerk, read=False)
    assert untitled.title == "防汛工作计划"
    set_frame(cast.clerk, untitled, title=untitled.title, issuer="云溪县")  # another field was changed
    read_all(untitled)
    untitled.refresh_from_db()
    assert untitled.title == "云溪县2026年防汛工作计划"
    named = taken_in(cast.clerk, read=False)
    set_frame(cast.clerk, named, title="改过的标题")
    read_all(named)
    named.refresh_from_db()
    assert named.title == "改过的标题"


def test_a_plan_is_called_after_the_better_file(cast: Cast, as_: SignedIn) -> None:
    plan = take_in(cast.clerk, owner=cast.county, title="", files=[("corrupt.docx", b"PK\x03\x04")])
    plan.documents.update(added_at=datetime(2026, 1, 5, tzinfo=UTC))
    assert plan.title == "corrupt"
    read_again(cast.clerk, plan.documents.get(), file=("better.txt", b"  \n"))
    plan.refresh_from_db()
    assert plan.title == "better"
    read_again(cast.clerk, plan.documents.get(), file=(FIRE.name, FIRE.read_bytes()))
    read_all(plan)
    plan.refresh_from_db()
    assert plan.title == "云溪县人民政府办公室关于印发云溪县2026年消防安全工作要点的通知"
    chooser = as_(cast.clerk).get(reverse("plans:difference")).content.decode()
    assert f"{FIRE.name}，" in chooser
    assert "1月5日" not in chooser


def test_who_issued_it_is_read_and_what_was_given_stays(cast: Cast, as_: SignedIn) -> None:
    plan = with_file(cast.clerk, FIRE)
    assert plan.issuer == "云溪县人民政府办公室"
    assert f"<td>{plan.issuer}</td>" in as_(cast.clerk).get(reverse("plans:list")).content.decode()
    assert with_file(cast.clerk, FIRE, issuer="县府办").issuer == "县府办"
    joint = "松坪县水利局、松坪县财政局关于印发2026年防汛工作计划的通知\n县水利局应当每月检查1次。\n"
    assert taken_in(cast.clerk, text=joint).issuer == "松坪县水利局、松坪县财政局"


def test_an_empty_file_is_named_and_the_others_are_taken_in(cast: Cast, as_: SignedIn) -> None:
    files = [SimpleUploadedFile("gbk.txt", SHORT.encode("gbk")), SimpleUploadedFile("empty.docx", b"")]
    form = {"files": files, "owner": cast.county.pk, "text": ""}
    page = as_(cast.clerk).post(reverse("plans:new"), form, follow=True).content.decode()
    plan = Plan.objects.get()
    assert [(one.name, one.stage) for one in plan.documents.all()] == [
        ("gbk.txt", "waiting"),
        ("empty.docx", "failed"),
    ]
    assert "文件是空的，里面什么也没有：empty.docx" in page
    assert "换一份文件" in page


def test_fields_that_are_too_long_say_how_long_they_may_be(cast: Cast, as_: SignedIn) -> None:
    form = {"owner": cast.county.pk, "text": "长" * 400_001, "title": "题" * 301, "year": "26"}
    answer = as_(cast.clerk).post(reverse("plans:new"), form)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "或者粘贴文字：有 400001 字，最多 400000 字" in page
    assert "标题：有 301 字，最多 300 字" in page
    assert "年度：年度写四位数" in page
    assert "确保" not in page
    assert "选一份文件" not in page
    field = page[page.index('name="text"') :].split(">", 1)[0]
    assert "maxlength" not in field  # a browser would cut what is pasted without a word


@pytest.mark.parametrize("undone", [True, False])
def test_a_wrong_year_is_read_anew_where_a_settlement_was_taken_back(cast: Cast, *, undone: bool) -> None:
    """Rows of what was settled and taken back stay, and are filled by the new reading."""
    plan = taken_in(cast.clerk, year=2025)
    before = list(Segment.objects.filter(document__plan=plan).values_list("index", "text"))
    checked = segment(plan, "形成检查报告")
    duty = accept(cast.clerk, checked)
    if undone:
        undo(cast.clerk, checked)
    else:
        with pytest.raises(YearSettled):
            set_frame(cast.clerk, plan, title=plan.title, year=2026)
        undo(cast.clerk, checked)
    checked.refresh_from_db()
    set_frame(cast.clerk, plan, title=plan.title, year=2026)
    with pytest.raises(Stale):  # a page that shows what was read under the old year
        accept(cast.clerk, checked, version=checked.version)
    read_all(plan)
    again = segment(plan, "形成检查报告")
    assert (again.pk, again.fate) == (checked.pk, Fate.OPEN)
    assert (again.proposal or {})["cadences"][0]["value"]["date"] == "2026-06-30"
    assert again.settlements.get().duty == duty
    assert list(Segment.objects.filter(document__plan=plan).values_list("index", "text")) == before
    assert accept(cast.clerk, again, version=again.version).cadences.get().value["date"] == "2026-06-30"


def test_a_kept_row_that_no_sentence_is_like_stands_behind_unread(cast: Cast) -> None:
    plan = taken_in(cast.clerk, year=2025)
    total = account(plan)["total"]
    checked = segment(plan, "形成检查报告")
    accept(cast.clerk, checked)
    undo(cast.clerk, checked)
    Segment.objects.filter(pk=checked.pk).update(ranges=[[0, 3]])  # another reader cut the text so
    set_frame(cast.clerk, plan, title=plan.title, year=2026)
    read_all(plan)
    checked.refresh_from_db()
    assert (checked.index, checked.fate, checked.proposal) == (total, Fate.UNREAD, None)
    assert account(plan)["total"] == total + 1


def test_a_plan_is_locked_before_its_document(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """As every verb of the desk locks them."""
    plan = taken_in(cast.clerk, read=False)
    locked: list[type] = []
    lock = QuerySet.select_for_update

    def noted(rows: QuerySet[Model], *args: object, **more: object) -> QuerySet[Model]:
        locked.append(rows.model)
        return lock(rows, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(QuerySet, "select_for_update", noted)
    read_all(plan)
    assert [model for model in locked if model in (Plan, Document)] == [Plan, Document]
