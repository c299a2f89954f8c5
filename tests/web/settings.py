"""Settings of the site's tests: those of the site, with folders of their own and quick passwords."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ["LUOSHI_VAR"] = tempfile.mkdtemp(prefix="luoshi-tests-")
os.environ.setdefault("LUOSHI_SECRET_KEY", "tests-only-0123456789-0123456789-0123456789")
os.environ.setdefault("LUOSHI_DEBUG", "1")

from luoshi_web.config.settings import *  # noqa: F403
from luoshi_web.config.settings import STATIC_ROOT

Path(STATIC_ROOT).mkdir(parents=True)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
