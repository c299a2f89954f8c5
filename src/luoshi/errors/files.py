"""Errors of files: missing, unknown, locked, broken, too large, empty."""

from __future__ import annotations

from luoshi.errors.base import ExitCode, LuoshiError


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


class FolderGiven(LuoshiError):
    """A folder where one file was asked for."""

    exit_code = ExitCode.MISSING_FILE
    zh = "这是文件夹，不是文件：{path}"
    en = "This is a folder, and no file: {path}"
    remedy_zh = (
        "请写明其中一个文件；整个文件夹一起读的命令是 luoshi extract、luoshi read 和 luoshi coverage。"
    )
    remedy_en = "Name one of its files; luoshi extract, luoshi read and luoshi coverage take a whole folder."


class NothingToRead(LuoshiError):
    """A folder without a single file of a type that Luoshi reads."""

    exit_code = ExitCode.MISSING_FILE
    zh = "文件夹里没有可读的文件：{path}"
    en = "The folder holds no file that can be read: {path}"
    remedy_zh = "请放入 .docx、.pdf、.ofd、.xlsx、.html、.txt 等文件，或直接写出文件名。"
    remedy_en = "Put .docx, .pdf, .ofd, .xlsx, .html, .txt or the like there, or name the files themselves."


class UnknownType(LuoshiError):
    """A type of file that no reader takes."""

    exit_code = ExitCode.UNKNOWN_TYPE
    zh = "不认识的文件类型：{path}（{kind}）"
    en = "This type of file is not read: {path} ({kind})"
    remedy_zh = (
        "可读的有 .docx、.pdf、.ofd、.xlsx、.html、.txt，装有 LibreOffice 时还有 .doc、.wps、.rtf、.odt、"
        ".xls、.et；请用 WPS 或 Word 另存为 .docx 后再试。"
    )
    remedy_en = (
        "What is read is .docx, .pdf, .ofd, .xlsx, .html and .txt, with LibreOffice .doc, .wps, .rtf, .odt, "
        ".xls and .et too; save it as .docx with WPS or Word and try again."
    )


class OfficeNeeded(LuoshiError):
    """A type that LibreOffice turns into one that is read, on a machine without it."""

    exit_code = ExitCode.OFFICE_NEEDED
    zh = "读 {kind} 要用 LibreOffice，这台机器上没有：{path}"
    en = "Reading {kind} takes LibreOffice, which this machine lacks: {path}"
    remedy_zh = "请用 WPS 或 Word 另存为 .docx（表格为 .xlsx）后再试；或装上 LibreOffice（命令 soffice）。"
    remedy_en = (
        "Save it as .docx (a sheet as .xlsx) with WPS or Word and try again; "
        "or install LibreOffice, so that the command soffice is found."
    )


class SeveralFiles(LuoshiError):
    """A .zip where one document was asked for."""

    exit_code = ExitCode.SEVERAL_FILES
    zh = "压缩包里有 {count} 个文件，要一个一个读：{path}"
    en = "The archive holds {count} files, to be read one by one: {path}"
    remedy_zh = "命令 luoshi extract、read、coverage 会逐个读压缩包里的文件；程序里用 luoshi.unpack。"
    remedy_en = "luoshi extract, read and coverage take them one by one; a program calls luoshi.unpack."


class UnsafeName(LuoshiError):
    """A name in a .zip that would leave the folder it is unpacked to, or that can't be shown."""

    exit_code = ExitCode.UNSAFE_NAME
    zh = "压缩包里的文件名不安全，整包没有读：{path}（{names}）"
    en = "The archive holds unsafe names, and nothing of it was read: {path} ({names})"
    remedy_zh = "请向来文单位核实；确认无误的，自行解压后读取解出的文件。"
    remedy_en = "Ask the sender about it; if all is well, unpack it yourself and read the files."


class LockedFile(LuoshiError):
    """A document, a sheet or an archive that is encrypted with a password."""

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
    remedy_zh = "如果是扫描件或图片，请先做文字识别，再另存为有文字的 PDF、.docx 或 .txt。"
    remedy_en = (
        "If it is a scan or a picture, recognise its text first and save that as a PDF with text, "
        ".docx or .txt."
    )
