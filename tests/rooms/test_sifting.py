"""What the room sees after moderation: laws over every kind in which people write, and each rule by example."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klankbord.questions import KINDS, Answer, Counts, Moderation, Question, check
from klankbord.questions.cloud import CloudAnswer
from klankbord.questions.open import OpenAnswer
from klankbord.rooms import NO_ACTS, Acts, Do, SetMark, step
from klankbord.rooms.command import Group, Merge
from klankbord.rooms.reading import Read, handled, states
from klankbord.rooms.room import Room
from klankbord.rooms.sifting import Sifted, sift
from klankbord.rooms.together import together
from klankbord.words import WordLists
from tests.questions.cases import CANARY, CASES, LAW
from tests.questions.kinds import ask
from tests.questions.tally import Tally
from tests.rooms.decks import EVENING, QUESTIONS

LISTS = WordLists(["sukkel"])
WRITTEN = [kind for kind, case in CASES.items() if case.secret is not None]
CLOUD = ask("cloud")

written = pytest.mark.parametrize("kind", WRITTEN)


def counted(question: Question, answers: Sequence[Answer], acts: Acts = NO_ACTS) -> Counts:
    """Return the counts of one answer a person, with the overlaps of what is merged."""
    tally, overlaps = Tally(), Counter[frozenset[str]]()
    for person, answer in enumerate(answers):
        weights = check(question, answer)[1]
        tally.cast(str(person), weights)
        overlaps.update(together(weights, acts.merges))
    counts = tally.counts
    return Counts(counts.weights, counts.first, counts.ballots, together=dict(overlaps))


def sifted(question: Question, counts: Counts, moderation: Moderation = "off", **decided: dict[str, str]) -> Sifted:
    """Return what is left of some counts."""
    return sift(question, counts, moderation, Acts.model_validate(decided), LISTS)


def said(*words: str) -> CloudAnswer:
    """Return an answer of these words."""
    return CloudAnswer(words=words)


def cloud(counts: Counts, moderation: Moderation = "off", **decided: dict[str, str]) -> dict[str, int]:
    """Return the words of a cloud after moderation, by their labels."""
    result = KINDS["cloud"].result(CLOUD, sifted(CLOUD, counts, moderation, **decided).counts)
    return {word.label: word.count for word in result.words}


def states_of(counts: Counts, moderation: Moderation = "off", **decided: dict[str, str]) -> dict[str, str]:
    """Return what becomes of the words of a cloud."""
    kind = KINDS["cloud"]
    return dict(states(kind, kind.writings(counts), moderation, Acts.model_validate(decided), LISTS))


def read(counts: Counts, moderation: Moderation = "off", *, seen: bool = True, **decided: dict[str, str]) -> list[Read]:
    """Return what a moderator reads of a cloud."""
    return list(handled(CLOUD, counts, moderation, Acts.model_validate(decided), LISTS, seen=seen, most=200))


# ── Every kind in which people write ──


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_in_which_people_write_can_be_moderated(kind: str) -> None:
    """It says so, it knows a mark that sets aside, and the others know none and have nothing to be read."""
    question, secret = CASES[kind].example, CASES[kind].secret
    assert question.has_words == (secret is not None)
    assert (KINDS[kind].aside in KINDS[kind].marks) == question.has_words
    if secret is not None:
        texts = [one.text for one in KINDS[kind].writings(counted(question, [secret])).values()]
        assert any(CANARY in text for text in texts)


@written
@LAW
@given(data=st.data())
def test_nothing_is_left_to_read_of_what_waits(kind: str, data: st.DataObject) -> None:
    """Where everything waits nothing of it can be made out, and how many people answered can."""
    question = data.draw(CASES[kind].questions.filter(lambda drawn: drawn.has_words))
    counts = counted(question, data.draw(st.lists(CASES[kind].answers(question), max_size=6)))
    left = sifted(question, counts, "all")
    assert not KINDS[kind].writings(left.counts)
    assert left.counts.ballots == counts.ballots
    assert left.held == sum(counts.weights[bucket] for bucket in KINDS[kind].writings(counts))
    assert left.counts.first.keys() == left.counts.weights.keys()
    KINDS[kind].result(question, left.counts)


@written
@LAW
@given(data=st.data())
def test_what_is_set_aside_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    """Hiding and restoring changes nothing; in between it is gone, and counted."""
    question = data.draw(CASES[kind].questions.filter(lambda drawn: drawn.has_words))
    counts = counted(question, data.draw(st.lists(CASES[kind].answers(question), max_size=6)))
    buckets = sorted(KINDS[kind].writings(counts))
    hidden = {bucket: KINDS[kind].aside for bucket in buckets if data.draw(st.booleans())}
    away = sifted(question, counts, marks=hidden)
    assert KINDS[kind].writings(away.counts).keys() == set(buckets) - hidden.keys()
    assert away.aside == sum(counts.weights[bucket] for bucket in hidden)
    assert sifted(question, counts, marks={}).counts == counts.plus(Counts())


def test_deciding_and_taking_it_back_leaves_the_room_as_it_was() -> None:
    """Marks, merges and groups are all taken back by naming none."""
    plan = EVENING

    def result(room: Room, at: int, counts: Counts) -> object:
        question = plan.slides[at].question
        acts = room.acts.get(f"{question.id}:1", Acts())
        return KINDS[question.kind].result(question, sift(question, counts, "off", acts, LISTS).counts)

    words = counted(plan.slides[1].question, [said("lef", "rust"), said("moed")])
    room = step(plan, Room(), Do(do="next"), 0)
    room = step(plan, room, Do(do="next"), 0)
    before = result(room, 1, words)
    changed = step(
        plan, step(plan, room, SetMark(bucket="lef", mark="hidden"), 0), Merge(bucket="moed", into="rust"), 0
    )
    assert result(changed, 1, words) != before
    back = step(plan, step(plan, changed, SetMark(bucket="lef", mark=None), 0), Merge(bucket="moed", into=None), 0)
    assert result(back, 1, words) == before

    story = counted(plan.slides[3].question, [OpenAnswer(texts=("Het was stil.",))])
    bucket = next(iter(story.weights))
    room = step(plan, step(plan, room, Do(do="next"), 0), Do(do="next"), 0)
    grouped = step(plan, room, Group(bucket=bucket, group="Samen"), 0)
    assert result(grouped, 3, story) != result(room, 3, story)
    assert result(step(plan, grouped, Group(bucket=bucket, group=None), 0), 3, story) == result(room, 3, story)


# ── What is held, hidden and seen ──


def test_all_means_that_every_answer_waits_for_a_word() -> None:
    """P51: what was let through is seen, what was set aside is not, and the rest is counted as waiting."""
    counts = counted(CLOUD, [said("lef", "rust"), said("lef", "tijd")])
    decided = {"lef": "shown", "tijd": "hidden"}
    left = sifted(CLOUD, counts, "all", marks=decided)
    assert cloud(counts, "all", marks=decided) == {"lef": 2}
    assert (left.aside, left.held) == (1, 1)


def test_flagged_means_that_a_word_of_the_lists_waits() -> None:
    """P51: in any of its spellings, whole, until the moderator lets it through."""
    counts = counted(CLOUD, [said("Sukkel!"), said("sukkelen"), said("een sukkel"), said("sukkel")])
    assert cloud(counts, "flagged") == {"sukkelen": 1}
    assert sifted(CLOUD, counts, "flagged").held == 3
    assert cloud(counts, "flagged", marks={"sukkel": "shown"}) == {"Sukkel!": 2, "sukkelen": 1}
    assert cloud(counts) == {"Sukkel!": 2, "sukkelen": 1, "een sukkel": 1}


def test_a_word_is_flagged_whatever_spelling_is_shown() -> None:
    """One spelling with a word of the lists in it holds the whole word, also where another one is more frequent."""
    lists = WordLists(["zooi"])
    counts = counted(CLOUD, [said("rot-zooi"), said("rotzooi"), said("rotzooi")])
    kind = KINDS["cloud"]
    assert states(kind, kind.writings(counts), "flagged", NO_ACTS, lists) == {"rotzooi": "held"}


def test_support_goes_where_its_card_goes() -> None:
    """The hearts of a hidden card are in no number either."""
    question = ask("questions")
    wat = check(question, KINDS["questions"].read(question, "wat"))[0]
    key = KINDS["questions"].result(question, counted(question, [wat])).questions[0].key
    supporter = check(question, KINDS["questions"].read(question, f"(+{key})"))[0]
    counts = counted(question, [wat, supporter])
    assert sifted(question, counts, marks={"asked:wat": "aside"}).counts.weights == {}
    assert sifted(question, counts, marks={"asked:wat": "pinned"}).counts.weights == counts.weights


def test_a_question_that_waits_is_let_through_or_taken_up() -> None:
    """With everything held, a question is seen as soon as anything but *aside* was decided about it."""
    question = QUESTIONS.slides[0].question
    counts = counted(question, [KINDS["questions"].read(question, "a | b | c")])
    decided = {"asked:a": "shown", "asked:b": "active"}
    left = sifted(question, counts, "all", marks=decided)
    shown = KINDS["questions"].result(question, left.counts)
    assert [(one.text, one.state) for one in shown.questions] == [("b", "active"), ("a", "pending")]
    assert (shown.distinct, left.held, left.aside) == (2, 1, 0)


def test_a_dot_stays_where_it_is_without_its_name() -> None:
    """The vote counts; only what somebody wrote beside it is gone."""
    question = ask("grid", marks=2, **{f"{axis}_{end}": {"nl": end} for axis in "xy" for end in ("low", "high")})
    counts = counted(question, [KINDS["grid"].read(question, line) for line in ('60/70 "club"', "60/70", "1/1")])
    left = sifted(question, counts, marks={"dot::60:70:club": "hidden"})
    shown = KINDS["grid"].result(question, left.counts)
    assert [(dot.x, dot.label, dot.marks) for dot in shown.dots] == [(1, None, 1), (60, None, 2)]
    assert (shown.marks, left.aside) == (3, 1)


# ── Words that count as one ──


@LAW
@given(data=st.data())
def test_a_merged_word_weighs_as_many_people_as_gave_one_of_its_words(data: st.DataObject) -> None:
    """The counts are those of the ballots with one word put for the other, whatever is hidden among them."""
    question, words = ask("cloud", entries=5), ("a", "b", "c", "d", "e")
    ballots = data.draw(st.lists(st.lists(st.sampled_from(words), min_size=1, max_size=5).map(lambda w: said(*w))))
    targets = data.draw(st.lists(st.sampled_from(words), unique=True, min_size=1, max_size=2))
    merges = {
        word: data.draw(st.sampled_from(targets)) for word in words if word not in targets and data.draw(st.booleans())
    }
    marks = {word: "hidden" for word in words if data.draw(st.booleans())}
    acts = Acts(merges=merges, marks=marks)
    counts = counted(question, ballots, acts)
    gone = {word for word in words if "hidden" in {marks.get(word), marks.get(merges.get(word, word))}}
    again = Counter(
        into for answer in ballots for into in {merges.get(word, word) for word in answer.words if word not in gone}
    )
    result = KINDS["cloud"].result(question, sift(question, counts, "off", acts, LISTS).counts)
    assert {word.key: word.count for word in result.words} == again
    assert result.distinct == len(again)


def test_a_merged_word_is_spelt_as_the_word_that_stays() -> None:
    """However often the other was given, or however early; it is as old as the earliest of its words."""
    counts = counted(CLOUD, [said("lef"), said("rust"), said("Moed"), said("Moed")], Acts(merges={"moed": "lef"}))
    assert cloud(counts, merges={"moed": "lef"}) == {"lef": 3, "rust": 1}
    typed = counted(CLOUD, [said("vertouwen"), said("Vertrouwen")], Acts(merges={"vertouwen": "vertrouwen"}))
    assert cloud(typed, merges={"vertouwen": "vertrouwen"}) == {"Vertrouwen": 2}


def test_a_word_can_be_counted_for_one_that_nobody_gives_any_more() -> None:
    """It keeps its own label then."""
    assert cloud(counted(CLOUD, [said("moed")]), merges={"moed": "lef"}) == {"moed": 1}


def test_overlaps_of_a_moment_ago_make_no_impossible_number() -> None:
    """A merged word is at least as large as the largest of its words, and at most as large as the room."""
    counts = counted(CLOUD, [said("lef", "moed"), said("lef", "moed")])
    assert cloud(counts, merges={"moed": "lef"}) == {"lef": 2}
    late = Counts(counts.weights, counts.first, counts.ballots, together={frozenset({"lef", "moed"}): 9})
    assert cloud(late, merges={"moed": "lef"}) == {"lef": 2}


def test_a_word_is_seen_where_the_one_it_counts_for_is() -> None:
    """What was decided about that one holds for it too, unless something was decided about the word itself."""
    counts = counted(CLOUD, [said("lef", "moed")])
    merges = {"moed": "lef"}
    assert states_of(counts, "all", merges=merges, marks={"lef": "shown"}) == {"lef": "seen", "moed": "seen"}
    assert states_of(counts, "all", merges=merges, marks={"moed": "shown"}) == {"lef": "held", "moed": "held"}
    assert states_of(counts, merges=merges, marks={"lef": "hidden"}) == {"lef": "hidden", "moed": "hidden"}
    assert states_of(counts, merges=merges, marks={"moed": "hidden"}) == {"lef": "seen", "moed": "hidden"}
    hidden = {"lef": "hidden", "moed": "shown"}
    assert states_of(counts, merges=merges, marks=hidden) == {"lef": "hidden", "moed": "hidden"}


# ── What a moderator reads ──


def test_what_waits_is_read_first_and_then_the_newest() -> None:
    """And no more than asked for."""
    counts = counted(CLOUD, [said("sukkel"), said("lef"), said("rust")])
    assert [(one.text, one.state, one.flagged) for one in read(counts, "flagged")] == [
        ("sukkel", "held", True),
        ("rust", "seen", False),
        ("lef", "seen", False),
    ]
    assert [one.text for one in handled(CLOUD, counts, "flagged", Acts(), LISTS, seen=True, most=1)] == ["sukkel"]


def test_before_the_reveal_a_moderator_reads_what_has_to_be_read() -> None:
    """What waits and what was decided about; of a question that nobody moderates, nothing."""
    counts = counted(CLOUD, [said("sukkel"), said("lef"), said("rust")])
    marks = {"lef": "shown"}
    assert [one.text for one in read(counts, "flagged", seen=False, marks=marks)] == ["sukkel", "lef"]
    assert read(counts, seen=False, marks=marks) == []
