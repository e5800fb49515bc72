"""An organiser finds an evening again and reads it as it was: by its words, in its pictures, without a mouse."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from klankbord.questions.cloud import CloudAnswer
from klankbord.rooms import Do, Show
from tests.e2e.conftest import PHONE, PROJECTOR, People
from tests.e2e.crowd import Crowd
from tests.server_process import ServerProcess

DESK = {"width": 1440, "height": 900}
DUTCH = "nl-NL"


@pytest.fixture(scope="module")
def evening(house: ServerProcess) -> Iterator[Crowd]:
    """An evening of every question of a deck, in which a word was set aside; it is over, and archived."""
    with Crowd.of(house, "sturen-vanuit-vertrouwen", 12) as crowd:
        crowd.play(aside=True)
        yield crowd


def presenter(crowd: Crowd, people: People, size: dict[str, int]) -> Page:
    """Somebody who came in by a presenter link."""
    page = people.someone(language=DUTCH, size=size)
    page.goto(crowd.invitation())
    expect(page.get_by_role("heading", level=1, name="Decks", exact=True)).to_be_visible()
    return page


def organiser(evening: Crowd, people: People, *, size: dict[str, int] = DESK) -> Page:
    """Somebody at a desk who opened the archive from the gallery."""
    page = presenter(evening, people, size)
    page.get_by_role("link", name="Archief").click()
    expect(page.get_by_role("heading", level=1, name="Archief", exact=True)).to_be_visible()
    return page


def test_an_evening_is_found_by_its_words_and_read_where_they_are(evening: Crowd, people: People) -> None:
    """With the keyboard alone; and Back leads to the search, which stands in the address."""
    page = organiser(evening, people)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("spannende vertrouwt")
    expect(page.get_by_role("listitem").locator("mark").first).to_have_text("vertrouwen")
    expect(page).to_have_url(re.compile(r"\?q=spannende\+vertrouwt$"))
    people.look(page)
    excerpt = page.get_by_role("link", name="Wanneer vind jij vertrouwen spannend in je werk?").first
    excerpt.focus()
    page.keyboard.press("Enter")
    question = page.get_by_role("heading", level=2, name="Wanneer vind jij vertrouwen spannend in je werk?")
    expect(question).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("spannende vertrouwt")
    expect(page.get_by_role("listitem").locator("mark").first).to_be_visible()


def test_a_room_is_read_back_as_it_was(evening: Crowd, people: People) -> None:
    """Every question has its picture with everybody in it; what was set aside is told, and every answer is there."""
    page = organiser(evening, people)
    page.get_by_role("link", name=evening.deck.title["nl"]).click()
    expect(page.get_by_text("12 mensen antwoordden")).to_be_visible()
    for slide in evening.deck.slides:
        section = page.get_by_role("region", name=slide.question.prompt["nl"], exact=True)
        section.scroll_into_view_if_needed()
        expect(section.get_by_role("heading", level=2)).to_be_visible()
    cloud = next(slide for slide in evening.deck.slides if slide.question.kind == "cloud")
    section = page.get_by_role("region", name=cloud.question.prompt["nl"], exact=True)
    section.scroll_into_view_if_needed()
    expect(section.get_by_text(re.compile("^1 antwoord opzij gezet"))).to_be_visible()
    section.get_by_text("Lees alle 12 antwoorden").click()
    expect(section.locator(".answers-one")).to_have_count(12)
    expect(section.get_by_text("niet in de zaal te zien")).to_have_count(1)
    people.look(page)


def test_a_room_is_taken_along(evening: Crowd, people: People) -> None:
    """As a workbook that says what was asked, with the room's own picture beside it."""
    page = organiser(evening, people)
    page.get_by_role("link", name=evening.deck.title["nl"]).click()
    page.get_by_role("button", name="Neem deze ruimte mee").click()
    dialog = page.get_by_role("dialog", name="Neem deze ruimte mee")
    people.look(page)
    with page.expect_download() as workbook:
        dialog.get_by_role("button", name="Excel-werkmap").click()
    expect(dialog.get_by_text("is klaar en wordt opgehaald")).to_be_visible()
    assert workbook.value.suggested_filename.endswith(".xlsx")
    sheets = load_workbook(BytesIO(workbook.value.path().read_bytes()))
    cells = {str(cell) for sheet in sheets for row in sheet.values for cell in row}
    assert {slide.question.prompt["nl"] for slide in evening.deck.slides if slide.question.kind != "content"} <= cells
    page.keyboard.press("Escape")
    cloud = next(slide.question.prompt["nl"] for slide in evening.deck.slides if slide.question.kind == "cloud")
    section = page.get_by_role("region", name=cloud, exact=True)
    section.scroll_into_view_if_needed()
    expect(section.locator(".cloud-word").first).to_be_visible()
    with page.expect_download() as picture:
        section.get_by_role("button", name="Bewaar beeld (SVG)").click()
    assert picture.value.suggested_filename.endswith(".svg")
    assert cloud.split()[0] in picture.value.path().read_text("utf-8")
    with page.expect_download() as picture:
        section.get_by_role("button", name="Bewaar beeld (PNG)").click()
    assert picture.value.path().read_bytes().startswith(b"\x89PNG")


