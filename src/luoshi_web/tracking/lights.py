"""When a light is lit: thresholds as data, each with its rule in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Light(StrEnum):
    """灯: what asks for attention; "" where nothing does."""

    NONE = ""
    SOON = "soon"
    BEHIND = "behind"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """soon_days: blue within so many days of the date in force, that day included.

    pace: yellow where the share done is less than this part of the share of time gone. It is asked
    only of two pieces or more, and only once the time of the first piece is gone: of one piece
    nothing can be half done, and on the first day nobody is behind.
    """

    soon_days: int = 7
    pace: float = 0.6

    def pace_holds(self, needs: int, gone: float) -> bool:
        """Whether the rule of pace is asked of `needs` pieces when the share `gone` of time is gone."""
        return needs > 1 and gone >= 1 / needs

    def is_behind(self, filled: int, needs: int, gone: float) -> bool:
        """Whether `filled` of `needs` is too few when the share `gone` of the time is gone."""
        return self.pace_holds(needs, gone) and filled / needs < self.pace * gone

    @property
    def rules_zh(self) -> dict[Light, str]:
        """Each light's rule, in Chinese."""
        return {
            Light.SOON: f"距有效期限{self.soon_days}天以内还没有足数，亮蓝灯。",
            Light.BEHIND: (
                f"一期要两次以上的，完成的份额不到已过时间份额的{self.pace:.0%}，亮黄灯；头一份的时间没过完不判。"
            ),
            Light.LATE: "过了有效期限（首次期限，或准许延到的日期）还没有足数，亮红灯。",
        }

    @property
    def rules_en(self) -> dict[Light, str]:
        """Each light's rule, in English."""
        return {
            Light.SOON: f"Blue: not filled within {self.soon_days} days of the date in force.",
            Light.BEHIND: (
                f"Amber: of two pieces or more, the share done is under {self.pace:.0%} of the share of time "
                "gone; not asked before the time of the first piece is gone."
            ),
            Light.LATE: "Red: not filled after the date in force (the first date, or the later one granted).",
        }


DEFAULTS: Final = Thresholds()
