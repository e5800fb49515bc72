"""Content: the rules of its own."""

import pytest

from klankbord.questions import Counts, InvalidAnswer, check
from klankbord.questions.content import CONTENT, Content, ContentAnswer, ContentResult


def slide(**settings: object) -> Content:
    """Return a slide."""
    return Content.model_validate({"id": "welkom", "prompt": {"nl": "Welkom"}, **settings})


def test_a_slide_takes_no_answer() -> None:
    """A page that answers it all the same hears that nothing was asked."""
    with pytest.raises(InvalidAnswer, match="nothing_asked"):
        check(slide(), ContentAnswer())


def test_a_slide_has_no_result() -> None:
    """There is nothing to count."""
    assert CONTENT.result(slide(), Counts()) == ContentResult()


def test_the_body_keeps_its_paragraphs() -> None:
    """One empty line between paragraphs at most, and no space at the end of a line."""
    body = slide(body={"nl": "Een. \n\n\n\n- twee\n- drie\n"}).body
    assert body == {"nl": "Een.\n\n- twee\n- drie"}
