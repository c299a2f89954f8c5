"""Every hostile file gives the error that the table names, or is read with these Faults, in its bounds."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.library.reading.attacks.attack import expected
from tests.library.reading.attacks.trial import all_attacks

NAMES = [attack.name for attack in all_attacks()]
#: One process tries the attacks of one share, so that two processors are used.
SHARES = 4


def test_the_table_names_every_attack_once() -> None:
    assert len(NAMES) == len(set(NAMES)) >= 150
    assert set(NAMES) == set(expected())


@pytest.mark.parametrize("share", range(SHARES))
def test_each_attack_gives_its_own_error(share: int, project: str) -> None:
    asked = NAMES[share::SHARES]
    command = [sys.executable, "-m", "tests.library.reading.attacks.trial", *asked]
    tried = subprocess.run(command, cwd=project, stdout=subprocess.PIPE, check=True).stdout
    came = {line["name"]: line["came"] for line in map(json.loads, tried.splitlines())}
    table = expected()
    assert came == {name: table[name] for name in asked}
