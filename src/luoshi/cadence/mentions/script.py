"""Script: the traditional signs that times and numbers are written with, sign for sign."""

from __future__ import annotations

import re

_TRADITIONAL = "個週禮點萬億兩號後鐘時間個貳參陸這從幾負壹內過數學歲開來黃終漢圓塊億倆"
_SIMPLIFIED = "个周礼点万亿两号后钟时间个贰叁陆这从几负壹内过数学岁开来黄终汉圆块亿俩"
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)
_SIGN = re.compile(f"[{_TRADITIONAL}]")


def simplified(text: str) -> str:
    """The text with those signs in simplified script; as long as before."""
    return text.translate(_TABLE) if _SIGN.search(text) else text
