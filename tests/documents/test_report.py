"""The report of a room says what every document has to carry, in numbers and in words."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from klankbord.documents import LANGUAGES, Report, phrases, report
from klankbord.documents.kinds import ACCOUNTS
from klankbord.documents.report import QuestionReport
from klankbord.documents.table import Fact, Table
from klankbord.questions import KINDS
from klankbord.words import read_lists
from tests.documents.meeting import SAID, meeting

LISTS = read_lists(None)
PAGES = Path(__file__).parents[2] / "client/src/i18n/messages"
SAID_TWICE = ("eens:1", "eens:2")


@pytest.fixture(scope="module")
def told() -> Report:
    """The report of the meeting, in English."""
    return report(meeting(), LISTS, "en")


def of(told: Report, id_: str) -> QuestionReport:
    """One question of it."""
    return next(question for question in told.questions if question.id == id_)


def facts(found: tuple[Fact, ...]) -> dict[str, object]:
    """Facts by their labels."""
    return {fact.label: fact.value for fact in found}


def column(table: Table, label: str) -> list[object]:
    """A column of a table by its label."""
    at = [one.label for one in table.columns].index(label)
    return [row[at] for row in table.rows]


def test_every_kind_that_asks_something_has_an_account() -> None:
    """A kind without one would be missing from every document."""
    assert {*ACCOUNTS, "content"} == KINDS.keys()


def test_nobody_is_followed_from_one_question_to_the_next() -> None:
    """People are numbered anew for each question, by who answered it first, and keep that number in its rounds."""
    room = meeting({"eens:1": ("ja", "nee"), "eens:2": ("nee", "ja"), "lijn:1": ("0", "100")})
    late = {key: [replace(one, offset=10_000 - one.voter) for one in room.rounds[key].ballots] for key in SAID_TWICE}
    rounds = {**room.rounds, **{key: replace(room.rounds[key], ballots=ballots) for key, ballots in late.items()}}
    told = report(replace(room, rounds=rounds), LISTS, "en")
    answers = [one.answers for id_ in ("eens", "lijn") for one in of(told, id_).rounds]
    said = [[(row[0], row[-1]) for row in table.rows] for table in answers]
    assert said == [[(1, "nee"), (2, "ja")], [(1, "ja"), (2, "nee")], [(1, "0"), (2, "100")]]


def test_every_language_has_every_phrase_with_the_same_values() -> None:
    """And no file has a phrase twice."""
    folder = Path(phrases.__file__).with_name("phrases")
    values: dict[str, dict[str, set[str]]] = {}
    for language in LANGUAGES:
        pairs: list[tuple[str, str]] = json.loads(
            (folder / f"{language}.json").read_text("utf-8"), object_pairs_hook=list
        )
        assert len({key for key, _ in pairs}) == len(pairs)
        values[language] = {key: set(re.findall(r"{(\w+)}", phrase)) for key, phrase in pairs}
    assert values["nl"] == values["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_have_the_names_that_they_have_on_the_pages(language: str) -> None:
    """One thing has one name, whichever of the two somebody looks at."""
    pages = json.loads((PAGES / f"{language}.json").read_text("utf-8"))
    say = phrases.Phrases(language)
    assert {kind: say(f"kind {kind}").lower() for kind in ACCOUNTS} == {
        kind: pages[f"kind.{kind}"] for kind in ACCOUNTS
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_cell_for_every_column(language: str) -> None:
    """Of every table of every kind, and what is drawn is there."""
    for question in report(meeting(), LISTS, language).questions:
        for asked in question.rounds:
            for table in filter(None, (*asked.tables, asked.merges, asked.written, asked.answers)):
                assert {len(row) for row in table.rows} <= {len(table.columns)}
                if table.picture:
                    assert table.picture.rows <= len(table.rows)
                    assert {table.picture.labels, *table.picture.values} <= set(range(len(table.columns)))


def test_it_has_every_question_in_order_with_every_round(told: Report) -> None:
    """What is only read out asks nothing; an earlier round stays beside the later one."""
    asked = [f"{question.id}:{one.number}" for question in told.questions for one in question.rounds]
    assert asked == list(SAID)
    assert [one.n for question in told.questions for one in question.rounds] == [len(lines) for lines in SAID.values()]


def test_it_says_prompt_and_settings_and_how_sure_it_is(told: Report) -> None:
    """In the language that was asked for, or the one in which it was written."""
    choice = of(told, "eens")
    assert (choice.prompt, choice.kind) == ("Do you agree?", "Choice")
    assert facts(choice.settings)["Options"] == "Yes; No; Soms"
    assert facts(choice.settings)["Most options for one person"] == 2
    assert of(told, "woorden").prompt == "Welke woorden?"
    assert told.integrity == "open"
    assert str(facts(told.facts)["Integrity"]).startswith("open")


def test_the_result_is_as_the_room_saw_it(told: Report) -> None:
    """Merged words are one, who gave both counts once, and what was set aside is counted and not quoted."""
    [cloud] = of(told, "woorden").rounds
    assert list(cloud.tables[0].rows) == [("lef", 3), ("rust", 1)]
    assert facts(cloud.facts)["Answers set aside by the presenter"] == 1
    assert facts(cloud.facts)["Merged words"] == 1
    assert cloud.merges
    assert list(cloud.merges.rows) == [("moed", "lef")]
    assert "grof" not in str((cloud.tables, cloud.facts, cloud.merges))


def test_what_the_room_never_saw_is_told_apart(told: Report) -> None:
    """With what became of it, in the organiser's own part."""
    [cloud] = of(told, "woorden").rounds
    assert cloud.written
    assert dict(zip(column(cloud.written, "Text"), column(cloud.written, "What became of it"), strict=True)) == {
        "lef": "in the result",
        "rust": "in the result",
        "moed": "in the result",
        "grof": "set aside",
    }
    assert column(cloud.answers, "What became of it")[-1] == "set aside"


