"""Caps: at most so many of a thing in a period (每天最多1班, 每年限报2项).

A count of things is otherwise an amount of the duty and no number of times (每月走访10户); but a cap on
them must never turn into a demand to do it at least once.
"""

from __future__ import annotations

import re

from luoshi.cadence.forms.count import Count
from luoshi.cadence.numeral import RANGE, read_range

#: What caps an amount, as a fragment of a pattern.
AT_MOST = "最多|至多|不(?:得|应|能)?(?:超过|多于)|不高于"
_THINGS = "班|项|篇|个|家|户|件|条|节|科|门|份|本|套|台|辆|批|组|队|种|名|人|张|处"
#: Right behind its period: 每年评选优秀教师不超过10名 is done once a year, and caps whom.
_CAP = re.compile(
    rf"[的内]?(?:原则上|一般|累计|合计|总共|共|值班|上班|排班|加班|安排)*"
    rf"(?:(?:{AT_MOST})(?:只?[能可])?(?:安排|申报|推荐|申请|承担|参加|值班?|上|报|排|领取|借阅|预约|开设|布置)?|限(?:报|申报|领|购|借|排))"
    rf"(?P<number>{RANGE})个?(?:{_THINGS})(?!以上)"
)


def find_cap(text: str, place: int) -> Count | None:
    """The cap on things that begins at `place`, behind a period."""
    match = _CAP.match(text, place)
    sides = read_range(match["number"]) if match else None
    return Count(None, sides[1], match.end()) if match and sides else None
