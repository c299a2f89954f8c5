"""Every error's sentence and remedy, word for word: they are what a user reads when all else failed."""

from __future__ import annotations

import pickle
from pathlib import PurePosixPath

import pytest

from luoshi.errors import (
    ALL_ERRORS,
    BadCall,
    BrokenCalendar,
    BrokenFile,
    EmptyText,
    ExitCode,
    FileTooLarge,
    FindingsRemain,
    FolderGiven,
    LockedFile,
    LuoshiError,
    MissingFile,
    NoCluster,
    NoSuchDuty,
    NothingToRead,
    NoTime,
    NotTakenIn,
    OfficeNeeded,
    OutOfScope,
    OutputRefused,
    Phrase,
    SeveralFiles,
    SomeFailed,
    Unforeseen,
    UnknownType,
    UnreadableFile,
    UnsafeName,
    YearNeeded,
)

PLAN = PurePosixPath("计划.docx")

#: error, exit code, (sentence, remedy) in Chinese, (sentence, remedy) in English.
WORDS: list[tuple[LuoshiError, int, tuple[str, str], tuple[str, str]]] = [
    (
        BadCall(detail=Phrase("缺少 FILE", "FILE is missing"), command="luoshi read"),
        2,
        ("命令用法不对：缺少 FILE", "看用法：luoshi read --help"),
        ("The command can't be run this way: FILE is missing", "See how it is called: luoshi read --help"),
    ),
    (
        MissingFile(path=PLAN),
        3,
        ("找不到文件：计划.docx", "请检查路径和文件名；文件名中有空格时请加引号。"),
        (
            "There is no such file: 计划.docx",
            "Check the path and the name; put quotes round a name that has spaces.",
        ),
    ),
    (
        UnreadableFile(path=PLAN, reason=Phrase("没有读取权限", "no permission to read it")),
        3,
        (
            "文件打不开：计划.docx（没有读取权限）",
            "请检查文件权限，或把文件复制到自己的文件夹后再试。",
        ),
        (
            "The file can't be opened: 计划.docx (no permission to read it)",
            "Check who may read the file, or copy it to a folder of your own and try again.",
        ),
    ),
    (
        FolderGiven(path=PLAN),
        3,
        (
            "这是文件夹，不是文件：计划.docx",
            "请写明其中一个文件；整个文件夹一起读的命令是 luoshi extract、luoshi read 和 luoshi coverage。",
        ),
        (
            "This is a folder, and no file: 计划.docx",
            "Name one of its files; luoshi extract, luoshi read and luoshi coverage take a whole folder.",
        ),
    ),
    (
        NothingToRead(path="来文"),
        3,
        (
            "文件夹里没有可读的文件：来文",
            "请放入 .docx、.pdf、.ofd、.xlsx、.html、.txt 等文件，或直接写出文件名。",
        ),
        (
            "The folder holds no file that can be read: 来文",
            "Put .docx, .pdf, .ofd, .xlsx, .html, .txt or the like there, or name the files themselves.",
        ),
    ),
    (
        UnknownType(path="计划.ppt", kind=".ppt"),
        4,
        (
            "不认识的文件类型：计划.ppt（.ppt）",
            (
                "可读的有 .docx、.pdf、.ofd、.xlsx、.html、.txt，装有 LibreOffice 时还有 .doc、.wps、.rtf、"
                ".odt、.xls、.et；请用 WPS 或 Word 另存为 .docx 后再试。"
            ),
        ),
        (
            "This type of file is not read: 计划.ppt (.ppt)",
            (
                "What is read is .docx, .pdf, .ofd, .xlsx, .html and .txt, with LibreOffice .doc, .wps, "
                ".rtf, .odt, .xls and .et too; save it as .docx with WPS or Word and try again."
            ),
        ),
    ),
    (
        OfficeNeeded(path="计划.doc", kind=".doc"),
        21,
        (
            "读 .doc 要用 LibreOffice，这台机器上没有：计划.doc",
            "请用 WPS 或 Word 另存为 .docx（表格为 .xlsx）后再试；或装上 LibreOffice（命令 soffice）。",
        ),
        (
            "Reading .doc takes LibreOffice, which this machine lacks: 计划.doc",
            (
                "Save it as .docx (a sheet as .xlsx) with WPS or Word and try again; "
                "or install LibreOffice, so that the command soffice is found."
            ),
        ),
    ),
    (
        SeveralFiles(path="来文.zip", count=3),
        22,
        (
            "压缩包里有 3 个文件，要一个一个读：来文.zip",
            "命令 luoshi extract、read、coverage 会逐个读压缩包里的文件；程序里用 luoshi.unpack。",
        ),
        (
            "The archive holds 3 files, to be read one by one: 来文.zip",
            "luoshi extract, read and coverage take them one by one; a program calls luoshi.unpack.",
        ),
    ),
    (
        UnsafeName(path="来文.zip", names=Phrase("../a.txt", "../a.txt")),
        23,
        (
            "压缩包里的文件名不安全，整包没有读：来文.zip（../a.txt）",
            "请向来文单位核实；确认无误的，自行解压后读取解出的文件。",
        ),
        (
            "The archive holds unsafe names, and nothing of it was read: 来文.zip (../a.txt)",
            "Ask the sender about it; if all is well, unpack it yourself and read the files.",
        ),
    ),
    (
        LockedFile(path=PLAN),
        5,
        ("文件加了密码，读不了：计划.docx", "请用 WPS 或 Word 打开，取消密码后另存，再试一次。"),
        (
            "The file is locked with a password: 计划.docx",
            "Open it in WPS or Word, remove the password, save it, and try again.",
        ),
    ),
    (
        BrokenFile(path=PLAN, reason=Phrase("不是完整的压缩包", "it is no whole archive")),
        6,
        (
            "文件已损坏，读不了：计划.docx（不是完整的压缩包）",
            "请向来文单位重新索取，或用 WPS 或 Word 打开修复后另存为 .docx。",
        ),
        (
            "The file is broken: 计划.docx (it is no whole archive)",
            "Ask the sender for it again, or let WPS or Word repair it and save it as .docx.",
        ),
    ),
    (
        FileTooLarge(path=PLAN, size="80.0 MB", limit="64.0 MB"),
        12,
        (
            "文件过大，没有读：计划.docx（80.0 MB，上限 64.0 MB）",
            "请删去图片等附带内容，或把正文另存为 .docx 后再试。",
        ),
        (
            "The file is too large and was not read: 计划.docx (80.0 MB, the limit is 64.0 MB)",
            "Remove pictures and the like, or save the text alone as .docx, and try again.",
        ),
    ),
    (
        BrokenCalendar(
            path=PurePosixPath("日历.txt"), line=3, reason=Phrase("2027年写了两次", "2027 is opened twice")
        ),
        15,
        (
            "日历文件第 3 行不对：日历.txt（2027年写了两次）",
            "请照写法改这一行，例如“2027-10-01 休 国庆节”“季 汛期 06-01..09-30”；写法见手册 calendar。",
        ),
        (
            "Line 3 of the calendar file is wrong: 日历.txt (2027 is opened twice)",
            (
                "Write the line like “2027-10-01 休 国庆节” or “季 汛期 06-01..09-30”; "
                "the forms are in the manual, page calendar."
            ),
        ),
    ),
    (
        EmptyText(path=PLAN),
        7,
        (
            "文件里没有文字：计划.docx",
            "如果是扫描件或图片，请先做文字识别，再另存为有文字的 PDF、.docx 或 .txt。",
        ),
        (
            "The file holds no text: 计划.docx",
            (
                "If it is a scan or a picture, recognise its text first and save that as a PDF with text, "
                ".docx or .txt."
            ),
        ),
    ),
    (
        YearNeeded(path=PLAN, count=3, quote="6月底前"),
        8,
        (
            "看不出文件属于哪一年，而有 3 处时限没有写年份（如“6月底前”）：计划.docx",
            "请加上 --year，例如 --year 2026。",
        ),
        (
            "The plan's year can't be told, and 3 of its dates have none (such as “6月底前”): 计划.docx",
            "Add --year, for example --year 2026.",
        ),
    ),
    (
        NoSuchDuty(path=PLAN, number=9, count=4),
        9,
        ("没有第 9 条任务：计划.docx 共读出 4 条。", "请先用 luoshi extract 看编号。"),
        ("There is no duty 9: 4 were read from 计划.docx.", "See the numbers first with luoshi extract."),
    ),
    (
        OutputRefused(path="台账.xlsx", reason=Phrase("这是一个文件夹", "it is a folder")),
        10,
        (
            "结果写不进去：台账.xlsx（这是一个文件夹）",
            "请换一个位置或文件名；如果文件正在 WPS 中打开，请先关闭。",
        ),
        (
            "The result can't be written: 台账.xlsx (it is a folder)",
            "Choose another place or name; if the file is open in WPS, close it first.",
        ),
    ),
    (
        NoCluster(address="10.0.0.5:8786", reason=Phrase("那里没有调度器", "no scheduler answers there")),
        24,
        (
            "几台机器一起读，做不到：10.0.0.5:8786（那里没有调度器）",
            (
                "请在各台机器上装同一版本的 luoshi[cluster]，运行 dask scheduler 和 dask worker，"
                "再写调度器的地址；或去掉 --cluster，在这台机器上读。"
            ),
        ),
        (
            "The cluster can't read: 10.0.0.5:8786 (no scheduler answers there)",
            (
                "Install the same version of luoshi[cluster] on every host, run dask scheduler and dask "
                "worker, and give the scheduler's address; or leave --cluster out and read on this machine."
            ),
        ),
    ),
    (
        SomeFailed(count=8, failed=2),
        11,
        ("8 个文件中有 2 个没有读成，其余已完成。", "每个没读成的文件，原因和办法列在上面。"),
        (
            "2 of 8 files could not be read; the others are done.",
            "The reason and the remedy for each of them stand above.",
        ),
    ),
    (
        NoTime(words="开展巡查"),
        13,
        (
            "这句话里没有读出时间：开展巡查",
            "请写明多久一次、何时之前或多久之内，如“每季度末月20日前”“6月底前”；能读的写法见 luoshi rules。",
        ),
        (
            "No time was found in these words: 开展巡查",
            ("Say how often, by when or how soon, such as 6月底前; luoshi rules lists the forms."),
        ),
    ),
    (
        NotTakenIn(
            form="RRULE",
            text="FREQ=DAILY;COUNT=3",
            reason=Phrase("频次里没有与 COUNT=3 相当的内容", "a cadence has nothing that COUNT=3 could be"),
            example="FREQ=MONTHLY;BYMONTHDAY=5",
        ),
        14,
        (
            "这条 RRULE 读不成频次：FREQ=DAILY;COUNT=3（频次里没有与 COUNT=3 相当的内容）",
            "请改成能完整读入的写法，如 FREQ=MONTHLY;BYMONTHDAY=5，其余的用文字写明。",
        ),
        (
            (
                "This RRULE can't be taken in as a cadence: FREQ=DAILY;COUNT=3 "
                "(a cadence has nothing that COUNT=3 could be)"
            ),
            (
                "Write what can be taken in whole, such as FREQ=MONTHLY;BYMONTHDAY=5, "
                "and tell the rest in words."
            ),
        ),
    ),
    (
        FindingsRemain(path=PLAN, count=3, level=Phrase("警告", "warning")),
        16,
        ("计划.docx：3 处须看（警告以上）", "逐处核对；只要结果、不要这个退出码时加 --fail-on never。"),
        (
            "计划.docx: 3 to be looked at (warning or more)",
            "Look at each of them; --fail-on never gives the result without this exit code.",
        ),
    ),
    (
        OutOfScope(reason=Phrase("范围外。不能。", "Out of scope. No."), words=Phrase("甲、乙", "a, b")),
        17,
        ("范围外。不能。读到的是“甲、乙”。", "合法的那一半，换一句说得通的话另写。"),
        ("Out of scope. No. The words are “a, b”.", "Write the lawful half in words that pass."),
    ),
    (
        Unforeseen(path=PLAN, reason="KeyError: 'x', build.py:12"),
        1,
        (
            "程序在处理这个文件时出错：计划.docx（KeyError: 'x', build.py:12）",
            "这是程序的问题，不是文件的问题；请把这一行连同文件交给维护人员。",
        ),
        (
            "The program went wrong over this file: 计划.docx (KeyError: 'x', build.py:12)",
            "This is the program's fault, not the file's; hand this line and the file to its maintainers.",
        ),
    ),
]


