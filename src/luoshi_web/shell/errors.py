"""Refusals: what a domain verb says when it will not do what was asked."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _


class Refused(Exception):  # noqa: N818  # what happened, in the words of the house
    """A verb was refused; `sentence` says why and what to do, in the reader's language."""

    def __init__(self, sentence: object) -> None:
        self.sentence = sentence
        super().__init__(str(sentence))


class Stale(Refused):
    """The object was changed by somebody else since the page was shown."""

    def __init__(self) -> None:
        super().__init__(_("这一页打开之后，别人已经改动过。请看过新的内容再提交；刚才填写的没有保存。"))
