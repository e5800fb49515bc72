"""A file that is not a deck is shown with its mistakes, so that they can be told in any language."""

from pathlib import Path

from klankbord.protocol.api import DeckProblem, Decks, DeckSentence
from tests.web.site import running

BROKEN = "---\ntitle:\n  nl: Avond\n---\n\n## wat\n\n- nl: Wat?\n- kind: clout\n"


async def test_a_mistake_is_told_by_code_and_in_english(tmp_path: Path, engine_url: str) -> None:
    """Every sentence has a code and its values beside the English words, which stay for programs and logs."""
    decks = tmp_path / "decks"
    decks.mkdir()
    (decks / "avond.md").write_text(BROKEN, "utf-8")
    async with running(tmp_path, engine_url, decks=decks) as site, site.program() as program:
        listed = Decks.model_validate_json((await program.get("/api/decks")).content).decks
    assert [deck.problems for deck in listed if deck.id == "avond"] == [
        (
            DeckProblem(
                line=9,
                column=None,
                sentence="There is no kind of question 'clout'. Did you mean 'cloud'?",
                said=(
                    DeckSentence(code="unknown_kind", values={"written": "clout"}),
                    DeckSentence(code="meant", values={"word": "cloud"}),
                ),
            ),
        )
    ]
