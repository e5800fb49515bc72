"""The main job, end to end: a room answers a question and sees itself, also when the server dies in the middle."""

import re
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest
from playwright.sync_api import Locator, Page, expect

from klankbord.protocol.api import Invitation, Results, RoomDetail
from tests.e2e.conftest import PROJECTOR, People
from tests.server_process import ServerProcess

DUTCH, ENGLISH = "nl-NL", "en-GB"
DECK = "Sturen vanuit vertrouwen"


def ask(server: ServerProcess, method: str, path: str, body: bytes | None = None) -> bytes:
    """Use the HTTP API as a program does. In a thread: a browser test already has a loop of its own."""
    headers = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{server.url}{path}", body, headers, method=method)  # noqa: S310 - our own
    with ThreadPoolExecutor(1) as pool, pool.submit(urllib.request.urlopen, request).result() as answer:
        return answer.read()


class Evening:
    """A started deck: its screen, and phones as they come in."""

    def __init__(self, server: ServerProcess, people: People, title: str = DECK) -> None:
        self.server = server
        self.people = people
        link = Invitation.model_validate_json(ask(server, "POST", "/api/presenter-links")).link
        self.screen = people.someone(language=DUTCH, size=PROJECTOR)
        self.screen.goto(link)
        deck = self.screen.get_by_role("listitem").filter(has=self.screen.get_by_role("heading", name=title))
        expect(deck).to_be_visible()
        people.look(self.screen)
        deck.get_by_role("button", name="Start").click()
        self.screen.wait_for_url("**/rooms/*/screen")
        expect(self.screen.get_by_text("en vul deze code in")).to_be_visible()
        self.room = self.screen.url.split("/")[-2]
        self.code = RoomDetail.model_validate_json(ask(server, "GET", f"/api/rooms/{self.room}")).code
        expect(self.screen.get_by_text(self.code[:4]).first).to_be_visible()
        self.look()

    def phone(self, language: str, *, dark: bool = False) -> Page:
        """Let somebody in by the code on the screen."""
        page = self.people.someone(language=language, dark=dark)
        page.goto(f"{self.server.url}/{self.code}")
        return page

    def press(self, key: str) -> None:
        """Press a key on the presenter's laptop."""
        self.screen.keyboard.press(key)

    def look(self) -> None:
        """Look whether everybody could use the presenter's laptop as it is now."""
        self.people.look(self.screen)

    def to_the_cloud(self) -> None:
        """Go to the question that this project began with, by the overview."""
        self.press("o")
        slide = self.screen.get_by_role("button", name=re.compile("Wanneer vind jij"))
        expect(slide).to_be_visible()
        self.look()
        slide.click()
        expect(self.screen.get_by_role("heading", level=1)).to_contain_text("Wanneer vind jij")

    def results(self) -> dict[str, int]:
        """Return the words of the cloud as the organiser reads them."""
        found = Results.model_validate_json(ask(self.server, "GET", f"/api/rooms/{self.room}/results"))
        (result,) = [asked.result for asked in found.rounds if asked.round == "spannend:1"]
        assert result.kind == "cloud"
        return {word.label: word.count for word in result.words}


@pytest.fixture
def evening(server: ServerProcess, people: People) -> Evening:
    """An evening that has begun."""
    return Evening(server, people)


def word(page: Page, number: int) -> Locator:
    """Return one of the fields for words."""
    return page.get_by_role("textbox", name=re.compile(f"(Woord|Word) {number}"))


def send(page: Page) -> None:
    """Press the one button at the foot of the phone."""
    page.get_by_role("button", name=re.compile("Versturen|versturen|Send|change", re.IGNORECASE)).last.click()


def arrived(page: Page) -> None:
    """See the tick: the answer is on disk."""
    expect(page.get_by_role("heading", name=re.compile("Aangekomen|Arrived"))).to_be_visible()


def in_the_cloud(screen: Page) -> Locator:
    """Return the words of the cloud as a screen reader hears them."""
    return screen.get_by_role("list", name="Woorden, vaakst genoemd eerst").get_by_role("listitem")


def test_a_room_answers_and_sees_itself(evening: Evening) -> None:
    """Screen and phones, Dutch and English, by code: words typed on phones stand on the wall."""
    screen = evening.screen
    phones = [evening.phone(DUTCH), evening.phone(ENGLISH), evening.phone(DUTCH, dark=True)]
    expect(screen.get_by_text("zijn binnen").first).to_be_visible()
    evening.people.look(screen, *phones)
    evening.to_the_cloud()
    for phone, prompt in zip(phones, ("Wanneer vind jij", "When is trust", "Wanneer vind jij"), strict=True):
        expect(phone.get_by_role("heading", level=1)).to_contain_text(prompt)
    for phone, words in zip(phones, (["Loslaten", "fouten maken"], ["loslaten"], ["e-mail"]), strict=True):
        for number, text in enumerate(words, 1):
            word(phone, number).fill(text)
        send(phone)
        arrived(phone)
    expect(in_the_cloud(screen)).to_have_count(3)
    expect(in_the_cloud(screen).first).to_contain_text("oslaten, 2 personen")


