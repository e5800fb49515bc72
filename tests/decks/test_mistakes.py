"""What a person reads who made a mistake in a deck file: every mistake at once, each on its own line."""

import pytest

from klankbord.decks import DeckError, parse_deck
from klankbord.decks.parser import MOST_CHARACTERS
from klankbord.decks.problem import MOST_PROBLEMS

KINDS = "choice, cloud, open, scale, ranking, points, grid, spectrum, nowwish, timeline, questions and content"

RIGHT = """\
---
title:
  nl: Proef
  en: Trial
source:
  title: Een lezing
  year: 2013
---

## woorden

- nl: Welk woord?
- en: Which word?
- kind: cloud
- entries: 2

### explanation

- nl: Eén woord is genoeg.

### samples

#### nl

- 2x loslaten, vertrouwen

## keuze

- nl: Kies.
- kind: choice

### options

- ja
  - nl: Ja
- nee
  - nl: Nee

### notes

#### nl

Geef de tijd.

### samples

- 3x ja
"""

GRID = """
## partners

- nl: Waar staan ze?
- kind: grid
- marks: 2

### x-low

- nl: Weinig

### x-high

- nl: Veel

### y-low

- nl: Weinig

### y-high

- nl: Veel

### zones

- bondgenoten
  - nl: Bondgenoten
  - area: 50-100 × 67-100
  - advice nl: Wees openhartig.

### samples

- 2x 80/70 "gemeente", 20/30

## tempo

- nl: Hoe snel?
- kind: scale

### statements

- wij
  - nl: Wij
- zij
  - nl: Zij

### low

- nl: Langzaam

### high

- nl: Snel

### samples

- wij 4, zij skip
"""


def told(text: str, name: str = "proef") -> list[str]:
    """Return what is said about `text`."""
    with pytest.raises(DeckError) as caught:
        parse_deck(text, name)
    return [str(problem) for problem in caught.value.problems]


def test_the_deck_of_these_tests_is_right() -> None:
    """Without a mistake there is no problem."""
    deck = parse_deck(RIGHT, "proef")
    assert deck.id == "proef"
    assert [slide.question.id for slide in deck.slides] == ["woorden", "keuze"]


