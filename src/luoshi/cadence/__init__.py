"""From words to Mentions, from Mentions to Cadences."""

from luoshi.cadence.complete import complete, is_relative
from luoshi.cadence.explain import explain
from luoshi.cadence.find import find_mentions
from luoshi.cadence.forms import FORMS, Form
from luoshi.cadence.frame import Frame
from luoshi.cadence.mention import Mention
from luoshi.cadence.record import from_json, to_json
from luoshi.cadence.value import Cadence, Deadline, Limit, Quota, Standing, Vague, Window

__all__ = [
    "FORMS",
    "Cadence",
    "Deadline",
    "Form",
    "Frame",
    "Limit",
    "Mention",
    "Quota",
    "Standing",
    "Vague",
    "Window",
    "complete",
    "explain",
    "find_mentions",
    "from_json",
    "is_relative",
    "to_json",
]
