"""Words as people type them: made safe to keep, measured in what a reader sees, and recognised when spelt apart."""

from klankbord.words.key import merge_key
from klankbord.words.text import clean, graphemes

__all__ = ["clean", "graphemes", "merge_key"]
