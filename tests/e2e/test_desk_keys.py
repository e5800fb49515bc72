"""Who presents, leads from a phone or moderates can do so by keyboard alone, and always knows where they are."""

import re

import pytest
from playwright.sync_api import expect

from klankbord.protocol.api import Do, Invitation
from tests.e2e.audit import script
from tests.e2e.conftest import PROJECTOR, People
from tests.e2e.crowd import Crowd
from tests.e2e.test_evening import DECK, ask
from tests.e2e.test_keys import Keys
from tests.e2e.test_remote import Meeting
from tests.server_process import ServerProcess

DUTCH = "nl-NL"

PANELS = {
    "t": "Tijd voor deze vraag",
    "v": "Instellingen van deze vraag",
    "i": "Onderdelen van deze vraag",
    "o": "Overzicht",
    "r": "Telefoon als afstandsbediening",
    "?": "Toetsen",
    "e": "Ruimte beëindigen?",
}
"""What a key of the laptop opens while a choice is asked."""


@pytest.fixture
def meeting(house: ServerProcess, people: People) -> Meeting:
    """A meeting that has not begun."""
    return Meeting(house, people)


def walk(keys: Keys) -> list[str]:
    """Go once through everything that Tab comes to, see the focus at each, and return what each is called.

    What is behind a dialog is none of it.
    """
    stops: list[str] = []
    inside = keys.page.get_by_role("dialog").count() > 0
    while len(stops) < 60:
        keys.press("Tab")
        found = keys.page.evaluate(script("focus"))
        stop = f"{found['tag']} {found['text']}"
        assert not found["wrong"], f"{stop}: {found['wrong']}"
        if found["tag"] == "body" or (stops and stop == stops[0]):
            return stops
        assert found["dialog"] or not inside, stop
        stops.append(stop)
    raise AssertionError(f"Tab never comes round: {stops}")


def test_a_deck_is_looked_at_and_started(house: ServerProcess, people: People) -> None:
    """The decks are a list with headings; what opens under a deck comes next for Tab."""
    page = people.someone(language=DUTCH, size=PROJECTOR)
    page.goto(Invitation.model_validate_json(ask(house, "POST", "/api/presenter-links")).link)
    keys = Keys(page, people)
    deck = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=DECK))
    keys.to(deck.get_by_role("button", name="Bekijk de vragen"))
    keys.press("Enter")
    expect(deck).to_match_aria_snapshot(f"""
      - listitem:
        - paragraph: 10 vragen NL EN
        - heading "{DECK}" [level=2]
        - button "Start"
        - button "Oefenen"
        - button "Bekijk de vragen" [expanded]
        - button "Zelf laten invullen"
    """)
    expect(deck.get_by_text("Wanneer vind jij")).to_be_visible()
    page.evaluate("() => document.activeElement.blur()")
    keys.to(deck.get_by_role("button", name="Zelf laten invullen"))
    keys.press("Enter")
    keys.to(deck.get_by_role("button", name="Open voor invullen"))
    walk(keys)
    keys.to(deck.get_by_role("button", name="Start", exact=True))
    keys.press("Enter")
    page.wait_for_url("**/rooms/*/screen")
    expect(page).to_have_title(f"{DECK} · Klankbord")


def test_every_panel_of_the_laptop_is_left_where_it_was_entered(meeting: Meeting) -> None:
    """A panel is a dialog whose title is read first; Tab stays in it, and Escape gives the focus back."""
    meeting.go("overtuigingen")
    screen = meeting.screen()
    keys = Keys(screen, meeting.people)
    settings = screen.get_by_role("button", name="Instellingen van deze vraag")
    keys.to(settings)
    walk(keys)
    keys.to(settings)
    for key, title in PANELS.items():
        keys.press(key)
        expect(screen.get_by_role("dialog", name=title)).to_be_visible()
        assert screen.evaluate("() => document.activeElement.closest('dialog') !== null")
        walk(keys)
        meeting.people.look(screen)
        keys.press("Escape")
        expect(screen.get_by_role("dialog")).to_have_count(0)
        expect(settings).to_be_focused()
    keys.press("j")
    expect(screen.get_by_text("en vul deze code in")).to_be_visible()
    expect(screen.locator("[inert]").get_by_role("heading", level=1)).to_have_count(1)
    meeting.people.look(screen)


def test_an_evening_is_led_by_the_keys_of_the_laptop(meeting: Meeting) -> None:
    """A new question has the focus and is the title of the page; every step says what it did."""
    screen = meeting.screen()
    keys = Keys(screen, meeting.people)
    meeting.go("welkom")
    expect(screen.get_by_role("complementary", name="Meedoen")).to_be_visible()
    keys.press("PageDown")
    heading = screen.get_by_role("heading", level=1)
    expect(heading).to_contain_text("Als vertrouwen zo heilzaam is")
    expect(heading).to_be_focused()
    expect(screen).to_have_title(f"{heading.inner_text()} · Klankbord")
    keys.press("o")
    keys.on("button", re.compile("Wanneer vind jij"), "Enter")
    meeting.answer("lef", "stilte", "tijd")
    keys.press("t")
    expect(screen.get_by_role("button", name="1 minuut")).to_be_focused()
    keys.press("1")
    expect(screen.get_by_role("timer")).to_contain_text(re.compile(r"0:5\d|1:00"))
    keys.press("l", "h")
    expect(screen.get_by_role("list", name="Woorden, vaakst genoemd eerst")).to_match_aria_snapshot("""
      - list:
        - listitem: lef, 1 persoon
        - listitem: stilte, 1 persoon
        - listitem: tijd, 1 persoon
    """)
    keys.press("m")
    keys.on("checkbox", "stilte", "Space")
    keys.on("button", "Maak de vraag", "Enter")
    expect(screen.get_by_role("status").filter(has_text="De nieuwe vraag komt hierna.")).to_be_visible()
    keys.press("a")
    keys.on("button", "Ongedaan maken", "Enter")
    expect(screen.get_by_text("Ronde 2")).to_have_count(0)
    keys.press("e")
    keys.to(screen.get_by_role("dialog").get_by_role("button", name="Ruimte beëindigen"))
    keys.press("Enter")
    expect(screen.get_by_role("heading", level=1)).to_have_text("Dank jullie wel.")


