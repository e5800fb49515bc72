"""Write the list of real words that are one typing error away from another: `klankbord/words/real/words.txt`.

    .venv/bin/python scripts/real_words.py /usr/share/dict/dutch /usr/share/dict/{american,british}-english \
        > server/klankbord/words/real/words.txt

The dictionaries are those of Debian's packages wdutch, wamerican and wbritish, or any with a word a line.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations, groupby
from pathlib import Path

from klankbord.words.forms import same_word
from klankbord.words.key import merge_key
from klankbord.words.real import BEGINNING
from klankbord.words.typos import one_typo, traces

_LONGEST = 12
"""Letters. Longer ones are nearly all compounds, of which no list knows every one."""

_HEAD = """\
# Real words of 7 to 12 letters that a typing error could make of another real word, in Dutch or in English.
# Made by scripts/real_words.py of the word lists of OpenTaal and SCOWL; their licences are beside this file.
# A line is how words begin, and how each of them goes on.
"""


def main() -> None:
    """Read the dictionaries that were named, and print the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dictionary", nargs="+", type=Path)
    known = {word for path in parser.parse_args().dictionary for word in words(path)}
    sys.stdout.write(_HEAD)
    for beginning, group in groupby(sorted(neighbours(known)), key=lambda word: word[:BEGINNING]):
        print(beginning, *(word[BEGINNING:] for word in group))


def words(dictionary: Path) -> Iterator[str]:
    """Yield the keys of words that are no names and have no apostrophe."""
    for line in dictionary.read_text("utf-8").splitlines():
        key = merge_key(line)
        if line[:1].islower() and "'" not in line and key.isascii() and key.isalpha() and len(key) <= _LONGEST:
            yield key


def neighbours(known: Iterable[str]) -> set[str]:
    """Return the words with another that is no form of them, one typing error away."""
    by_trace: dict[str, list[str]] = {}
    for word in sorted(known):
        for trace in set(traces(word)):
            by_trace.setdefault(trace, []).append(word)
    return {
        word
        for met in by_trace.values()
        for one, other in combinations(met, 2)
        if one_typo(one, other) and not same_word(one, other)
        for word in (one, other)
    }


if __name__ == "__main__":
    main()
