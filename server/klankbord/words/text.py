"""Text from a phone, made safe to store, compare and show on a wall."""

import unicodedata

import regex

_EMOJI = r"""
    \U0001F3F4 [\U000E0030-\U000E007A]{1,8} \U000E007F                  # the flag of a region, spelt in tags
  | [0-9#*] \uFE0F \u20E3                                               # a keycap
  | \p{Extended_Pictographic} [\uFE0E\uFE0F\p{Emoji_Modifier}]?
    (?: \u200D \p{Extended_Pictographic} [\uFE0E\uFE0F\p{Emoji_Modifier}]? )*
"""
_EMOJI_OR_UNSEEN = regex.compile(rf"({_EMOJI}) | [\p{{C}}\p{{Default_Ignorable_Code_Point}}]", regex.VERBOSE)
# More combining marks on one letter is "zalgo": it would smear over the lines of other people.
_MARKS_TOO_MANY = regex.compile(r"(?<=[\p{Mn}\p{Me}]{3})[\p{Mn}\p{Me}]+")
_CLUSTER = regex.compile(r"\X")


def clean(text: str) -> str:
    """Return `text` as one line: NFC, white space collapsed, control and invisible characters gone.

    Kept: what makes one picture of the parts of an emoji, at most three combining marks on a letter. Direction
    overrides are removed, so a right-to-left answer reads as itself and cannot turn its neighbours around.
    Cleaning what is clean changes nothing.
    """
    if text.isascii() and text.isprintable():  # nearly every answer: nothing to normalise but its spaces
        return " ".join(text.split())
    # Marks meet their letters only when what stood between them is gone, so composing comes after that.
    seen = _EMOJI_OR_UNSEEN.sub(r"\1", " ".join(text.split()))
    composed = unicodedata.normalize("NFC", seen)
    return " ".join(_MARKS_TOO_MANY.sub("", composed).split())


def graphemes(text: str) -> int:
    """Return how many characters a reader sees: extended grapheme clusters (Unicode Annex 29)."""
    if text.isascii():
        return len(text)
    return len(_CLUSTER.findall(text))
