"""The guard over words, asked by every verb that makes or changes the words of a duty."""

from __future__ import annotations

from luoshi.api import admit
from luoshi.errors import OutOfScope as WordsOutOfScope
from luoshi_web.plans.errors import OutOfScope
from luoshi_web.shell.words import lang, together


def admit_words(*texts: str) -> None:
    """Let words pass that are to become a duty, its bearers or its times. Nothing overrides it.

    Raises:
        OutOfScope: they demand what Luoshi does not build; the sentence says what, and what to do.
    """
    try:
        admit(*(text for text in texts if text))
    except WordsOutOfScope as error:
        raise OutOfScope(together(error.sentence(lang()), error.remedy(lang()))) from error