def test_an_answer_can_be_changed_until_the_question_closes(evening: Evening) -> None:
    """The second answer replaces the first; after closing the phone says so."""
    phone = evening.phone(DUTCH)
    evening.to_the_cloud()
    word(phone, 1).fill("controle")
    send(phone)
    arrived(phone)
    phone.get_by_role("button", name="Wijzig mijn antwoord").click()
    evening.people.look(phone)
    word(phone, 1).fill("vertrouwen")
    send(phone)
    arrived(phone)
    expect(in_the_cloud(evening.screen)).to_have_text([re.compile("vertrouwen, 1 persoon")])
    evening.press("l")
    expect(phone.get_by_text("Jouw antwoord")).to_be_visible()
    assert evening.results() == {"vertrouwen": 1}


def test_a_double_tap_sends_and_no_more(evening: Evening) -> None:
    """Changing the answer comes to lie under the same thumb; the second tap does not press it."""
    phone = evening.phone(DUTCH)
    evening.to_the_cloud()
    word(phone, 1).fill("lef")
    phone.get_by_role("button", name="Versturen").dblclick()
    arrived(phone)
    expect(phone.get_by_role("button", name="Wijzig mijn antwoord")).to_be_visible()


def test_a_draft_survives_a_reload_and_the_next_question(evening: Evening) -> None:
    """What somebody is typing is theirs: neither a reload nor the presenter takes it away."""
    phone = evening.phone(DUTCH)
    evening.to_the_cloud()
    word(phone, 1).fill("verantwoordelijkheidsgevoel")
    phone.reload()
    expect(word(phone, 1)).to_have_value("verantwoordelijkheidsgevoel")
    word(phone, 1).focus()
    evening.press("o")
    evening.screen.get_by_role("button", name=re.compile("Vertrouwen en controle")).click()
    expect(phone.get_by_role("button", name="De volgende vraag staat klaar.")).to_be_visible()
    expect(phone.get_by_text("verantwoordelijkheidsgevoel").or_(word(phone, 1)).first).to_be_visible()


def test_a_killed_server_is_a_pause(evening: Evening) -> None:
    """Killed with -9 in the middle of a question: phones come back by themselves, nothing told is lost."""
    screen, server = evening.screen, evening.server
    phones = [evening.phone(DUTCH), evening.phone(ENGLISH), evening.phone(DUTCH)]
    evening.to_the_cloud()
    for phone, text in zip(phones[:2], ("lef", "kwetsbaarheid"), strict=True):
        word(phone, 1).fill(text)
        send(phone)
        arrived(phone)
    expect(in_the_cloud(screen)).to_have_count(2)
    server.kill()
    word(phones[2], 1).fill("tijdens de storing")
    send(phones[2])
    expect(phones[2].get_by_role("heading", name="Onderweg")).to_be_visible()
    expect(phones[2].locator(".banner")).to_be_visible()
    evening.people.look(screen, phones[2])
    server.start()
    arrived(phones[2])
    for phone in phones[:2]:
        arrived(phone)
    expect(in_the_cloud(screen)).to_have_count(3)
    assert evening.results() == {"lef": 1, "kwetsbaarheid": 1, "tijdens de storing": 1}
    word_before = "lef"
    phones[0].get_by_role("button", name="Wijzig mijn antwoord").click()
    expect(word(phones[0], 1)).to_have_value(word_before)
    word(phones[0], 1).fill("moed")
    send(phones[0])
    expect(in_the_cloud(screen).filter(has_text="moed")).to_have_count(1)


def test_a_wrong_code_gets_a_clear_sentence(server: ServerProcess, people: People) -> None:
    """Where the person is looking, in their language, and what was typed stays."""
    phone = people.someone(language=DUTCH)
    phone.goto(server.url)
    people.look(phone)
    phone.get_by_role("textbox").fill("12345678")
    expect(phone.get_by_text("Er is geen open ruimte met deze code.")).to_be_visible()


def test_the_remote_leads_the_room(evening: Evening) -> None:
    """Paired by QR, a phone moves the room, a double press by one step; the notes are on it alone."""
    screen = evening.screen
    evening.press("r")
    screen.get_by_role("button", name="Toon de code").click()
    image = screen.get_by_role("img", name="QR-code om een telefoon als afstandsbediening te gebruiken")
    expect(image).to_be_visible()
    evening.look()
    pairing = ask(evening.server, "POST", f"/api/rooms/{evening.room}/remotes", b"{}").decode()
    link = re.search(r'"link":"([^"]+)"', pairing)
    assert link is not None
    evening.press("Escape")
    remote = evening.people.someone(language=DUTCH)
    remote.clock.install()
    remote.goto(link[1])
    remote.get_by_role("button", name="Beginnen").dblclick()
    expect(screen.get_by_role("heading", level=1)).to_have_text("Sturen vanuit vertrouwen")
    expect(remote.get_by_text("Laat deze dia staan")).to_be_visible()
    expect(screen.get_by_text("Laat deze dia staan")).to_have_count(0)
    remote.clock.fast_forward(1_000)
    remote.get_by_role("button", name="Volgende").first.click()
    expect(screen.get_by_role("heading", level=1)).to_contain_text("Als vertrouwen zo heilzaam is")


def test_a_page_without_websockets_takes_part_all_the_same(evening: Evening) -> None:
    """On a network that lets no websocket through, the same page goes the long way round."""
    page = evening.people.someone(language=DUTCH)
    page.add_init_script(
        "window.WebSocket = class { constructor() { setTimeout(() => this.onclose?.({code: 1006})) } close() {} }"
    )
    page.goto(f"{evening.server.url}/{evening.code}")
    evening.to_the_cloud()
    word(page, 1).fill("omweg")
    send(page)
    arrived(page)
    expect(in_the_cloud(evening.screen)).to_have_text([re.compile("omweg")])
