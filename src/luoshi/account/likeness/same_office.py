"""Same office: two names of who does a thing, of which one may be the head of the other: 各学校, 校领导."""

from __future__ import annotations

import re

from luoshi.account.likeness.short_names import is_one_name

#: Whoever leads a body, by a name that any body has.
_HEAD = re.compile("(?:主要|分管)?(?:负责人|负责同志|责任人|领导|领导班子)$")
#: The post of one body: 各校校长, 各村书记, 教务主任.
_POST = re.compile("(?:(?:教务|政教|总务|班)?主任|书记|经理|(?<=[校园院局镇乡县区村所站科处部班组场])长)$")
_MANY = re.compile("^(?:各个?|所有|全体|全[省市县区镇乡校院])(?!庄)")


def may_be_one(one: str, other: str) -> bool:
    """Whether one name may stand for the other: a body for its head, a head for a post of the body.

    Two posts of a body are two: 各校校长, 各校教务主任.
    """
    bodies = [_MANY.sub("", _HEAD.sub("", _POST.sub("", name))) for name in (one, other)]
    posts = [name for name in (one, other) if _POST.search(name)]
    if not all(bodies) or len(posts) > 1:
        return False
    is_led = any(_HEAD.search(name) or _POST.search(name) for name in (one, other))
    return is_led and _is_one_body(*bodies)


def _is_one_body(one: str, other: str) -> bool:
    return is_one_name(_doubled(one), _doubled(other))


def _doubled(body: str) -> str:
    """The body of 各校校|长 is 校: the letter of the post is that of the body."""
    return body[:-1] if len(body) > 1 and body[-1] == body[-2] else body
