"""Every slide of every deck on the wall, in both languages: all of it fits, and all of it can be heard."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Page, expect

from klankbord.decks import Shelf
from klankbord.protocol.api import Do, Jump
from klankbord.questions import Question
from tests.e2e.conftest import PROJECTOR, People
from tests.e2e.crowd import Crowd
from tests.e2e.legible import legible, none_of
from tests.e2e.twins import Line, told
from tests.server_process import ServerProcess

PEOPLE = 6
LOCALES = {"nl": "nl-NL", "en": "en-GB"}

UNHEARD = """
(lines) => {
  const items = [...document.querySelectorAll('.stage-content li')];
  const heard = items.filter((item) => !item.closest('[aria-hidden=true]')).map((item) => {
    const copy = item.cloneNode(true);
    for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
    return copy.textContent;
  });
  return lines.filter((line) => !heard.some((item) => line.every((words) => item.includes(words))));
}
"""
"""Which lines, each a list of words that belong together, are in no item of a list that is read aloud."""

CUT_OFF = """
() => {
  const cut = [];
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) cut.push(`the page: ${scrollWidth} × ${scrollHeight}`);
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const holder = text.parentElement;
    let seen = text.data.trim() && holder.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    for (let box = holder; seen && box; box = box.parentElement) {
      const { overflow, clipPath } = getComputedStyle(box);
      if (clipPath === 'inset(50%)') seen = false;  // it is there for ears only
      if (overflow === 'visible') continue;
      const edge = box.getBoundingClientRect();
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    if (!seen) continue;
    range.selectNodeContents(text);
    for (const line of range.getClientRects()) {
      const air = line.height / 5;  // letters fill the middle of their line
      if (line.left < left - 1 || line.right > right + 1 || line.top + air < top || line.bottom - air > bottom) {
        cut.push(`${text.data.trim()} (${[line.left, line.top, line.right, line.bottom].map(Math.round)})`);
      }
    }
  }
  return cut;
}
"""
"""Which texts that can be seen stand beyond the page, or beyond a box that hides what does not fit."""


def projected(people: People, crowd: Crowd, language: str) -> Page:
    """Return a screen of the room, at rest."""
    screen = people.someone(language=LOCALES[language], size=PROJECTOR)
    screen.emulate_media(reduced_motion="reduce")
    screen.goto(crowd.invitation())
    screen.get_by_role("button", name="Start").first.wait_for()
    screen.goto(f"{crowd.server.url}/rooms/{crowd.room.id}/screen")
    return screen


def shown(screens: dict[str, Page], question: Question) -> None:
    """See that a question has come to every screen, and fits."""
    for language, screen in screens.items():
        expect(screen.get_by_role("heading", level=1)).to_have_text(question.prompt[language])
        none_of(screen, CUT_OFF)
        legible(screen)


def heard(screen: Page, lines: Sequence[Line]) -> None:
    """Hear that the picture says so much, and see that it fits."""
    none_of(screen, UNHEARD, lines)
    none_of(screen, CUT_OFF)
    legible(screen)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """One server for every deck."""
    server = ServerProcess(tmp_path_factory.mktemp("server") / "data")
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize("deck", [entry.name for entry in Shelf().decks()])
def test_every_slide_fits_and_is_told(deck: str, server: ServerProcess, people: People) -> None:
    """As it is asked and as it is answered, by the longest and the shortest samples, in Dutch and in English. Every
    word is large enough, and stands off its ground, on dark and on light paper.
    """
    with Crowd.of(server, deck, PEOPLE) as crowd:
        screens = {language: projected(people, crowd, language) for language in crowd.deck.languages}
        for at, slide in enumerate(crowd.deck.slides):
            crowd.command(Jump(at=at))
            if slide.question.opens == "command":
                crowd.command(Do(do="open"))
            shown(screens, slide.question)
            people.look(screens["nl"])
            if slide.question.kind == "content":
                continue
            crowd.answer(slide)
            crowd.command(Do(do="reveal"))
            result = crowd.results().rounds[-1].result
            for language, screen in screens.items():
                lines = told(slide.question, result, language)
                assert lines
                heard(screen, lines)
            people.look(screens["en"])
