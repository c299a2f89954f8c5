from __future__ import annotations

from itertools import pairwise

from luoshi.structure.heal import heal
from tests.library.structure.plans import document

#: Lines of one hard-wrapped text, so that it has a margin of 20 Han characters.
WRAPPED = """\
　　各村要落实河道巡查责任，每周至少巡查
一次，发现垃圾、杂草和障碍物要当天清理干
净，做好记录并按月报送镇水利站汇总存档。
　　镇水利站每季度抽查一次，抽查结果在全
镇通报，连续两次不合格的由镇政府约谈村主
要负责人，并取消当年评优资格。
"""


def paragraphs(text: str) -> list[str]:
    view, found, _ = heal(document(text))
    return [view.text[p.start : p.end] for p in found]


def test_wrapped_lines_become_paragraphs() -> None:
    first, second = paragraphs(WRAPPED * 2)[2:]
    assert (first[:6], first[-6:], second[:6], second[-6:]) == (
        "各村要落实河",
        "站汇总存档。",
        "镇水利站每季",
        "年评优资格。",
    )


def test_every_character_of_the_view_maps_back() -> None:
    plan = document("\x0c　　一、总 则\n本 预案 适用 于 WPS Office 用户\n- 2 -\n全体。\n| 甲 |  |")
    view, found, _ = heal(plan)
    assert "".join(plan.text[origin] for origin in view.origins) == view.text
    assert list(view.origins) == sorted(set(view.origins))
    assert found[0].start == 0
    assert found[-1].end == len(view.text)
    assert all(before.end == after.start for before, after in pairwise(found))


def test_stray_spaces_beside_han_go_and_those_between_latin_words_stay() -> None:
    assert paragraphs("全 市 2026 年 用 WPS Office 编制 ， 共 3 份") == ["全市2026年用WPS Office编制，共3份"]


def test_a_space_before_a_latin_word_sets_no_heading_off() -> None:
    assert paragraphs("3. 值班人员使用 Ansible 脚本发布，不得手工改动配置文件。") == [
        "3.值班人员使用Ansible脚本发布，不得手工改动配置文件。"
    ]
    assert paragraphs("2. 水泵房管理 水泵房由专人看管，闲人不得进入，钥匙交接登记。") == [
        "2.水泵房管理",
        "水泵房由专人看管，闲人不得进入，钥匙交接登记。",
    ]


def test_bold_words_part_no_entry() -> None:
    assert paragraphs("1. 各单位于**2026年5月5日前**完成任务清单的提交。") == [
        "1.各单位于2026年5月5日前完成任务清单的提交。"
    ]


def test_bold_signs_go() -> None:
    assert paragraphs("**每日**开窗**两次**。") == ["每日开窗两次。"]


def test_the_space_behind_a_bare_number_stays_for_it_is_a_mark() -> None:
    assert paragraphs("1 总 则\n2.1 机 构\n3 个 工 作 日 内 答 复") == [
        "1 总则",
        "2.1机构",
        "3个工作日内答复",
    ]


def test_a_break_between_digits_goes_and_one_between_latin_words_is_kept() -> None:
    lines = WRAPPED.splitlines()
    lines[1:1] = [
        "对接全省统一的政务服务平台和一体化系统20",
        "26年底前全部接入一体化平台，推广应用open",
        "data标准，逐步实现数据共享，每周至少通报",
    ]
    text = "".join(paragraphs("\n".join(lines)))
    assert "系统2026年底" in text
    assert "open\ndata" in text


def test_a_comma_or_an_open_bracket_at_the_end_of_a_line_goes_on() -> None:
    assert paragraphs("会同人事科、\n财务科办理（含\n外聘人员）。\n下一段。") == [
        "会同人事科、财务科办理（含外聘人员）。",
        "下一段。",
    ]


def test_a_line_that_begins_with_a_stop_belongs_to_the_one_before() -> None:
    assert paragraphs("形成报告\n；上报备案。") == ["形成报告；上报备案。"]


def test_a_paragraph_that_a_page_parts_is_joined() -> None:
    assert paragraphs("各街道每日巡查一次，发现占道经营\n— 3 —\n的当场劝离。") == [
        "各街道每日巡查一次，发现占道经营的当场劝离。"
    ]


