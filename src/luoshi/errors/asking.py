"""Errors of what was asked: a bad call, a missing year, words that hold no time or are out of scope."""

from __future__ import annotations

from luoshi.errors.base import ExitCode, LuoshiError


class BadCall(LuoshiError):
    """A command was called with words that it can't take."""

    zh = "命令用法不对：{detail}"
    en = "The command can't be run this way: {detail}"
    remedy_zh = "看用法：{command} --help"
    remedy_en = "See how it is called: {command} --help"


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


class NoCluster(LuoshiError):
    """The hosts that were to read are not there, or can't."""

    exit_code = ExitCode.NO_CLUSTER
    zh = "几台机器一起读，做不到：{address}（{reason}）"
    en = "The cluster can't read: {address} ({reason})"
    remedy_zh = (
        "请在各台机器上装同一版本的 luoshi[cluster]，运行 dask scheduler 和 dask worker，再写调度器的地址；"
        "或去掉 --cluster，在这台机器上读。"
    )
    remedy_en = (
        "Install the same version of luoshi[cluster] on every host, run dask scheduler and dask worker, and "
        "give the scheduler's address; or leave --cluster out and read on this machine."
    )


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
