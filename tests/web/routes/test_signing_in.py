"""People sign in at their own organisation: at a provider that runs here, and holds to the standard."""

import asyncio
import re
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
import pytest_asyncio

from klankbord.web.server import listen
from tests.web.site import PLAIN, Site, running

pytestmark = pytest.mark.asyncio(loop_scope="module")

PACKAGE = Path(__file__).parents[3] / "client/node_modules/oidc-provider"
PASSWORD = "een lange avond samen"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


@asynccontextmanager
async def provider(back: str) -> AsyncGenerator[str]:
    """The issuer of a provider that sends people back there."""
    port = free_port()
    script = Path(__file__).parents[1] / "provider.mjs"
    process = await asyncio.create_subprocess_exec(
        "node", script, PACKAGE, str(port), back, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        assert process.stdout is not None
        assert (await process.stdout.readline()).strip() == b"listening"
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def joined(folder: Path, engine_url: str, **settings: object) -> AsyncGenerator[Site]:
    """A server that knows the provider, and on which there is an admin."""
    port = free_port()
    async with provider(f"http://127.0.0.1:{port}/signin/back") as issuer:
        about = {"oidc_issuer": issuer, "oidc_client_id": "klankbord", "oidc_client_secret": "a-secret-of-the-tests"}
        async with running(folder, engine_url, port=port, **about, **settings) as site:
            async with site.presenter() as owner:
                first = {"login": "baas", "name": "Baas", "password": PASSWORD}
                assert (await owner.post("/api/accounts", json=first)).status_code == 201
            yield site


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def campus(tmp_path_factory: pytest.TempPathFactory, engine_url: str) -> AsyncGenerator[Site]:
    """A server of a school: what it is told about people is as SURFconext tells it."""
    rules = {
        "oidc_groups_claim": "eduperson_affiliation",
        "oidc_roles": "employee=presenter",
        "oidc_name": "SURFconext",
    }
    async with joined(tmp_path_factory.mktemp("campus"), engine_url, oidc_teams="member=Leergang", **rules) as site:
        yield site


async def signed_in_over_there(browser: httpx2.AsyncClient, location: str, name: str) -> str:
    """The address to which the provider sends a browser back in which somebody signed in."""
    async with httpx2.AsyncClient(trust_env=False, verify=PLAIN) as there:
        answer = await there.get(location)
        while True:
            while answer.is_redirect:
                to = str(httpx2.URL(str(answer.url)).join(answer.headers["Location"]))
                if to.startswith(str(browser.base_url)):
                    return to
                answer = await there.get(to)
            assert answer.status_code == 200, answer.text
            form = re.search(r'action="([^"]+)"', answer.text)
            prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)
            assert form is not None
            assert prompt is not None
            answer = await there.post(form[1], data={"prompt": prompt[1], "login": name, "password": "any"})


async def go_out(browser: httpx2.AsyncClient, invitation: str | None = None) -> str:
    """Where this server sends a browser to sign in."""
    answer = await browser.post("/api/sign-in", json={"invitation": invitation})
    assert answer.status_code == 200, answer.text
    location: str = answer.json()["location"]
    return location


async def sign_in(site: Site, browser: httpx2.AsyncClient, name: str, invitation: str | None = None) -> httpx2.Response:
    """Go out, sign in, and come back."""
    return await browser.get(await signed_in_over_there(browser, await go_out(browser, invitation), name))


async def test_somebody_of_the_school_comes_in(campus: Site) -> None:
    """Whom a rule lets in is a presenter in the team of the rule; the second time it is the same account."""
    async with campus.browser() as browser, campus.browser() as again:
        assert (await browser.get("/api/ways-in")).json() == {"accounts": True, "provider": "SURFconext"}
        back = await sign_in(campus, browser, "surf")
        assert (back.status_code, back.headers["Location"]) == (303, "/present")
        session = (await browser.get("/api/session")).json()
        assert (session["role"], session["person"]["name"]) == ("presenter", "Anna de Vries")
        assert [team["name"] for team in session["person"]["teams"]] == ["Leergang"]
        await sign_in(campus, again, "surf")
        account = (await again.get("/api/account")).json()
        assert account["id"] == session["person"]["id"]
        assert (account["login"], account["password"], account["external"]) == ("anna@hogeschool.example", False, True)


