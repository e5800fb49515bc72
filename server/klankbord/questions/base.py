"""What every kind of question has in common.

A kind is a rule that turns an answer into integer weights per bucket. Counts are sums of weights, so whatever a
kind means, the store adds and subtracts integers and never learns what a question is.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Generic, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from klankbord.questions.prose import one_line, paragraphs
from klankbord.questions.rules import BrokenRule

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
"""A stable id: lower case words and digits joined by single hyphens, at most 40 characters."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
"""An ISO 639-1 code."""

_Sentence = Annotated[str, StringConstraints(min_length=1, max_length=600), AfterValidator(one_line)]
Text = Annotated[dict[Language, _Sentence], Field(min_length=1, max_length=8)]
"""The same sentence in one or more languages; the first is the original."""

_Page = Annotated[str, StringConstraints(min_length=1, max_length=4000), AfterValidator(paragraphs)]
LongText = Annotated[dict[Language, _Page], Field(min_length=1, max_length=8)]
"""The same paragraphs in one or more languages; the first is the original."""

Credit = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(one_line)]
"""The name and year of a model, as its makers are cited."""

Visibility = Literal["live", "after", "reveal", "never"]
"""When the room may see the result: as it grows, each person after answering, on the presenter's word, or never."""

Moderation = Literal["off", "all", "flagged"]
"""Which answers wait until the presenter has read them: none, all, or those with a word of the lists in them."""

LensName = Literal["cloud", "list", "once", "grouped"]
"""How the room looks at words: drawn, in a list, those that one person gave, those that are made of several."""

Weights = Mapping[str, int]
"""What one ballot adds to each bucket; never zero."""


class Model(BaseModel):
    """A value: strict, frozen, and without fields nobody asked for."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,
    )


class QuestionBase(Model):
    """The part of a question that does not depend on its kind."""

    items_in: ClassVar[str | None] = None
    """The field with the things that can be taken out of the question while it is asked."""
    least_items: ClassVar[int] = 1
    """How many of them have to be left."""
    id: Slug
    """Stays the same across decks and years: rooms that asked the same question are compared by it."""
    prompt: Text
    explanation: Text | None = None
    """One or two sentences under the prompt, on the phone and on the screen."""
    visibility: Visibility = "reveal"
    opens: Literal["arriving", "command"] = "arriving"
    """Whether the question takes answers as soon as it is in front of the room, or waits for the presenter's word."""
    change: bool = True
    """Whether an answer may be changed until the question closes."""
    per: Literal["person", "table"] = "person"
    """For whom one phone answers: for its owner, or for everybody at the table. A ballot weighs the same."""
    moderation: Moderation = "off"
    """Which answers wait until the presenter has read them."""
    credit: Credit | None = None
    """Whose model this is; stays on the slide."""

    @model_validator(mode="after")
    def _words_are_moderated(self) -> Self:
        if self.moderation != "off" and not self.has_words:
            raise BrokenRule("moderation_without_words")
        return self

    def without(self, ids: Collection[str]) -> Self:
        """Return the question without the items of these ids; those it does not have are no matter."""
        if self.items_in is None:
            return self
        left = tuple(item for item in getattr(self, self.items_in) if item.id not in ids)
        return self.model_copy(update={self.items_in: left})

    @property
    def has_words(self) -> bool:
        """Whether answers are people's own words, which a presenter may want to read first."""
        return False

    @property
    def shared(self) -> bool:
        """Whether people answer to what others answered, so that phones have to see a live result grow."""
        return False


