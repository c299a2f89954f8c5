"""应当, 必须, 要, 应, 须 oblige whoever is named, or the reader."""

import re

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage

NAME = "command"

COMMANDS = re.compile(
    r"应当|必须(?![^，。；]{1,10}的(?:硬?任务|时候|阶段))|务必|务(?<![服业财事任义总常]务)(?=[于须请])|有(?:责任[和与、])?义务(?!的)|须(?!知|臾)|应(?<![响适相对反供感顺效照答呼策因回接报]应)(?<!供不应)(?!由[^，。；]{2,14}的|[^，。；]{1,4}未|接不暇|知应会|运而|[^，。；]尽|急|用|对(?!接|照)|[^，]{1,8}(?:诉求|请求|邀请)|有尽|届|答|付|邀|聘|诉|税|收|变|力|运|征|激|景|承|季)"
    r"|应(?<=[生员人者师位]应)(?=用(?:[黑蓝铅钢专红普书统正规]|中文|汉字))"
    r"|要(?<![需主重必首纪摘提概紧只不想简扼险若就纲辑索将正快]要)(?<!强调要|指出要)"
    r"(?!求|素|点|件|闻|领|道|害|义|么|是|约|塞|地(?!方)|职|案|员|有关|紧(?![紧密抓盯扣跟])|强(?!化)|务|目|览|旨|诀|看到)"
)


def judge(passage: Passage) -> Fate | None:
    """A duty where a word of command stands in the sentence."""
    return Fate.DUTY if COMMANDS.search(passage.body) else None