MISTAKES = {
    "an unknown word in the front matter": (
        "source:",
        "sources:",
        "line 5: The front matter has no 'sources'. Did you mean 'source'?",
    ),
    "a title without a language": (
        "  nl: Proef\n  en: Trial\n",
        "",
        "line 2: There is no title here: write below it, indented, 'nl: Vertrouwen'.",
    ),
    "a value where lines belong": (
        "source:\n",
        "source: Een lezing\n",
        "line 5: What belongs to 'source' stands on the lines below it, two spaces in.",
    ),
    "an unknown part of a source": (
        "  year: 2013",
        "  jaar: 2013",
        "line 7: A source has no 'jaar'. It has title, author, organisation, year and licence.",
    ),
    "a year in words": ("2013", "vorig jaar", "line 7: A year has four digits, and 'vorig jaar' has not."),
    "an impossible year": ("2013", "1066", "line 7: year is at least 1500, not 1066."),
    "a source without a title": (
        "  title: Een lezing\n",
        "",
        "line 5: There is no title here, and it is needed.",
    ),
    "an indent of three": (
        "  en: Trial",
        "   en: Trial",
        "line 4, column 4: A line begins at the margin, or two spaces in to belong to the line above it.",
    ),
    "a tab": ("  nl: Proef", "\tnl: Proef", "line 3, column 1: There is a tab here: write spaces, two for each step."),
    "an invisible character": (
        "Welk woord",
        "Welk \u202ewoord",
        "line 12, column 12: There is a character here that nobody can see (U+202E): take it out.",
    ),
    "text before the first question": (
        "## woorden",
        "Hallo\n\n## woorden",
        "line 10: Expected a question: a heading such as '## first-question'.",
    ),
    "an id that is none": (
        "## woorden",
        "## Mooie wóórden!",
        (
            "line 10: What follows ## at the beginning of a question is an id (lower case letters and digits with "
            "single hyphens between them, 40 characters at most), and 'Mooie wóórden!' is not. "
            "Did you mean 'mooie-woorden'?"
        ),
    ),
    "a question without an id": (
        "## woorden",
        "##",
        "line 10: What follows ## at the beginning of a question is missing: it is an id, such as 'my-first-question'.",
    ),
    "the same id twice": (
        "## keuze",
        "## woorden",
        "line 27: 'woorden' stands here for the second time; the first is on line 10.",
    ),
    "a misspelt kind": (
        "kind: cloud",
        "kind: clowd",
        "line 14: There is no kind of question 'clowd'. Did you mean 'cloud'?",
    ),
    "a kind of another house": (
        "kind: cloud",
        "kind: quiz",
        f"line 14: There is no kind of question 'quiz'. There are {KINDS}.",
    ),
    "no kind": (
        "- kind: cloud\n- entries: 2\n",
        "",
        f"line 10: This question has no kind, such as '- kind: open'. There are {KINDS}.",
    ),
    "a misspelt setting": (
        "- entries: 2",
        "- entrys: 2",
        "line 15: A question of kind cloud has no setting 'entrys'. Did you mean 'entries'?",
    ),
    "a part written as a setting": (
        "- entries: 2",
        "- notes: Geef de tijd",
        (
            "line 15: A question of kind cloud has no setting 'notes'. "
            "It is a part with a heading of its own, '### notes'."
        ),
    ),
    "a setting of another kind": (
        "- entries: 2",
        "- pick: 2",
        (
            "line 15: A question of kind cloud has no setting 'pick'. "
            "It can have kind, entries, length, visibility, opens, change, per, moderation and credit."
        ),
    ),
    "a setting twice": (
        "- entries: 2",
        "- entries: 2\n- entries: 3",
        "line 16: 'entries' stands here for the second time; the first is on line 15.",
    ),
    "a number that is none": ("entries: 2", "entries: twee", "line 15: entries is a whole number, and 'twee' is not."),
    "a number too large": ("entries: 2", "entries: 11", "line 15: entries is at most 10, not 11."),
    "neither yes nor no": ("entries: 2", "change: ja", "line 15: change is yes or no, and not 'ja'."),
    "a word not on the list": (
        "entries: 2",
        "visibility: on reveal",
        "line 15: visibility is live, after, reveal or never, and not 'on reveal'. Did you mean 'reveal'?",
    ),
    "a setting without its colon": (
        "- entries: 2",
        "- entries 2",
        "line 15: Expected '- setting: value', or a prompt such as '- nl: …'.",
    ),
    "a list item with a star": (
        "- entries: 2",
        "* entries: 2",
        "line 15, column 1: A list item begins with '- ', a hyphen and a space.",
    ),
    "a prompt over two lines": (
        "- en: Which word?",
        "- en: Which\nword?",
        (
            "line 14, column 1: Expected a list item, a line that begins with '- '. "
            "An item stands on one line, however long."
        ),
    ),
    "no original": (
        "- nl: Welk woord?\n",
        "",
        "line 10: There is no prompt in nl, the original language of this deck.",
    ),
    "a language that the title has not": (
        "- en: Which word?",
        "- fr: Quel mot ?",
        "line 13: 'fr' is not a language of this deck, which are those of its title, nl and en.",
    ),
    "an empty prompt": ("Welk woord?", "", "line 12: Nothing is written after 'nl:'."),
    "a prompt that is too long": (
        "Welk woord?",
        "a" * 601,
        "line 12: prompt in nl has 601 characters, and 600 is the most.",
    ),
    "a misspelt part": (
        "### explanation",
        "### explanations",
        "line 17: A question of kind cloud has no part 'explanations'. Did you mean 'explanation'?",
    ),
    "a part in an unknown language": (
        "  - nl: Ja",
        "  - nederlands: Ja",
        "line 35: Expected a language, such as 'nl: …', and not 'nederlands'.",
    ),
    "an option on one line": (
        "- ja\n  - nl: Ja",
        "- ja: Ja",
        "line 34: Expected an id alone, '- my-id', and its label below it, '  - nl: …'.",
    ),
    "an option twice": (
        "- nee\n",
        "- ja\n",
        "line 36: 'ja' stands here for the second time; the first is on line 34.",
    ),
    "one option": ("- nee\n  - nl: Nee\n", "", "line 32: options: at least 2, not 1."),
    "more picks than options": (
        "- kind: choice",
        "- kind: choice\n- pick: 3",
        "line 31: pick is 3, but there are 2 options.",
    ),
    "notes without a language": (
        "#### nl\n\nGeef",
        "Geef",
        "line 41: Say first in which language this is: a heading '#### nl' above it.",
    ),
    "a language without notes": ("Geef de tijd.", "", "line 41: Nothing is written under this heading."),
    "a line of notes that looks like a heading": (
        "Geef de tijd.",
        "#tijd",
        "line 43: A heading has a space after its #. To begin a line with #, write \\#.",
    ),
    "a heading too deep": ("Geef de tijd.", "##### tijd", "line 43: A heading has four # at most, not 5."),
    "a title as a heading": (
        "## keuze",
        "# Keuze\n\n## keuze",
        "line 27: A heading has two # or more: the title of the deck stands in the front matter.",
    ),
    "a part above every question": (
        "## woorden",
        "### notes\n\n## woorden",
        "line 10: A heading with 3 # stands under one with 2, and there is none above it.",
    ),
    "a sample of too many words": (
        "- 2x loslaten, vertrouwen",
        "- 2x loslaten, vertrouwen, moed",
        "line 25: Give at most 2 words.",
    ),
    "a sample of no option": ("- 3x ja", "- 3x jaa", "line 47: There is no option jaa. Did you mean 'ja'?"),
    "a sample too heavy": ("- 3x ja", "- 101x ja", "line 47: weight is at most 100, not 101."),
    "a sample in an unknown language": (
        "### samples\n\n#### nl",
        "### samples\n\n#### de",
        "line 23: 'de' is not a language of this deck, which are those of its title, nl and en.",
    ),
}


