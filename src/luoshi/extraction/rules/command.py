"""应当, 必须, 要, 应, 须 oblige whoever is named, or the reader."""

import re

from luoshi.duty import Fate
from luoshi.extraction.binding import NO_ORDER
from luoshi.extraction.passage import Passage

NAME = "command"

#: What 应 begins besides a command: 应急, 应用, 应届, 应邀.
_NO_COMMAND = (
    r"(?!由[^，。；]{2,14}的|[^，。；]{1,4}未|接不暇|知应会|运而|[^，。；]尽|急|用|对(?!接|照|(?!工作|突发|气候|灾害|疫情|风险|挑战|危机|自然|重大)[^，。；]{2,24}(?:进行|开展|实施|予以|给予|作出|负责))|[^，]{1,8}(?:诉求|请求|邀请)"
    rf"|有尽|{NO_ORDER})"
)
#: What 需 stands in besides a command: 所需, 仍需, 需求, 需资金50万元; and which are meant: 需保密的资料.
_NEED = (
    r"需(?<![所急如确无必特供按刚军内外学不约亟尚若因仅只有仍耗]需)(?<!(?:工作|业务|教学|生产|生活|市场)需)"
    r"(?![要求者方的量时为是]|[一二两三四五六七八九十百几多]|资金|经费|投资|进一步|持续|不断|[^，。；]{1,2}的|[^，。；]{0,40}的(?:$|[，。；]))"
    r"(?<!还需(?=深化|完善|加强|提[高升]|改进|努力))(?=[\u4e00-\u9fff\d])"
    r"(?:(?![^，。；]{0,24}的)|(?:(?<=[\u4e00-\u9fff）]需)|(?<=[的时后]，需))(?<![和及或与出的对将把得会理关行年月]需))"
)
#: 需要 before what somebody does: 报销时需要提供发票; not 工作需要 nor 需要提交的材料.
_NEED_TO = (
    r"需要(?<![作任务实际有因确教业发不]需要)(?=提供|提交|选择|填写|上传|携带|出示|缴纳|签订|办理|登记|申请|佩戴|穿戴|保持|贴[上好]|注明|标明|归还|遵守|关闭|清理|打扫|整理|通知|告知|联系|按[时期]|准时|到[场岗]|自[行备带]|亲自|定期|及时|参加"
    r"|在[^，。；的]{1,14}(?:提交|填写|上传|办理|登记|报名))(?![^，。；]{0,40}的(?:$|[，。；：])|提[交供]的|[^，。；]{0,24}的材料)"
)
COMMANDS = re.compile(
    r"应当|必须(?![^，。；]{1,10}的(?:硬?任务|时候|阶段))|务必|务(?<![服业财事任义总常]务)(?=[于须请])|有(?:责任[和与、])?义务(?!的)|有责任(?=[\u4e00-\u9fff]{3})(?![心感区方人主]|制(?!止)|[^，。；]{0,10}的(?:$|[，。；]))|须(?!知|臾)"
    rf"|应(?<![响适相对反供感顺效照答呼策因回接报]应)(?<!供不应){_NO_COMMAND}"
    # 政策|应…, 护照|应…, 交接|应…: the words before 应 are none of 策应, 照应, 接应
    rf"|应(?<=(?:政策|决策|对策|原因|执照|护照|驾照|证照|申报|上报|填报|日报|周报|月报|年报|简报|快报|预报|交接|对接|衔接|绩效|成效|收回|召回|提供)应){_NO_COMMAND}"
    r"|应(?<=[生员人者师位]应)(?=用(?:[黑蓝铅钢专红普书统正规]|中文|汉字))"
    r"|要(?<![需主重必首纪摘提概紧只不想简扼险若就纲辑索将正快]要)(?<!强调要|指出要)"
    r"(?!(?<=机要)(?:传真|文件|室|秘书|人?员|通信|保密|部门|工作|局|交换|密码|电报|档案|渠道|交通|件))"
    r"(?!求|素|点|件|闻|领|道|害|义|么|是|约|塞|地(?!方)|职|案|员|有关|紧(?![紧密抓盯扣跟])|强(?!化)|务|目|览|旨|诀|看到)"
    # 业主|要, but 企业|主要
    r"|要(?<=[业车户摊店]主要)(?<![企事产作农工商就行创专职毕学各从物]业主要)(?<![农用住入贫]户主要)(?![求因原是点内目体])(?=[\u4e00-\u9fff]{2})"
    rf"|{_NEED}|{_NEED_TO}"
)
_TITLE = re.compile("《[^《》]*》")


def outside_titles(text: str) -> str:
    """The text with blanks for the words inside title marks, which bind nobody: 《竞业禁止协议》."""
    if "《" not in text:
        return text
    return _TITLE.sub(lambda title: f"《{'〇' * (len(title[0]) - 2)}》", text)


def judge(passage: Passage) -> Fate | None:
    """A duty where a word of command stands in the sentence."""
    return Fate.DUTY if COMMANDS.search(outside_titles(passage.body)) else None
