"""The presenter's laptop: time, rounds, a question out of answers, a rehearsal, and a room at everybody's own pace."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from klankbord.protocol.api import Do, GiveCommand
from tests.e2e.conftest import People
from tests.e2e.test_evening import DECK, DUTCH, Evening, arrived, ask, in_the_cloud, send, word
from tests.server_process import ServerProcess


@pytest.fixture
def evening(server: ServerProcess, people: People) -> Evening:
    """An evening that has begun."""
    return Evening(server, people)


def panel(screen: Page) -> Locator:
    """Return what opened in front of the picture."""
    return screen.get_by_role("dialog")


def use(screen: Page, name: str) -> None:
    """Press one of the buttons that appear when the pointer moves."""
    screen.mouse.move(400, 400)
    screen.mouse.move(420, 420)
    screen.get_by_role("navigation").get_by_role("button", name=name).click()


def answered(evening: Evening, *words: str) -> Page:
    """Let somebody answer the cloud, and return their phone."""
    phone = evening.phone(DUTCH)
    for number, text in enumerate(words, 1):
        word(phone, number).fill(text)
    send(phone)
    arrived(phone)
    return phone


def test_the_presenter_gives_time_and_takes_it_away(evening: Evening) -> None:
    """A timer stands on the wall, can be made longer, and goes without closing the question."""
    screen = evening.screen
    evening.to_the_cloud()
    timer = screen.get_by_role("timer")
    evening.press("t")
    evening.look()
    panel(screen).get_by_role("button", name="1 minuut").click()
    expect(timer).to_contain_text(re.compile(r"0:5\d|1:00"))
    evening.look()
    evening.press("t")
    panel(screen).get_by_role("button", name="15 seconden erbij").click()
    expect(timer).to_contain_text(re.compile(r"1:\d\d"))
    evening.press("t")
    panel(screen).get_by_role("button", name="Zonder tijd verder").click()
    expect(timer).to_have_count(0)
    expect(screen.get_by_text("geantwoord").first).to_be_visible()


def test_a_round_is_laid_beside_the_one_before_and_a_reset_is_taken_back(evening: Evening) -> None:
    """Asking again keeps the earlier round, to compare; a reset begins empty, and undoing it brings back what was."""
    screen = evening.screen
    evening.to_the_cloud()
    phone = answered(evening, "loslaten")
    evening.press("a")
    expect(screen.get_by_role("button", name="Ongedaan maken")).to_be_visible()
    word(phone, 1).fill("ruimte geven")
    send(phone)
    arrived(phone)
    evening.press("h")
    expect(in_the_cloud(screen)).to_have_count(1)
    evening.press("c")
    expect(screen.get_by_role("heading", name="Ronde 1 · 1 antwoord")).to_be_visible()
    expect(screen.get_by_role("heading", name="Ronde 2 · 1 antwoord")).to_be_visible()
    expect(in_the_cloud(screen)).to_have_count(2)
    evening.look()
    use(screen, "Deze vraag opnieuw")
    expect(panel(screen)).to_contain_text("Er wordt niets verwijderd")
    evening.look()
    panel(screen).get_by_role("button", name="Wissen en opnieuw").click()
    expect(in_the_cloud(screen)).to_have_count(0)
    screen.get_by_role("button", name="Ongedaan maken").click()
    expect(in_the_cloud(screen)).to_contain_text(["ruimte geven"])


def test_the_next_question_is_made_of_answers(evening: Evening) -> None:
    """Picked words become the options of a question right after this one; one of them can be taken out and put back."""
    screen = evening.screen
    evening.to_the_cloud()
    phone = answered(evening, "loslaten", "controle", "stilte")
    evening.press("h")
    use(screen, "Maak hier een vraag van")
    panel(screen).get_by_role("textbox").fill("Wat is het spannendst?")
    panel(screen).get_by_role("checkbox", name="stilte").uncheck()
    evening.look()
    panel(screen).get_by_role("button", name="Maak de vraag").click()
    expect(screen.get_by_text("De nieuwe vraag komt hierna.")).to_be_visible()
    evening.press("PageDown")
    expect(screen.get_by_role("heading", level=1)).to_contain_text("Wat is het spannendst?")
    expect(phone.get_by_role("radio")).to_have_count(2)
    use(screen, "Onderdeel weghalen")
    # Two are the least a choice can have, and the presenter hears so.
    panel(screen).get_by_role("button", name="Haal weg controle").click()
    expect(screen.get_by_text(re.compile("te weinig|zo weinig", re.IGNORECASE))).to_be_visible()


def test_black_is_the_room_s_and_not_the_laptop_s(evening: Evening) -> None:
    """What the key darkens another device lights again; a step behind the black only lights the wall."""
    screen = evening.screen
    evening.to_the_cloud()
    black = screen.get_by_role("img", name="Het scherm is zwart.")
    evening.press("b")
    expect(black).to_be_visible()
    evening.look()
    body = GiveCommand(command=Do(do="black")).model_dump_json().encode()
    ask(evening.server, "POST", f"/api/rooms/{evening.room}/commands", body)
    expect(black).to_have_count(0)
    evening.press(".")
    expect(black).to_be_visible()
    evening.press("PageDown")
    expect(black).to_have_count(0)
    expect(screen.get_by_role("heading", level=1)).to_contain_text("Wanneer vind jij")


def test_settings_are_of_this_room_alone(evening: Evening) -> None:
    """The presenter decides otherwise than the deck, and the panel shows what holds now."""
    screen = evening.screen
    evening.to_the_cloud()
    evening.press("v")
    live = panel(screen).get_by_role("button", name=re.compile("^Meteen zichtbaar"))
    live.click()
    expect(live).to_have_attribute("aria-current", "true")
    panel(screen).get_by_role("checkbox").uncheck()
    expect(panel(screen).get_by_role("checkbox")).not_to_be_checked()
    evening.look()
    evening.press("Escape")
    expect(screen.get_by_text("Antwoord op je telefoon. De eerste antwoorden verschijnen hier.")).to_be_visible()


def in_the_gallery(evening: Evening) -> Locator:
    """Go back to the decks, and return ours."""
    evening.screen.goto(f"{evening.server.url}/decks")
    return evening.screen.get_by_role("listitem").filter(has=evening.screen.get_by_role("heading", name=DECK))


def test_a_rehearsal_says_so_and_answers_itself(evening: Evening) -> None:
    """A rehearsal is marked on every picture and in the gallery, and people of paper answer it."""
    screen = evening.screen
    in_the_gallery(evening).get_by_role("button", name="Oefenen").click()
    screen.wait_for_url("**/rooms/*/screen")
    expect(screen.get_by_text("Repetitie: niets hiervan wordt bewaard")).to_be_visible()
    evening.look()
    evening.to_the_cloud()
    use(screen, "Vul met voorbeeldantwoorden")
    expect(screen.get_by_text(re.compile(r"Nu \d+ antwoorden\."))).to_be_visible()
    evening.press("h")
    expect(in_the_cloud(screen).nth(3)).to_be_attached()
    in_the_gallery(evening)
    expect(screen.get_by_text("repetitie", exact=True)).to_be_visible()


def test_people_answer_at_their_own_pace_and_are_looked_at_together(evening: Evening) -> None:
    """The wall says until when; closing brings the presenter back to the beginning."""
    screen = evening.screen
    deck = in_the_gallery(evening)
    deck.get_by_role("button", name="Bekijk de vragen").click()
    expect(deck.get_by_text("Wanneer vind jij")).to_be_visible()
    evening.look()
    deck.get_by_role("button", name="Zelf laten invullen").click()
    evening.look()
    deck.get_by_role("button", name="Open voor invullen").click()
    screen.wait_for_url("**/rooms/*/screen")
    expect(screen.get_by_text(re.compile("Vul in tot .*17:00"))).to_be_visible()
    evening.look()
    use(screen, "Voortgang per vraag")
    expect(panel(screen).get_by_text("0 antwoorden").first).to_be_visible()
    evening.look()
    screen.keyboard.press("Escape")
    use(screen, "Sluit en bekijk")
    expect(screen.get_by_text("is binnen").or_(screen.get_by_text("zijn binnen")).first).to_be_visible()
    screen.keyboard.press("PageDown")
    expect(screen.get_by_text("en vul deze code in")).to_have_count(0)