@pytest.mark.parametrize(("right", "wrong", "sentence"), MISTAKES.values(), ids=MISTAKES.keys())
def test_one_mistake_is_told_once_at_its_line(right: str, wrong: str, sentence: str) -> None:
    """A mistake is one sentence that says where it is and what was expected, and brings no others along."""
    assert right in RIGHT
    assert told(RIGHT.replace(right, wrong, 1)) == [sentence]


MISTAKES_IN_PARTS = {
    "a part that is missing": (
        "### y-high\n\n- nl: Veel\n",
        "",
        "line 49: There is no y-high here, and it is needed.",
    ),
    "a part with the name of its field": (
        "### x-low",
        "### x_low",
        "line 49: There is no x-low here, and it is needed.",
        "line 55: A question of kind grid has no part 'x_low'. Did you mean 'x-low'?",
    ),
    "a zone without an area": (
        "  - area: 50-100 × 67-100\n",
        "",
        "line 73: This zone has no area, such as '  - area: 50-100 × 67-100'.",
    ),
    "an area in words": (
        "50-100 × 67-100",
        "rechtsboven",
        (
            "line 75: An area is left-right × bottom-top, in hundredths, such as '50-100 × 67-100', "
            "and 'rechtsboven' is not."
        ),
    ),
    "an area beyond the plane": ("50-100 × 67-100", "50-110 x 67-100", "line 75: right is at most 100, not 110."),
    "an area without an inside": (
        "50-100 × 67-100",
        "100-50 × 67-100",
        "line 73: zone 'bondgenoten' has no inside: left < right and bottom < top.",
    ),
    "advice in no language": (
        "advice nl:",
        "advice:",
        "line 76: Expected a language, such as 'nl: …', and not 'advice'.",
    ),
    "advice in a language that the title has not": (
        "advice nl:",
        "advice fr:",
        "line 76: 'fr' is not a language of this deck, which are those of its title, nl and en.",
    ),
    "a zone without a label": (
        "  - nl: Bondgenoten\n",
        "",
        "line 73: There is no label in nl, the original language of this deck.",
    ),
    "a sample that cannot be read": (
        '- 2x 80/70 "gemeente", 20/30',
        "- 80-70",
        (
            "line 80: This is not an answer to this question. It is written as x/y for each item, such as "
            "'a 60/40, b 5/10', or marks of one's own, such as '80/70, 20/35 \"a name\"'."
        ),
    ),
    "a sample with too many marks": ("20/30", "20/30, 1/1", "line 80: Place at most 2 marks."),
    "a sample of no statement": (
        "- wij 4, zij skip",
        "- wij 4, zeij skip",
        "line 104: There is nothing called zeij. Did you mean 'zij'?",
    ),
    "a sample that is not complete": ("- wij 4, zij skip", "- wij 4", "line 104: Something is not answered yet."),
    "a number of steps too small": (
        "- kind: scale\n",
        "- kind: scale\n- steps: 2\n",
        "line 86: steps is at least 3, not 2.",
    ),
    "a word not on the list of another setting": (
        "- marks: 2",
        "- per: tafel",
        "line 53: per is person or table, and not 'tafel'. Did you mean 'table'?",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES_IN_PARTS.values(), ids=MISTAKES_IN_PARTS.keys())
def test_a_mistake_in_any_kind_is_told_at_its_line(mistake: tuple[str, ...]) -> None:
    """Kinds are read from their models, and their mistakes are told as well as those of any other."""
    right, wrong, *sentences = mistake
    text = RIGHT + GRID
    parse_deck(text, "proef")
    assert right in text
    assert told(text.replace(right, wrong, 1)) == sentences


def test_all_mistakes_are_told_at_once() -> None:
    """A person mends a file in one go, from top to bottom."""
    text = RIGHT
    for right, wrong in (
        ("source:", "sources:"),
        ("kind: cloud", "kind: clowd"),
        ("- nl: Eén", "- fr: Un"),
        ("- nee\n", "- Nee\n"),
        ("- 3x ja", "- 3x jaa"),
    ):
        text = text.replace(right, wrong)
    lines = [problem.split(":")[0] for problem in told(text)]
    assert lines == ["line 5", "line 14", "line 19", "line 36"]


def test_a_mistake_in_a_deck_is_found_among_others() -> None:
    """Under a kind that does not exist, the texts are still read."""
    text = RIGHT.replace("kind: cloud", "kind: clowd").replace("Eén woord is genoeg.", "")
    assert [problem.split(":")[0] for problem in told(text)] == ["line 14", "line 19"]


WHOLE_FILES = {
    "empty": ("", ["line 1: The file is empty. A deck begins with a line '---' and its title."]),
    "blank": ("\n  \n\n", ["line 1: The file is empty. A deck begins with a line '---' and its title."]),
    "prose": (
        "Beste collega's,\n\nhierbij de vragen.\n",
        [
            "line 1: A deck begins with a line '---', and then its title.",
            "line 1: Expected a question: a heading such as '## first-question'.",
        ],
    ),
    "no front matter": (
        RIGHT[RIGHT.index("## woorden") :],
        ["line 1: A deck begins with a line '---', and then its title."],
    ),
    "front matter without an end": (
        RIGHT.replace("\n---\n\n##", "\n\n##"),
        ["line 1: The front matter begins here and has no end, a second line '---'."],
    ),
    "front matter alone": (
        "---\ntitle:\n  nl: Proef\n---\n",
        ["line 5: There are no questions. One begins with a heading such as '## first-question'."],
    ),
    "nothing in the front matter": (
        "---\n---\n\n## a\n\n- nl: Wat?\n- kind: open\n",
        ["line 1: There is no title: a line 'title:' and below it, indented, 'nl: Vertrouwen'."],
    ),
    "too long": (
        "a" * (MOST_CHARACTERS + 1),
        ["line 1: This file has 1,000,001 characters, and a deck has 1,000,000 at most."],
    ),
}


@pytest.mark.parametrize(("text", "sentences"), WHOLE_FILES.values(), ids=WHOLE_FILES.keys())
def test_a_file_that_is_no_deck_says_so_at_its_line(text: str, sentences: list[str]) -> None:
    """A file of another sort does not end in a hundred complaints."""
    assert told(text) == sentences


def test_the_name_of_the_file_is_an_id() -> None:
    """A deck that could not be found again by its name is refused."""
    (problem,) = told(RIGHT, "Mijn Dek")
    assert problem.startswith("line 1: The name of the file, without .md, is an id")
    assert problem.endswith("and 'Mijn Dek' is not. Did you mean 'mijn-dek'?")


def test_questions_are_counted() -> None:
    """The hundred-and-first question is told of at its heading."""
    questions = "".join(f"\n## q{number}\n\n- nl: Wat?\n- kind: open\n" for number in range(101))
    text = "---\ntitle:\n  nl: Proef\n---\n" + questions
    assert told(text) == ["line 506: This is question 101, and a deck has 100 at most."]


def test_samples_are_counted() -> None:
    """The first sample too many is told of at its line."""
    text = RIGHT + "- nee\n" * 200
    assert told(text) == ["line 247: samples: 200 is the most."]


def test_options_are_counted() -> None:
    """The first option too many is told of at its line."""
    text = RIGHT.replace("- nee\n", "".join(f"- o{number}\n  - nl: O\n" for number in range(12)) + "- nee\n")
    assert told(text) == ["line 58: options: 12 is the most."]


def test_reading_stops_at_a_hundred_problems() -> None:
    """A large file of nonsense costs no more than a small one, and says that there was more."""
    problems = told(RIGHT.replace("- entries: 2\n", "".join(f"- setting{n}: x\n" for n in range(20_000))))
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1] == "line 115: Reading stopped here: there are too many problems to tell them all."


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle:\n  nl: *c\n",
        "title: {nl: Proef}\n",
        "title:\n  nl: Proef\n<<: *base\n",
        "title: !!python/object/apply:os.system [date]\n",
    ],
)
def test_nothing_of_yaml_but_its_looks_is_read(front: str) -> None:
    """No anchor, tag, merge or braces: nothing can multiply, and nothing can run."""
    assert told(f"---\n{front}---\n\n## a\n\n- nl: Wat?\n- kind: open\n")


