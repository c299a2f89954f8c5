"""Unions: words of two lists that make one thing for a pairing of the guard: 职工 + 的微博."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Union:
    """Words of two lists that make one thing: whose, and what: 职工 + 的微博, 反对拆迁的 + 住户.

    name: what pairings call it. first, then: the lists, in the order of the text; where `then` is "", the
    pattern `joint` must follow the first instead: 批评领导 + 的，. within: how many letters may stand
    between. joint: what must stand among them, "" for nothing; parts: what must not. unless: what must not
    follow. lead: what must stand right before.
    """

    name: str
    first: str
    then: str = ""
    within: int = 0
    joint: str = ""
    parts: str = "[，：。；！？]"
    unless: str = "$^"
    lead: str = ""


#: Who can use an account or leave a word is not spied on: 村民可在公众号查看.
_NO_USE = "[，：。；！？]|可|能|通过|利用|关注|登录|打开|下载"
#: Whoever comes with a matter of their own uses an account or a group as a way in: 村民在微信群里反映的问题.
COMES = "[里内中上]?(?:反映|提出|报修|咨询|求助|投诉|预约|申请|办理)"
#: What people do with what they post: 家长在群里发布的照片, 作者的书.
_POSTS = "[发帖拍传写印投晒曝录建拉举挂喷]|^的$"
#: Whoever speaks in a guise takes it: 以网友身份; to check 家属身份 is another thing.
_AS = "(?:以|用|借|扮|装|作|成|冒|当|换|从|是|不同|做|假)[^，。：；！？]{0,6}"
#: Who warns of such a guise is no poser: 防范冒充家长的诈骗.
_NO_FRAUD = "".join(
    f"(?<!{word})" for word in ("防范", "识别", "打击", "查处", "谨防", "警惕", "发现", "对", "有人", "遇")
)
#: Who said such a thing, without a word for people: 批评领导的，一律…
_WHOEVER = (
    "[^，。：；！？的者]{0,12}[的者](?=[，：]|一律|不|由|要|应|须|列|记|取消|退|暂|视|即|均|先|三|两|半|年)"
)
#: Sides that were counted and told, not people: 赞成和反对的票数.
_COUNTED = "的?[^，。：；！？]{0,4}(?:票|意见|理由|人数|户数|比例|双方|观点|声音|情况|因素|作用|影响)"
#: How many they are, not who: 反对的业主过半数.
_SO_MANY = "数|人数|户数|比例|占|超过|达到|过半|不足|较多|多于|少于"
_SIDES = "[、和与或及/]|还是"
_UNIONS = (
    Union("whose-talk", "scope-people", "scope-talk", 12, parts=_NO_USE),
    Union("whose-utterance", "scope-people", "scope-utterances", 12, parts=_NO_USE),
    Union("its-account", "scope-its", "scope-accounts", 6, parts=_NO_USE),
    Union("its-talk", "scope-its", "scope-talk", 10, parts=_NO_USE),
    Union("concerning", "scope-concerning", "scope-topics", 8),
    Union("whose-account", "scope-people", "scope-accounts", 8, parts=_NO_USE, unless=COMES),
    Union("guise", "scope-comment-guised", "scope-comment-guise", 2, lead=_AS),
    Union("critical-media", "scope-critics", "scope-media", 10),
    Union(
        "posted-media",
        "scope-people",
        "scope-media",
        14,
        joint=_POSTS,
        parts=_NO_USE,
    ),
    Union("holders", "scope-opinions", "scope-holders", 12, joint="的|^$|^[人的]{0,2}$", unless=_SO_MANY),
    Union("who-did", "scope-persons-who", "scope-persons-deeds", 14),
    Union("did-who", "scope-persons-deeds", "scope-persons-who", 8),
    Union("doers", "scope-persons-deeds", "scope-holders", 6, joint="的"),
    Union("whoever-said", "scope-persons-saying", joint=_WHOEVER),
    Union(
        "sayers",
        "scope-persons-saying",
        "scope-holders",
        14,
        joint="[的者][^，。：；！？]{0,5}$|^$",
        unless=_SO_MANY,
    ),
    Union("for-or-against", "scope-sides-for", "scope-sides-against", 4, joint=_SIDES, unless=_COUNTED),
    Union("against-or-for", "scope-sides-against", "scope-sides-for", 4, joint=_SIDES, unless=_COUNTED),
    Union("disguised", "scope-comment-disguising", "scope-comment-guised", 3, lead=_NO_FRAUD),
    Union("pleads-for-us", "scope-comment-for-us", "scope-comment-pleading", 6),
    Union("denied", "scope-vet-denying", "scope-vet-goods", 5),
    Union("haunt-talk", "scope-haunts", "scope-chatter", 10, parts=_NO_USE),
)
UNIONS = {union.name: union for union in _UNIONS}
