"""A deck is a file, and a room is what was made of it when it was started."""

from pathlib import Path

from klankbord.protocol.api import Decks, RoomDetail
from tests.web.site import running


def _deck(*prompts: str) -> str:
    """Return a file that asks these things."""
    questions = (f"## vraag-{n}\n\n- nl: {prompt}\n- kind: cloud\n" for n, prompt in enumerate(prompts, 1))
    return "\n".join(("---\ntitle:\n  nl: Avond\n---\n", *questions))


async def test_a_deck_that_is_edited_changes_no_room_that_was_started(tmp_path: Path, engine_url: str) -> None:
    """P47: the gallery shows the deck as it is now, a room that runs keeps its own, also after a restart."""
    decks = tmp_path / "decks"
    decks.mkdir()
    file = decks / "avond.md"
    file.write_text(_deck("Welke woorden?"), "utf-8")
    async with running(tmp_path, engine_url, decks=decks) as site, site.program() as program:
        answer = await program.post("/api/rooms", json={"deck": "avond"})
        room = RoomDetail.model_validate_json(answer.content)
        file.write_text(_deck("Welke zinnen?", "Nog iets?"), "utf-8")
        listed = Decks.model_validate_json((await program.get("/api/decks")).content).decks
        assert [deck.questions for deck in listed if deck.id == "avond"] == [2]
        found = RoomDetail.model_validate_json((await program.get(f"/api/rooms/{room.id}")).content)
        assert found.outline == room.outline
    async with running(tmp_path, engine_url, decks=decks) as site, site.program() as program:
        found = RoomDetail.model_validate_json((await program.get(f"/api/rooms/{room.id}")).content)
    assert [slide.prompt for slide in found.outline] == [{"nl": "Welke woorden?"}]
