"""In which language Luoshi speaks: as asked, else as the locale tells; Chinese where both are silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from luoshi.errors import Lang, Phrase

#: Locales that name no language: the system was never told one.
_SILENT = ("C", "POSIX")


@dataclass(frozen=True, slots=True)
class Wording(Phrase):
    """A Phrase with blanks: one thing that the command line says, in both languages."""

    def __call__(self, lang: Lang, **fields: object) -> str:
        """The words in `lang`, with the blanks filled."""
        text = Phrase.__call__(self, lang)
        return text.format(**fields) if fields else text

    def filled(self, **fields: object) -> Phrase:
        """The words in both languages, with the blanks filled."""
        return Phrase(self.zh.format(**fields), self.en.format(**fields))


def chosen_lang(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language asked for by `--lang`, wherever it stands, else that of the locale."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        name, sign, value = argument.partition("=")
        if name != "--lang":
            continue
        if not sign:
            value = arguments[place + 1] if place + 1 < len(arguments) else ""
        if value == "zh":
            return "zh"
        if value == "en":
            return "en"
    return locale_lang(environment)


def locale_lang(environment: Mapping[str, str]) -> Lang:
    """The language of the locale, in the order of POSIX (XBD 8.2): LC_ALL, LC_MESSAGES, LANG."""
    locale = next(
        (value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), ""
    )
    language = locale.partition(".")[0].partition("_")[0]
    if not language or language in _SILENT or language.lower() == "zh":
        return "zh"
    return "en"
