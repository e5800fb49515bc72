"""Every kind of question is answered by keyboard alone, and tells a screen reader what it is and how it stands."""

import asyncio
import re
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from playwright.sync_api import Locator, Page, expect

from klankbord.client import Klankbord
from klankbord.protocol.api import Do, Jump, RoomDetail
from tests.e2e.conftest import People
from tests.server_process import ServerProcess

T = TypeVar("T")

MOST_TABS = 60
"""More controls than this before the one that is wanted, and nobody would get there."""


def outside(work: Coroutine[None, None, T]) -> T:
    """Run it in a thread: a browser test already has a loop of its own."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def _ask(server: ServerProcess, deck: str, question: str) -> RoomDetail:
    async with Klankbord(server.url, server.token) as klankbord:
        room = await klankbord.open_room(deck)
        await klankbord.command(room.id, Jump(at=[slide.id for slide in room.outline].index(question)))
        if (await klankbord.room(room.id)).phase == "waiting":
            await klankbord.command(room.id, Do(do="open"))
        return room


class Keys:
    """Somebody who has a keyboard and nothing else."""

    def __init__(self, page: Page, people: People) -> None:
        self.page = page
        self.people = people
        self.main = page.get_by_role("main")

    def to(self, target: Locator) -> None:
        """Go on with Tab until the focus is there."""
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"no way to {target} with Tab")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def on(self, role: str, name: str | re.Pattern[str], *keys: str) -> None:
        """Go to a control and press keys there."""
        self.to(self.page.get_by_role(role, name=name, exact=True).first)  # type: ignore[arg-type]
        # What has just come into the dock takes no presses for a moment.
        expect(self.page.locator(".phone-dock-settling")).to_have_count(0)
        self.press(*keys)

    def type(self, name: str, text: str) -> None:
        """Write in a field."""
        self.on("textbox", name)
        self.page.keyboard.type(text)

    def send(self) -> None:
        """Send, by the button at the foot of the page."""
        self.people.look(self.page)
        self.on("button", "Versturen", "Enter")

    def hears(self, tree: str) -> None:
        """What the page is for a screen reader now, from the top; what is left out does not matter."""
        expect(self.main).to_match_aria_snapshot(tree)

    def hears_value(self, slider: str, value: str) -> None:
        """What a slider says of its value."""
        expect(self.page.get_by_role("slider", name=slider, exact=True)).to_have_attribute("aria-valuetext", value)


def choice(keys: Keys) -> None:
    """Several of them, by the space bar."""
    keys.on("checkbox", "Ambiguïteit", "Space")
    keys.on("checkbox", "Gesplitste loyaliteit", "Space")
    keys.hears("""
      - group "Welke kenmerken van een samenwerkingsvraagstuk herken je?":
        - checkbox "Wederzijdse afhankelijkheid"
        - checkbox "Ambiguïteit" [checked]
        - checkbox "Gesplitste loyaliteit" [checked]
    """)
    keys.send()


def choice_of_one(keys: Keys) -> None:
    """One of them, by the arrows: the group is one stop for Tab."""
    keys.on("radio", "Ja", "Space", "ArrowDown")
    keys.hears("""
      - radiogroup /Is het belangrijk om het te hebben over vertrouwen/:
        - radio "Ja"
        - radio "Soms" [checked]
        - radio "Nee"
    """)
    keys.send()


def cloud(keys: Keys) -> None:
    """Enter goes to the next field, and in an empty one it sends."""
    keys.type("Woord 1", "loslaten")
    keys.press("Enter")
    keys.hears("""
      - group /Wanneer vind jij vertrouwen spannend/:
        - list:
          - listitem:
            - textbox "Woord 1": loslaten
          - listitem:
            - textbox "Woord 2"
    """)
    keys.press("Enter")


def opened(keys: Keys) -> None:
    """Each half has its field."""
    keys.type("Hier ben ik wel van", "de inhoud")
    keys.type("Hier ben ik niet van", "het proces")
    keys.hears("""
      - group "Waar ben je wel van, en waar ben je niet van?":
        - heading "Hier ben ik wel van" [level=2]
        - textbox "Hier ben ik wel van": de inhoud
        - heading "Hier ben ik niet van" [level=2]
        - textbox "Hier ben ik niet van": het proces
    """)
    keys.send()


def scale(keys: Keys) -> None:
    """Each statement is one stop for Tab; the arrows go along its steps."""
    for statement, first in (
        ("De leden van het samenwerkingsverband", "Space"),
        ("Hun moederorganisaties", "ArrowRight"),
        ("Het samenwerkingsverband zelf", "ArrowLeft"),
    ):
        group = keys.page.get_by_role("group", name=statement)
        keys.to(group.get_by_role("radio").first)
        keys.press(first)
        keys.press("Tab")
    keys.hears("""
      - group "Hoeveel vertrouwen heb je in…":
        - group "De leden van het samenwerkingsverband":
          - radio "1, Geen vertrouwen" [checked]
          - radio "2 van 10"
        - group "Hun moederorganisaties":
          - radio "2 van 10" [checked]
        - group "Het samenwerkingsverband zelf":
          - radio "Sla over" [checked]
    """)
    keys.send()


def ranking(keys: Keys) -> None:
    """Enter gives the next place, and the arrows beside a thing move it."""
    keys.on("button", "Vertrouwen", "Enter")
    keys.on("button", "Wederkerigheid", "Enter")
    keys.on("button", "Hoger: Wederkerigheid", "Enter")
    keys.hears("""
      - group "Welke waarden dragen jouw netwerk?":
        - list "Jouw volgorde":
          - listitem:
            - button "Wederkerigheid , plaats 1. Haal eruit."
            - 'button "Hoger: Wederkerigheid" [disabled]'
            - 'button "Lager: Wederkerigheid"'
          - listitem:
            - button "Vertrouwen , plaats 2. Haal eruit."
        - list "Nog zonder plaats"
        - status: "Wederkerigheid: plaats 1 van 2."
    """)
    keys.send()


def points(keys: Keys) -> None:
    """The arrows give and take in steps, End gives all that is left."""
    keys.on("slider", "Bonding: de eigen groep", "ArrowRight", "ArrowRight")
    keys.on("slider", "Bridging: andere groepen", "End")
    keys.hears("""
      - 'group "Verdeel 100 punten: waar gaat jullie energie heen?"':
        - status: Alle 100 verdeeld.
        - 'slider "Bonding: de eigen groep"': "10"
        - 'slider "Bridging: andere groepen"': "90"
        - 'button "5 meer: Bridging: andere groepen" [disabled]'
    """)
    keys.hears_value("Bonding: de eigen groep", "10 van 100")
    keys.send()


def grid(keys: Keys) -> None:
    """Two lines place the mark, which may have a name for oneself."""
    keys.hears_value("Plek 1, Van links naar rechts", "nog niet gekozen")
    keys.on("slider", "Plek 1, Van links naar rechts", "End")
    keys.on("slider", "Plek 1, Van onder naar boven", "Home")
    keys.type("Naam bij plek 1 (mag leeg blijven)", "gemeente")
    keys.hears("""
      - group "Waar staan jouw partners?":
        - button "gemeente" [pressed]
        - button "+ nog een"
        - slider "gemeente, Van links naar rechts": "100"
        - slider "gemeente, Van onder naar boven": "0"
        - textbox "Naam bij plek 1 (mag leeg blijven)": gemeente
        - checkbox "Laat de zaal deze naam lezen"
        - paragraph: De naam blijft op deze telefoon; op het scherm staat alleen een stip.
    """)
    keys.on("checkbox", "Laat de zaal deze naam lezen", "Space")
    keys.hears("""
      - group "Waar staan jouw partners?":
        - checkbox "Laat de zaal deze naam lezen" [checked]
        - paragraph: De zaal leest deze naam bij je stip.
    """)
    keys.send()


def spectrum(keys: Keys) -> None:
    """The arrows say where one stands; before, one stands nowhere."""
    line = "Ben je meer van de inhoud of van het proces?"
    keys.hears_value(line, "nog niet gekozen")
    keys.on("slider", line, "Home")
    keys.hears(f"""
      - slider "{line}": "0"
    """)
    keys.send()


def nowwish(keys: Keys) -> None:
    """Both places on every line."""
    for item in ("Autonomie", "Competentie", "Verbondenheid"):
        keys.on("slider", f"{item}, Nu", "Home")
        keys.on("slider", f"{item}, Gewenst", "End")
    keys.hears("""
      - group "Hoe ondersteunt jouw organisatie…":
        - heading "Autonomie" [level=2]
        - slider "Autonomie, Nu": "0"
        - slider "Autonomie, Gewenst": "100"
    """)
    keys.send()


def timeline(keys: Keys) -> None:
    """A place on the line, a side of it, and what it was."""
    keys.on("slider", "Moment 1 op de lijn", "End")
    keys.on("button", "In het ondertussen", "Enter")
    keys.type("Moment 1, In het ondertussen", "samen in de auto")
    keys.hears("""
      - group "Betekenisvolle momenten in jullie samenwerking":
        - list:
          - listitem:
            - textbox "Moment 1, In het ondertussen": samen in de auto
            - button "Haal moment 1 weg"
        - group "Waar moment 1 staat":
          - slider "Moment 1 op de lijn": "100"
          - button "In het ondertussen" [pressed]
    """)
    keys.send()


ANSWERED: dict[str, tuple[str, str, Callable[[Keys], None], str]] = {
    "choice": ("leergang-interveneren", "kenmerken", choice, "Ambiguïteit"),
    "choice of one": ("netwerkleiderschap", "belangrijk", choice_of_one, "Soms"),
    "cloud": ("sturen-vanuit-vertrouwen", "spannend", cloud, "loslaten"),
    "open": ("leergang-interveneren", "wel-en-niet", opened, "Hier ben ik wel van: de inhoud"),
    "scale": ("samen-tegen-ondermijning", "vertrouwen-in", scale, "Hun moederorganisaties: 2 van 10"),
    "ranking": ("netwerkleiderschap", "waarden", ranking, "1. Wederkerigheid"),
    "points": ("netwerkleiderschap", "energie", points, "90 · Bridging: andere groepen"),
    "grid": ("netwerkleiderschap", "partners", grid, "gemeente"),
    "spectrum": ("leergang-interveneren", "inhoud-of-proces", spectrum, "(0 van 100)"),
    "nowwish": ("sturen-vanuit-vertrouwen", "ondersteuning", nowwish, "Autonomie: Nu"),
    "timeline": ("leergang-interveneren", "momenten", timeline, "samen in de auto (In het ondertussen)"),
}
"""For each kind: a question of it, how it is answered, and what the page then says that was answered."""


@pytest.mark.parametrize("kind", ANSWERED)
def test_a_question_of_every_kind_is_answered_by_keys(house: ServerProcess, people: People, kind: str) -> None:
    """From the top of the page to the tick, with names, roles and states on the way."""
    deck, question, answer, said = ANSWERED[kind]
    page = come_in(house, people, deck, question)
    answer(Keys(page, people))
    expect(page.get_by_role("heading", name="Aangekomen")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("listitem").filter(has_text=said)).to_be_visible()


def test_asking_and_withdrawing_go_by_keys(house: ServerProcess, people: People) -> None:
    """Where people ask on, the page stays, and what was asked can be reached."""
    page = come_in(house, people, "si-meetup-5", "vragen")
    keys = Keys(page, people)
    keys.type("Vragen aan de sprekers", "Wie begint er?")
    keys.send()
    keys.hears("""
      - list "Jouw vragen":
        - listitem:
          - text: Wie begint er?
          - 'button "Trek in: Wie begint er?"'
    """)
    keys.on("button", "Trek in: Wie begint er?", "Enter")
    expect(page.get_by_role("list", name="Jouw vragen")).to_have_count(0)


def test_a_slide_to_read_asks_nothing(house: ServerProcess, people: People) -> None:
    """There is a heading and a text, and nothing to press but the languages."""
    page = come_in(house, people, "sturen-vanuit-vertrouwen", "welkom")
    expect(page.get_by_role("heading", level=1, name="Sturen vanuit vertrouwen")).to_be_visible()
    assert page.get_by_role("button").all_inner_texts() == ["Nederlands", "English"]


def come_in(server: ServerProcess, people: People, deck: str, question: str) -> Page:
    """Ask a question, and let somebody in who sees it."""
    room = outside(_ask(server, deck, question))
    page = people.someone(language="nl-NL")
    page.goto(f"{server.url}/{room.code}")
    asked = page.get_by_role("button", name=re.compile("^(Kies|Schrijf|Geef|Verdeel|Tik) "))
    expect(asked.or_(page.get_by_text("geen quiz")).first).to_be_visible()
    # What has just come into the dock takes no presses for a moment.
    expect(page.locator(".phone-dock-settling")).to_have_count(0)
    people.look(page)
    return page
