"""The ID token: what is believed of it, and what is not (OpenID Connect Core 1.0, 3.1.3.7)."""

from collections.abc import Mapping
from typing import Any, cast

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, KeySetSerialization
from joserfc.jws import JWSRegistry

ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "ES512", "RS384", "RS512", "PS384", "PS512", "EdDSA", "Ed25519")
"""With a private key that only the provider has. Neither `none`, nor a secret that we share, proves who signed."""

LEEWAY = 60
"""Seconds by which two clocks may differ."""


class Unbelievable(Exception):
    """A token that proves nothing. The message is for the log and has nothing of the token."""


def believed(
    token: str, keys: Mapping[str, Any], *, issuer: str, client: str, nonce: str, access_token: str | None, now: int
) -> Mapping[str, Any]:
    """Return the claims of an ID token: signed by the issuer, for this client, about this sign-in, and not too old.

    `now` is Unix time in seconds. Raises `Unbelievable`.
    """
    try:
        decoded = jwt.decode(
            token,
            KeySet.import_key_set(cast("KeySetSerialization", keys)),
            registry=JWSRegistry(algorithms=list(ALGORITHMS)),
        )
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            {"iss": {"essential": True, "value": issuer}, "aud": {"essential": True, "value": client}},
            {"nonce": nonce, "client_id": client, "access_token": access_token},
        )
        claims.validate(now=now, leeway=LEEWAY)
    except (JoseError, ValueError, TypeError) as error:
        raise Unbelievable(f"{type(error).__name__}: {error}") from error
    return dict(claims)
