"""Accounts, as people meet them: the first one, an invitation, one's own account, and the people of a server."""

import json
import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import PHONE, PROJECTOR, People
from tests.e2e.test_evening import ask
from tests.server_process import ServerProcess

PASSWORD = "een lange avond samen"
DUTCH = "nl-NL"


def test_a_server_gets_its_first_accounts(server: ServerProcess, people: People) -> None:
    """The owner makes an account and lets somebody in, who chooses a password, and sees the decks and no people."""
    boss = people.someone(language=DUTCH, size=PROJECTOR, dark=True)
    boss.goto(json.loads(ask(server, "POST", "/api/admin-links", b"{}"))["link"])
    expect(boss.get_by_role("heading", level=1)).to_have_text("Maak het eerste account")
    boss.get_by_role("button", name="Maak het account").click()
    expect(boss.get_by_label("Aanmeldnaam of e-mailadres", exact=True)).to_be_focused()
    expect(boss.get_by_label("Nieuw wachtwoord", exact=True)).to_have_accessible_description(re.compile("^Vul dit in"))
    people.look(boss)
    fill(boss, "Aanmeldnaam of e-mailadres", "baas@example.org")
    fill(boss, "Naam", "Willemijn van Oranje-Nassau")
    fill(boss, "Nieuw wachtwoord", PASSWORD)
    boss.get_by_role("button", name="Maak het account").click()
    expect(boss.get_by_role("heading", level=1)).to_have_text("Willemijn van Oranje-Nassau")
    people.look(boss)

    boss.get_by_role("link", name="maak een team").click()
    expect(boss.get_by_role("navigation").get_by_role("link", name="Mensen")).to_have_attribute("aria-current", "page")
    fill(boss, "Naam van het team", "Leergang Vertrouwen")
    boss.get_by_role("button", name="Maak een team").click()
    fill(boss, "Naam", "Bob")
    fill(boss, "Aanmeldnaam of e-mailadres", "bob@example.org")
    boss.get_by_role("checkbox", name="Leergang Vertrouwen").check()
    boss.get_by_role("button", name="Maak een uitnodiging").click()
    link = boss.get_by_role("group", name="Geef deze link aan Bob").get_by_text(re.compile("^http")).inner_text()
    expect(boss.get_by_role("listitem").filter(has_text="bob@example.org")).to_contain_text("uitgenodigd")
    people.look(boss)

    bob = people.someone(language="en-GB", size=PHONE)
    bob.goto(link)
    expect(bob.get_by_role("heading", level=1)).to_have_text("Welcome, Bob")
    assert link.partition("=")[2] not in bob.url
    people.look(bob)
    fill(bob, "New password", PASSWORD)
    bob.get_by_role("button", name="Come in").click()
    expect(bob.get_by_role("heading", name="Decks")).to_be_visible()
    bob.get_by_role("link", name="Account").click()
    expect(bob.get_by_text("Presenter · Leergang Vertrouwen")).to_be_visible()
    assert bob.get_by_role("link", name="People").count() == 0

    bob.get_by_role("button", name="Sign out", exact=True).click()
    fill(bob, "Login or e-mail address", "bob@example.org")
    fill(bob, "Password", "een verkeerd wachtwoord")
    bob.get_by_role("button", name="Sign in").click()
    expect(bob.get_by_role("alert").filter(has_text="do not belong together")).to_be_visible()
    people.look(bob)
    fill(bob, "Password", PASSWORD)
    bob.get_by_role("button", name="Sign in").click()
    expect(bob.get_by_role("heading", name="Decks")).to_be_visible()

    row = boss.get_by_role("listitem").filter(has_text="bob@example.org")
    row.get_by_role("button", name="Wijzig Bob").click()
    people.look(boss)
    boss.get_by_role("button", name="Laat niet meer binnen").click()
    expect(row).to_contain_text("mag niet meer binnen")
    bob.reload()
    expect(bob.get_by_role("link", name="Sign in")).to_be_visible()
    people.errors.remove("Failed to load resource: the server responded with a status of 403 (Forbidden)")


def fill(page: Page, label: str, text: str) -> None:
    """Write in the field of this name."""
    page.get_by_label(label, exact=True).fill(text)
