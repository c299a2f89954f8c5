"""Items under a heading that is a month or a quarter are that month's work: 九月份： 1、软件试运行."""

from luoshi.duty import Fate
from luoshi.extraction.passage import Passage
from luoshi.extraction.rules.heading_time import time_heading

NAME = "dated-item"


def judge(passage: Passage) -> Fate | None:
    """A duty under a heading that is nothing but a time."""
    return Fate.DUTY if time_heading(passage) is not None else None