def test_a_room_is_led_by_the_keys_of_a_remote(meeting: Meeting) -> None:
    """Whoever goes on stays at the button and hears the question; reading begins and ends at a heading."""
    remote = meeting.paired("remote")
    keys = Keys(remote, meeting.people)
    keys.on("button", "Beginnen", "Enter")
    expect(remote.get_by_role("button", name=re.compile("^Volgende"))).to_be_focused()
    meeting.go("spannend")
    heard = remote.get_by_role("status").filter(has_text="Wanneer vind jij vertrouwen spannend")
    expect(heard).to_have_count(1)
    expect(remote).to_have_title(re.compile("^Wanneer vind jij"))
    walk(keys)
    for name, title in (("Tijd", "Tijd voor deze vraag"), ("Ronde", "Deze vraag opnieuw"), ("Meer", "Meer")):
        button = remote.get_by_role("button", name=name, exact=True)
        keys.to(button)
        keys.press("Enter")
        expect(remote.get_by_role("dialog", name=title)).to_be_visible()
        walk(keys)
        keys.press("Escape")
        expect(button).to_be_focused()
    meeting.answer("grens", "grenzen")
    keys.on("button", "Lezen", "Enter")
    expect(remote.get_by_role("heading", level=1)).to_be_focused()
    group = remote.get_by_role("group", name="grens", exact=True)
    keys.to(group.get_by_role("button"))
    keys.press("Enter")
    back = group.get_by_role("button", name="Terug")
    expect(back).to_be_focused()
    keys.press("Enter")
    keys.on("button", "Samenvoegen", "Enter")
    keys.on("button", "Tel samen", "Enter")
    apart = remote.get_by_role("button", name="Haal uit elkaar")
    expect(apart).to_be_visible()
    assert remote.evaluate("() => document.activeElement !== document.body")
    keys.on("button", "Terug naar de bediening", "Enter")
    expect(remote.get_by_role("heading", level=1)).to_be_focused()
    keys.on("button", "Meer", "Enter")
    keys.on("button", "Ruimte beëindigen", "Enter")
    keys.to(remote.get_by_role("dialog").get_by_role("button", name="Ruimte beëindigen"))
    keys.press("Enter")
    expect(remote.get_by_role("heading", name="Het is afgelopen.")).to_be_focused()


def test_what_the_room_writes_is_put_in_order_by_keys(house: ServerProcess, people: People) -> None:
    """Texts get a group of a new name; a question is pinned and set aside, and the focus goes on from there."""
    with Crowd.of(house, "si-meetup-5", 3) as crowd:
        remote = people.someone(language=DUTCH)
        remote.goto(crowd.pairing())
        keys = Keys(remote, people)
        opened = next(slide for slide in crowd.deck.slides if slide.question.kind == "open")
        crowd.go(opened.question.id)
        crowd.answer(opened)
        crowd.command(Do(do="reveal"))
        keys.on("button", "Lezen", "Enter")
        keys.on("button", "Groeperen", "Enter")
        keys.type("Nieuwe groep", "samen")
        keys.press("Enter")
        card = remote.locator(".grouping-card").first
        keys.to(card)
        keys.press("Enter")
        expect(card).to_have_attribute("aria-pressed", "true")
        expect(card).to_be_focused()
        people.look(remote)
        crowd.go("vragen")
        crowd.answer(next(slide for slide in crowd.deck.slides if slide.question.id == "vragen"))
        asked = remote.get_by_role("list").get_by_role("group").first
        keys.to(asked.get_by_role("button", name="Vast"))
        keys.press("Enter")
        expect(remote.get_by_role("button", name="Vast", pressed=True)).to_be_focused()
        keys.to(asked.get_by_role("button", name="Opzij"))
        keys.press("Enter")
        expect(remote.get_by_text("Opzij 1")).to_be_visible()
        assert remote.evaluate("() => document.activeElement !== document.body")


def test_somebody_reads_along_by_keys(meeting: Meeting) -> None:
    """What waits is shown and set aside from the list, and the focus is not lost when the list goes."""
    meeting.go("spannend")
    moderator = meeting.paired("moderator")
    keys = Keys(moderator, meeting.people)
    keys.on("button", "Meelezen: uit", "Enter")
    keys.on("button", re.compile("^Alles lezen"), "Enter")
    keys.press("Escape")
    meeting.answer("lef", "een grap over iemand")
    for name, does, done in (("lef", "Toon", "Getoond"), ("een grap over iemand", "Zet opzij", "Opzij")):
        group = moderator.get_by_role("group", name=name, exact=True)
        keys.to(group.get_by_role("button", name=does))
        keys.press("Enter")
        expect(group.get_by_role("button", name=done)).to_be_focused()
    walk(keys)
    keys.to(moderator.get_by_role("button", name=re.compile("^Alles ")))
    meeting.go("overtuigingen")
    expect(moderator.get_by_text("Op deze dia schrijft niemand iets.")).to_be_visible()
    expect(moderator.get_by_role("heading", level=1)).to_be_focused()
