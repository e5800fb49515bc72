"""A password is long, and asking for a name that nobody has costs as much as a wrong password."""

import asyncio

import pytest
from argon2 import PasswordHasher

from klankbord.people import Passwords, WeakPassword
from klankbord.web.auth.accounts import MOST_WRONG, MOST_WRONG_ANYWHERE, Accounts, Wait
from tests.people.test_people import PASSWORD, begin


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("veertien tekens"[:14], "short"),
        ("abab" * 5, "same"),
        ("x" * 14, "short"),
        (" Anna.de.Vries@example.nl", "login"),
        ("lang genoeg " * 20, "long"),
    ],
)
async def test_a_password_that_would_be_guessed_is_refused(password: str, reason: str) -> None:
    """Too short, too long, one key held down, or one's own name."""
    with pytest.raises(WeakPassword) as refused:
        await Passwords().hash(password, "anna.de.vries@example.nl")
    assert refused.value.reason == reason


async def test_which_characters_is_nobodys_business() -> None:
    """Small letters and spaces are a password, and so are ones that two keyboards write in two ways."""
    passwords = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    kept = await passwords.hash("één twee drie vier", "anna")
    assert kept.startswith("$argon2id$")
    assert await passwords.fits("e\u0301e\u0301n twee drie vier", kept)
    assert not await passwords.fits("een twee drie vier", kept)


async def test_a_name_that_nobody_has_costs_as_much(accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password is compared for it too, with as much work; the answer is the same."""
    await begin(accounts, "anna")
    compared: list[bool] = []
    fits = PasswordHasher.verify

    def verify(self: PasswordHasher, kept: str, password: bytes) -> bool:
        compared.append(True)
        return fits(self, kept, password)

    monkeypatch.setattr(PasswordHasher, "verify", verify)
    assert await accounts.check("anna", "een ander wachtwoord", "192.0.2.1") is None
    assert await accounts.check("nobody", "een ander wachtwoord", "192.0.2.1") is None
    assert len(compared) == 2


async def test_hashing_leaves_the_loop_alone() -> None:
    """While a password is hashed with all its costs, the event loop goes round."""
    passwords = Passwords()
    hashing = asyncio.create_task(passwords.hash(PASSWORD, "anna"))
    rounds = 0
    while not hashing.done():
        await asyncio.sleep(0)
        rounds += 1
    assert rounds > 10


async def test_guessing_a_password_is_slow(accounts: Accounts) -> None:
    """After ten wrong ones a network waits, also with the right one; elsewhere the person comes in."""
    anna = await begin(accounts, "anna")
    for _ in range(MOST_WRONG):
        assert await accounts.check("Anna", "een ander wachtwoord", "192.0.2.1") is None
    assert isinstance(await accounts.check("anna", PASSWORD, "192.0.2.1"), Wait)
    assert await accounts.check("anna", PASSWORD, "192.0.2.2") == anna


async def test_guessing_from_everywhere_is_slow(accounts: Accounts) -> None:
    """After a hundred wrong ones, from however many networks, the account takes no password for a while."""
    await begin(accounts, "anna")
    for number in range(MOST_WRONG_ANYWHERE):
        assert await accounts.check("anna", "een ander wachtwoord", f"192.0.2.{number}") is None
    assert isinstance(await accounts.check("anna", PASSWORD, "198.51.100.1"), Wait)


async def test_whoever_was_let_out_has_no_password(accounts: Accounts) -> None:
    """A person who is `off` or only invited does not come in, and reads what a guesser reads."""
    await begin(accounts)
    bob = await accounts.people.add("bob", "Bob", "admin", [], 1)
    await accounts.people.set_password(bob.id, await accounts.passwords.hash(PASSWORD, "bob"))
    assert await accounts.check("bob", PASSWORD, "192.0.2.1") is not None
    await accounts.people.change(bob.id, name="Bob", role="admin", state="off", teams=[])
    assert await accounts.check("bob", PASSWORD, "192.0.2.1") is None
