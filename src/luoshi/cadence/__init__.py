"""From words to Mentions, from Mentions to Cadences."""

from luoshi.cadence.find import find_mentions
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window

__all__ = [
    "Cadence",
    "Deadline",
    "Frame",
    "Limit",
    "Mention",
    "Quota",
    "Standing",
    "Vague",
    "Window",
    "find_mentions",
]