def test_a_heading_at_the_end_of_a_page_is_not_joined_to_the_text_below() -> None:
    assert paragraphs("一、工作目标\n\x0c全年无事故。") == ["一、工作目标", "全年无事故。"]


def test_a_numbered_line_and_a_date_begin_anew_after_a_page() -> None:
    assert paragraphs("完成检修，并做好登记\n\x0c2.更新设备。") == ["完成检修，并做好登记", "2.更新设备。"]
    assert paragraphs("县应急局，县水利局\n\x0c2026年3月1日") == ["县应急局，县水利局", "2026年3月1日"]


def test_blank_lines_of_a_converter_inside_a_sentence_are_healed() -> None:
    assert paragraphs("开展普查。选育2-3\n\n个品种。") == ["开展普查。选育2-3个品种。"]
    assert paragraphs("请认真执行。松坪县民政局\n\n工作方案") == ["请认真执行。松坪县民政局", "工作方案"]


def test_an_article_that_a_converter_parted_is_joined_and_the_name_of_one_is_not() -> None:
    assert paragraphs("第三条公园管理单位应当根据游客数量和季节变化调\n\n整开放时间。") == [
        "第三条公园管理单位应当根据游客数量和季节变化调整开放时间。"
    ]
    assert paragraphs("第三条开放时间\n\n公园全年开放。") == ["第三条开放时间", "公园全年开放。"]


def test_a_heading_set_off_by_a_gap_is_a_paragraph_of_its_own() -> None:
    assert paragraphs("一、加强档案管理 各科室要在每年三月底前完成归档工作。") == [
        "一、加强档案管理",
        "各科室要在每年三月底前完成归档工作。",
    ]


def test_a_heading_of_a_long_line_is_set_off_by_one_space_but_in_no_article() -> None:
    text = "各科室要在每年三月底前完成归档工作，" * 8
    assert paragraphs(f"一、加强档案管理 {text}") == ["一、加强档案管理", text]
    assert paragraphs(f"第一条 本办法所称单位 {text}") == [f"第一条本办法所称单位{text}"]
    assert paragraphs(f"一、县直单位（以下简称单位） {text}") == [f"一、县直单位（以下简称单位）{text}"]


def test_words_of_a_sentence_before_a_gap_are_no_heading() -> None:
    text = "1.社团的支出凭发票向资源管 理中心报销，单笔支出二百元以上的须事先经部长批准；"
    assert paragraphs(text) == [text.replace(" ", "")]


def test_a_number_alone_in_its_line_belongs_to_the_next() -> None:
    assert paragraphs("第二十条\n本会设立监事会。") == ["第二十条本会设立监事会。"]
    assert paragraphs("（一）\n修订预案。\n（二）\n第三条 附则。") == [
        "（一）修订预案。",
        "（二）",
        "第三条附则。",
    ]


def test_a_row_of_numbers_that_a_line_breaks_goes_on() -> None:
    assert paragraphs("理事会行使第十九条第一、\n三、五、六项的职权。") == [
        "理事会行使第十九条第一、三、五、六项的职权。"
    ]


def test_a_title_that_a_line_breaks_behind_its_mark_goes_on() -> None:
    assert paragraphs("依照《\n\n档案管理办法》处理。") == ["依照《档案管理办法》处理。"]


def test_a_gap_in_a_short_line_or_after_a_comma_sets_nothing_off() -> None:
    assert paragraphs("一、加强 管理") == ["一、加强管理"]
    assert paragraphs("1.各单位，各部门 都要按照本方案的要求抓好各项工作的落实。") == [
        "1.各单位，各部门都要按照本方案的要求抓好各项工作的落实。"
    ]


def test_rows_keep_their_spaces_and_are_never_joined() -> None:
    assert paragraphs("| 甲 | 乙， |\n| 丙 | 丁 |") == ["| 甲 | 乙， |", "| 丙 | 丁 |"]


def test_nothing_at_all() -> None:
    assert paragraphs("---\n- 1 -") == []


def test_a_sign_of_a_list_begins_a_paragraph_in_a_wrapped_text() -> None:
    entries = [
        "- [ ] 闸门检修完毕，由值班领导到场确认无误",
        "- [ ] 22:00 开始试运行",
        "## 运行之后",
        "* 登记水位",
    ]
    found = paragraphs(WRAPPED + "\n".join(entries))
    assert found[-len(entries) :] == [entry.replace(" ", "") for entry in entries]