@pytest.mark.parametrize(("error", "code", "zh", "en"), WORDS, ids=lambda value: type(value).__name__)
def test_an_error_owns_its_sentence_its_remedy_and_its_exit_code(
    error: LuoshiError, code: int, zh: tuple[str, str], en: tuple[str, str]
) -> None:
    assert (error.sentence("zh"), error.remedy("zh")) == zh
    assert (error.sentence("en"), error.remedy("en")) == en
    assert error.exit_code == code


def test_every_error_is_tested_here() -> None:
    assert [type(error) for error, *_ in WORDS] == list(ALL_ERRORS)
    assert set(ALL_ERRORS) == set(LuoshiError.__subclasses__())


def test_one_exit_code_means_one_kind_of_failure() -> None:
    """A file that is not there, may not be opened, or is an empty folder: to a script, one kind."""
    shared = {MissingFile, UnreadableFile, FolderGiven, NothingToRead}
    codes = [error.exit_code for error in ALL_ERRORS if error not in shared]
    assert len(codes) == len(set(codes))
    assert {error.exit_code for error in shared} == {ExitCode.MISSING_FILE}
    assert set(codes) | {ExitCode.MISSING_FILE, ExitCode.OK} == set(ExitCode)


@pytest.mark.parametrize("error", [error for error, *_ in WORDS], ids=lambda error: type(error).__name__)
def test_an_error_crosses_from_a_worker_process_whole(error: LuoshiError) -> None:
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes, made in this line
    assert type(twin) is type(error)
    assert twin.texts == error.texts
    assert twin.fields == error.fields
    assert str(twin) == error.sentence("en")


def test_an_error_without_its_fields_can_not_be_made() -> None:
    with pytest.raises(KeyError, match="path"):
        MissingFile()
