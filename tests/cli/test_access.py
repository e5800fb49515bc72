"""An operator makes the link of the first admin, and tokens for programs."""

from pathlib import Path

import httpx2

from tests.cli.test_commands import run, serving

PASSWORD = "een lange avond samen"


async def test_a_server_gets_its_first_admin_and_lets_one_back_in(tmp_path: Path) -> None:
    """The link makes an account; once there is one, a link is for somebody, and the command says so."""
    async with serving(tmp_path) as (_, _said, port):
        there = ("--port", str(port), "--host", "127.0.0.1", "--data-dir", str(tmp_path))
        status, link, _ = await run("admin-link", *there)
        address, _, secret = link.strip().partition("#link=")
        assert (status, address) == (0, f"http://localhost:{port}/account")
        url = f"http://127.0.0.1:{port}"
        async with httpx2.AsyncClient(base_url=url, headers={"Origin": url}, trust_env=False) as browser:
            await browser.post("/api/session", json={"link": secret})
            account = {"login": "anna", "name": "Anna", "password": PASSWORD}
            assert (await browser.post("/api/accounts", json=account)).status_code == 201
        status, _, told = await run("admin-link", *there)
        assert status == 1
        assert "klankbord admin-link LOGIN" in told
        status, link, _ = await run("admin-link", "anna", *there)
        assert status == 0
        assert "/account#invitation=" in link

        status, token, _ = await run(
            "token", "make", "export", "--scope", "read-rooms", "--for", "anna", "--data-dir", str(tmp_path)
        )
        assert status == 0
        headers = {"Authorization": f"Bearer {token.strip()}"}
        async with httpx2.AsyncClient(base_url=url, headers=headers, trust_env=False) as program:
            assert (await program.get("/api/rooms")).status_code == 200
            assert (await program.get("/api/decks")).status_code == 403
            _, listed, _ = await run("token", "list", "--for", "anna", "--data-dir", str(tmp_path))
            assert "export  (read-rooms)" in listed
            id_ = listed.split()[0]
            assert token.strip() not in listed
            assert (await run("token", "revoke", id_, "--for", "anna", "--data-dir", str(tmp_path)))[0] == 0
            assert (await program.get("/api/rooms")).status_code == 401


async def test_a_token_for_nobody_known_is_a_sentence(tmp_path: Path) -> None:
    """Whoever mistypes a login or an id reads which."""
    status, _, told = await run(
        "token", "make", "x", "--scope", "read-rooms", "--for", "nobody", "--data-dir", str(tmp_path)
    )
    assert (status, told) == (1, "Nobody here is called nobody.\n")
    status, _, told = await run("token", "revoke", "abc", "--data-dir", str(tmp_path))
    assert (status, told) == (1, "There is no token abc here: `klankbord token list` names them.\n")
