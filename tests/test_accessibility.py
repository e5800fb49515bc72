"""The self-assessment in the docs names what there is to name, and what it calls evidence exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/reference/accessibility.md").read_text("utf-8")

CRITERIA = {
    **{f"1.{guideline}": last for guideline, last in ((1, 1), (2, 5), (3, 5))},
    **{f"2.{guideline}": last for guideline, last in ((2, 2), (3, 1))},
    **{f"3.{guideline}": last for guideline, last in ((1, 2),)},
}
"""Guidelines of WCAG 2.2 whose criteria of levels A and AA are numbered from 1, and the last number."""

OTHERS = (
    *(f"1.4.{number}" for number in (1, 2, 3, 4, 5, 10, 11, 12, 13)),
    *(f"2.1.{number}" for number in (1, 2, 4)),
    *(f"2.4.{number}" for number in (1, 2, 3, 4, 5, 6, 7, 11)),
    *(f"2.5.{number}" for number in (1, 2, 3, 4, 7, 8)),
    *(f"3.2.{number}" for number in (1, 2, 3, 4, 6)),
    *(f"3.3.{number}" for number in (1, 2, 3, 4, 7, 8)),
    *(f"4.1.{number}" for number in (2, 3)),
)
"""The criteria of the other guidelines, between which level AAA has its own."""

REMOVED = "4.1.1"
"""WCAG 2.2 took it away; EN 301 549 v3.2.1 still has it."""

NEW = {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"}
"""WCAG 2.2 added them after EN 301 549 v3.2.1."""


def rows() -> list[tuple[str, str, str]]:
    """Return clause, criterion and verdict of every row of chapter 9."""
    return re.findall(r"^\| (–|9[\d.]+) \| ([\d.]+) [^|]+ \| ([^|]+) \|", PAGE, re.MULTILINE)


def test_the_table_has_every_criterion_once() -> None:
    """All of WCAG 2.2 A and AA, and the one that only the standard still has."""
    counted = [f"{guideline}.{number}" for guideline, last in CRITERIA.items() for number in range(1, last + 1)]
    assert sorted(criterion for _, criterion, _ in rows()) == sorted([*counted, *OTHERS, REMOVED])


def test_a_criterion_stands_beside_its_clause() -> None:
    """The clause is the criterion in chapter 9, where the standard has it."""
    for clause, criterion, _ in rows():
        assert clause == ("–" if criterion in NEW else f"9.{criterion}")


def test_every_row_has_a_verdict_of_the_standard() -> None:
    """One of the three that the page explains, or the one that it does not need yet."""
    assert {verdict for _, _, verdict in rows()} <= {"supports", "partially", "does not", "n/a"}


def test_the_tests_that_are_cited_exist() -> None:
    """What the page calls known by a test is looked at by one."""
    defined = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    cited = set(re.findall(r"`(test_\w+)`", PAGE))
    assert cited
    assert cited - defined == set()
    assert [path for path in re.findall(r"`((?:tests|client)/[\w/.]+)`", PAGE) if not (ROOT / path).is_file()] == []