def test_a_room_that_went_without_reading_what_waited_says_so() -> None:
    """Answers that waited until the end were never seen."""
    told = report(meeting(acts={}), LISTS, "en")
    [cloud] = of(told, "woorden").rounds
    assert facts(cloud.facts)["Answers that waited and were never read"] == 6
    assert list(cloud.tables[0].rows) == []


def test_a_round_that_was_put_aside_says_so() -> None:
    """And stays where it was."""
    rounds = of(report(meeting(aside=("eens:1",)), LISTS, "en"), "eens").rounds
    assert [one.aside for one in rounds] == [True, False]
    assert "Put aside" in facts(rounds[0].facts)


def test_what_was_taken_out_of_a_question_is_in_the_answers_only() -> None:
    """The result is of what was left; the answers are as they were given."""
    choice = of(report(meeting(dropped={"eens": ("soms",)}), LISTS, "en"), "eens")
    assert facts(choice.settings)["Taken out in the room"] == "Soms"
    assert "Soms" not in column(choice.rounds[0].tables[0], "Option")
    assert column(choice.rounds[0].answers, "Soms") == [0, 1, 0, 0]


def test_nothing_of_a_result_is_left_out(told: Report) -> None:
    """A wall has room for some hundred answers; a document has all of them."""
    lines = [f"antwoord {number}" for number in range(400)]
    [asked] = of(report(meeting({"zin:1": lines}), LISTS, "en"), "zin").rounds
    assert sorted(column(asked.tables[0], "Answer"), key=str) == sorted(lines)
    words = of(
        report(meeting({"woorden:1": [f"w{n}" for n in range(400)]}, moderation={"woorden": "off"}), LISTS, "en"),
        "woorden",
    )
    assert len(words.rounds[0].tables[0].rows) == 400


def test_an_answer_says_what_became_of_it() -> None:
    """Also where that is not the same for all of its words."""
    [asked] = of(report(meeting({"woorden:1": ("lef", "grof", "lef, grof")}), LISTS, "nl"), "woorden").rounds
    assert [row[-2] for row in asked.answers.rows] == ["in de uitkomst", "opzijgezet", "deels in de uitkomst"]
