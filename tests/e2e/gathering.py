"""Everybody of an evening: the wall and the presenter's phone, people with a phone in their hands, people without."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle

from playwright.sync_api import Page, expect

from klankbord.decks import Slide
from klankbord.protocol.api import Answer
from klankbord.questions import KINDS, Question, Result, check
from klankbord.rooms import RoundKey
from tests.e2e import hands
from tests.e2e.conftest import People
from tests.e2e.crowd import Crowd
from tests.e2e.legible import legible
from tests.e2e.test_evening import DUTCH, ENGLISH, Evening
from tests.questions.tally import Tally

LOCALES = {"nl": DUTCH, "en": ENGLISH}
ARRIVED = re.compile("^(Aangekomen|Arrived)$")
MINE = re.compile("^(Jouw antwoord|Your answer)$")
NOTHING_OF_MINE = re.compile("^(Je gaf |You did not answer)")
ONWARD = re.compile("^(Beginnen|Volgende|Volgende vraag)$")


@dataclass
class Guest:
    """Somebody with a phone, and what the phone said of every answer that arrived."""

    page: Page
    language: str
    said: dict[RoundKey, list[str]] = field(default_factory=dict[RoundKey, list[str]])

    def sees(self, question: Question) -> None:
        """See that the question, or the slide, has come to this phone."""
        prompt = question.prompt.get(self.language, next(iter(question.prompt.values())))
        expect(self.page.get_by_role("heading", level=1)).to_have_text(prompt)
        legible(self.page)

    def answers(self, question: Question, given: Answer, round_key: RoundKey) -> None:
        """Answer by touch, see the tick, and keep in mind what stands under it."""
        hands.answer(self.page, question, given, self.language)
        self.said[round_key] = self.arrived()

    def arrived(self) -> list[str]:
        """See the tick, and return what stands under it."""
        heading = self.page.get_by_role("heading", name=ARRIVED)
        expect(heading).to_be_visible()
        legible(self.page)
        card = self.page.locator("section").filter(has=heading)
        return card.get_by_role("listitem").all_inner_texts()

    def looks_back(self, round_key: RoundKey) -> None:
        """See that the round takes no more answers, and whether there is one of one's own."""
        answered = round_key in self.said
        expect(self.page.get_by_text(MINE if answered else NOTHING_OF_MINE)).to_be_visible()
        legible(self.page)


class Gathering:
    """A started deck with everybody in it."""

    HANDS = 2
    """So many of the people with a phone answer each question, in turn."""

    def __init__(self, evening: Evening, crowd: Crowd, people: People, guests: Sequence[str], others: int) -> None:
        self.crowd = crowd
        self.others = others
        self.wall = evening.screen
        self.guests = [Guest(evening.phone(LOCALES[language]), language) for language in guests]
        self.remote = people.someone(language=DUTCH)
        for page in (self.wall, self.remote, *(guest.page for guest in self.guests)):
            # So many pages that glide take a small machine's breath away.
            page.emulate_media(reduced_motion="reduce")
        self.remote.goto(crowd.pairing())
        self.present = len(self.guests) + others
        self.answered = self.HANDS + others
        self._turn = cycle(self.guests)
        self._ways = cycle(
            (
                lambda: self.remote.get_by_role("button", name=ONWARD).tap(),
                lambda: self.wall.keyboard.press("PageDown"),
            )
        )

    def see(self, question: Question) -> None:
        """See that a slide is in front of everybody."""
        for page in (self.wall, self.remote):
            expect(page.get_by_role("heading", level=1)).to_have_text(next(iter(question.prompt.values())))
        legible(self.remote)
        for guest in self.guests:
            guest.sees(question)

    def answer(self, slide: Slide, round_key: RoundKey) -> list[Answer]:
        """Let two answer by touch and the others by themselves; return what was sent, in the order of arrival.

        In another round everybody answers something else.
        """
        question, number = slide.question, int(round_key.partition(":")[2])
        given: list[Answer] = []
        for turn, guest in zip(range(self.HANDS), self._turn, strict=False):
            easiest = sorted(_answers(slide, guest.language), key=hands.ease, reverse=True)
            given.append(easiest[(turn + number) % len(easiest)])
            guest.answers(question, given[-1], round_key)
        languages = cycle(LOCALES)
        by_themselves = [_answers(slide, next(languages))[::-1] for _ in range(self.others)]
        rest = [answers[(turn + number) % len(answers)] for turn, answers in enumerate(by_themselves)]
        self.crowd.vote(rest, round_key)
        return given + rest

    def close(self, round_key: RoundKey) -> None:
        """See how many answered on the presenter's phone, and take no more answers."""
        counted = self.remote.get_by_role("paragraph").filter(has_text=f"van {self.present} geantwoord")
        expect(counted).to_have_text(re.compile(rf"^{self.answered}\s*van"))
        self.press("Sluit")
        for guest in self.guests:
            guest.looks_back(round_key)

    def onward(self) -> None:
        """Go on, with the presenter's phone and with a clicker in turn."""
        next(self._ways)()

    def end(self) -> None:
        """End the room, on the presenter's phone; that is asked twice."""
        self.press("Ruimte beëindigen")
        self.remote.get_by_role("dialog").get_by_role("button", name="Ruimte beëindigen").tap()

    def press(self, name: str) -> None:
        """Press a button of the presenter's phone."""
        self.remote.get_by_role("button", name=name, exact=True).tap()


def result_of(question: Question, given: Sequence[Answer]) -> Result:
    """Return what these answers of as many people add up to."""
    tally = Tally()
    for person, answer in enumerate(given):
        tally.cast(f"person {person}", check(question, answer)[1])
    return KINDS[question.kind].result(question, tally.counts)


def _answers(slide: Slide, language: str) -> list[Answer]:
    return [sample.answer for sample in slide.samples if sample.language in {None, language}]