WHERE = """() => {
    const field = document.querySelector('.cloud-field').getBoundingClientRect();
    const words = [...document.querySelectorAll('.cloud-word')];
    return Object.fromEntries(words.map((word) => {
        const { x, y, width, height } = word.getBoundingClientRect();
        const part = (at, from, whole) => (at - from) / whole;
        return [word.textContent, [
            part(x + width / 2, field.x, field.width), part(y + height / 2, field.y, field.height), width / field.width,
        ]];
    }));
}"""
"""Where each word of a cloud stands and how wide it is, as parts of the picture."""


def test_the_words_of_a_cloud_stand_where_they_stood(house: ServerProcess, people: People) -> None:
    """On the wall they came one after the other; read back, on a smaller wall, each has the place it got then."""
    said = ["lef", "rust", "lef en rust", "tijd", "rust", "verantwoordelijkheid", "lef", "ruimte", "tijd", "moed"]
    with Crowd.of(house, "leergang-interveneren", len(said)) as crowd:
        wall = presenter(crowd, people, PROJECTOR)
        wall.emulate_media(reduced_motion="reduce")
        wall.goto(f"{house.url}/rooms/{crowd.room.id}/screen")
        cloud = next(slide.question for slide in crowd.deck.slides if slide.question.kind == "cloud")
        crowd.go(cloud.id)
        crowd.command(Show(visibility="live"))
        for person, word in enumerate(said):
            crowd.say(person, CloudAnswer(words=(word,)), f"{cloud.id}:1")
            expect(wall.locator(".strip-count .figures")).to_have_text(str(person + 1))
        expect(wall.locator(".cloud-word")).to_have_count(len(set(said)))
        stood = wall.evaluate(WHERE)
        crowd.command(Do(do="end"))
        crowd.archived()
        page = organiser(crowd, people)
        page.emulate_media(reduced_motion="reduce")
        page.goto(f"{house.url}/archive/rooms/{crowd.room.id}")
        expect(page.locator(".cloud-word")).to_have_count(len(set(said)))
        stands = page.evaluate(WHERE)
    assert stands.keys() == stood.keys() == set(said)
    for word, place in stood.items():
        assert stands[word] == pytest.approx(place, abs=0.01), word