class InvalidAnswer(ValueError):
    """An answer that its question does not take.

    `code` names the reason in the table of `klankbord.questions.reasons`; `values` fill in its sentence.
    """

    def __init__(self, code: str, **values: int | str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Counts:
    """The sum of the weights of all ballots of one round."""

    weights: Weights = field(default_factory=dict[str, int])
    """Bucket → sum, never zero."""
    first: Mapping[str, int] = field(default_factory=dict[str, int])
    """Bucket → the seq at which it last rose from zero: which word was earlier, which card is newer."""
    ballots: int = 0
    """How many people have answered."""
    marks: Mapping[str, str] = field(default_factory=dict[str, str])
    """Bucket → what the presenter decided about it."""
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    """Bucket → the group into which the presenter put it."""
    together: Mapping[frozenset[str], int] = field(default_factory=dict[frozenset[str], int])
    """Sets of buckets, where some are counted as one → how many people have exactly these of them."""

    def plus(self, other: "Counts") -> "Counts":
        """Return the counts of two disjoint sets of ballots taken together."""
        weights = dict(self.weights)
        for bucket, weight in other.weights.items():
            weights[bucket] = weights.get(bucket, 0) + weight
        first = dict(other.first)
        for bucket, seq in self.first.items():
            first[bucket] = min(seq, first.get(bucket, seq))
        together = dict(self.together)
        for buckets, people in other.together.items():
            together[buckets] = together.get(buckets, 0) + people
        kept = {bucket: weight for bucket, weight in weights.items() if weight}
        return Counts(
            weights=kept,
            first={bucket: seq for bucket, seq in first.items() if bucket in kept},
            ballots=self.ballots + other.ballots,
            marks={**other.marks, **self.marks},
            groups={**other.groups, **self.groups},
            together=together,
        )


@dataclass(frozen=True, slots=True)
class Writing:
    """Something in people's own words that a moderator decides about; its bucket is what decisions name."""

    text: str
    """As the room reads it."""
    spellings: tuple[str, ...] = ()
    """The other ways in which people wrote it."""
    parts: tuple[str, ...] = ()
    """The buckets that go where it goes: its spellings, the support it has."""
    leaves: str | None = None
    """The bucket that has its weight when it is out of sight: a dot without its name. Without it, nothing is left."""


class Part(Model):
    """One of the words that count as one."""

    label: str
    count: int
    """How many people gave it."""


class Line(Model):
    """A word in a list."""

    key: str
    label: str
    count: int
    """How many people gave it."""
    parts: tuple[Part, ...]
    """What it is made of, where it is looked at for that; of very many, those that have room on this leaf."""


class Lens(Model):
    """What the room looks at, where there are several ways to look."""

    name: LensName
    words: int
    """How many words there are in all."""
    once: int
    """How many of them one person gave."""
    grouped: int
    """How many of them are made of several."""
    leaf: int
    """The number of the leaf that lies open, from 0."""
    leaves: int
    """How many leaves there are; at least one."""
    lines: tuple[Line, ...]
    """The words on that leaf; none where they are drawn, for then the result has them."""


Q = TypeVar("Q", bound=QuestionBase)
A = TypeVar("A", bound=Model)
R = TypeVar("R", bound=Model)


def nothing_yet(_question: QuestionBase, _counts: Counts) -> None:
    """Return what most kinds let anybody see before the reveal."""


def nothing_written(_counts: Counts) -> Mapping[str, Writing]:
    """Return what people wrote where they can write nothing."""
    return {}


@dataclass(frozen=True, slots=True)
class Kind(Generic[Q, A, R]):
    """A question kind: three types and the rules between them. All pure."""

    name: str
    question_type: type[Q]
    answer_type: type[A]
    result_type: type[R]
    check: Callable[[Q, A], A]
    """Return the answer as it is kept, or raise `InvalidAnswer`."""
    weigh: Callable[[Q, A], Weights]
    """Return what a checked answer adds to the counts."""
    result: Callable[[Q, Counts], R]
    """Return what a screen shows of the counts."""
    read: Callable[[Q, str], A]
    """Return the answer that a person wrote on one line, not yet checked, or raise `InvalidAnswer`."""
    write: Callable[[Q, A], str]
    """Return a kept answer as that line, which `read` reads back."""
    written: str
    """What such a line looks like, for whoever writes one: `ids with commas between them, such as 'a, b'`."""
    blind: Callable[[Q, Counts], R | None] = nothing_yet
    """Return what may be seen before the reveal."""
    writings: Callable[[Counts], Mapping[str, Writing]] = nothing_written
    """Return what is in people's own words in the counts, by its bucket."""
    marks: tuple[str, ...] = ()
    """What a presenter can decide about what is written. Any of them but `aside` lets it be seen."""
    aside: str = "hidden"
    """The mark that sets it aside."""
    merge: Callable[[Counts, Mapping[str, str]], Counts] | None = None
    """Return the counts with some buckets counted for others, where a presenter can do that."""
    grouped: bool = False
    """Whether a presenter can put what is written into groups."""
    whole: Callable[[Q, Counts], R] | None = None
    """Return the result with everything in it, where a screen is shown a part; for documents, which have room."""
    look: Callable[[Counts, LensName, int], Lens] | None = None
    """Return the counts as they are seen through a lens, opened at a leaf, where there are several ways to look."""
