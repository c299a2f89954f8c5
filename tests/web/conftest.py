"""The site's tests: real databases, a fixed cast, time that stands still only where a test says so."""

from __future__ import annotations

import os
import tempfile

os.environ.setdefault("LUOSHI_SECRET_KEY", "tests-only-0123456789-0123456789-0123456789")
os.environ.setdefault("LUOSHI_DEBUG", "1")
os.environ.setdefault("LUOSHI_VAR", tempfile.mkdtemp(prefix="luoshi-tests-"))
