"""应当, 必须, 要, 应, 须 oblige whoever is named, or the reader."""

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.wording.orders import COMMANDS, outside_titles

NAME = "command"


def judge(passage: Passage) -> Fate | None:
    """A duty where a word of command stands in the sentence."""
    return Fate.DUTY if COMMANDS.search(outside_titles(passage.body)) else None
