"""What something is, means or covers is no duty."""

from __future__ import annotations

import pytest

from luoshi.duty import Fate
from luoshi.extraction.rules import definition
from tests.library.extraction.reading import must_find, must_leave_alone

PLAN = "一、日常管理\n{}\n"

FOUND = (
    "节约用水是每个单位的共同责任。",
    "指使用小型泵站抽排积水，保证农田不受淹的作业。",
    "适用于在堤身钻孔、灌浆加固等工序的操作作业。",
    "涉及国家秘密的档案利用，适用《保密管理规定》。",
    "本办法所称微型消防站，是指配备必要器材的志愿消防组织。",
    "本办法适用于县属养老机构。",
    "在本县登记并正常经营的养老机构适用于本实施细则。",
    "普查指标中的水井包括在院内打成的机井，不包括河边的取水点。",
    "档案分为文书档案和声像档案。",
    "逾期未领的，视为放弃。",
    "培训内容包括初起火灾扑救和疏散引导。",
    "评估体系由三个方面的指标构成。",
    "档案开放是便民服务的重要内容。",
    "本县内河道的保洁，适用本办法。",
    "应急响应分为一般、较大、重大三级。",
    "按照分级负责的原则，本预案规定的停水事件划分为两级。",
    "一般事件（Ⅳ级）：造成一个村停水超过12小时的事件。",
    "村卫生室受镇卫生院业务指导。",
    "镇水利站受镇政府和县水利局双重领导。",
    "巡堤查险是通过徒步查看堤身、对险情进行记录的方式。",
    "入户走访是掌握群众需求的关键环节。",
    "提供便捷服务是政务大厅的核心任务。",
    "馆藏完整率体现管理水平，是衡量档案工作的重要指标。",
    "县标规定的灭火器配置标准是强制性标准。",
    "台账记录是否完整；",
    "消防通道是否畅通，防火门是否常闭；",
    "推广节水器具，对保障供水、降低成本具有重要意义。",
    "村集体是管护小型水利设施的责任主体。",
    "饮水安全已经到了必须下大力气抓好的时候。",
    "健康证在全省范围内有效。",
    "考试满分均为一百分，六十分以上为合格。",
    "苗圃建设期为2年。",
    "来信人享有知情权，但涉及他人隐私的除外。",
    "乡村教师按照有关规定，享受乡村津贴。",
    "护林员依法巡护的行为受法律保护。",
    "补贴申报主体为县域内的种粮企业。",
    "本措施所指的养老机构是依法登记、有固定场所的机构。",
    "培训时间：3月5日上午9:00。",
    "参会人员：各泵站负责人。",
)

LEFT = (
    ("养老机构应当建立包括体检结果在内的健康档案。", Fate.DUTY),
    ("县民政局负责实施适用本办法的补贴。", Fate.DUTY),
    ("指导各村开展清淤作业。", Fate.DUTY),
    ("推广分段包干的做法。", Fate.DUTY),
    ("清理河道（包括支流）沿线垃圾。", Fate.DUTY),
    ("划定对饮水安全具有重要意义的保护区。", Fate.DUTY),
    ("各村是护河责任主体，对河道保洁负责。", Fate.DUTY),
    ("镇政府要将河道划分为三类。", Fate.DUTY),
    ("重点是清理淤积最重要的环节。", Fate.DUTY),
    ("街道把楼栋分为三类，逐栋建立台账。", Fate.DUTY),
    ("养老机构应当接受县民政局的指导。", Fate.DUTY),
    ("检查消防通道是否畅通。", Fate.DUTY),
    ("自觉接受群众的监督管理。", Fate.DUTY),
    ("档案具体范围由县档案馆确定。", Fate.DUTY),
    ("培训对象：各村应当推荐两名村民。", Fate.DUTY),
)


@pytest.mark.parametrize("words", FOUND)
def test_it_finds(words: str) -> None:
    must_find(definition, PLAN.format(words), words, fate=Fate.CONTEXT)


@pytest.mark.parametrize(("words", "fate"), LEFT)
def test_it_leaves_alone(words: str, fate: Fate) -> None:
    must_leave_alone(definition, PLAN.format(words), fate)
