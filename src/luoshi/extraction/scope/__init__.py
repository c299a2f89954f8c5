"""The out-of-scope guard: clauses that demand watching people, silencing, steering or rating them."""

from luoshi.extraction.scope.guard import examine, judge
from luoshi.extraction.scope.signs import sign_places

__all__ = ["examine", "judge", "sign_places"]
