"""Pages of the accounts: what they say, that each line opens its sentence, and who gets them."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from luoshi_web.files.models import File
from luoshi_web.journal.models import Entry
from luoshi_web.organisation.domain import create_unit
from luoshi_web.plans import domain
from luoshi_web.plans.accounts import shown
from luoshi_web.plans.models import Document, Plan, Segment
from luoshi_web.plans.queries import account
from tests.web.cast import SINCE, Cast, SignedIn
from tests.web.plans.making import FIRE, TABLE, read_all, segment, taken_in, with_file

OLD = """云溪县2026年防汛工作计划
县水利局牵头，县应急管理局配合，6月底前完成水库检查，形成检查报告。
各镇应当每月至少巡河2次。
县教育局应当在5月底前组织1次防溺水培训。
"""
NEW = """云溪县2026年防汛工作计划
县水利局牵头，县应急管理局配合，5月底前完成水库检查，形成检查报告。
各镇应当每月至少巡河2次。
各镇应当在4月底前储备防汛物资。
"""
ABOVE = """全市2026年防汛工作要点
各县水利部门应当在4月底前完成水库检查，形成检查报告。
各县应当在5月底前完成山洪灾害危险区转移演练。
"""


def said(client: Client, address: str, status: int = 200) -> str:
    """What a page says, without its marks."""
    answer = client.get(address)
    assert answer.status_code == status, address
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def opens(client: Client, address: str, one: Segment) -> bool:
    """Whether a page has a link that opens the desk at this sentence."""
    link = f"{reverse('plans:detail', args=(one.document.plan_id,))}?at={one.pk}#s{one.pk}"
    return f'href="{link}"' in client.get(address).content.decode()


def two_texts(cast: Cast) -> Plan:
    """A plan with a notice and its table of duties."""
    texts = [
        ("通知", "县消防救援大队牵头，每季度组织1次联合检查，形成检查通报。"),
        ("任务分解", "县消防救援大队牵头，县应急管理局配合，每月组织1次联合检查，形成检查通报。"),
    ]
    plan = domain.take_in(cast.clerk, owner=cast.county, title="专项行动", texts=texts, year=2026)
    read_all(plan)
    return plan


def test_the_account_counts_every_sentence_and_opens_each(cast: Cast, as_: SignedIn) -> None:
    plan = with_file(cast.clerk, FIRE)
    drill = segment(plan, "应急疏散演练，演练记录")
    domain.set_aside(cast.clerk, drill, "另有专门方案")
    client, address = as_(cast.clerk), reverse("plans:account", args=(plan.pk,))
    counts = account(plan)
    page = said(client, address)
    assert f"全文 {counts['total']} 句，{counts['settled']} 句已落定" in page
    assert "已搁置 读作 任务" in page
    assert "“另有专门方案”" in page
    rows = Segment.objects.filter(document__plan=plan)
    assert all(opens(client, address, one) for one in rows)
    aside = said(client, address + "?fate=set-aside")
    assert "演练记录" in aside
    assert "统领下文的标题是背景" not in aside
    context = said(client, address + "?fate=context")
    assert "由哪条规则认定" in context
    heading = said(client, address + "?fate=context&rule=heading")
    assert heading.count("统领下文的标题是背景") > 1
    assert client.get(address + "?fate=nothing").status_code == 404


def test_a_share_is_cut_down_never_up(cast: Cast, as_: SignedIn) -> None:
    heads = "\n".join(f"第{n}号文件名" for n in range(3))
    plan = taken_in(cast.clerk, text=f"云溪县2026年防汛工作计划\n一、总则\n{heads}\n县水利局应当巡查。\n")
    counts = account(plan)
    assert 0 < counts["settled"] < counts["total"]
    share = 1000 * counts["settled"] // counts["total"] / 10
    page = said(as_(cast.clerk), reverse("plans:account", args=(plan.pk,)))
    assert f"（{share:g}%）" in page
    assert "（100%）" not in page


def test_a_difference_names_the_field_from_and_to(cast: Cast, as_: SignedIn) -> None:
    old, new = taken_in(cast.clerk, text=OLD), taken_in(cast.clerk, text=NEW)
    client = as_(cast.clerk)
    address = f"{reverse('plans:difference')}?old=p{old.pk}&new=p{new.pk}"
    page = said(client, address)
    assert "改动 1 ， 新增 1 ， 取消 1 ， 保留 1" in page
    assert "时限 2026年6月30日前 2026年5月31日前" in page
    assert opens(client, address, segment(old, "水库检查"))
    assert opens(client, address, segment(new, "水库检查"))
    gone = said(client, address + "&change=gone")
    assert "防溺水培训" in gone
    assert "水库检查" not in gone
    kept = said(client, address + "&change=kept")
    assert kept.count("每月至少巡河2次") == 2
    again = taken_in(cast.clerk, text=OLD)
    assert "两个版本的任务没有不同" in said(
        client, f"{reverse('plans:difference')}?old=p{old.pk}&new=p{again.pk}"
    )


BESIDE_OLD = """云溪县2026年工作计划
县教育局6月底前组织教师培训。
县财政局每学期对困难学生每人补助1.5万元。
县水利局6月底前巡查水闸，值班电话5551234。
县民政局每季度走访养老院1次。
"""
BESIDE_NEW = """云溪县2026年工作计划
县教育局6月底前组织学生体检。
县财政局每学期对困难学生每人补助15万元。
县水利局5月底前巡查水闸，值班电话5555678。
县民政局每季度走访养老院1次。
"""


def test_a_difference_tells_another_thing_and_numbers_beside_the_fields(cast: Cast, as_: SignedIn) -> None:
    old, new = taken_in(cast.clerk, text=BESIDE_OLD), taken_in(cast.clerk, text=BESIDE_NEW)
    client = as_(cast.clerk)
    address = f"{reverse('plans:difference')}?old=p{old.pk}&new=p{new.pk}"
    page = said(client, address)
    assert "改动 2 ， 新增 0 ， 取消 0 ， 保留 2" in page
    assert "任务内容有变 教师培训 学生体检" in page
    assert "时限 2026年6月30日前 2026年5月31日前 数字有变 5551234 5555678" in page
    assert "保留 数字有变 1.5万 15万" in page
    assert "走访养老院" not in page
    assert "数字有变 1.5万 15万" in said(client, address + "&change=kept")
    changed = said(client, address + "&change=changed")
    assert "1.5万" not in changed
    assert (changed.count("任务内容有变"), changed.count("数字有变")) == (1, 1)
    english = client.get(address, headers={"Accept-Language": "en"}).content.decode()
    assert "<dt>Another thing</dt><dd><del>教师培训</del> <ins>学生体检</ins>" in english
    assert english.count("<dt>Numbers changed</dt>") == 2


def test_a_number_that_only_one_version_has_stands_alone(cast: Cast, as_: SignedIn) -> None:
    told = "县财政局每学期对困难学生补助{}，逐人公示。"
    texts = (told.format(""), told.format("1000元"))
    old, new = (taken_in(cast.clerk, text=f"云溪县2026年工作计划\n{text}\n") for text in texts)
    page = as_(cast.clerk).get(f"{reverse('plans:difference')}?old=p{old.pk}&new=p{new.pk}").content.decode()
    assert "<dt>数字有变</dt><dd><ins>1000</ins> </dd>" in page


def test_uptake_tells_what_is_missing_and_what_is_looser(cast: Cast, as_: SignedIn) -> None:
    above, below = taken_in(cast.clerk, text=ABOVE), taken_in(cast.clerk, text=OLD)
    client = as_(cast.clerk)
    address = f"{reverse('plans:uptake')}?above=p{above.pk}&below=p{below.pk}"
    page = said(client, address)
    assert "没有找到 1 ， 承接但放宽 1 ， 已承接 0" in page
    assert "期限更晚 上级 2026年4月30日前 本级 2026年6月30日前" in page
    assert opens(client, address, segment(above, "转移演练"))
    missing = said(client, address + "&state=missing")
    assert "转移演练" in missing
    assert "期限更晚" not in missing


ABOVE_MORE = """全市2026年民政工作要点
一、各县区每月检查乡镇敬老院消防。
二、各县区每月检查民办养老院消防。
三、各县区将低保审批时限压缩至60个工作日以内。
四、各县区严禁违规收费。
五、各县区年底前完成自评，形成自评报告。
"""
BELOW_MORE = """云溪县2026年民政工作方案
一、县民政局每月检查乡镇敬老院消防。
二、县民政局严格控制违规收费。
三、县民政局年底前完成自评。
低保审批时限压缩至50个工作日以内。
"""


def _uptake(above: Plan, below: Plan) -> str:
    return f"{reverse('plans:uptake')}?above=p{above.pk}&below=p{below.pk}"


def test_what_is_near_or_read_as_no_duty_stands_where_nothing_was_found(cast: Cast, as_: SignedIn) -> None:
    above, below = taken_in(cast.clerk, text=ABOVE_MORE), taken_in(cast.clerk, text=BELOW_MORE)
    client, address = as_(cast.clerk), _uptake(above, below)
    missing = said(client, address + "&state=missing")
    near, unread = missing.split("民办养老院消防", 1)[1].split("低保审批时限压缩至60个工作日以内", 1)
    assert (
        "没有 1 句只是相近：已对应上级另一条，或说的是另一件事 一、县民政局每月检查乡镇敬老院消防。" in near
    )
    assert "未读作任务" not in near
    assert "低保审批时限压缩至50个工作日以内。 待定，拿不准 第 5 句 未读作任务，请核对" in unread
    assert "只是相近" not in unread
    assert opens(client, address + "&state=missing", segment(below, "50个工作日"))
    assert "只是相近" not in said(client, address + "&state=taken-up")
    english = client.get(address, headers={"Accept-Language": "en"}).content.decode()
    assert "1 is only near: it answers to another duty from above, or is about another thing" in english
    assert "read as no duty, check it" in english
    domain.set_aside(cast.clerk, segment(below, "50个工作日"), "另有专门方案")
    assert "未读作任务" not in said(client, address)


def test_what_only_words_of_ours_tell_is_told_with_these_words(cast: Cast, as_: SignedIn) -> None:
    above, below = taken_in(cast.clerk, text=ABOVE_MORE), taken_in(cast.clerk, text=BELOW_MORE)
    looser = said(as_(cast.clerk), _uptake(above, below) + "&state=looser")
    assert "效力减弱 上级 不得 本级 严格控制" in looser
    assert "没有写成果，请人工核对 上级 自评报告 本级没有写" in looser


def test_an_open_sentence_with_a_number_stands_beside_the_joint_duty(cast: Cast, as_: SignedIn) -> None:
    texts = [("通知", "县民政局年底前床位利用率达到95%。"), ("要点", "一、床位利用率达到90%。")]
    plan = domain.take_in(cast.clerk, owner=cast.county, title="养老工作", texts=texts, year=2026)
    read_all(plan)
    client, address = as_(cast.clerk), reverse("plans:joining", args=(plan.pk,))
    page = said(client, address)
    assert "[2] 要点 未认作任务 待定，拿不准 第 1 句" in page
    assert page.count("未认作任务") == 1
    assert "指标说得不一样： 达到95% [1]； 达到90% [2]" in page
    english = client.get(address, headers={"Accept-Language": "en"}).content.decode()
    assert english.count("no duty yet") == 1
    duty = domain.accept(cast.clerk, segment(plan, "95%"))
    assert "并入任务 1" in said(client, address)
    other = segment(plan, "90%")
    data = {"segment": other.pk, "version": other.version, "duty": duty.pk}
    assert client.post(address, data).status_code == 302
    assert "未认作任务" not in said(client, address)


def test_joint_duties_are_merged_by_a_person(cast: Cast, as_: SignedIn) -> None:
    plan = two_texts(cast)
    client, address = as_(cast.clerk), reverse("plans:joining", args=(plan.pk,))
    page = said(client, address)
    assert "1 条任务在两份以上的文件里都写了，其中 1 条说得不一样" in page
    assert "时限说得不一样： 每季度至少1次 [1]； 每月至少1次 [2]" in page
    assert "并入任务" not in page
    duty = domain.accept(cast.clerk, segment(plan, "每季度组织"))
    other = segment(plan, "每月组织")
    assert "并入任务 1" in said(client, address)
    data = {"segment": other.pk, "version": other.version, "duty": duty.pk}
    assert "并入任务" not in said(as_(cast.leader), address)
    assert as_(cast.leader).post(address, data).status_code == 404
    assert client.post(address, data).status_code == 302
    other.refresh_from_db()
    assert (other.fate, duty.sources.count()) == ("merged", 2)
    assert "已经落定" in client.post(address, data | {"version": other.version}).content.decode()
    strange = taken_in(cast.clerk)
    far = segment(strange, "巡河")
    assert client.post(address, {"segment": far.pk, "version": 1, "duty": duty.pk}).status_code == 404


def test_the_burden_of_a_stored_draft_and_of_one_that_is_not_kept(cast: Cast, as_: SignedIn) -> None:
    draft, in_force = taken_in(cast.clerk, text=NEW), taken_in(cast.clerk, text=OLD)
    client = as_(cast.clerk)
    address = f"{reverse('plans:burden')}?draft=p{draft.pk}&against=p{in_force.pk}"
    page = said(client, address)
    assert "其中 2 项，所选的现行计划已经要求过" in page
    assert opens(client, address, segment(in_force, "水库检查"))
    before = (Document.objects.count(), File.objects.count(), Segment.objects.count(), Entry.objects.count())
    file = SimpleUploadedFile("稿子.txt", NEW.encode())
    answer = client.post(reverse("plans:burden"), {"file": file, "against": f"p{in_force.pk}"})
    assert answer.status_code == 200
    assert "其中 2 项，所选的现行计划已经要求过" in answer.content.decode()
    after = (Document.objects.count(), File.objects.count(), Segment.objects.count(), Entry.objects.count())
    assert before == after
    assert client.post(reverse("plans:burden"), {"draft": f"p{draft.pk}"}).status_code == 302


def test_findings_open_their_sentences_and_name_unknown_units(cast: Cast, as_: SignedIn) -> None:
    text = "云溪县2026年防汛工作计划\n县水务管理局应当在6月底前完成XX水库检查。\n县水利局应当定期巡查。\n"
    plan = taken_in(cast.clerk, text=text)
    document = plan.documents.get()
    client, address = as_(cast.clerk), reverse("plans:check_document", args=(document.pk,))
    page = said(client, address)
    assert "单位名称“县水务管理局”不在名称表里" in page
    assert "“县水利局”不在名称表里" not in page
    assert "placeholder" in page
    assert "党政机关公文处理工作条例" in page
    assert opens(client, address, segment(plan, "水务管理局"))
    vague = said(client, address + "?check=vague-clock")
    assert "没有写明多久一次" in vague
    assert "县水务管理局" not in vague


def test_a_finding_of_several_places_counts_sentences_as_the_desk_does(cast: Cast, as_: SignedIn) -> None:
    text = (
        "云溪县2026年计划\n\n\n一、检查。\n县水利局每月检查一次。每季度报告一次，落实人员和经费。\n"
        "二、督查。\n县水利局每月督查一次，落实人员和经费。\n"
    )
    plan = taken_in(cast.clerk, text=text)
    page = said(as_(cast.clerk), reverse("plans:check_document", args=(plan.documents.get().pk,)))
    first, second = (segment(plan, words).index + 1 for words in ("一、检查", "二、督查"))
    assert f"全文 2 处（第 {first}、{second} 句）" in page
    assert "行）" not in page


def test_names_of_another_tree_are_not_told(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk, text="云溪县2026年计划\n邻川县水务局应当在6月底前完成堤防划界。\n")
    document = plan.documents.get()
    page = said(as_(cast.clerk), reverse("plans:check_document", args=(document.pk,)))
    assert "不在名称表里" in page
    assert "最接近的是“邻川" not in page
    create_unit(None, name="云溪县水务局", parent=cast.county, since=SINCE)
    page = said(as_(cast.clerk), reverse("plans:check_document", args=(document.pk,)))
    assert "没有查出问题" in page


def test_a_draft_is_looked_over_and_not_kept(cast: Cast, as_: SignedIn) -> None:
    client, address = as_(cast.leader), reverse("plans:check")
    before = (Document.objects.count(), File.objects.count(), Entry.objects.count())
    file = SimpleUploadedFile("消防.docx", FIRE.read_bytes())
    answer = client.post(address, {"file": file}).content.decode()
    assert "页码是 16 磅" in answer
    assert before == (Document.objects.count(), File.objects.count(), Entry.objects.count())
    assert client.post(address, {}).status_code == 400
    broken = client.post(address, {"file": SimpleUploadedFile("坏.docx", b"PK\x03\x04broken")})
    assert broken.status_code == 400


def test_a_draft_with_a_secrecy_mark_is_refused_and_its_hash_kept(cast: Cast, as_: SignedIn) -> None:
    for name in ("plans:check", "plans:burden"):
        file = SimpleUploadedFile("稿.txt", "机密★1年\n云溪县计划\n县水利局应当巡查。\n".encode())
        before = Entry.objects.count()
        answer = as_(cast.clerk).post(reverse(name), {"file": file})
        assert answer.status_code == 400
        assert "县水利局应当巡查" not in answer.content.decode()
        assert Entry.objects.count() == before + 1


@pytest.mark.parametrize("who", ["outside_clerk", "water_clerk", "administrator"])
def test_who_may_not_read_a_plan_gets_no_account_of_it(cast: Cast, as_: SignedIn, who: str) -> None:
    plan, own = two_texts(cast), taken_in(cast.outside_clerk)
    document, client = plan.documents.first(), as_(getattr(cast, who))
    assert document is not None
    for address in (
        reverse("plans:account", args=(plan.pk,)),
        reverse("plans:joining", args=(plan.pk,)),
        reverse("plans:check_document", args=(document.pk,)),
        f"{reverse('plans:check')}?document={document.pk}",
        f"{reverse('plans:difference')}?old=p{own.pk}&new=p{plan.pk}",
        f"{reverse('plans:difference')}?old=d{document.pk}&new=p{own.pk}",
        f"{reverse('plans:uptake')}?above=p{plan.pk}&below=p{own.pk}",
        f"{reverse('plans:burden')}?draft=p{own.pk}&against=p{plan.pk}",
        f"{reverse('plans:difference')}?old=p99999",
        f"{reverse('plans:difference')}?old=nonsense",
    ):
        assert client.get(address).status_code == 404, address
    for name in ("plans:difference", "plans:uptake", "plans:burden", "plans:check"):
        answer = client.get(reverse(name))
        assert answer.status_code == (404 if who == "administrator" else 200)
        assert "专项行动" not in answer.content.decode()
        assert "任务分解" not in answer.content.decode()


def _queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)


def test_accounts_ask_as_often_for_five_sentences_as_for_fifty(cast: Cast, as_: SignedIn) -> None:
    lines = [f"县水利局应当每月检查第{number}号水库1次。" for number in range(50)]
    few, few_again = (taken_in(cast.clerk, text="2026年计划\n" + "\n".join(lines[:5])) for _ in range(2))
    many, many_again = (taken_in(cast.clerk, text="2026年计划\n" + "\n".join(lines)) for _ in range(2))
    for plan, n in ((few, 2), (many, 20)):
        for one in Segment.objects.filter(document__plan=plan, proposed="duty")[:n]:
            domain.accept(cast.clerk, one)
    client = as_(cast.clerk)
    for address in (
        reverse("plans:account", args=(0,)).replace("/0/", "/{}/"),
        reverse("plans:difference") + "?old=p{0}&new=p{1}&change=kept",
        reverse("plans:burden") + "?draft=p{0}&against=p{1}",
    ):
        counts = [
            _queries(client, address.format(plan.pk, again.pk))
            for plan, again in ((few, few_again), (many, many_again))
        ]
        assert counts[0] == counts[1], address
        assert counts[1] <= 25, address


def test_a_card_tells_how_far_each_field_may_be_trusted(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    one = segment(plan, "县水利局牵头")
    assert one.proposal is not None
    one.proposal["bearers"][0]["confidence"] = "sure"
    one.proposal["bearers"][1]["confidence"] = "guess"
    one.proposal["cadences"][0]["confidence"] = "likely"
    one.save()
    address = reverse("plans:card", args=(one.pk,))
    page = as_(cast.clerk).get(address).content.decode()
    assert 'data-trust="guess"' in page
    assert '<span class="trust trust-guess" data-unsure tabindex="-1">拿不准</span>' in page
    assert '<span class="trust trust-likely">大致可靠</span>' in page
    assert '<span class="trust-sure">牵头</span>' in page
    assert '<span class="trust-guess">配合</span>' in page
    domain.accept(cast.clerk, one)
    settled = as_(cast.clerk).get(address).content.decode()
    assert "trust-guess" not in settled


def test_only_what_is_sure_is_confirmed_by_the_button_for_it(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    rows = [segment(plan, words) for words in ("县水利局牵头", "每月至少巡河")]
    for row, trust in zip(rows, ("guess", "sure"), strict=True):
        assert row.proposal is not None
        for name in ("bearers", "cadences", "deliverables", "targets"):
            for field in row.proposal[name]:
                field["confidence"] = trust
        row.save()
    client = as_(cast.clerk)
    page = client.get(reverse("plans:detail", args=(plan.pk,))).content.decode()
    assert "只确认有把握的 1 条" in page
    found = re.search(r'name="seen" value="([^"]*)"><button>只确认', page)
    assert found
    assert found[1].split() == [f"{rows[1].pk}:{rows[1].version}"]
    client.post(reverse("plans:accept_chosen", args=(plan.pk,)), {"seen": found[1]})
    assert [Segment.objects.get(pk=row.pk).fate for row in rows] == ["open", "duty"]


def test_versions_of_one_title_are_told_apart_and_one_is_not_held_against_itself(
    cast: Cast, as_: SignedIn
) -> None:
    first, second = (with_file(cast.clerk, FIRE) for _ in range(2))
    for name, fields in (("difference", ("old", "new")), ("uptake", ("above", "below"))):
        client, address = as_(cast.clerk), reverse(f"plans:{name}")
        options = re.findall(r"<option value=.p\d+.[^>]*>([^<]+)<", client.get(address).content.decode())
        assert all(re.search(rf"{FIRE.name}，\d+月\d+日 \d\d:\d\d收：云溪县", option) for option in options)
        same = said(client, f"{address}?{fields[0]}=p{first.pk}&{fields[1]}=p{first.pk}")
        assert "两边选的是同一份" in same
        other = said(client, f"{address}?{fields[0]}=p{first.pk}&{fields[1]}=p{second.pk}")
        assert "两边选的是同一份" not in other


def test_a_draft_is_not_held_against_itself(cast: Cast, as_: SignedIn) -> None:
    draft, other = (with_file(cast.clerk, FIRE) for _ in range(2))
    client, address = as_(cast.clerk), f"{reverse('plans:burden')}?draft=p{draft.pk}"
    with_itself = client.get(f"{address}&against=p{draft.pk}&against=p{other.pk}").content.decode()
    assert "稿子不和自己比" in with_itself
    assert re.findall(r'value="p(\d+)" checked', with_itself) == [str(other.pk)]
    alone = said(client, f"{address}&against=p{draft.pk}")
    assert "已经要求过" not in alone
    assert "稿子不和自己比" not in said(client, f"{address}&against=p{other.pk}")


def test_a_wrong_draft_is_told_once_and_an_empty_one_names_what_is_there(cast: Cast, as_: SignedIn) -> None:
    client = as_(cast.clerk)
    for name in ("burden", "check"):
        broken = SimpleUploadedFile("坏.docx", b"PK\x03\x04xxxx")
        page = client.post(reverse(f"plans:{name}"), {"file": broken}).content.decode()
        assert page.count('class="summary"') == 1
        empty = client.post(reverse(f"plans:{name}"), {}).content.decode()
        assert "还没有选稿子" in empty
        assert "粘贴" not in empty


def test_the_reason_of_the_guard_is_two_sentences_in_english(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk, text=f"{OLD}每日收集网民言论。\n")
    address = reverse("plans:card", args=(segment(plan, "网民").pk,))
    with translation.override("en"):
        page = as_(cast.clerk).get(address, headers={"Accept-Language": "en"}).content.decode()
    assert "become a duty. Write the lawful half" in page


@pytest.mark.parametrize("name", ["burden", "check"])
def test_a_draft_that_is_refused_is_told_truly(cast: Cast, as_: SignedIn, name: str) -> None:
    taken_in(cast.clerk)
    client, address = as_(cast.clerk), reverse(f"plans:{name}")
    for file, why in (
        (SimpleUploadedFile("空稿.docx", b""), "文件是空的，里面什么也没有：空稿.docx"),
        (SimpleUploadedFile("坏.docx", b"PK\x03\x04xxxx"), "损坏"),
        (SimpleUploadedFile("密.txt", "机密★1年\n计划".encode()), "带有密级标志"),
    ):
        answer = client.post(address, {"file": file})
        page = answer.content.decode()
        assert answer.status_code == 400
        assert why in page
        assert "文件没有存，请再选一次" in page
        assert "填写的内容都还在" not in page
        assert "还没有选稿子" not in page


def test_a_refused_draft_leaves_the_other_fields_as_they_were(cast: Cast, as_: SignedIn) -> None:
    plan, other = taken_in(cast.clerk), taken_in(cast.clerk)
    file = SimpleUploadedFile("空稿.docx", b"")
    form = {"file": file, "draft": f"p{plan.pk}", "against": f"p{other.pk}"}
    page = as_(cast.clerk).post(reverse("plans:burden"), form).content.decode()
    assert f'<option value="p{plan.pk}" selected>' in page
    assert f'value="p{other.pk}" checked' in page


def test_documents_of_one_name_are_told_apart_where_a_check_chooses(cast: Cast, as_: SignedIn) -> None:
    plans = [with_file(cast.clerk, FIRE), with_file(cast.clerk, FIRE), two_texts(cast)]
    page = as_(cast.clerk).get(reverse("plans:check")).content.decode()
    options = dict(re.findall(r'<option value="(\d+)">([^<]+)<', page))
    documents = Document.objects.filter(plan__in=plans)
    assert set(options) == {str(one.pk) for one in documents}
    for one in documents:
        title = one.plan.title[:20]
        assert re.match(rf"{one.name}，\d+月\d+日 \d\d:\d\d收：{title}", options[str(one.pk)])


def test_a_row_is_told_without_its_bars(cast: Cast, as_: SignedIn) -> None:
    table = with_file(cast.clerk, TABLE)
    again = with_file(cast.clerk, TABLE)
    client, row = as_(cast.clerk), segment(table, "乡级河长每月至少巡河2次")
    assert "|" in row.text
    for address in (
        reverse("plans:account", args=(table.pk,)),
        f"{reverse('plans:difference')}?old=p{table.pk}&new=p{again.pk}&change=kept",
        f"{reverse('plans:uptake')}?above=p{table.pk}&below=p{again.pk}",
        f"{reverse('plans:burden')}?draft=p{table.pk}&against=p{again.pk}",
        reverse("plans:check_document", args=(row.document_id,)),
    ):
        page = said(client, address)
        assert "|" not in page, address
    assert "巡河护河 乡级河长每月至少巡河2次" in said(client, reverse("plans:account", args=(table.pk,)))


def test_a_contradiction_tells_what_the_fields_tell(cast: Cast, as_: SignedIn) -> None:
    texts = [
        ("通知", "县消防救援大队牵头，每季度组织1次联合检查，每季度至少检查1次，形成检查通报。"),
        ("任务分解", "县消防救援大队牵头，县应急管理局配合，每月组织1次联合检查，形成检查通报。"),
    ]
    plan = domain.take_in(cast.clerk, owner=cast.county, title="专项行动", texts=texts, year=2026)
    read_all(plan)
    page = said(as_(cast.clerk), reverse("plans:joining", args=(plan.pk,)))
    assert "时限说得不一样： 每季度至少1次 [1]； 每月至少1次 [2]" in page
    assert "每季度至少1次 [1] 每月至少1次 [2]" in page


def test_one_way_of_being_looser_is_told_once(cast: Cast, as_: SignedIn) -> None:
    theirs = "全市2026年消防工作要点\n县消防救援大队应当每月至少组织1次联合检查，每周至少组织1次联合检查。\n"
    ours = "云溪县2026年消防工作要点\n县消防救援大队应当每季度至少组织1次联合检查。\n"
    above, below = taken_in(cast.clerk, text=theirs), taken_in(cast.clerk, text=ours)
    page = said(as_(cast.clerk), f"{reverse('plans:uptake')}?above=p{above.pk}&below=p{below.pk}")
    assert page.count("次数更少") == 1
    ways = [
        {"slack": "fewer", "above": times, "below": "每季度至少1次"}
        for times in ("每月至少1次", "每周至少1次", "每周至少1次")
    ]
    (told,) = shown._by_slack(ways)
    assert told["slack"] == "次数更少"
    assert told["pairs"] == [{"above": ["每月至少1次", "每周至少1次"], "below": "每季度至少1次"}]


def test_an_example_of_a_rule_does_not_speak_of_the_sentence(cast: Cast, as_: SignedIn) -> None:
    plan = taken_in(cast.clerk)
    Segment.objects.filter(pk=segment(plan, "巡河").pk).update(rule="timed")
    address = reverse("plans:account", args=(plan.pk,))
    assert "就是任务。 例：每日至少续报1次" in said(as_(cast.clerk), address)
