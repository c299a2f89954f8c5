"""Errors: each owns its sentence, its remedy and its exit code, in Chinese and English.

A bad call, file or setting raises one of these. What is wrong *inside* a document is never
raised: it is a `luoshi.source.Fault`, returned beside the result.
"""

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


class BadCall(LuoshiError):
    """A command was called with words that it can't take."""

    zh = "命令用法不对：{detail}"
    en = "The command can't be run this way: {detail}"
    remedy_zh = "看用法：{command} --help"
    remedy_en = "See how it is called: {command} --help"


class MissingFile(LuoshiError):
    """The path leads to nothing that can be read."""

    exit_code = ExitCode.MISSING_FILE
    zh = "找不到文件：{path}"
    en = "There is no such file: {path}"
    remedy_zh = "请检查路径和文件名；文件名中有空格时请加引号。"
    remedy_en = "Check the path and the name; put quotes round a name that has spaces."


class UnreadableFile(LuoshiError):
    """The path is there, but the system does not let us read it."""

    exit_code = ExitCode.MISSING_FILE
    zh = "文件打不开：{path}（{reason}）"
    en = "The file can't be opened: {path} ({reason})"
    remedy_zh = "请检查文件权限，或把文件复制到自己的文件夹后再试。"
    remedy_en = "Check who may read the file, or copy it to a folder of your own and try again."


class NothingToRead(LuoshiError):
    """A folder without a single file of a type that Luoshi reads."""

    exit_code = ExitCode.MISSING_FILE
    zh = "文件夹里没有可读的文件：{path}"
    en = "The folder holds no file that can be read: {path}"
    remedy_zh = "请放入 .docx 或 .txt 文件，或直接写出文件名。"
    remedy_en = "Put .docx or .txt files there, or name the files themselves."


class UnknownType(LuoshiError):
    """A type of file that no reader takes."""

    exit_code = ExitCode.UNKNOWN_TYPE
    zh = "不认识的文件类型：{path}（{kind}）"
    en = "This type of file is not read: {path} ({kind})"
    remedy_zh = "目前可读 .docx 和 .txt；请用 WPS 或 Word 另存为 .docx 后再试。"
    remedy_en = "What is read today is .docx and .txt; save it as .docx with WPS or Word and try again."


class LockedFile(LuoshiError):
    """A .docx that is encrypted with a password."""

    exit_code = ExitCode.LOCKED_FILE
    zh = "文件加了密码，读不了：{path}"
    en = "The file is locked with a password: {path}"
    remedy_zh = "请用 WPS 或 Word 打开，取消密码后另存，再试一次。"
    remedy_en = "Open it in WPS or Word, remove the password, save it, and try again."


class BrokenFile(LuoshiError):
    """A file whose bytes are not what its type promises."""

    exit_code = ExitCode.BROKEN_FILE
    zh = "文件已损坏，读不了：{path}（{reason}）"
    en = "The file is broken: {path} ({reason})"
    remedy_zh = "请向来文单位重新索取，或用 WPS 或 Word 打开修复后另存为 .docx。"
    remedy_en = "Ask the sender for it again, or let WPS or Word repair it and save it as .docx."


class FileTooLarge(LuoshiError):
    """A file, or what it unpacks to, is larger than any plan."""

    exit_code = ExitCode.FILE_TOO_LARGE
    zh = "文件过大，没有读：{path}（{size}，上限 {limit}）"
    en = "The file is too large and was not read: {path} ({size}, the limit is {limit})"
    remedy_zh = "请删去图片等附带内容，或把正文另存为 .docx 后再试。"
    remedy_en = "Remove pictures and the like, or save the text alone as .docx, and try again."


class BrokenCalendar(LuoshiError):
    """A line of a calendar file that can't be read, or says what can't be."""

    exit_code = ExitCode.BROKEN_CALENDAR
    zh = "日历文件第 {line} 行不对：{path}（{reason}）"
    en = "Line {line} of the calendar file is wrong: {path} ({reason})"
    remedy_zh = "请照写法改这一行，例如“2027-10-01 休 国庆节”“季 汛期 06-01..09-30”；写法见手册 calendar。"
    remedy_en = (
        "Write the line like “2027-10-01 休 国庆节” or “季 汛期 06-01..09-30”; "
        "the forms are in the manual, page calendar."
    )


class EmptyText(LuoshiError):
    """A file was read and holds no words."""

    exit_code = ExitCode.EMPTY_TEXT
    zh = "文件里没有文字：{path}"
    en = "The file holds no text: {path}"
    remedy_zh = "如果是扫描件或图片，请先做文字识别，再另存为 .docx 或 .txt。"
    remedy_en = "If it is a scan or a picture, recognise its text first and save that as .docx or .txt."