def test_a_round_is_played_again(evening: Crowd, people: People) -> None:
    """With the keys of any line: to its first moment, where nobody had answered, and back to the result."""
    page = organiser(evening, people)
    page.emulate_media(reduced_motion="reduce")
    page.get_by_role("link", name=evening.deck.title["nl"]).click()
    cloud = next(slide for slide in evening.deck.slides if slide.question.kind == "cloud")
    section = page.get_by_role("region", name=cloud.question.prompt["nl"], exact=True)
    words = section.get_by_role("list", name="Woorden, vaakst genoemd eerst")
    section.scroll_into_view_if_needed()
    expect(words.get_by_role("listitem").nth(15)).to_be_attached()  # fifteen lines are written at a time
    whole = words.inner_text()
    section.get_by_role("button", name="Speel terug").click()
    line = section.get_by_role("slider", name="Moment")
    expect(words).to_have_text(whole, use_inner_text=True)
    line.press("Home")
    expect(line).to_have_attribute("aria-valuetext", re.compile("0 antwoorden$"))
    expect(section.get_by_text("Niemand antwoordde.")).to_be_visible()
    line.press("ArrowRight")
    expect(line).to_have_attribute("aria-valuetext", re.compile("1 antwoord$"))
    live = cloud.question.visibility == "live"
    seen = "Zo zag de zaal het op dit moment." if live else "De zaal zag dit op dit moment niet."
    expect(section.get_by_text(seen)).to_be_visible()
    people.look(page)
    section.get_by_role("button", name="resultaat getoond").click()
    expect(section.get_by_text("Zo zag de zaal het op dit moment.")).to_be_visible()
    expect(words).to_have_text(whole, use_inner_text=True)
    section.get_by_role("button", name="Klaar").click()
    expect(line).to_be_hidden()


def test_it_is_read_on_a_phone_too(evening: Crowd, people: People) -> None:
    """What whoever was there had in their hand, one question under the other."""
    page = organiser(evening, people, size=PHONE)
    people.look(page)
    page.get_by_role("link", name=evening.deck.title["nl"]).click()
    cloud = next(slide for slide in evening.deck.slides if slide.question.kind == "cloud")
    section = page.get_by_role("region", name=cloud.question.prompt["nl"], exact=True)
    section.scroll_into_view_if_needed()
    expect(section.get_by_role("list", name="Woorden, vaakst genoemd eerst")).to_be_visible()


def test_a_search_that_finds_nothing_says_so_and_can_be_left(evening: Crowd, people: People) -> None:
    """Another deck, another year, words that nobody said."""
    page = organiser(evening, people)
    page.goto(f"{evening.server.url}/archive?q=regenboogforel&since=2020-01-01&until=2020-12-31")
    expect(page.get_by_text("Hier is niets gevonden.")).to_be_visible()
    people.look(page)
    page.get_by_role("button", name="Toon alles").click()
    expect(page.get_by_role("link", name=evening.deck.title["nl"])).to_be_visible()
    expect(page).to_have_url(f"{evening.server.url}/archive")


def test_the_same_question_lies_beside_itself(evening: Crowd, people: People) -> None:
    """Two evenings that asked it: what is shown, chosen in the address, and what is kept from being told apart."""
    with Crowd.of(evening.server, "sturen-vanuit-vertrouwen", 6) as later:
        later.play()
        page = organiser(evening, people)
        page.get_by_role("link", name="Vragen door de tijd").click()
        cloud = next(slide for slide in later.deck.slides if slide.question.kind == "cloud")
        people.look(page)
        page.get_by_role("link", name=cloud.question.prompt["nl"]).click()
        expect(page.get_by_role("heading", name=re.compile("^Keerde terug"))).to_be_visible()
        people.look(page)
        boxes = page.get_by_role("checkbox")
        expect(boxes).to_have_count(2)
        boxes.first.uncheck()
        expect(page.get_by_text("Kies er nog een om te vergelijken.")).to_be_visible()
        expect(page).to_have_url(re.compile(rf"\?rooms={evening.room.id}$"))
        page.go_back()
        expect(boxes.first).to_be_checked()
        with page.expect_download() as picture:
            page.get_by_role("button", name="Bewaar beeld (SVG)").click()
        saved = picture.value.path().read_text("utf-8")
        for said in (cloud.question.prompt["nl"].split()[0], "n = 12", "n = 6", "Minder dan 5 mensen"):
            assert said in saved, said
        for kind in ("scale", "choice", "grid"):
            slide = next((one for one in later.deck.slides if one.question.kind == kind), None)
            if slide is not None:
                page.goto(f"{evening.server.url}/archive/questions/{slide.question.id}")
                expect(page.get_by_role("heading", level=1, name=slide.question.prompt["nl"])).to_be_visible()
                people.look(page)
