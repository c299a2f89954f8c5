"""Every change of state is in a domain: no page, form, task or command writes a model elsewhere."""

from __future__ import annotations

import ast
from pathlib import Path

import luoshi_web

_SITE = Path(luoshi_web.__file__).parent
_VERBS = ("save", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "delete")
#: Ways of the ORM that write rows, each with its asynchronous twin.
_WRITES = frozenset((*_VERBS, *(f"a{verb}" for verb in _VERBS), "aupdate"))
#: Of a queryset: dictionaries and sets have `update` too. With keywords it is taken for a queryset's whatever
#: its name: a dictionary takes `|=` as well.
_ROWS = frozenset(("objects", "filter", "exclude", "all", "select_for_update"))


def _is_domain(path: Path) -> bool:
    inside = path.relative_to(_SITE).parts
    return "migrations" in inside or path.name == "domain.py" or "domain" in inside[:-1]


def _written(tree: ast.AST) -> list[int]:
    """The lines on which a model is written."""
    lines: list[int] = []
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        verb, of = node.func.attr, ast.unparse(node.func.value)
        if verb in _WRITES and "storage" not in of and "session" not in of:
            lines.append(node.lineno)
        if verb == "update" and (node.keywords or any(f".{rows}" in of for rows in _ROWS)):
            lines.append(node.lineno)
    return lines


def test_no_model_is_written_outside_a_domain() -> None:
    found = {
        f"{path.relative_to(_SITE)}:{line}"
        for path in sorted(_SITE.rglob("*.py"))
        if not _is_domain(path)
        for line in _written(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert found == set()


def test_a_write_would_be_found() -> None:
    for code in (
        "Plan.objects.create(x=1)",
        "plan.save()",
        "Plan.objects.filter(a=1).update(b=2)",
        "Plan.objects.all().update(**given)",
        "rows.update(a=1)",
        "await plan.asave()",
        "await rows.aupdate(a=1)",
        "await Plan.objects.acreate(a=1)",
    ):
        assert _written(ast.parse(code)) == [1]
    for code in ("facts.update(found)", "known.add(1)", "request.session.save()"):
        assert _written(ast.parse(code)) == []
