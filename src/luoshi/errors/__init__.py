"""Errors: each owns its sentence, its remedy and its exit code, in Chinese and English.

A bad call, file or setting raises one of these. What is wrong *inside* a document is never
raised: it is a `luoshi.source.Fault`, returned beside the result.
"""

from luoshi.errors.asking import (
    BadCall,
    FindingsRemain,
    NoCluster,
    NoSuchDuty,
    NoTime,
    NotTakenIn,
    OutOfScope,
    OutputRefused,
    SomeFailed,
    Unforeseen,
    YearNeeded,
)
from luoshi.errors.base import ExitCode, Lang, LuoshiError, Phrase
from luoshi.errors.files import (
    BrokenCalendar,
    BrokenFile,
    EmptyText,
    FileTooLarge,
    LockedFile,
    MissingFile,
    NothingToRead,
    OfficeNeeded,
    SeveralFiles,
    UnknownType,
    UnreadableFile,
    UnsafeName,
)

#: Every error that a user can meet, for the manual and its test.
ALL_ERRORS: tuple[type[LuoshiError], ...] = (
    BadCall,
    MissingFile,
    UnreadableFile,
    NothingToRead,
    UnknownType,
    OfficeNeeded,
    SeveralFiles,
    UnsafeName,
    LockedFile,
    BrokenFile,
    FileTooLarge,
    BrokenCalendar,
    EmptyText,
    YearNeeded,
    NoSuchDuty,
    OutputRefused,
    NoCluster,
    SomeFailed,
    NoTime,
    NotTakenIn,
    FindingsRemain,
    OutOfScope,
    Unforeseen,
)

__all__ = [
    "ALL_ERRORS",
    "BadCall",
    "BrokenCalendar",
    "BrokenFile",
    "EmptyText",
    "ExitCode",
    "FileTooLarge",
    "FindingsRemain",
    "Lang",
    "LockedFile",
    "LuoshiError",
    "MissingFile",
    "NoCluster",
    "NoSuchDuty",
    "NoTime",
    "NotTakenIn",
    "NothingToRead",
    "OfficeNeeded",
    "OutOfScope",
    "OutputRefused",
    "Phrase",
    "SeveralFiles",
    "SomeFailed",
    "Unforeseen",
    "UnknownType",
    "UnreadableFile",
    "UnsafeName",
    "YearNeeded",
]
