"""Whole evenings: a deck is run from the gallery to the end, and what people sent is what everybody gets to see."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from playwright.sync_api import expect

from klankbord.decks import Sample, Shelf, Slide
from klankbord.protocol.api import Answer
from klankbord.questions import Question
from klankbord.questions.open import OpenAnswer
from klankbord.questions.points import Gift, Points, PointsAnswer
from klankbord.questions.ranking import Ranking, RankingAnswer
from klankbord.rooms import RoundKey
from tests.e2e.conftest import People
from tests.e2e.crowd import Crowd
from tests.e2e.gathering import Gathering, Guest, result_of
from tests.e2e.test_control import panel, use
from tests.e2e.test_evening import Evening
from tests.e2e.test_projection import UNHEARD, heard
from tests.e2e.test_remote import about
from tests.e2e.twins import told
from tests.server_process import ServerProcess

GUESTS = ("nl", "en", "nl", "en", "nl")
OTHERS = 4

CHAINED = "Wat neem je hiervan mee?"
ASIDE = {"nl": "1 antwoord opzij gezet", "en": "1 answer set aside"}


@dataclass(frozen=True)
class Programme:
    """What a presenter does with a deck besides going from slide to slide; questions by their ids."""

    deck: str
    timed: str
    again: str
    """Asked twice, and compared."""
    aside: str
    """One of its cards is set aside."""
    chained: str
    """Its answers become a question of their own."""
    into: Literal["Op volgorde zetten", "Punten verdelen"]
    reloaded: str
    """Who has answered it loads the page anew."""


PROGRAMMES = (
    Programme(
        "netwerkleiderschap",
        timed="waarden",
        again="in-of-op",
        aside="morgen",
        chained="inzichten",
        into="Op volgorde zetten",
        reloaded="energie",
    ),
    Programme(
        "leergang-interveneren",
        timed="momenten",
        again="inhoud-of-proces",
        aside="taart",
        chained="rol",
        into="Punten verdelen",
        reloaded="halen-en-brengen",
    ),
)


class Asked(NamedTuple):
    """A round that is over, and what was sent to it, in the order of arrival."""

    key: RoundKey
    question: Question
    given: list[Answer]


class Course:
    """An evening as it goes by, with what was asked and answered."""

    def __init__(self, programme: Programme, gathering: Gathering) -> None:
        self.programme = programme
        self.gathering = gathering
        self.asked: list[Asked] = []
        self.aside: str | None = None

    def ask(self, slide: Slide, number: int = 1) -> None:
        """Let a question be answered, close it, and reveal what was sent."""
        question, programme = slide.question, self.programme
        key = f"{question.id}:{number}"
        if question.id == programme.timed:
            self._give_time()
        asked = Asked(key, question, self.gathering.answer(slide, key))
        self.asked.append(asked)
        if question.id == programme.reloaded:
            self._reload(key)
        self._reveal(asked)
        if question.id == programme.aside:
            self._set_aside(asked)
        if question.id == programme.again and number == 1:
            self._ask_again(slide)
        if question.id == programme.chained:
            self._chain()

    def _reveal(self, asked: Asked) -> None:
        gathering, question = self.gathering, asked.question
        lines = told(question, result_of(question, asked.given), "nl")
        gathering.close(asked.key)
        if question.visibility == "reveal":
            assert gathering.wall.evaluate(UNHEARD, lines) == [list(line) for line in lines]
        gathering.press("Toon")
        heard(gathering.wall, lines)
        for guest in gathering.guests:
            expect(guest.page.get_by_text(many(asked, guest.language), exact=True)).to_be_visible()

    def _give_time(self) -> None:
        gathering = self.gathering
        gathering.press("Tijd")
        gathering.press("2 minuten")
        for page in (gathering.wall, gathering.remote, *(guest.page for guest in gathering.guests)):
            expect(page.get_by_role("timer")).to_contain_text(re.compile(r"2:00|1:\d\d"))

    def _reload(self, key: RoundKey) -> None:
        guest = next(guest for guest in self.gathering.guests if key in guest.said)
        guest.page.reload()
        assert guest.arrived() == guest.said[key]

    def _set_aside(self, asked: Asked) -> None:
        gathering, (*others, last) = self.gathering, asked.given
        assert isinstance(last, OpenAnswer)
        self.aside = last.texts[0]
        expect(gathering.wall.get_by_text(self.aside)).not_to_have_count(0)
        gathering.press("Lezen")
        about(gathering.remote, self.aside).get_by_role("button", name="Zet opzij").tap()
        expect(gathering.remote.get_by_text("De zaal ziet: 1 opzij gezet").first).to_be_visible()
        gathering.press("Terug naar de bediening")
        expect(gathering.wall.get_by_text("1 antwoord opzij gezet")).to_be_visible()
        for page in (gathering.wall, *(guest.page for guest in gathering.guests)):
            expect(page.get_by_text(self.aside)).to_have_count(0)
        heard(gathering.wall, told(asked.question, result_of(asked.question, others), "nl"))

    def _ask_again(self, slide: Slide) -> None:
        wall = self.gathering.wall
        wall.keyboard.press("a")
        expect(wall.get_by_text("De vraag staat opnieuw open.")).to_be_visible()
        self.ask(slide, 2)
        wall.keyboard.press("c")
        for number, asked in enumerate(self.asked[-2:], 1):
            expect(wall.get_by_role("heading", name=f"Ronde {number} · {many(asked, 'nl')}")).to_be_visible()
        heard(wall, told(slide.question, result_of(slide.question, self.asked[-1].given), "nl"))

    def _chain(self) -> None:
        """Make a question of answers and ask it; it comes right after this one."""
        wall = self.gathering.wall
        use(wall, "Maak hier een vraag van")
        panel(wall).get_by_role("textbox").fill(CHAINED)
        panel(wall).get_by_role("radio", name=self.programme.into).check()
        panel(wall).get_by_role("button", name="Maak de vraag").click()
        expect(wall.get_by_text("De nieuwe vraag komt hierna.")).to_be_visible()
        self.gathering.onward()
        expect(wall.get_by_role("heading", level=1)).to_have_text(CHAINED)
        (made,) = (
            one.question for one in self.gathering.crowd.results().rounds if CHAINED in one.question.prompt.values()
        )
        self.gathering.see(made)
        answers = tuple(Sample(answer=answer) for answer in imagined(made))
        self.ask(Slide(question=made, samples=answers))


def imagined(question: Question) -> list[Answer]:
    """Return answers to a question that was made in the room, each from another corner."""
    if isinstance(question, Ranking):
        ids = tuple(item.id for item in question.items)
        return [RankingAnswer(order=ids[at:] + ids[:at]) for at in range(len(ids))]
    assert isinstance(question, Points)
    half = question.budget // 2
    pairs = zip(question.items, question.items[1:], strict=False)
    return [
        PointsAnswer(gifts=(Gift(item=one.id, points=half - 5), Gift(item=other.id, points=half + 5)))
        for one, other in pairs
    ]


def many(asked: Asked, language: str) -> str:
    """Return how many answers a picture says it is made of."""
    words = {
        "person": {"nl": "antwoorden", "en": "answers"},
        "table": {"nl": "tafels", "en": "tables"},
    }
    return f"{len(asked.given)} {words[asked.question.per][language]}"


def take_home(guest: Guest, people: People, folder: Path) -> list[str]:
    """Download what one answered beside what the room answered, and return what the file says of every round."""
    page = guest.page
    page.get_by_role("button", name=re.compile("^(Bewaar je antwoorden|Keep your answers)$")).tap()
    save = page.get_by_role("button", name=re.compile("^(Download als bestand|Download as a file)$"))
    with page.expect_download() as download:
        save.tap()
    file = folder / f"{guest.language}-{download.value.suggested_filename}"
    download.value.save_as(file)
    reader = people.someone(language=guest.language)
    reader.goto(file.as_uri())
    return reader.get_by_role("article").all_inner_texts()


@pytest.mark.parametrize("programme", PROGRAMMES, ids=lambda programme: programme.deck)
def test_a_deck_is_run_from_the_gallery_to_the_end(
    programme: Programme, server: ServerProcess, people: People, tmp_path: Path
) -> None:
    """Every question in its order, answered in its own way; the wall, the phones and the copies say what was sent."""
    deck = next(entry.deck for entry in Shelf().decks() if entry.name == programme.deck)
    assert deck
    evening = Evening(server, people, deck.title["nl"])
    with Crowd.into(server, evening.room, OTHERS) as crowd:
        gathering = Gathering(evening, crowd, people, GUESTS, OTHERS)
        course = Course(programme, gathering)
        expect(gathering.remote.get_by_text(f"{gathering.present}aanwezig")).to_be_visible()
        for slide in deck.slides:
            gathering.onward()
            gathering.see(slide.question)
            if slide.question.kind != "content":
                course.ask(slide)
        gathering.end()
        expect(gathering.wall.get_by_role("heading", name="Dank jullie wel.")).to_be_visible()
        assert [(one.round, one.ballots) for one in crowd.results().rounds] == [
            (key, len(given)) for key, _, given in course.asked
        ]
        for guest in gathering.guests[:2]:
            home = take_home(guest, people, tmp_path)
            assert len(home) == len(course.asked)
            for asked, text in zip(course.asked, home, strict=True):
                prompt = asked.question.prompt.get(guest.language, CHAINED)
                lines = (prompt, *guest.said.get(asked.key, []), many(asked, guest.language))
                assert [line for line in lines if line not in text] == []
            assert course.aside
            assert course.aside not in "".join(home)
            assert [ASIDE[guest.language] in text for text in home] == [
                asked.question.id == programme.aside for asked in course.asked
            ]
