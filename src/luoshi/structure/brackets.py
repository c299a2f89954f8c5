"""The brackets that close a sentence and name who and when, in every form that documents have."""

from __future__ import annotations

import re
from typing import Final

#: Each opening sign with the one that closes it.
PAIRS: Final = {"（": "）", "(": ")", "[": "]", "［": "］", "【": "】", "〔": "〕"}
OPENING: Final = "".join(PAIRS)
CLOSING: Final = "".join(PAIRS.values())
#: The same as classes of a pattern.
OPENS: Final = f"[{re.escape(OPENING)}]"
CLOSES: Final = f"[{re.escape(CLOSING)}]"
