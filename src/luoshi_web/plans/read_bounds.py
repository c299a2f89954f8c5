"""What a reader may do: how much memory and time, which folders, no network.

Each process binds itself, before it looks at the first byte of a file; nothing it does afterwards
can widen what it gave up. Where a system lacks one of these (they are Linux's), the others hold.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import sys
from collections.abc import Iterable
from typing import Final

#: Address space in bytes, processor time in seconds. Source: DESIGN, "Reading hostile files".
MEMORY: Final = 1024 * 1024 * 1024
CPU_SECONDS: Final = 60
#: Open files, and bytes of one file that is written: LibreOffice writes what it converts.
FILES: Final = 256
WRITTEN: Final = 64 * 1024 * 1024

_LIBC: Final = ctypes.CDLL(None, use_errno=True)

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # linux/sched.h
_DEATH_SIGNAL, _NO_NEW_RIGHTS, _SUBREAPER = 1, 38, 36  # linux/prctl.h

# linux/landlock.h: the numbers of the calls are the same on every machine.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION, _PATH_BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_READ: Final = _EXECUTE | _READ_FILE | _READ_DIR
#: All rights that each version of Landlock knows of files: 1, 2 (moving), 3 (cutting off).
_RIGHTS: Final = ((1 << 13) - 1, (1 << 14) - 1, (1 << 15) - 1)
#: From version 4 on: TCP, both ways. From 6: sockets without a file, and signals to processes outside.
_NET_FROM, _NET, _SCOPE_FROM, _SCOPE = 4, 3, 6, 3
#: Where programs and their libraries stand; what is elsewhere (the site's data) can't be read.
_SYSTEM: Final = ("/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc", "/opt", "/snap", "/proc", "/dev", "/sys")


def limit(memory: int, cpu_seconds: int) -> None:
    """Bind this process to so many bytes of memory and seconds of processor."""
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, WRITTEN),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))


def leave_network() -> None:
    """Go into a network of its own, which is empty; a system that forbids this is left as it is."""
    if hasattr(_LIBC, "unshare") and _LIBC.unshare(_NEW_NETWORK) != 0:
        _LIBC.unshare(_NEW_USER | _NEW_NETWORK)


def die_with(parent: int) -> None:
    """End when the parent ends, whatever ends it; at once if it has ended already."""
    if hasattr(_LIBC, "prctl"):
        _LIBC.prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def adopt_orphans() -> None:
    """Become the parent of whatever a child leaves running when it ends."""
    if hasattr(_LIBC, "prctl"):
        _LIBC.prctl(_SUBREAPER, 1, 0, 0, 0)


def keep_to(folder: str) -> bool:
    """Write in `folder` alone, read there and where programs stand (Landlock); False where none is.

    Newer systems also close TCP, and signals to what this process did not start. Files that are
    open already stay so.
    """
    version = _LIBC.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION) if _is_linux() else 0
    if version < 1:
        return False
    rights = _RIGHTS[min(version, len(_RIGHTS)) - 1]
    handled = struct.pack("=Q", rights)
    handled += struct.pack("=Q", _NET) if version >= _NET_FROM else b""
    handled += struct.pack("=Q", _SCOPE) if version >= _SCOPE_FROM else b""
    rules = _LIBC.syscall(_CREATE_RULESET, handled, ctypes.c_size_t(len(handled)), 0)
    if rules < 0:
        return False
    for path in _readable():
        _allow(rules, path, _READ)
    _allow(rules, folder, rights)
    _allow(rules, os.devnull, _READ_FILE | _WRITE_FILE)
    _LIBC.prctl(_NO_NEW_RIGHTS, 1, 0, 0, 0)
    kept = _LIBC.syscall(_RESTRICT_SELF, rules, 0)
    os.close(rules)
    return bool(kept == 0)


def _is_linux() -> bool:
    return sys.platform == "linux"


def _readable() -> Iterable[str]:
    here = (sys.prefix, sys.base_prefix, *(path for path in sys.path if path))
    return dict.fromkeys((*_SYSTEM, *here))


def _allow(rules: int, path: str, rights: int) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # it is not on this machine
    if not os.path.isdir(path):  # noqa: PTH112 - a file has no folder's rights
        rights &= _EXECUTE | _WRITE_FILE | _READ_FILE
    _LIBC.syscall(_ADD_RULE, rules, _PATH_BENEATH, struct.pack("=Qi", rights, place), 0)
    os.close(place)
