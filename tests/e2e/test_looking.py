"""The words of a room, looked at in every way: by a key on the laptop, and from the presenter's phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from klankbord.protocol.api import Do, Jump, Show
from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms.command import Look, Merge
from tests.e2e.conftest import PROJECTOR, People
from tests.e2e.crowd import Crowd
from tests.e2e.test_projection import CUT_OFF
from tests.server_process import ServerProcess

DECK, QUESTION, ROUND = "sturen-vanuit-vertrouwen", "spannend", "spannend:1"
DUTCH = "nl-NL"
SQUARE = {"width": 1024, "height": 768}

WORDS = (
    ("lef", "de verantwoordelijkheid uit handen geven"),
    ("moed", "verantwoordelijkheidsgevoel"),
    ("moed", "samenwerkingsverbanden", "🌱"),
    ("Moed", "durf", "één-op-één"),
    ("moed", "durven", "als ik afhankelijk ben van iemand anders"),
)


@pytest.fixture
def crowd(server: ServerProcess) -> Iterator[Crowd]:
    """A cloud whose words are seen as they come in, from five people."""
    with Crowd.of(server, DECK, len(WORDS)) as crowd:
        at = [slide.id for slide in crowd.room.outline].index(QUESTION)
        for command in (Jump(at=at), Show(visibility="live")):
            crowd.command(command)
        yield crowd


def on_the_wall(crowd: Crowd, people: People) -> Page:
    """Return the screen of the room."""
    screen = people.someone(language=DUTCH, size=PROJECTOR)
    screen.emulate_media(reduced_motion="reduce")
    screen.goto(crowd.invitation())
    expect(screen.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
    screen.goto(f"{crowd.server.url}/rooms/{crowd.room.id}/screen")
    return screen


def answer(crowd: Crowd) -> None:
    """Let everybody answer, one after the other."""
    crowd.vote([CloudAnswer(words=words) for words in WORDS], ROUND)


def looks_at(screen: Page, name: str) -> None:
    """See that the wall looks at its words in the way of this name."""
    expect(screen.get_by_role("region", name=name)).to_be_visible()


def test_one_key_goes_through_every_way_to_look(crowd: Crowd, people: People) -> None:
    """Drawn, listed, said once, merged and drawn again; a reload and a second screen find it so."""
    screen = on_the_wall(crowd, people)
    answer(crowd)
    crowd.command(Merge(bucket="durven", into="durf"))
    drawn = screen.get_by_role("list", name="Woorden, vaakst genoemd eerst")
    expect(drawn.get_by_role("listitem").first).to_have_text("moed, 4 personen")
    screen.keyboard.press("w")
    looks_at(screen, "Alle woorden")
    expect(drawn).to_have_count(0)
    expect(screen.locator("dl > div").first).to_have_text(re.compile("^44 personenmoed$"))
    screen.keyboard.press("w")
    looks_at(screen, "Eén keer gezegd")
    once = screen.get_by_role("region").get_by_role("listitem")
    expect(once.first).to_have_text("als ik afhankelijk ben van iemand anders")
    expect(once.last).to_have_text("🌱")
    screen.reload()
    looks_at(screen, "Eén keer gezegd")
    looks_at(on_the_wall(crowd, people), "Eén keer gezegd")
    screen.keyboard.press("w")
    looks_at(screen, "Samengevoegd")
    expect(screen.get_by_role("list", name="Waar durf uit bestaat").get_by_role("listitem")).to_have_text(
        ["durf 1", "durven 1"]
    )
    screen.keyboard.press("w")
    expect(drawn).to_be_visible()


def test_the_remote_looks_and_arranges(crowd: Crowd, people: People) -> None:
    """Under one thumb, in two presses; what is on the wall stands on the phone."""
    screen = on_the_wall(crowd, people)
    remote = people.someone(language=DUTCH)
    remote.goto(crowd.pairing())
    # What is said first sits in the middle, and stays there when something else is said more often.
    crowd.vote([CloudAnswer(words=("lef",)) for _ in WORDS], ROUND)
    expect(screen.locator(".cloud-word")).to_have_text("lef")
    answer(crowd)
    expect(screen.get_by_role("list", name="Woorden, vaakst genoemd eerst").get_by_role("listitem")).to_have_count(10)
    first = screen.locator(".cloud-word").filter(has_text=re.compile("^moed$"))
    before = first.get_attribute("style")
    assert before
    remote.get_by_role("button", name="Schik", exact=True).tap()
    expect(first).not_to_have_attribute("style", before)
    remote.get_by_role("button", name="Op het scherm: Woordwolk").tap()
    remote.get_by_role("button", name=re.compile("^Eén keer gezegd")).tap()
    looks_at(screen, "Eén keer gezegd")
    expect(remote.get_by_role("button", name="Op het scherm: Eén keer gezegd")).to_be_visible()


def test_leaves_are_turned_by_keys_and_by_the_remote(crowd: Crowd, people: People) -> None:
    """Every word is on a leaf, and every leaf fits: on a wide wall and on one that is nearly square."""
    screen = on_the_wall(crowd, people)
    remote = people.someone(language=DUTCH)
    remote.goto(crowd.pairing())
    answers = [
        CloudAnswer(words=tuple(f"{chr(0x61 + person)}{n} samenwerkingsverbanden" for n in range(3)))
        for person in range(len(WORDS))
    ]
    crowd.vote(answers, ROUND)
    expect(screen.get_by_role("list", name="Woorden, vaakst genoemd eerst").get_by_role("listitem")).to_have_count(15)
    crowd.command(Look(lens="once"))
    looks_at(screen, "Eén keer gezegd")
    expect(screen.get_by_text("blad 1 van 2")).to_be_visible()
    heard = words_on(screen)
    screen.keyboard.press("]")
    expect(screen.get_by_text("blad 2 van 2")).to_be_visible()
    assert {*heard, *words_on(screen)} == {word for one in answers for word in one.words}
    remote.get_by_role("button", name="Vorig blad").tap()
    expect(screen.get_by_text("blad 1 van 2")).to_be_visible()
    assert words_on(screen) == heard
    for size in (PROJECTOR, SQUARE):
        screen.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert screen.evaluate(CUT_OFF) == []


def test_before_the_reveal_there_is_nothing_to_look_at(crowd: Crowd, people: People) -> None:
    """The key says that it cannot be now, and no word comes to the wall."""
    crowd.command(Show(visibility="reveal"))
    screen = on_the_wall(crowd, people)
    answer(crowd)
    expect(screen.get_by_text("5", exact=True).first).to_be_visible()
    screen.keyboard.press("w")
    expect(screen.get_by_text("Dat kan hier nu niet.")).to_be_visible()
    assert "moed" not in screen.content()
    crowd.command(Do(do="reveal"))
    expect(screen.get_by_role("list", name="Woorden, vaakst genoemd eerst")).to_be_visible()


def words_on(screen: Page) -> list[str]:
    """Return the words of the leaf that lies open."""
    return screen.get_by_role("region").get_by_role("listitem").all_inner_texts()
