"""An organiser writes in the margin of the archive, gathers what comes back, and lets somebody outside read along."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, People
from tests.e2e.crowd import Crowd
from tests.server_process import ServerProcess

DESK = {"width": 1440, "height": 900}
DUTCH = "nl-NL"
QUESTION = "Wanneer vind jij vertrouwen spannend in je werk?"
SENTENCES = "Als vertrouwen zo heilzaam is"
"""How a question begins to which people answer in sentences."""


@pytest.fixture(scope="module")
def evening(house: ServerProcess) -> Iterator[Crowd]:
    """An evening that is over, and archived."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 12) as crowd:
        crowd.play(aside=True)
        yield crowd


def organiser(evening: Crowd, people: People) -> Page:
    """Somebody at a desk who reads this evening back."""
    page = people.someone(language=DUTCH, size=DESK)
    page.goto(evening.invitation())
    expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
    page.get_by_role("link", name="Archief").click()
    page.get_by_role("listitem").get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Deel deze ruimte")).to_be_visible()
    return page


def test_a_note_and_a_label_are_kept_and_can_be_taken_back(evening: Crowd, people: People) -> None:
    """With the keyboard; the label finds the room in the list."""
    page = organiser(evening, people)
    page.get_by_role("button", name="Schrijf een aantekening").first.click()
    expect(page.get_by_role("textbox", name="Aantekening")).to_be_focused()
    page.keyboard.type("Hier werd het stil.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Hier werd het stil.")).to_be_visible()
    page.get_by_role("button", name="Haal weg", exact=True).click()
    expect(page.get_by_text("Hier werd het stil.")).to_have_count(0)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text("Hier werd het stil.")).to_be_visible()
    page.get_by_role("button", name="Labels", exact=True).click()
    expect(page.get_by_role("combobox", name="Label")).to_be_focused()
    page.keyboard.type("Leergang zeven")
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Labels").get_by_text("Leergang zeven")).to_be_visible()
    people.look(page)
    page.get_by_role("link", name="Naar het archief").click()
    page.get_by_role("combobox", name="Label").select_option("Leergang zeven (1)")
    expect(page.get_by_role("list", name="Labels").get_by_text("Leergang zeven")).to_be_visible()


