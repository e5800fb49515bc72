"""Cloud: the rules of its own."""

from collections.abc import Sequence

import pytest

from klankbord.questions import Counts, InvalidAnswer, check
from klankbord.questions.cloud import CLOUD, MOST_WORDS_SHOWN, Cloud, CloudAnswer, CloudResult
from tests.questions.tally import Tally


def cloud(**settings: object) -> Cloud:
    """Return a question for words."""
    return Cloud.model_validate({"id": "woorden", "prompt": {"nl": "Welke woorden?"}, **settings})


def result(*people: Sequence[str], question: Cloud | None = None) -> CloudResult:
    """Return the result of what each person wrote, in this order."""
    question = question or cloud()
    tally = Tally()
    for number, words in enumerate(people):
        tally.cast(str(number), check(question, CloudAnswer(words=tuple(words)))[1])
    return CLOUD.result(question, tally.counts)


def shown(cloud_result: CloudResult) -> list[tuple[str, int]]:
    """Return labels and sizes."""
    return [(word.label, word.count) for word in cloud_result.words]


def refusal(question: Cloud, *words: str) -> tuple[str, dict[str, int | str]]:
    """Return why these words are refused."""
    with pytest.raises(InvalidAnswer) as refused:
        check(question, CloudAnswer(words=words))
    return refused.value.code, refused.value.values


def test_a_word_weighs_as_many_people_as_gave_it() -> None:
    """Largest first; of equals, the earliest."""
    assert shown(result(["lef", "rust"], ["moed"], ["rust"])) == [("rust", 2), ("lef", 1), ("moed", 1)]


def test_a_person_adds_at_most_one_to_a_word() -> None:
    """Writing a word three times, in whatever spelling, is saying it once."""
    assert shown(result(["Lef!", "lef", "LEF"])) == [("Lef!", 1)]


def test_spellings_of_a_word_are_one_word() -> None:
    """Case, accents, hyphens and outer punctuation do not make another word."""
    assert shown(result(["co-creatie"], ["Cocreatie"], ["co creatie"], ["co-creatie."], ["co-creatie"])) == [
        ("co-creatie", 5)
    ]


def test_the_label_is_the_most_frequent_spelling() -> None:
    """The room decides how a word is written, not whoever was first."""
    assert shown(result(["VERTROUWEN"], ["Vertrouwen"], ["Vertrouwen"])) == [("Vertrouwen", 3)]


def test_of_equally_frequent_spellings_the_earliest_is_the_label() -> None:
    """The alphabet decides nothing."""
    assert shown(result(["vertrouwen"], ["Vertrouwen"])) == [("vertrouwen", 2)]
    assert shown(result(["Vertrouwen"], ["vertrouwen"])) == [("Vertrouwen", 2)]


def test_a_word_and_its_opposite_never_meet() -> None:
    """No similarity, no stems: those are for the presenter to merge."""
    assert len(result(["zekerheid"], ["onzekerheid"], ["zeker"]).words) == 3


def test_emoji_are_words() -> None:
    """Also those younger than the Unicode of the server's Python, and with or without the mark that asks for colour."""
    assert shown(result(["❤"], ["❤\ufe0f"], ["🫩"])) == [("❤", 2), ("🫩", 1)]


def test_no_stop_words_are_dropped() -> None:
    """What people say is what the room sees."""
    assert shown(result(["de", "niet"])) == [("de", 1), ("niet", 1)]


def test_what_cannot_be_seen_is_no_word() -> None:
    """Empty fields are left out; an answer of nothing else is refused."""
    assert check(cloud(), CloudAnswer(words=("", " lef ", "\u200b")))[0] == CloudAnswer(words=("lef",))
    assert refusal(cloud(), "", "\u3164", "\u2063") == ("nothing_written", {})


def test_a_person_gives_so_many_words_and_no_more() -> None:
    """Three by default; the sentence says how many."""
    assert refusal(cloud(), "een", "twee", "drie", "vier") == ("too_many_words", {"most": 3})


def test_the_length_of_a_word_is_what_a_reader_sees() -> None:
    """Forty graphemes, however many bytes they take."""
    family = "👩\u200d👩\u200d👧"
    check(cloud(), CloudAnswer(words=(family * 40,)))
    assert refusal(cloud(), family * 41) == ("word_too_long", {"most": 40})


def test_the_screen_says_how_many_words_it_shows() -> None:
    """Beyond the most that can be read, the smallest and latest are left out and counted."""
    many = MOST_WORDS_SHOWN + 13
    weights = {f"woord{n}": 1 for n in range(many)} | {f"woord{n}\nWoord{n}": 1 for n in range(many)}
    counts = Counts(weights, {bucket: number for number, bucket in enumerate(weights)}, many)
    full = CLOUD.result(cloud(), counts)
    assert (len(full.words), full.distinct) == (MOST_WORDS_SHOWN, many)
    assert full.words[-1].label == f"Woord{MOST_WORDS_SHOWN - 1}"
