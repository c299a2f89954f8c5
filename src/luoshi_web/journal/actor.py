"""Who acts, as the journal needs it: the room organisation stands above and is not imported."""

from __future__ import annotations

from typing import Protocol


class _Account(Protocol):
    @property
    def username(self) -> str:
        """The name that the line keeps."""


class _Unit(Protocol):
    @property
    def pk(self) -> int:
        """The number that the line keeps."""


class Actor(Protocol):
    """Who acts: `organisation.acting.Acting`, or anything of its shape."""

    @property
    def account(self) -> _Account:
        """The account that signed in."""

    @property
    def post(self) -> object:
        """The post that it acts under; its title is kept."""

    @property
    def unit(self) -> _Unit:
        """The post's unit; its name is kept."""
