"""Text from a phone, made safe to store, compare and show on a wall."""

import unicodedata

import regex

_MOST_MARKS = 3  # more combining marks on one letter is "zalgo": it would smear over the lines of other people
_ZWJ = "\u200d"
_KEPT_FORMAT = {_ZWJ, "\ufe0e", "\ufe0f"}  # the joiner and the two variation selectors are part of emoji
_TAGS = range(0xE0020, 0xE0080)  # tag characters spell the flags of regions inside one emoji

_CLUSTER = regex.compile(r"\X")
_SPACES = regex.compile(r"\s+")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}")
_EMOJI_JOINT = regex.compile(
    r"(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})"
)


def clean(text: str) -> str:
    """Return `text` as one line: NFC, white space collapsed, control and invisible characters gone.

    Kept: the joiner inside an emoji, variation selectors, at most three combining marks on a letter. Direction
    overrides are removed, so a right-to-left answer reads as itself and cannot turn its neighbours around.
    """
    if text.isascii() and text.isprintable():  # nearly every answer: nothing to normalise but its spaces
        return " ".join(text.split())
    composed = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    joints = {match.start() for match in _EMOJI_JOINT.finditer(composed)}
    has_emoji = _EMOJI.search(composed) is not None
    kept: list[str] = []
    marks = 0
    for position, character in enumerate(composed):
        category = unicodedata.category(character)
        if category == "Mn" and character not in _KEPT_FORMAT:
            marks += 1
            if marks > _MOST_MARKS:
                continue
        else:
            marks = 0
        if character == _ZWJ and position not in joints:
            continue
        if category in {"Cc", "Cf", "Cs", "Co", "Cn"} and not _belongs(character, has_emoji=has_emoji):
            continue
        kept.append(character)
    return " ".join("".join(kept).split())


def _belongs(character: str, *, has_emoji: bool) -> bool:
    return character in _KEPT_FORMAT or (has_emoji and ord(character) in _TAGS)


def graphemes(text: str) -> int:
    """Return how many characters a reader sees: extended grapheme clusters (Unicode Annex 29)."""
    if text.isascii():
        return len(text)
    return len(_CLUSTER.findall(text))
