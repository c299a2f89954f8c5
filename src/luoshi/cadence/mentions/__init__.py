"""Every time and every number of a text, told by themselves: what a sentence says before any duty."""

from luoshi.cadence.mentions.find import find

__all__ = ["find"]
