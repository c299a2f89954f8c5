"""Marks that keep a document within its house: 内部资料, 工作秘密, 不予公开. They are no secrecy marks.

A document that bears one is read here as any other; it is only not handed on to a second reader. Any
place counts, running text too: handing on what was meant to stay is worse than asking once too seldom.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_MARKS: Final = (
    r"内部(?:资料|文件|材料|参考|参阅|使用|掌握|传阅|刊物|发行|通报|情况|信息|电报|事项)",
    r"(?:仅供|仅限|限于?|只供)(?:本?单位|系统|机关|公司|我局|我市)?内部",
    r"[【\[(〔]内部[】\])〕]",
    r"工作秘密|商业秘密|敏感信息|警务秘密|审判秘密|检察工作秘密",
    r"(?:不予|不宜|不得|暂不|依申请)公开|(?:此件|本件|该件|主动|信息)不公开|公开(?:属性|方式|形式|类别):?不公开",
    r"(?:不得|请勿|严禁|禁止|切勿|勿)(?:对?外传|外泄|转载|翻印|复印|复制|扩散|转发|上网|拍照)",
    r"注意保[密存]|妥善保管|阅后(?:收回|即?焚|销毁|退回)|密件|涉密|明传电报|密传",
)
_MARK: Final = re.compile("|".join(_MARKS))
_GAP: Final = re.compile(r"[\s\u200b-\u200d\ufeff_|·.\-]+")


def internal_mark(*texts: str) -> str:
    """The first mark in any of the texts (a document's, its name), as it is written; "" for none."""
    for text in texts:
        if found := _MARK.search(_GAP.sub("", unicodedata.normalize("NFKC", text))):
            return found.group()
    return ""
