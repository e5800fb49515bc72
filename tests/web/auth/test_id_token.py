"""Of an ID token everything is checked: who signed it, for whom, about which sign-in, and when."""

from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from klankbord.web.auth.id_token import LEEWAY, Unbelievable, believed

ISSUER, CLIENT, NONCE, NOW = "https://sign-in.example", "klankbord", "nonce-of-this-sign-in", 1_700_000_000
KEY = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
OTHER = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
SHARED = OctKey.generate_key(256, {"kid": "one"})
KEYS: Any = KeySet([KEY]).as_dict(private=False)
CLAIMS = {"iss": ISSUER, "aud": CLIENT, "sub": "anna", "nonce": NONCE, "iat": NOW, "exp": NOW + 300}


def signed(key: Any = KEY, alg: str = "RS256", **changes: Any) -> str:
    """A token as the provider makes it, but for what is changed; None takes a claim away."""
    claims = {name: value for name, value in {**CLAIMS, **changes}.items() if value is not None}
    return jwt.encode({"alg": alg, "kid": "one"}, claims, key, algorithms=[alg])


def check(token: str, now: int = NOW) -> Any:
    """What is believed of a token."""
    return believed(token, KEYS, issuer=ISSUER, client=CLIENT, nonce=NONCE, access_token=None, now=now)


def test_a_good_token_is_believed() -> None:
    """Also while the two clocks differ a little, and where it is for several clients of which we asked."""
    assert check(signed())["sub"] == "anna"
    assert check(signed(), NOW + 300 + LEEWAY - 1)["sub"] == "anna"
    assert check(signed(aud=[CLIENT, "another"], azp=CLIENT))["sub"] == "anna"


@pytest.mark.parametrize(
    ("changes", "later"),
    [
        ({"nonce": "another"}, 0),
        ({"nonce": None}, 0),
        ({"iss": "https://another.example"}, 0),
        ({"iss": None}, 0),
        ({"aud": "another"}, 0),
        ({"aud": "another", "azp": CLIENT}, 0),
        ({"aud": [CLIENT, "another"], "azp": "another"}, 0),
        ({}, 300 + LEEWAY + 1),
        ({"exp": None}, 0),
        ({"iat": NOW + 3600}, 0),
        ({"sub": None}, 0),
    ],
)
def test_a_token_about_something_else_is_not(changes: dict[str, Any], later: int) -> None:
    """Another sign-in, issuer or client, one that is over or has not begun, or one about nobody."""
    with pytest.raises(Unbelievable):
        check(signed(**changes), NOW + later)


def test_whoever_signs_has_the_key_of_the_provider() -> None:
    """Nobody's signature, a key of the same name, and a secret in place of a key prove nothing."""
    head, claims, signature = signed().split(".")
    none = "eyJhbGciOiJub25lIn0"  # {"alg":"none"}
    secret_head, secret_claims, secret_signature = signed(SHARED, "HS256").split(".")
    for forged in (
        f"{none}.{claims}.",
        f"{none}.{claims}.{signature}",
        f"{head}.{claims}.",
        signed(OTHER),
        f"{secret_head}.{secret_claims}.{secret_signature}",
        "not-a-token",
        "",
    ):
        with pytest.raises(Unbelievable):
            check(forged)
