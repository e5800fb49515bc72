"""Sentences before code: what the reference promises, a test has seen."""

import ast
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from klankbord.protocol.codes import Code

ROOT = Path(__file__).parents[2]
PROTOCOL = (ROOT / "docs" / "reference" / "protocol.md").read_text("utf-8")
CONTRACT = (ROOT / "docs" / "reference" / "contract.md").read_text("utf-8")
NOT_YET = "Not yet promised"


class Quote(NamedTuple):
    """A test, and a number that its docstring quotes."""

    test: str
    number: str


@cache
def quotes() -> list[Quote]:
    """Return every number quoted by a test, with the test as pytest names it."""
    found: list[Quote] = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
                numbers = re.findall(r"\b[PC][1-9]\d?\b", ast.get_docstring(node) or "")
                found += (Quote(f"{path.relative_to(ROOT)}::{node.name}", number) for number in numbers)
    return found


def sentences(text: str) -> list[str]:
    """Return the numbers of the sentences of a reference, in their order."""
    return re.findall(r"^- \*\*([PC]\d+)\b", text, re.MULTILINE)


def test_sentences_are_numbered_without_gaps() -> None:
    """A number is never given twice and none is missing."""
    assert sentences(PROTOCOL) == [f"P{number}" for number in range(1, len(sentences(PROTOCOL)) + 1)]
    assert sentences(CONTRACT) == [f"C{number}" for number in range(1, 13)]


@pytest.mark.parametrize("number", sentences(PROTOCOL))
def test_every_sentence_of_the_protocol_is_quoted_by_a_test(number: str) -> None:
    """What the reference says about the wire, something checks."""
    assert number in {quote.number for quote in quotes()}


def test_no_test_quotes_a_sentence_that_is_not_there() -> None:
    """A sentence that goes takes its number along."""
    known = {*sentences(PROTOCOL), *sentences(CONTRACT)}
    assert [quote for quote in quotes() if quote.number not in known] == []


@pytest.mark.parametrize("number", sentences(CONTRACT))
def test_every_clause_of_the_contract_names_tests_that_quote_it(number: str) -> None:
    """A clause is seen by the tests that it names, or says plainly that it is not yet promised."""
    clause = re.split(r"^- \*\*C\d+\b", CONTRACT, flags=re.MULTILINE)[int(number[1:])]
    named = re.findall(r"`(tests/\S+?::test_\w+)`", clause)
    assert named or NOT_YET in clause
    assert [test for test in named if Quote(test, number) not in quotes()] == []


def test_the_table_of_codes_is_the_codes() -> None:
    """P43: number, name and sentence of every code, in order."""
    rows = re.findall(r"^\| (\d{4}) \| `(\w+)` \| (.+) \|$", PROTOCOL, re.MULTILINE)
    assert rows == [(str(int(code)), code.name.lower(), code.sentence) for code in Code]


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name.lower())
def test_the_range_of_a_code_says_whether_to_come_back(code: Code) -> None:
    """P43: 4000 to 4499 come back, 4500 to 4999 stay away."""
    assert 4000 <= code <= 4999
    assert code.come_back == (code <= 4499)
    assert ("by itself" in code.sentence) <= code.come_back