async def test_nothing_that_is_secret_travels_in_the_open(campus: Site) -> None:
    """The request is for a code, with PKCE, a state and a nonce; the verifier and the secret are not in it."""
    async with campus.browser() as browser:
        asked = parse_qs(urlsplit(await go_out(browser)).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["code_challenge"][0]) == 43
    assert len(asked["state"][0]) == len(asked["nonce"][0]) == 43
    assert not {"client_secret", "code_verifier"} & asked.keys()


async def test_whom_no_rule_lets_in_stays_out(campus: Site) -> None:
    """A student reads that nobody knows them here, and no account is made."""
    async with campus.browser() as browser:
        back = await sign_in(campus, browser, "student")
        assert back.headers["Location"] == "/account#failed=not_known"
        assert (await browser.get("/api/session")).json()["role"] == "stranger"


async def test_an_invitation_joins_an_account_to_whoever_signs_in(campus: Site) -> None:
    """The invited person is whoever signs in with the invitation; it is spent then."""
    async with campus.browser() as admin, campus.browser() as browser, campus.browser() as late:
        await admin.post("/api/session", json={"login": "baas", "password": PASSWORD})
        invited = await admin.post("/api/people", json={"login": "sam", "name": "Sam", "role": "organiser"})
        invitation = invited.json()["link"].partition("#invitation=")[2]
        assert (await sign_in(campus, browser, "student", invitation)).headers["Location"] == "/present"
        assert (await browser.get("/api/session")).json()["role"] == "organiser"
        assert (await sign_in(campus, late, "nobody", invitation)).headers["Location"] == "/account#failed=too_late"


async def test_an_answer_is_good_once_and_in_one_browser(campus: Site) -> None:
    """Neither a second time, nor in another browser, nor with another state does it let anybody in."""
    async with campus.browser() as browser, campus.browser() as thief:
        stolen = await signed_in_over_there(browser, await go_out(browser), "surf")
        await go_out(thief)
        assert (await thief.get(stolen)).headers["Location"] == "/account#failed=too_late"
        back = await signed_in_over_there(browser, await go_out(browser), "surf")
        forged = back.replace("state=", "state=x")
        assert (await browser.get(forged)).headers["Location"] == "/account#failed=too_late"
        assert (await browser.get(back)).headers["Location"] == "/present"
        assert (await browser.get(back)).headers["Location"] == "/account#failed=too_late"


async def test_an_answer_of_another_issuer_is_refused(campus: Site) -> None:
    """Whoever answers says who they are (RFC 9207), and it is the one that was asked."""
    async with campus.browser() as browser:
        back = httpx2.URL(await signed_in_over_there(browser, await go_out(browser), "surf"))
        mixed_up = back.copy_set_param("iss", "https://another.example")
        assert (await browser.get(str(mixed_up))).headers["Location"] == "/account#failed=failed"


async def test_groups_that_are_numbers_give_roles_and_teams(tmp_path: Path, engine_url: str) -> None:
    """As Microsoft Entra tells it: a person by `oid`, groups by their ids, and no address that was ever checked."""
    rules = {
        "oidc_id_claim": "oid",
        "oidc_roles": "*=moderator, 22222222-2222-4222-8222-222222222222=organiser",
        "oidc_teams": "11111111-1111-4111-8111-111111111111=Bestuur",
    }
    async with joined(tmp_path, engine_url, **rules) as site, site.browser() as browser:
        assert (await sign_in(site, browser, "entra")).headers["Location"] == "/present"
        session = (await browser.get("/api/session")).json()
        assert (session["role"], session["person"]["teams"][0]["name"]) == ("organiser", "Bestuur")
        assert (await browser.get("/api/account")).json()["login"] == "bob@example.onmicrosoft.com"
        # Without the claim that names somebody for good, they are nobody.
        assert (await sign_in(site, browser, "surf")).headers["Location"] == "/account#failed=failed"


async def test_a_provider_that_is_away_is_said_so(tmp_path: Path, engine_url: str) -> None:
    """The page reads a sentence, and everything else goes on."""
    with listen("127.0.0.1", 0) as nobody:
        issuer = f"http://127.0.0.1:{nobody.getsockname()[1]}"
    about = {"oidc_issuer": issuer, "oidc_client_id": "klankbord", "oidc_client_secret": "a-secret-of-the-tests"}
    async with running(tmp_path, engine_url, **about) as site, site.browser() as browser:
        answer = await browser.post("/api/sign-in", json={})
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "provider_away")