class YearNeeded(LuoshiError):
    """Dates without a year stand in a plan whose year can't be told."""

    exit_code = ExitCode.YEAR_NEEDED
    zh = "看不出文件属于哪一年，而有 {count} 处时限没有写年份（如“{quote}”）：{path}"
    en = "The plan's year can't be told, and {count} of its dates have none (such as “{quote}”): {path}"
    remedy_zh = "请加上 --year，例如 --year 2026。"
    remedy_en = "Add --year, for example --year 2026."


class NoSuchDuty(LuoshiError):
    """A duty was asked for by a number that the plan does not have."""

    exit_code = ExitCode.NO_SUCH_DUTY
    zh = "没有第 {number} 条任务：{path} 共读出 {count} 条。"
    en = "There is no duty {number}: {count} were read from {path}."
    remedy_zh = "请先用 luoshi extract 看编号。"
    remedy_en = "See the numbers first with luoshi extract."


class OutputRefused(LuoshiError):
    """The result can't be written where it was asked for."""

    exit_code = ExitCode.OUTPUT_REFUSED
    zh = "结果写不进去：{path}（{reason}）"
    en = "The result can't be written: {path} ({reason})"
    remedy_zh = "请换一个位置或文件名；如果文件正在 WPS 中打开，请先关闭。"
    remedy_en = "Choose another place or name; if the file is open in WPS, close it first."


class SomeFailed(LuoshiError):
    """Of several files some could not be read; the others were."""

    exit_code = ExitCode.SOME_FAILED
    zh = "{count} 个文件中有 {failed} 个没有读成，其余已完成。"
    en = "{failed} of {count} files could not be read; the others are done."
    remedy_zh = "每个没读成的文件，原因和办法列在上面。"
    remedy_en = "The reason and the remedy for each of them stand above."


class FindingsRemain(LuoshiError):
    """The checks found something that weighs as much as the caller asked about."""

    exit_code = ExitCode.FINDINGS
    zh = "{path}：{count} 处须看（{level}以上）"
    en = "{path}: {count} to be looked at ({level} or more)"
    remedy_zh = "逐处核对；只要结果、不要这个退出码时加 --fail-on never。"
    remedy_en = "Look at each of them; --fail-on never gives the result without this exit code."


class OutOfScope(LuoshiError):
    """Words of a duty, a target, a form that demand what Luoshi does not build."""

    exit_code = ExitCode.OUT_OF_SCOPE
    zh = "{reason}读到的是“{words}”。"
    en = "{reason} The words are “{words}”."
    remedy_zh = "合法的那一半，换一句说得通的话另写。"
    remedy_en = "Write the lawful half in words that pass."


class Unforeseen(LuoshiError):
    """Luoshi itself went wrong over a file: a fault of the program, told as one."""

    exit_code = ExitCode.UNFORESEEN
    zh = "程序在处理这个文件时出错：{path}（{reason}）"
    en = "The program went wrong over this file: {path} ({reason})"
    remedy_zh = "这是程序的问题，不是文件的问题；请把这一行连同文件交给维护人员。"
    remedy_en = "This is the program's fault, not the file's; hand this line and the file to its maintainers."


class NoTime(LuoshiError):
    """A phrase that was asked about tells no time."""

    exit_code = ExitCode.NO_TIME
    zh = "这句话里没有读出时间：{words}"
    en = "No time was found in these words: {words}"
    remedy_zh = (
        "请写明多久一次、何时之前或多久之内，如“每季度末月20日前”“6月底前”；能读的写法见 luoshi rules。"
    )
    remedy_en = "Say how often, by when or how soon, such as 6月底前; luoshi rules lists the forms."


class NotTakenIn(LuoshiError):
    """A rule of another program that no cadence says exactly."""

    exit_code = ExitCode.NOT_TAKEN_IN
    zh = "这条 {form} 读不成频次：{text}（{reason}）"
    en = "This {form} can't be taken in as a cadence: {text} ({reason})"
    remedy_zh = "请改成能完整读入的写法，如 {example}，其余的用文字写明。"
    remedy_en = "Write what can be taken in whole, such as {example}, and tell the rest in words."


#: Every error that a user can meet, for the manual and its test.
ALL_ERRORS: tuple[type[LuoshiError], ...] = (
    BadCall,
    MissingFile,
    UnreadableFile,
    NothingToRead,
    UnknownType,
    LockedFile,
    BrokenFile,
    FileTooLarge,
    BrokenCalendar,
    EmptyText,
    YearNeeded,
    NoSuchDuty,
    OutputRefused,
    SomeFailed,
    NoTime,
    NotTakenIn,
    FindingsRemain,
    OutOfScope,
    Unforeseen,
)
