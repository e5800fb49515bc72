"""Words as people type them: made safe to keep, measured as a reader sees them, recognised when spelt apart, found."""

from klankbord.words.key import merge_key
from klankbord.words.listed import WordListError, WordLists, built_in_lists, read_lists
from klankbord.words.terms import terms, wanted
from klankbord.words.text import clean, graphemes

__all__ = [
    "WordListError",
    "WordLists",
    "built_in_lists",
    "clean",
    "graphemes",
    "merge_key",
    "read_lists",
    "terms",
    "wanted",
]
