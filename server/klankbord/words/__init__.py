"""Words as people type them: made safe to keep, measured as a reader sees them, recognised when spelt apart, found."""

from klankbord.words.excerpts import Piece, excerpt
from klankbord.words.key import merge_key
from klankbord.words.listed import WordListError, WordLists, built_in_lists, read_lists
from klankbord.words.terms import SHORTEST_BEGINNING, terms, wanted
from klankbord.words.text import clean, graphemes

__all__ = [
    "SHORTEST_BEGINNING",
    "Piece",
    "WordListError",
    "WordLists",
    "built_in_lists",
    "clean",
    "excerpt",
    "graphemes",
    "merge_key",
    "read_lists",
    "terms",
    "wanted",
]
