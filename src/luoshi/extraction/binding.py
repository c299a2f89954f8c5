"""A subject: what binds it to its work, what may stand before the two, and what acts behind a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.extraction.words import PLEASE

#: The word that binds a subject to its work.
# Each way begins with a letter of its own, and what may not stand before it is looked at behind it:
# so the search jumps from letter to letter.
BINDS = re.compile(
    r"应当|必须|务必|不得|严禁|禁止|不准(?!确|时|备)|可以|有权(?<!所有权)|有(?:义务|责任)(?!的)|无权|不(?:允许|许(?!可))(?!的)|负责(?!人|任|同志|制)|牵头(?!单位|部门|领导|负责制)|承担(?!的)"
    r"|需(?<![所急如确无必特供按刚军内外])(?![要求者方的量])"
    r"|应(?<![响适相对反供感顺效]应)(?!对(?!接|照)|[^，]{1,8}(?:诉求|请求|邀请))(?![急用有届答付邀聘诉税收变力运征激景承季])"
    r"|应(?<=[生员人者师位]应)(?=用(?:[黑蓝铅钢专红普书统正规]|中文|汉字))"
    r"|不要(?!求)|不能(?!够)(?=[\u4e00-\u9fff]{2})|请勿|勿(?!忘)"
    rf"|{PLEASE}(?<=[员者人生师户众客友]请)"
    r"|方[可能](?<![双对地各一多甲乙东西南北官]方[可能])(?=[\u4e00-\u9fff]{2})"
    r"|须(?!知)|要(?<![需主重必首纪摘提概紧只不]要)(?![求素点件闻领道害义么是约塞地职案员])"
    r"|可(?<![不认许宁]可)(?=按|由|根据|参照|结合|在|向|对|采[用取购]|申请|通过|邀请|依|适当|自行|不|视|组织|与|试点|直接|享受|设立|优先|继续|给予|常年|在线|凭|持(?!续)|先|增加|延长|于|遴选|推荐|登录|选择|选派|选报|申报|报名|委托|开展|成立|发布|购买|领取|借阅|预约|查阅|咨询|补办)"
    r"|积极(?:配合|协助|协办|参与|参加|协同配合)$|主动(?:配合|协助|协办|参与|参加|协同配合)$"
    r"|配合$|协助$|协办$|参与$|参加$|协同配合$"
    r"|配合(?=[\u4e00-\u9fff]{2,}(?:做好|开展|落实|完成|工作|实施))"
    r"|协助(?=[\u4e00-\u9fff]{2,}(?:做好|开展|落实|完成|工作|实施))"
    r"|将(?=于|会|在|继续|进一步|对|加强|适时|定期|号召|推出|组织)"
)
#: 在 that opens a place or a time; 在校学生 and 在职教师 are parties.
_AT = (
    r"在(?!场(?![所地内馆])|校(?=生|学生|师生|教|普通|本|专)|[职岗](?=[教职人员工干党])|[编读册押逃]"
    r"|家(?=[青老])|建(?=工地|项目|工程))"
)
LEADING = re.compile(
    r"^(?=[同其否届随此另凡并或但而因今原必每本第尤近目下一二三四五六七到至力自从于截\d年月底末上中现特要希请望])(?:(?:现|特)?(?:(?:要求|希望?|望)(?=各|你们|广大|全[校院镇县市区乡村屯体厂])|"
    rf"{PLEASE}"
    r")|同时|其中|否则|凡是?|届时|随后|最后|此外|另外|尤其是?|近期|目前|并且?|或者?|但是?|而|因此|今后|原则上|必要时|每[年月季周日天]度?[初中底末]?|今年(?!以来|[上下]半年|[前第\d])|明年|本学期|下一步|[一二三四五六七]是|第[一二三四五六七八九十\d]{1,3}(?:[~～至—-]\d{1,2})?(?:周[初末中]?|学周|教学周|阶段|学期|季度)(?=[\u4e00-\u9fff]{2})"
    r"|(?=[到至力自从于截\d年月底末上中下])(?:到|至|力争|自|从|于|截至)?(?:\d{4}年)?(?:\d{1,2}月)?(?:上旬|中旬|下旬|\d{1,2}日)?(?:年?底|月?底|末)?(?:前|之前|以前|起)"
    r"|\d{4}年(?:\d{1,2}月)?|年底前)+[，,]?"
)
ADVERBIAL = re.compile(
    r"(?=[对在按接收发遇根依围通以为将把结针从于因经凡除自当随鼓支引组督指推要如若未由与向会利只使让不商就允])(?:对|"
    rf"{_AT}"
    r"|按|接到|收到|发现|遇有?|按照|根据|依据|依照|围绕|通过|以(?!上(?!海)|下|内|外|及)|为|将|把|结合|针对|从(?![事业])|于|因|经(?![理办营济贸])"
    r"|凡|除|自(?![治然由主动助愿建营办购贸来])|当(?![事地])|随着"
    r"|鼓励|允许|支持|引导|组织(?!部|者|委|机|单)|督促|指导(?!员|单|组|教)|推动|要求|如|若|未经|由|与(?!会人员|会者|会代表|会单位|会同志)|向|会同|利用|依托|只|使(?!用)|让|不|就(?!业|医|餐)|商(?=有关|相关|各|财政|国家|[省市县]|同级))"
)
TAIL = re.compile(
    r"(?:[一二三四五六]是|仍然?|近期|一律|每班|依法|依规|切实|认真|[班课汛节会赛]前|定期|及时|积极|主动|每[年月周日天]|每季度|每半年|同时|均|都|既|还|也|一般|原则上|统一|共同|分别"
    r"|按照?(?!摩)[^，]*|根据[^，]*|依照[^，]*|(?<!所)"
    rf"{_AT}"
    r"[^，]*|(?<![应针核面])对(?![外象])[^，]*|结合[^，]*|将[^，]*|于[^，]*|从(?![事业])[^，]*|自(?![治然由主动助愿建营办购贸来])[^，]*"
    r"|至少|只|全面|进一步|具体|主要|第一时间|立即|(?:\d{4}年)?[^，在]{0,8}前|以(?!上(?!海)|下|内|外|及)[^，]{2,20}|作为[^，]*|为[^，]*|与[^，]*"
    r"|会同[^，]*|通过[^，]*|因[^，]*|的|中(?!心)|内|时|后|之日起)+$"
)
_ACTS_BY = re.compile(
    r"会(?!议)|报道|因(?!此)|取得|具备|符合|达到|拥有|持有|主管(?=全|本|辖)|领导(?=全|本|辖|所属|各|分管)|离京|离岗|赴|出差|外出|请假|休假|调离|辞职|退休|如遇|平时|日常|一旦|商(?![品业户场务])|领[取到]|获|遇|出[台现具]|申[请报]|持(?=[^，续股久]{1,16}(?:到|向|办理|前往|在|进|入|借|领))|经(?![济营费验理典贸])|作为|基于|[对按将根依每在向以与为从结围有是原不设做把到实拒接收发认已未能凭除进查]|统一|共同"
)
#: The same behind a few words: 甲学校考试不合格的, 乙局因工作确需….
_ACTS_SOON = re.compile(r"[^，]{0,4}确[有需]|[^，、]{0,6}不?合格")


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject of a clause: its names as [start, end) in the passage's text, and what binds it.

    names is empty where the subject is a thing, which bears no duty. binder: the word between the
    subject and its work ("" for a bare verb); after: where the predicate begins. conditional: the
    clause only states when; its subject acts unless a later clause names another.
    """

    names: tuple[tuple[int, int], ...]
    binder: str
    after: int
    conditional: bool = False


def acts_in_case(text: str, at: int, end: int) -> bool:
    """Whether what a party does or is begins at `at`, as a clause on a case tells it: 发生事故."""
    if _ACTS_BY.match(text, at, end):
        return True
    if text.find("确", at, end) < 0 and text.find("合格", at, end) < 0:
        return False
    return _ACTS_SOON.match(text, at, end) is not None
