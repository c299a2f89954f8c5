"""What every error has: its sentence, its remedy and its exit code, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar, Literal

Lang = Literal["zh", "en"]


class ExitCode(IntEnum):
    """What the command line returns; one number for each kind of failure."""

    OK = 0
    UNFORESEEN = 1
    BAD_CALL = 2
    MISSING_FILE = 3
    UNKNOWN_TYPE = 4
    LOCKED_FILE = 5
    BROKEN_FILE = 6
    EMPTY_TEXT = 7
    YEAR_NEEDED = 8
    NO_SUCH_DUTY = 9
    OUTPUT_REFUSED = 10
    SOME_FAILED = 11
    FILE_TOO_LARGE = 12
    NO_TIME = 13
    NOT_TAKEN_IN = 14
    BROKEN_CALENDAR = 15
    FINDINGS = 16
    OUT_OF_SCOPE = 17
    OFFICE_NEEDED = 21
    SEVERAL_FILES = 22
    UNSAFE_NAME = 23
    NO_CLUSTER = 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in both languages; a field of an error's sentence may be one."""

    zh: str
    en: str

    def __call__(self, lang: Lang) -> str:
        """The words in `lang`."""
        return self.zh if lang == "zh" else self.en


class LuoshiError(Exception):
    """Base of all errors that Luoshi raises on purpose.

    A child states its sentence and its remedy as templates in both languages; the fields of
    the templates are the keyword arguments of the constructor. A child with a missing field
    can't be made: the template is filled at once.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.BAD_CALL
    zh: ClassVar[str] = ""
    en: ClassVar[str] = ""
    remedy_zh: ClassVar[str] = ""
    remedy_en: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        zh, en = _in_language(fields, "zh"), _in_language(fields, "en")
        self.texts: dict[Lang, tuple[str, str]] = {
            "zh": (self.zh.format(**zh), self.remedy_zh.format(**zh)),
            "en": (self.en.format(**en), self.remedy_en.format(**en)),
        }
        super().__init__(self.texts["en"][0])

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from worker processes to the parent, with their fields.
        return (_remake, (type(self), self.fields))

    def sentence(self, lang: Lang) -> str:
        """What is wrong, as one sentence in `lang`."""
        return self.texts[lang][0]

    def remedy(self, lang: Lang) -> str:
        """What to do next, as one sentence in `lang`."""
        return self.texts[lang][1]


def _in_language(fields: dict[str, object], lang: Lang) -> dict[str, object]:
    return {
        name: getattr(value, lang) if isinstance(value, Phrase) else value for name, value in fields.items()
    }


def _remake(kind: type[LuoshiError], fields: dict[str, object]) -> LuoshiError:
    return kind(**fields)