def test_answers_go_into_a_thread_from_the_keyboard(evening: Crowd, people: People) -> None:
    """And it says how many people are in it, and what they said; the bar stays in sight at the last answer."""
    page = organiser(evening, people)
    question = page.get_by_role("region", name=QUESTION)
    question.get_by_text("Lees alle").click()
    question.get_by_role("checkbox").first.check()
    bar = question.get_by_role("group", name="Zet gekozen antwoorden in een rode draad")
    bar.get_by_role("button", name="Nieuwe rode draad").click()
    expect(bar.get_by_role("textbox", name="Nieuwe rode draad")).to_be_focused()
    page.keyboard.type("Loslaten")
    page.keyboard.press("Enter")
    expect(bar.get_by_role("button", name="Loslaten 1 mens")).to_be_visible()
    question.get_by_role("checkbox").nth(1).focus()
    page.keyboard.press("1")
    expect(bar.get_by_role("button", name="Loslaten 2 mensen")).to_be_visible()
    threads = question.get_by_role("group", name="Rode draden")
    threads.get_by_text("2 keer gezegd").click()
    expect(threads.locator("q")).to_have_count(2)
    people.look(page)
    question.get_by_role("checkbox").last.check()
    expect(bar.get_by_role("button", name="Loslaten 2 mensen")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    question.get_by_role("checkbox").last.scroll_into_view_if_needed()
    expect(bar.get_by_role("button", name="Loslaten 2 mensen")).to_be_in_viewport(ratio=1)
    # Looked at from its head, where nothing is half under the bar.
    page.evaluate("scrollTo(0, 0)")


def test_a_thread_has_a_memo_and_is_found_over_all_rooms(evening: Crowd, people: People) -> None:
    """With what people said, and a way to each of these answers."""
    page = organiser(evening, people)
    question = page.get_by_role("region", name=SENTENCES)
    question.get_by_text("Lees alle").click()
    question.get_by_role("checkbox").nth(2).check()
    question.get_by_role("button", name="Nieuwe rode draad").click()
    page.keyboard.type("Grip")
    page.keyboard.press("Enter")
    threads = question.get_by_role("group", name="Rode draden")
    threads.get_by_text("1 keer gezegd").click()
    said = threads.locator("q").inner_text()
    threads.get_by_role("button", name="Wijzig Grip").click()
    threads.get_by_role("textbox", name="Naam").fill("Grip houden")
    threads.get_by_role("textbox", name="Wat erbij hoort").fill("Ook zonder het woord.")
    people.look(page)
    threads.get_by_role("button", name="Bewaar").click()
    expect(threads.get_by_text("Ook zonder het woord.")).to_be_attached()
    page.get_by_role("link", name="Vragen door de tijd").click()
    page.goto(f"{evening.server.url}/archive/questions/waarom-niet-meer")
    expect(page.get_by_role("heading", name="Grip houden")).to_be_visible()
    page.get_by_text("1 mens van 12").click()
    expect(page.get_by_text("Ook zonder het woord.")).to_be_visible()
    people.look(page)
    page.get_by_role("link", name=said).click()
    expect(page.get_by_role("listitem").filter(has_text=said).filter(has=page.get_by_role("checkbox"))).to_be_focused()


def test_an_answer_has_a_note_and_a_label_and_is_found_by_it(evening: Crowd, people: People) -> None:
    """Both stand beside it, and are changed behind one button."""
    page = organiser(evening, people)
    question = page.get_by_role("region", name=SENTENCES)
    question.get_by_text("Lees alle").click()
    opener = question.get_by_role("button", name="Aantekening of label bij dit antwoord").nth(1)
    opener.click()
    expect(question.get_by_role("combobox", name="Label")).to_be_focused()
    page.keyboard.type("Citaat")
    page.keyboard.press("Enter")
    expect(question.get_by_role("button", name="Haal Citaat weg")).to_be_visible()
    question.get_by_role("listitem").get_by_role("button", name="Schrijf een aantekening").click()
    page.keyboard.type("1 keer teruglezen.")
    page.keyboard.press("Control+Enter")
    expect(question.get_by_text("1 keer teruglezen.")).to_be_visible()
    people.look(page)
    question.get_by_role("combobox", name="Label").press("Escape")
    expect(opener).to_be_focused()
    question.get_by_role("button", name="Citaat 1").click()
    expect(question.get_by_role("checkbox")).to_have_count(1)
    expect(question.get_by_text("1 keer teruglezen.")).to_be_visible()
    page.goto(f"{evening.server.url}/archive/labels")
    page.get_by_role("listitem").filter(has_text="Citaat").get_by_role("link", name="1 antwoord").click()
    people.look(page)
    page.get_by_role("link", name="1 antwoord met ‘Citaat’").click()
    expect(question.get_by_role("checkbox")).to_have_count(1)


def test_a_label_is_renamed_everywhere_and_removed_everywhere(evening: Crowd, people: People) -> None:
    """What the room had is called otherwise; and nothing goes before it was told how much."""
    page = organiser(evening, people)
    page.get_by_role("button", name="Labels", exact=True).click()
    page.keyboard.type("Leergang acht")
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Labels").get_by_text("Leergang acht")).to_be_visible()
    page.get_by_role("link", name="Alle labels wijzigen").click()
    page.get_by_role("button", name="Wijzig Leergang acht").click()
    page.get_by_role("textbox", name="Naam").fill("Leergang negen")
    page.get_by_role("radio", name="kleur 5").check()
    people.look(page)
    page.get_by_role("button", name="Bewaar").click()
    label = page.get_by_role("listitem").filter(has_text="Leergang negen")
    expect(label.get_by_role("link", name="1 ruimte")).to_be_visible()
    label.get_by_role("button", name="Haal weg").click()
    sure = page.get_by_role("dialog")
    expect(sure.get_by_text("1 ruimte raakt dit label kwijt")).to_be_visible()
    people.look(page)
    sure.get_by_role("button", name="Haal overal weg").click()
    expect(label).to_have_count(0)


def test_somebody_outside_reads_along_until_the_link_is_withdrawn(evening: Crowd, people: People) -> None:
    """They see what the wall showed, and nothing that can be changed."""
    page = organiser(evening, people)
    page.get_by_role("button", name="Deel deze ruimte").click()
    page.get_by_role("textbox", name="Voor wie is de link?").fill("Ans")
    page.get_by_role("checkbox", name="wat mensen schreven").check()
    page.get_by_role("button", name="Maak de link").click()
    link = page.get_by_role("textbox", name="De link", exact=True).input_value()
    people.look(page)
    reader = people.someone(language=DUTCH, size=PHONE)
    reader.goto(link)
    expect(reader.get_by_role("region", name=QUESTION)).to_be_attached()
    expect(reader.get_by_text("Je leest dit met een link")).to_be_visible()
    expect(reader.get_by_role("button", name="Schrijf een aantekening")).to_have_count(0)
    people.look(reader)
    page.get_by_role("button", name="Trek in").click()
    people.look(page)
    page.get_by_role("button", name="Trek de link in").click()
    expect(page.get_by_text("Ingetrokken op")).to_be_visible()
    with reader.expect_response("**/api/shared"):
        reader.reload()
    expect(reader.get_by_text("Deze link is ingetrokken")).to_be_visible()
    people.errors.remove("Failed to load resource: the server responded with a status of 410 (Gone)")


def test_labelled_rooms_are_laid_beside_others_and_lent_by_a_link(evening: Crowd, people: People) -> None:
    """A group is one thing beside a room; somebody outside sees what was chosen, on a phone."""
    with Crowd.of(evening.server, "sturen-vanuit-vertrouwen", 6) as later:
        later.play()
        page = organiser(evening, people)
        page.goto(f"{evening.server.url}/archive/rooms/{evening.room.id}")
        page.get_by_role("button", name="Labels", exact=True).click()
        page.keyboard.type("Leergang acht")
        page.keyboard.press("Enter")
        expect(page.get_by_role("list", name="Labels").get_by_text("Leergang acht")).to_be_visible()
        cloud = next(slide.question for slide in later.deck.slides if slide.question.kind == "cloud")
        page.goto(f"{evening.server.url}/archive/questions/{cloud.id}")
        picture = page.get_by_role("region", name="Naast elkaar")
        page.get_by_role("checkbox", name="Leergang acht").check()
        expect(picture.get_by_text("1 groep · 2 ruimtes")).to_be_visible()
        page.get_by_role("button", name="Deel deze vergelijking").click()
        page.get_by_role("textbox", name="Voor wie is de link?").fill("Ans")
        page.get_by_role("button", name="Maak de link").click()
        link = page.get_by_role("textbox", name="De link", exact=True).input_value()
        reader = people.someone(language=DUTCH, size=PHONE)
        reader.goto(link)
        expect(reader.get_by_role("heading", level=1, name=cloud.prompt["nl"])).to_be_visible()
        expect(reader.locator(".courses-parts").get_by_text("Leergang acht")).to_be_visible()
        expect(reader.get_by_role("checkbox")).to_have_count(0)
        people.look(page, reader)
        page.get_by_role("button", name="Trek in").click()
        page.get_by_role("button", name="Trek de link in").click()
        expect(page.get_by_text("Ingetrokken op")).to_be_visible()