def test_what_looks_like_yaml_in_a_value_is_text() -> None:
    """A value is the rest of its line as it stands, with its quotes and colons."""
    deck = parse_deck(RIGHT.replace("nl: Proef", 'nl: "Proef": *a &b # c'), "proef")
    assert deck.title["nl"] == '"Proef": *a &b # c'


def test_the_files_of_other_systems_are_read() -> None:
    """A byte order mark, line ends of Windows and spaces at the end of a line are nobody's mistake."""
    windows = "\ufeff" + RIGHT.replace("\n", "  \r\n")
    assert parse_deck(windows, "proef") == parse_deck(RIGHT, "proef")


def test_a_missing_translation_is_no_problem() -> None:
    """The original language is enough; a text has only the languages it was written in."""
    deck = parse_deck(RIGHT, "proef")
    assert deck.slides[1].question.prompt == {"nl": "Kies."}
    assert deck.slides[0].question.prompt == {"nl": "Welk woord?", "en": "Which word?"}


def test_the_title_says_which_language_is_the_original() -> None:
    """Wherever a text stands in another order, its original comes first."""
    deck = parse_deck(
        RIGHT.replace("- nl: Welk woord?\n- en: Which word?", "- en: Which word?\n- nl: Welk woord?"), "p"
    )
    assert list(deck.slides[0].question.prompt) == ["nl", "en"]


def test_a_rule_of_a_question_has_a_code_and_values() -> None:
    """So that the gallery says it in the language of whoever has to mend it."""
    with pytest.raises(DeckError) as refused:
        parse_deck(RIGHT.replace("- kind: choice", "- kind: choice\n- pick: 3"), "proef")
    assert [(said.code, dict(said.values)) for problem in refused.value.problems for said in problem.said] == [
        ("rule.pick_beyond_options", {"pick": 3, "options": 2})
    ]
