"""What holds for every word, whatever it is: of the key, of forms and of typing errors."""

from hypothesis import given
from hypothesis import strategies as st

from klankbord.words import clean, merge_key
from klankbord.words.forms import same_word
from klankbord.words.typos import SHORTEST, mistyped, one_typo, traces
from klankbord.words.written import all_words
from tests.words.pairs import HALVES, LANGUAGES, fate, read

PAIRS = [pair for language in LANGUAGES for half in HALVES for pair in read(language, half)]
KNOWN = sorted({word for pair in PAIRS for word in (pair.one, pair.other)})
BEFORE = sorted(all_words("grammar/particles.txt", "grammar/elisions.txt"))
ENDINGS = (
    "",
    "e",
    "en",
    "n",
    "s",
    "'s",
    "je",
    "tje",
    "etje",
    "t",
    "d",
    "te",
    "de",
    "ed",
    "ing",
    "heden",
    "mpje",
    "nkje",
)
TEXTS = st.text(max_size=40).map(clean).filter(bool)
WORDS = st.one_of(
    TEXTS,
    st.sampled_from(KNOWN),
    st.builds("{} {}".format, st.sampled_from(BEFORE), st.sampled_from(KNOWN)),
    st.builds(str.__add__, st.sampled_from(KNOWN), st.sampled_from(ENDINGS)),
    st.builds(str.__add__, st.text("aeiouijngdtsk", max_size=4), st.sampled_from(ENDINGS)).map(clean).filter(bool),
)
KEYS = WORDS.map(merge_key)
TWO_KEYS = st.one_of(
    st.tuples(KEYS, KEYS),
    st.sampled_from([(merge_key(pair.one), merge_key(pair.other)) for pair in PAIRS]),
)


@given(WORDS)
def test_the_key_of_a_key_is_itself(word: str) -> None:
    """So a word that is known by its key only is counted where the others are."""
    key = merge_key(word)
    assert merge_key(key) == key


@given(TWO_KEYS)
def test_being_forms_of_one_word_is_mutual(keys: tuple[str, str]) -> None:
    """And every word is a form of itself."""
    one, other = keys
    assert same_word(one, one)
    assert same_word(one, other) == same_word(other, one)


@given(TWO_KEYS)
def test_being_a_typing_error_of_another_is_mutual(keys: tuple[str, str]) -> None:
    """And no word is one of itself."""
    one, other = keys
    assert not one_typo(one, one)
    assert mistyped(one, other) == mistyped(other, one)


@given(st.text("abcdef", min_size=SHORTEST, max_size=SHORTEST + 3), st.data())
def test_a_word_meets_each_of_its_typing_errors(word: str, data: st.DataObject) -> None:
    """Words are compared only where they have a trace in common, and two that are one error apart do."""
    place = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefg"))
    swapped = word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :] if place > 1 else word
    wrong = data.draw(
        st.sampled_from([word[:place] + letter + word[place + 1 :], word[:place] + letter + word[place:], swapped])
    )
    assert wrong == word or one_typo(word, wrong)
    assert not set(traces(word)).isdisjoint(traces(wrong))


@given(WORDS, WORDS)
def test_what_has_one_key_is_one_word_and_never_a_suggestion(one: str, other: str) -> None:
    """What is merged unasked need not be asked; and nothing else is merged."""
    assert (fate(one, other) == "merged") == (merge_key(one) == merge_key(other))
    assert fate(one, one) == "merged"
