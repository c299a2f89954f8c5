"""What stands behind the name in 由X…: a verb no list has, more of the name, or how a thing was set."""

from __future__ import annotations

import re

from luoshi.extraction.parties.party import read_names
from luoshi.extraction.wording.words import acts_at, verb_at

_SET_BY = re.compile(
    r"(?:扩[展大]|调整|提高|降低|增加|减少|变更|改)[为至到]|(?:委托|指定|授权|任命|确定|设立|批准)(?:的|$)|(?:共同|联合)?(?:组成|构成)"
)
#: How the name of an office ends, of which a verb tells the work: 保障部, 服务科.
_OFFICES = ("部", "处", "科", "室", "组", "站")
#: Letters of a verb that no list has, and what shows that they are none.
_FEW = 6
_NO_VERB = re.compile("[的和与及、（“《]|组成|构成|担任|兼任")
#: Whose number the names before it sum up: 由学校、家长、社区|三方签字.
_SUMMED_UP = re.compile("[双两三四多各]方")


def is_set_by(text: str, stop: int) -> bool:
    """Whether 由X tells how a thing was set, and charges nobody: 由省政府|确定的, 由三人|组成."""
    return _SET_BY.match(text, stop) is not None


def closes_in_few_words(text: str, stop: int, end: int) -> bool:
    """Whether text[stop:end] is but a verb that closes the clause: 由班长|点名; of 由甲|组成 it is none."""
    if not 2 <= end - stop <= _FEW or _NO_VERB.search(text, stop, end):
        return False
    return not (_SUMMED_UP.match(text, stop) or is_set_by(text, stop))


def is_part_of_name(text: str, at: int, stop: int) -> bool:
    """Whether the verb at `stop` belongs to the name: 由后勤|保障部负责."""
    last = stop + verb_at(text, stop)
    if last == stop or not text.startswith(_OFFICES, last) or not acts_at(text, last + 1):
        return False
    return bool(read_names(text, at, last + 1))
