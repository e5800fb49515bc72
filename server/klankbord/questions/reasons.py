"""Why an answer was refused: a code for programs, a sentence for people.

The pages translate the codes; these English sentences serve the API and the logs.
"""

REASONS: dict[str, str] = {
    "answered_twice": "Something in this answer is given twice.",
    "beyond_scale": "The scale has {most} steps.",
    "malformed": "This is not an answer to this question.",
    "moment_too_long": "A moment has at most {most} characters.",
    "not_complete": "Something is not answered yet.",
    "nothing_asked": "This slide asks nothing.",
    "nothing_picked": "Pick at least one option.",
    "nothing_placed": "Place at least one.",
    "nothing_written": "Write something first.",
    "off_step": "Points are given in steps of {step}.",
    "own_support": "This is your own; others can support it.",
    "picked_twice": "An option can be picked once.",
    "points_left": "There are {left} points left to give.",
    "ranked_twice": "A thing has one place in the order.",
    "text_too_long": "An answer has at most {most} characters.",
    "too_many_asked": "Ask at most {most} questions.",
    "too_many_marks": "Place at most {most} marks.",
    "too_many_moments": "Place at most {most} moments.",
    "too_many_picks": "Pick at most {most} options.",
    "too_many_places": "Give at most {most} places.",
    "too_many_points": "You gave {given} points, and there are {most}.",
    "too_many_words": "Give at most {most} words.",
    "unchangeable": "An answer to this question cannot be changed.",
    "unknown_item": "There is nothing called {item}.",
    "unknown_option": "There is no option {option}.",
    "word_too_long": "A word has at most {most} characters.",
}


def sentence(code: str, values: dict[str, int | str]) -> str:
    """Return the English sentence for a reason."""
    return REASONS[code].format(**values)
