"""Clean texts, and what a page makes of them: wrapped lines, indents, blank lines, page marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luoshi.structure.lines import columns

#: GB/T 9704-2012 clause 5.2.3: a page has 22 lines of 28 characters.
PAGE = 22
_NEVER_FIRST = "，。、；：！？）》”"
_NEVER_LAST = "（《“"
# Where a converter sets a blank: between a digit or Latin letter and a Han character.
_SEAM = re.compile(r"(?<=[0-9A-Za-z%])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[0-9A-Za-z])")
_WORD = re.compile(r"[0-9A-Za-z.%]+|.", re.DOTALL)

PLAN = """\
松坪县2026年消防安全工作计划
松安发〔2026〕6号
各乡镇人民政府，县政府各部门：
为做好全县消防安全工作，减少火灾事故，保护人民群众生命财产安全，结合我县实际，制定本计划。
一、工作目标
到2026年底，全县建成微型消防站40个，重点单位消防设施完好率达到95%以上。
二、主要任务
（一）排查火灾隐患
1.开展集中排查。各乡镇3月底前对学校、医院、养老机构、商场等人员密集场所进行一次全面排查，建立隐患台账，逐项明确整改责任和完成时限。（责任单位：各乡镇人民政府；完成时限：3月底前）
2.督促整改到位。县消防救援大队每季度至少抽查2次，对拒不整改的单位依法处罚；对一时难以整改的，要制定临时防范措施。（牵头单位：县消防救援大队；配合单位：县住房和城乡建设局、县应急管理局）
3.管好用火用电。严禁在疏散通道、安全出口停放电动自行车或者为电动自行车充电。
（二）提升救援能力
4.加强队伍建设。微型消防站每月开展1次训练，每半年组织1次演练。县财政局将所需经费列入年度预算，2月底前拨付第一批资金12.5万元。
5.完善预案。各重点单位每年至少修订1次灭火和应急疏散预案，修订后5个工作日内报县消防救援大队备案。
（三）加强宣传教育
6.办好主题活动。结合“119”消防宣传月，组织开展消防知识进学校、进社区、进企业、进农村、进家庭活动。一是编印宣传手册；二是开放消防站；三是举办知识竞赛。
7.开展培训。对新任消防安全管理人开展岗前培训，培训不得少于8学时（其中实际操作不得少于4学时），考核合格后上岗。
三、工作要求
（一）加强领导。各乡镇、各部门主要负责人要亲自过问，分管负责人要具体抓，形成一级抓一级、层层抓落实的局面。
（二）按时报送。各单位于每月5日前报送上月工作进展，12月10日前报送全年工作总结，联系人变动的应当在3日内告知。
（三）严格奖惩。对工作落实不力、造成严重后果的单位，按照《松坪县消防安全责任制实施办法》追究责任。
松坪县安全生产委员会
2026年1月20日"""

RULES = """\
青岭市档案馆查阅利用管理办法
第一章总则
第一条为了规范档案查阅利用工作，方便单位和个人依法利用档案，根据有关法律、法规的规定，制定本办法。
第二条本办法所称档案，是指市档案馆收集、保管的各门类、各载体档案。
第三条市档案馆负责档案查阅利用工作，各立档单位应当予以配合。
第二章查阅
第四条单位和个人持有效身份证明，可以查阅已经开放的档案。查阅未开放的档案，应当经市档案馆和原立档单位同意。
第五条市档案馆应当履行下列职责：
（一）编制开放档案目录，并于每年6月底前向社会公布；
（二）设置查阅场所，配备必要的设备，为老年人、残疾人提供便利；
（三）登记查阅情况，建立查阅登记簿；
（四）法律、法规规定的其他职责。
第六条查阅人应当遵守下列规定：
（一）爱护档案，不得涂改、圈点、折叠、污损；
（二）不得擅自拍照、抄录未开放的档案；
（三）查阅完毕后当场归还，不得带出阅览室。
第七条市档案馆收到查阅申请后，能够当场办理的应当当场办理；不能当场办理的，应当自收到申请之日起5个工作日内答复，情况复杂的，经负责人批准可以延长至10个工作日。
第三章利用
第八条鼓励单位和个人利用档案开展学术研究。公布档案原件的，应当按照本办法第四条的规定办理手续，并注明档案的收藏单位。
第九条市档案馆每年至少举办1次档案展览，每季度更新1次网上展厅，逐步扩大开放档案的数字化范围。
第四章附则
第十条本办法由市档案馆负责解释。
第十一条本办法自2026年5月1日起施行。"""

NOTICE = """\
关于做好2026年度业务培训工作的通知
各科室、下属各单位：
根据年度工作安排，现就做好本年度业务培训工作通知如下。
一、培训内容
（一）政策法规。重点学习与本职工作密切相关的法律法规和政策文件，做到应知应会、熟练掌握。
（二）业务技能。包括公文写作、档案整理、数据统计、窗口服务等，由各科室根据需要选定。
二、时间安排
上半年、下半年各举办一期集中培训，每期不少于3天；每月最后一周的周五下午为科室自学时间。
三、有关要求
1、制定计划。各科室3月15日前将培训计划报人事科，人事科汇总后于3月底前印发全年培训计划。
2、保证质量。授课人要认真备课，每堂课后收集意见，及时改进。参训人员无特殊原因不得请假，确需请假的应当经分管领导批准。
3、做好总结。每期培训结束后10日内，承办科室要形成培训小结；12月20日前，人事科要完成全年培训工作总结并上报。
附件：2026年度培训计划表
云岭区综合服务中心
2026年2月18日
（联系人：人事科值班员）"""


@dataclass(frozen=True, slots=True)
class Page:
    """How a text is set: width in Han characters, the rest as its name says."""

    width: int
    indents: bool
    blank_lines: bool
    page_marks: str  # "", "—", "-", "第", "11" for a bare number, or a form feed
    hanging: bool  # closing signs hang over the margin instead of opening a line
    feeds: bool = False  # a form feed behind each page, whatever its mark
    head: str = ""  # a running head on each page
    seams: bool = False  # blanks between digits and Han
    trailing: bool = False  # blanks at the end of each line
    whole_words: bool = False  # a number is not broken, nor does an opening sign end a line
    first: int = 1  # the number of the first page

    def set(self, clean: str) -> str:
        """The text as it stands on such pages."""
        lines: list[str] = []
        for paragraph in clean.splitlines():
            lines.extend(self._wrap(_SEAM.sub(" ", paragraph) if self.seams else paragraph))
        if self.trailing:
            lines = [line + "  " for line in lines]
        pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)]
        between = "\n\n" if self.blank_lines else "\n"
        head = [self.head] if self.head else []
        texts: list[str] = []
        for number, page in enumerate(pages, start=self.first):
            texts.append(between.join([*head, *page]) + "\n" + self._foot(number))
        return "".join(texts)

    def _foot(self, number: int) -> str:
        signs = {"—": f"\n— {number} —\n\n", "-": f"\n- {number} -\n\n", "第": f"\n第{number}页 共9页\n\n"}
        signs["11"] = f"\n{number}\n\n"
        return signs.get(self.page_marks, self.page_marks) + "\x0c" * (
            self.feeds and self.page_marks != "\x0c"
        )

    def _wrap(self, paragraph: str) -> list[str]:
        if paragraph.startswith("|"):
            return [paragraph]  # a row drawn with bars never stood on a page
        room = 2 * self.width
        lines, line = [], "　　" if self.indents else ""
        for word in self._words(paragraph):
            full = columns(line + word) > room
            if full and not (self.hanging and word[0] in _NEVER_FIRST):
                lines.append(line.rstrip(" "))
                line = ""
            line += word if line else word.lstrip(" ")
        return [*lines, line]

    def _words(self, paragraph: str) -> Iterator[str]:
        """What is never broken: a sign, or a whole number, and an opening sign with the word behind it."""
        if not self.whole_words:
            yield from paragraph
            return
        opening = ""
        for found in _WORD.finditer(paragraph):
            if found.group() in _NEVER_LAST:
                opening += found.group()
                continue
            yield opening + found.group()
            opening = ""
        if opening:
            yield opening
