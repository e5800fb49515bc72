"""What has to hold between the settings of a question: a code for pages, which say it in the language of their reader,
and the sentence in English for the terminal and the log.
"""

RULES: dict[str, str] = {
    "moderation_without_words": "moderation is off here: nobody writes anything",
    "pick_beyond_options": "pick is {pick}, but there are {options} options",
    "zone_without_inside": "zone {zone!r} has no inside: left < right and bottom < top",
    "twins": "two {what} have the id {id!r}",
    "one_field": "fields are two or none: one text needs no label",
    "support_needs_change": "change is yes where there is support: people go on supporting",
    "budget_in_steps": "a budget of {budget} cannot be given away in steps of {step}",
    "nothing_here": "there is nothing in this text",
    "hidden_character": "character {place} of a line, {sign}, cannot be seen",
    "questions_need_change": "change is yes here: people go on asking and supporting",
    "top_beyond_items": "top is {top}, but there are {items} items",
}
"""Code → sentence, without its full stop. One that is about a field begins with its name."""


class BrokenRule(ValueError):
    """A question that contradicts itself. `code` names the rule in `RULES`; `values` fill in its sentence."""

    def __init__(self, code: str, **values: int | str) -> None:
        super().__init__(RULES[code].format(**values))
        self.code = code
        self.values = values
