"""The background worker itself, in this process, as `luoshi-web worker` runs it."""

from __future__ import annotations

import signal

from django.core.management import call_command

_HEARD = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)


def work_off() -> None:
    """Let the worker take every task that waits, and end."""
    held = {one: signal.getsignal(one) for one in _HEARD}
    try:
        call_command("db_worker", batch=True, startup_delay=False, interval=0, verbosity=0)
    finally:
        for one, handler in held.items():
            signal.signal(one, handler)
