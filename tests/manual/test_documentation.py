"""The documentation keeps up with the program: what exists stands in it, and its links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from luoshi.cadence import Deadline, Limit, Quota, Standing, Vague, Window
from luoshi.cadence.exports.losses import Loss
from luoshi.cli.findings.wording import SEVERITIES
from luoshi.cli.main import command_line
from luoshi.errors import ALL_ERRORS, Lang
from luoshi.extraction.rulebook import rulebook
from luoshi.lint import CHECKS
from luoshi.lint.checkbook import description
from luoshi.reading.faults import SENTENCES
from luoshi.structure.faults import SENTENCES as STRUCTURE_SENTENCES
from luoshi.writing.ledger import COLUMNS

DOCS = Path(__file__).resolve().parents[2] / "docs"
MANUAL = DOCS / "manual"
PAGES = sorted([*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")])
COMMANDS = sorted(command_line("zh").commands)
LANGS: tuple[Lang, Lang] = ("zh", "en")


def page(name: str) -> str:
    return (MANUAL / f"{name}.md").read_text(encoding="utf-8")


def options(command: click.Command) -> Iterator[str]:
    for param in command.params:
        if isinstance(param, click.Option):
            yield from param.opts


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_manual(name: str) -> None:
    text = page(name)
    assert text.startswith(f"# luoshi {name}：")
    assert "## English" in text or name == "rules"
    missing = [option for option in options(command_line("zh").commands[name]) if option not in text]
    assert [option for option in missing if option not in page("index")] == []


def test_every_option_of_all_commands_stands_on_the_first_page() -> None:
    assert [option for option in options(command_line("zh")) if option not in page("index")] == []


def test_every_form_of_a_result_stands_in_the_manual() -> None:
    form = next(p for p in command_line("zh").commands["extract"].params if p.name == "format_")
    assert isinstance(form.type, click.Choice)
    assert [choice for choice in form.type.choices if f"`{choice}`" not in page("extract")] == []


@pytest.mark.parametrize("error", ALL_ERRORS, ids=lambda error: error.__name__)
def test_every_error_stands_in_the_manual_word_for_word(error: type) -> None:
    kind = next(known for known in ALL_ERRORS if known is error)
    row = next(line for line in page("errors").splitlines() if f"`{kind.__name__}`" in line)
    assert row.startswith(f"| {kind.exit_code.value} |")
    for words in (kind.zh, kind.en, kind.remedy_zh, kind.remedy_en):
        assert words in row


def test_every_rule_stands_in_the_manual_with_its_sentence() -> None:
    """`make format` writes the page anew."""
    text = page("rules")
    rows = {line.split("|")[1].strip(" `"): line for line in text.splitlines() if line.startswith("| `")}
    rules = {name: told for chapter in rulebook() for name, told in chapter.rules.items()}
    assert set(rows) == set(rules)
    assert [name for name, told in rules.items() if not all(told(lang) in rows[name] for lang in LANGS)] == []


def test_every_check_stands_in_the_manual_with_its_weight_and_its_norm() -> None:
    """`make format` writes the table anew."""
    rows = {
        line.split("|")[1].strip(" `"): line for line in page("lint").splitlines() if line.startswith("| `")
    }
    assert set(rows) == {check.NAME for check in CHECKS}
    for check in CHECKS:
        assert check.CITATION in rows[check.NAME]
        for lang in LANGS:
            assert description(check)(lang) in rows[check.NAME]
            assert SEVERITIES[check.SEVERITY](lang) in rows[check.NAME]


@pytest.mark.parametrize("form", [Quota, Deadline, Window, Limit, Vague, Standing])
def test_every_cadence_stands_in_the_manual(form: type) -> None:
    assert f"**{form.__name__}**" in page("rules")


@pytest.mark.parametrize("loss", Loss, ids=lambda loss: loss.name)
def test_every_loss_of_an_export_stands_in_the_manual_word_for_word(loss: Loss) -> None:
    assert f"| {loss.value.zh} | {loss.value.en} |" in page("exports").splitlines()


def test_every_form_of_an_export_stands_in_the_manual() -> None:
    form = next(p for p in command_line("zh").commands["when"].params if p.name == "format_")
    assert isinstance(form.type, click.Choice)
    assert [choice for choice in form.type.choices if f"| `{choice}` |" not in page("exports")] == []


def test_the_example_of_the_exports_runs() -> None:
    (example,) = re.findall(r"```python\n(.+?)```", page("exports"), re.DOTALL)
    exec(example, {})  # noqa: S102 - the manual's own lines


@pytest.mark.parametrize("code", sorted({*SENTENCES, *STRUCTURE_SENTENCES}))
def test_every_fault_stands_in_the_manual(code: str) -> None:
    assert f"| `{code}` |" in page("faults")


def test_no_fault_is_made_outside_the_lists_of_faults() -> None:
    """A Fault whose code stands in no list could be missing from the manual."""
    source = DOCS.parent / "src" / "luoshi"
    makers = [p for p in source.rglob("*.py") if re.search(r"\bFault\(", p.read_text(encoding="utf-8"))]
    assert {p.relative_to(source).as_posix() for p in makers} <= {
        "source.py",
        "reading/faults.py",
        "structure/faults.py",
    }


def test_every_column_of_the_ledger_stands_in_the_manual() -> None:
    heads = re.findall(r"^\| (\S+) ([A-Z].*?) \|", page("ledger"), re.MULTILINE)
    assert heads[1:] == [(column.zh, column.en) for column in COLUMNS]


def nouns(text: str) -> set[str]:
    return set(re.findall(r"^\| ([A-Z][A-Za-z]+) \| [一-鿿、]+ \| .+ \| .+ \|$", text, re.MULTILINE))


#: The nouns of the design, as they are known to everybody who works on Luoshi.
DESIGN = {
    *("File", "Document", "Span", "Item", "Segment", "Fault", "Mention", "Cadence", "Bearer", "Target"),
    *("Proposal", "Plan", "Frame", "Duty", "Settlement", "Unit", "Post", "Appointment", "Assignment"),
    *("Occurrence", "Event", "Progress", "Evidence", "Credit", "Extension", "Stop", "Correction"),
    *("Notice", "Entry", "Figure", "Source"),
}


def test_the_glossary_has_every_noun_in_both_languages() -> None:
    assert nouns((DOCS / "glossary.md").read_text(encoding="utf-8")) >= DESIGN


def test_the_glossary_has_the_value_types_that_the_library_hands_out() -> None:
    import luoshi  # noqa: PLC0415 - here the package itself is what is looked at

    classes = {name for name in luoshi.__all__ if name[0].isupper()}
    assert classes <= nouns((DOCS / "glossary.md").read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        target, _, anchor = link.partition("#")
        goal = (path.parent / target) if target else path
        if not goal.exists() or (anchor and anchor not in anchors(goal.read_text(encoding="utf-8"))):
            broken.append(link)
    assert broken == []


def test_every_target_of_make_stands_in_its_menu_and_in_the_documentation() -> None:
    makefile = (DOCS.parent / "Makefile").read_text(encoding="utf-8")
    listed = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert listed
    told = (DOCS / "working.md").read_text(encoding="utf-8")
    for target in listed[1].split():
        assert re.search(rf"^{target}:.*## \S", makefile, re.MULTILINE), target
        assert f"| `make {target}` |" in told, target


def test_every_page_of_the_manual_is_on_its_first_page() -> None:
    listed = set(re.findall(r"^\| \[(\S+?\.md)\]", page("index"), re.MULTILINE))
    assert listed == {path.name for path in MANUAL.glob("*.md")} - {"index.md"}


def test_every_decision_is_listed_dated_and_numbered_in_order() -> None:
    folder = DOCS / "decisions"
    pages = sorted(path for path in folder.glob("*.md") if path.name != "index.md")
    index = (folder / "index.md").read_text(encoding="utf-8")
    for number, path in enumerate(pages, 1):
        title, _, date = path.read_text(encoding="utf-8").splitlines()[:3]
        assert path.name.startswith(f"{number:04}-")
        assert title.startswith(f"# {number}. ")
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", date)
        assert f"| {number} | [{title.partition('. ')[2]}]({path.name}) | {date} |" in index
