"""Why an answer was refused: a code for programs, a sentence for people.

The pages translate the codes; these English sentences serve the API and the logs.
"""

REASONS: dict[str, str] = {
    "malformed": "This is not an answer to this question.",
    "nothing_asked": "This slide asks nothing.",
    "nothing_picked": "Pick at least one option.",
    "nothing_written": "Write something first.",
    "picked_twice": "An option can be picked once.",
    "text_too_long": "An answer has at most {most} characters.",
    "too_many_picks": "Pick at most {most} options.",
    "too_many_words": "Give at most {most} words.",
    "unchangeable": "An answer to this question cannot be changed.",
    "unknown_option": "There is no option {option}.",
    "word_too_long": "A word has at most {most} characters.",
}


def sentence(code: str, values: dict[str, int | str]) -> str:
    """Return the English sentence for a reason."""
    return REASONS[code].format(**values)
