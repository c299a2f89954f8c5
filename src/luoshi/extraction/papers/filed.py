"""Which papers are filed, issued or handed on where they stand before what is done with them."""

from __future__ import annotations

import re

#: Papers that are filed or revised where they stand before the verb; things that are also spoken of without
#: being filed are left out: 标准, 措施, 规定, 通知.
FILED = re.compile(
    r"(?:预案|方案|草案|办法|细则|计划|名录|名单|名册|清册|底册|目录|台账|台帐|清单|报告|总结|档案|记录|纪要|指南|资料|报表|规划|公约|规约|章程"
    r"|(?:责任|承诺|申请|计划|策划|任务|报告|说明|指导|倡议|保证)书|合同|协议|法规|规章|格式|文书|文本|(?<![代仪水电钟发外图])表|命令|手册|教材|读本|决算|纲要|民约|小结|公文|稿|流转单|交办单|转办单|安全设施设计|初步设计|(?<![简菜传订])单|决议|发票|动议|议程|简章|简历|竣工图|平面图|图纸|回执|照片|视频|图像|录音|电子版|纸质版|录像|扫描件|影像资料|课件|习题|请示|题库|案例库|案卷|卡片|签到[簿册]|登记[簿册本]|记录[簿本]|笔录)$|》(?:（[^（）]+）)?$"
)
#: What is sent on or put on record, if the sentence says so.
SENT = re.compile(r"[^。；]{0,40}?(?:报送|备案|报批|抄送)|[^，。；]{0,40}?(?:后，)?上报(?=$|[，。；])")
#: What one drafts though it is mostly spoken of, and who drafts it: 具体标准由市教委制定.
DRAFTED = re.compile(r"(?:标准|指标|规定|规则|规程|规范|文件|流程|指引|导则|程序|定额|格式|样式|制度|草案)$")
DRAFTS = re.compile(
    r"，?(?:由[^，。；]{2,80}|另行)(?:制[定订]|拟[定订]|编制|起草|发布|公布|规定(?=[，。；]|$))"
)
#: What is issued to somebody, and by whom: 许可证由水务局核发.
ISSUED = re.compile(r"(?:答复|复函|[知定见]书|证|证书|执照|证明|凭证)$")
ISSUES = re.compile(r"，?(?:应当?|须|要)?由[^，。；]{2,80}?(?:(?<!考)核发|颁发|签发|发放|制发|[开出]具)")
#: What is handed on with 将; a 情况 where it is 报送.
HANDED = re.compile(
    r"(?:决定|(?:决定|裁决|判决|调解|答辩|告知|认定|鉴定|仲裁|复议|意见|通知|评价|验收)书|诉状|答辩状|慰问信|答复|材料|文件|意见书|数据|承诺|议案|提案|送审稿|说明|副本|简本|复印件|案卷|通知书|指令|凭证|证明|结论|意见|文档|论文|试题|试卷|答卷|草稿纸|票据|病历|申请|作品集|.分析|.意见)$"
)
#: What is handed to somebody: 规范性文件，应当在备案的同时，送交档案馆.
HANDS = re.compile(r"[^。；]{0,40}?(?:送交|送达|移交|递交|提交|送(?=[^，。；]{2,16}审阅))")
#: What is sent on for approval or for the record: what one drafts, and what one hands in.
SENT_ON = re.compile(f"{DRAFTED.pattern}|(?<=..){HANDED.pattern}")
REPORTED = re.compile(r".{2,}(?:情况|信息)$")
REPORTS = re.compile(r"，?[^，。；]{0,16}?(?:报送|抄送|书面报告)")
