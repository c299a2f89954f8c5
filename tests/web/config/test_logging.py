"""What breaks is written to standard error, in development and in use alike."""

from __future__ import annotations

import logging
import logging.config

import pytest

from luoshi_web.config.settings import LOGGING


@pytest.mark.parametrize("name", ["django.request", "luoshi_web.plans", "anything"])
def test_an_error_goes_to_standard_error_once(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    held = [
        (one, list(one.handlers), one.level) for one in (logging.getLogger(), logging.getLogger("django"))
    ]
    try:
        logging.config.dictConfig(LOGGING)
        logging.getLogger(name).error("broken")
        logging.getLogger(name).warning("not found")
    finally:
        for one, handlers, level in held:
            one.handlers, one.propagate = handlers, True
            one.setLevel(level)
    told = capsys.readouterr().err
    assert told.count("broken") == 1
    assert f"ERROR {name}: broken" in told
    assert "not found" not in told
