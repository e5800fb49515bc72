"""A deck file as lines, and as the tree of its headings. Nothing here knows what a question is."""

import re
from dataclasses import dataclass, field

from klankbord.decks.problem import Problems, again
from klankbord.decks.sentences import Said, said
from klankbord.questions.prose import hidden

FENCE = "---"
_HEADING = re.compile(r"(#+)( *)(.*)")
_QUESTION_LEVEL = 2
_DEEPEST = 2  # levels below a question: a part of it, and a language of that part


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without the spaces at its end."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, the lines under it and the headings one level down."""

    title: str
    line: int
    lines: list[Line] = field(default_factory=list[Line])
    blocks: list["Block"] = field(default_factory=list["Block"])


@dataclass(frozen=True, slots=True)
class Outline:
    """A file taken apart."""

    front: list[Line] | None
    """The lines between the two fences; without fences none, which is then a problem already told."""
    questions: list[Block]


def outline(text: str, problems: Problems) -> Outline:
    """Take a file apart. A byte order mark and line ends of Windows are taken as they are meant."""
    lines = _lines(text, problems)
    start = next((place for place, line in enumerate(lines) if line.text), None)
    if start is None:
        problems.add(1, said("empty"))
        return Outline(None, [])
    if lines[start].text != FENCE:
        problems.add(lines[start].number, said("no_front"))
        return Outline(None, _tree(lines[start:], problems))
    front: list[Line] = []
    for place in range(start + 1, len(lines)):
        if lines[place].text == FENCE:
            return Outline(front, _tree(lines[place + 1 :], problems))
        if _HEADING.match(lines[place].text):
            break
        front.append(lines[place])
    problems.add(lines[start].number, said("front_has_no_end"))
    return Outline(front, _tree(lines[start + 1 + len(front) :], problems))


def _lines(text: str, problems: Problems) -> list[Line]:
    lines: list[Line] = []
    for number, written in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), 1):
        place = hidden(written)
        if place is None:
            lines.append(Line(number, written.rstrip()))
        else:
            problems.add(number, _unseen(written[place]), column=place + 1)
            seen = "".join(character for character in written.replace("\t", "  ") if hidden(character) is None)
            lines.append(Line(number, seen.rstrip()))
    return lines


def _unseen(character: str) -> Said:
    if character == "\t":
        return said("tab")
    return said("unseen", sign=f"U+{ord(character):04X}")


def _tree(lines: list[Line], problems: Problems) -> list[Block]:
    """Return the blocks of the questions; what stands under a heading that cannot be there is left out."""
    questions: list[Block] = []
    path: list[Block] = []
    for line in lines:
        heading = _HEADING.match(line.text)
        if heading is None:
            if path:
                path[-1].lines.append(line)
            elif line.text:
                problems.add(line.number, said("no_question_heading"))
                path = [Block("", line.number)]
            continue
        marks, gap, title = heading.groups()
        depth = len(marks) - _QUESTION_LEVEL
        fits = 0 <= depth <= min(len(path), _DEEPEST)
        if title and not gap:
            problems.add(line.number, said("heading_without_space", marks=marks))
        elif not fits:
            problems.add(line.number, _misplaced(len(marks)))
        if len(path) > _DEEPEST and (depth > _DEEPEST or (depth < 0 and not gap)):
            path[-1].lines.append(line)  # among paragraphs it was meant as text
            continue
        block = Block(title, line.number)
        if fits:
            siblings = path[depth - 1].blocks if depth else questions
            siblings.append(block)
        path = [*path[: max(depth, 0)], block]
    return questions


def by_title(blocks: list[Block], problems: Problems) -> dict[str, Block]:
    """Return the blocks under their titles; a second one with the same title is a problem."""
    known: dict[str, Block] = {}
    for block in blocks:
        first = known.setdefault(block.title, block)
        if first is not block:
            problems.add(block.line, again(block.title, first.line))
    return known


def _misplaced(level: int) -> Said:
    if level < _QUESTION_LEVEL:
        return said("heading_too_high")
    if level > _QUESTION_LEVEL + _DEEPEST:
        return said("heading_too_deep", level=level)
    return said("heading_alone", level=level, above=level - 1)
