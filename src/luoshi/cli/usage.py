"""Click's refusals, said in Luoshi's own words as a `BadCall`."""

from __future__ import annotations

import re

import click

from luoshi.cli.language import Wording
from luoshi.errors import BadCall, Phrase

NO_OPTION = Wording("没有 {name} 这个选项", "there is no option {name}")
NO_COMMAND = Wording("没有 {name} 这个命令", "there is no command {name}")
NO_VALUE = Wording("{name} 后面缺少取值", "{name} needs a value")
MISSING = Wording("缺少 {name}", "{name} is missing")
ONE_OF = Wording("{name} 只能是 {choices}", "{name} is one of {choices}")
BETWEEN = Wording("{name} 应在 {low} 到 {high} 之间", "{name} lies between {low} and {high}")
WRONG = Wording("{name} 的取值不对：{why}", "{name} has a wrong value: {why}")
WHOLE = Wording("{name} 应是整数", "{name} is a whole number")
EXTRA = Wording("多写了 {names}", "{names} is one too many")
OTHER = Wording("{why}", "{why}")
#: Click tells this in a sentence alone.
_EXTRA = re.compile(r"Got unexpected extra arguments? \((?P<names>.*)\)")


def bad_call(error: click.UsageError, command: str) -> BadCall:
    """The BadCall that says what click refused; `command` is named where click forgot it."""
    return BadCall(detail=_detail(error), command=error.ctx.command_path if error.ctx else command)


def _detail(error: click.UsageError) -> Phrase:
    if isinstance(error, click.NoSuchOption):
        return NO_OPTION.filled(name=error.option_name)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return NO_COMMAND.filled(name=error.command_name)
    if isinstance(error, click.MissingParameter):
        return MISSING.filled(name=_name(error.param))
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return NO_VALUE.filled(name=error.option_name)
    if extra := _EXTRA.match(error.message):
        return EXTRA.filled(names=extra["names"])
    return OTHER.filled(why=error.message.rstrip("."))


def _bad_value(error: click.BadParameter) -> Phrase:
    name = _name(error.param)
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return ONE_OF.filled(name=name, choices=" ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange):
        return BETWEEN.filled(name=name, low=kind.min, high=kind.max if kind.max is not None else "…")
    if isinstance(kind, click.types.IntParamType):
        return WHOLE.filled(name=name)
    return WRONG.filled(name=name, why=error.message.rstrip("."))


def refuse_blanks(context: click.Context) -> None:
    """A word of a call that is empty names nothing: "" would be the folder that the caller works in.

    Raises:
        BadCall: one of the words is "".
    """
    for param in context.command.params:
        given = context.params.get(param.name or "")
        if "" not in (given if isinstance(given, tuple) else (given,)):
            continue
        detail = NO_VALUE if isinstance(param, click.Option) else MISSING
        raise BadCall(detail=detail.filled(name=_name(param)), command=context.command_path)


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return param.opts[0]
    return (param.metavar or param.name or "").rstrip("…") if param else ""
