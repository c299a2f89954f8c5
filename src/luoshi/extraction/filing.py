"""What is done with a paper that stands before it: 将总结|报送, 对预案|进行修订, 预案|应当报县政府备案."""

from __future__ import annotations

import re

from luoshi.extraction.paper_kinds import DRAFTED, HANDED

_VERBS = (
    r"报送|上报|报(?![告表警])|提交|递交|转至|转[交送]|书面报告|纳入[^，。；]{0,8}档案|抄送|移送|移交|呈报|送交"
    r"|备案(?![文的材登表申])|存档|归档|印发|公布|公示|公开(?!的)|张贴|上墙|更新|修订|修改|制[定订]"
    r"|拟[定订]|编制|起草|保存|保管|留存|签发|报告(?=[^，。；]{0,16}(?:政府|部门|机关|机构|委员会|国务院|上级|局|厅|办公室))"
)
#: 移交单位, 报送机关 are parties.
_FILES = rf"(?:{_VERBS})(?!单位|机关|手续)"
#: Looked for before anything else.
ANY = re.compile(_VERBS + "|编写|立改废释|完善|收集、")
#: 将|总结|报送. What a letter sends with it (现将…印发) is issued already.
TAKES = re.compile(r"[将把](?<!现将)(?=[^。；]{2,60}(?:" + _FILES + "))")
TAKEN = re.compile(
    r"(?:等(?:(?:有关|相关)?(?:材料|资料|文件))?)?，?"
    r"(?:及时|统一|一并|汇总后|逐级|分别|定期|书面|同时|按时|按期|按要求|按规定|[于在][^，。；]{1,12}[前内]"
    r"|向社会|(?:汇总|整理|分类)[、和]?)*"
    r"(?!制[定订]|编制|报告)(?:" + _FILES + ")"
)
#: 对|预案|进行修订.
REVISES = re.compile(r"对(?=[^，]{2,30}(?:进行|予以|作出|保管|保存|归档))")
REVISED = re.compile(
    r"(?:统一|妥善|分类|集中)*(?:保管|保存|归档)"
    r"|(?:及时|定期|逐项)*(?:进行|予以|作出)(?:评估)?[^，]{0,4}(?:修订|更新|完善|修改|编制|公布|公示)"
)
#: 开展|预案|的修订.
WORK = re.compile(
    r"(?:负责(?=[^，、]{2,40}(?:发布|印发|填报)工作)|开展|抓好|做好|完成|推动|推进|组织|启动|加快|加强对?"
    r"|(?:参与|牵头|主导)(?=[^，]{2,40}(?:标准|规则|规范)的制))"
    r"(?=[^，]{2,40}(?:制修?[定订作]|修订|编制|编写|立改废释|收集、|归档|填报))"
)
WORKED = re.compile(
    r"的?(?:评估)?(?:(?:制修?[定订]|制作|修订|编制|编写|立改废释|收集|整理|归档)(?:发布|印发|修订)?|填报|报送)(?:工作|和|、|$|[，。；])"
)
#: What is read after these words besides what is always filed.
ALSO = {TAKEN: HANDED, WORKED: DRAFTED}
#: 预案|应当: what binds a paper that is the topic of its clause, and what is then done with it.
BINDS = re.compile(
    r"等?，?(?:均|都|还)?(?:应当?(?!急)|要(?!求|点)|须|必须|可以由|可由|由|除|另行|报(?![告表警])|每"
    r"|按(?=程序|规定|[^，。；]{1,10}(?:报(?!告)|送|公开|公示))|向(?=社会公|[^，。；]{2,24}备案)|经(?![验济营费常])|发生|至少"
    r"|保存期(?!限?规定)|(?:及时|同时|一律|分别|逐级)(?=抄送|报送|报[^告]|备案|印发|公布|更新|修订|上报))"
)
IS_FILED = re.compile(
    r"(?!等?，?(?:应当?|要|须|必须)?(?:符合|包括|载明|明确|遵守|做到|以|具有|体现|突出))"
    r"(?:，?[^；。，]*，){0,3}[^；。，]*?(?:" + _FILES + ")"
)
#: What papers end in, and that something binds them: looked for before the careful reading.
_ENDS = "案法则划录单账帐告结档忆纪要南料表约程同规章格式书本令册算准标定范流引》）"
TOPIC = re.compile(
    rf"[{_ENDS}]等?(?:，?(?:均|都|还)?(?:应|要|须|必|可|由|除|另|报|每|按|向|经|发生|至少|保存期|及时|同时|一律|分别|逐级)|$)"
)
