"""The organisation's own sign-in: a provider of OpenID Connect, by the authorization code flow with PKCE."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from joserfc.errors import InvalidKeyIdError

from klankbord.people.claims import Claimed, ClaimRules, Unclaimed, claimed
from klankbord.web.auth.id_token import Unbelievable, believed

SECONDS = 10.0
"""For one answer of the provider."""

FRESH = 3600.0
"""Seconds for which what the provider says of itself is taken for unchanged."""

BASIC = "client_secret_basic"
"""How the secret is shown: in a header, so that it is in no log of what was sent."""

WELL_KNOWN = "/.well-known/openid-configuration"


class ProviderError(Exception):
    """The provider does not do what it should. The message is for the log and has no secret in it."""


@dataclass(frozen=True, slots=True)
class Request:
    """One sign-in on its way, as far as this server has to remember it."""

    nonce: str
    verifier: str
    back: str
    """Where the provider sends the browser when it is done."""


class Provider:
    """A provider and what this server is to it."""

    def __init__(self, issuer: str, client_id: str, client_secret: str, scopes: str, rules: ClaimRules) -> None:
        self.issuer = issuer
        self._client_id = client_id
        self._secret = client_secret
        self._scopes = scopes
        self._rules = rules
        self._about: tuple[float, Mapping[str, Any]] | None = None
        self._keys: Mapping[str, Any] | None = None

    async def begin(self, state: str, request: Request) -> str:
        """Return the address at which somebody signs in. Raises `ProviderError`."""
        about = await self._discover()
        async with self._client(request.back) as client:
            url, _ = client.create_authorization_url(
                about["authorization_endpoint"], state=state, nonce=request.nonce, code_verifier=request.verifier
            )
        return str(url)

    async def finish(self, code: str, request: Request) -> Claimed:
        """Return who signed in, for the code that the browser came back with.

        Raises `ProviderError` where the code is worth nothing or the provider proves nothing, and `Unclaimed`.
        """
        about = await self._discover()
        try:
            async with self._client(request.back) as client:
                token = await client.fetch_token(
                    about["token_endpoint"], code=code, code_verifier=request.verifier, grant_type="authorization_code"
                )
                claims = await self._believed(token, request.nonce)
                claims = {**await self._told(client, about, claims["sub"]), **claims}
        except (AuthlibBaseError, httpx2.HTTPError, KeyError, ValueError) as error:
            raise ProviderError(f"{self.issuer}: {type(error).__name__} {error}") from error
        return claimed(claims, self.issuer, self._rules)

    async def _believed(self, token: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        """Return the claims of the ID token; keys that the provider changed are fetched once more."""
        try:
            return self._check(token, await self._key_set(anew=False), nonce)
        except Unbelievable as error:
            if not isinstance(error.__cause__, InvalidKeyIdError):
                raise ProviderError(f"{self.issuer}: {error}") from error
        try:
            return self._check(token, await self._key_set(anew=True), nonce)
        except Unbelievable as error:
            raise ProviderError(f"{self.issuer}: {error}") from error

    def _check(self, token: Mapping[str, Any], keys: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        return believed(
            token["id_token"],
            keys,
            issuer=self.issuer,
            client=self._client_id,
            nonce=nonce,
            access_token=token.get("access_token"),
            now=int(time.time()),
        )

    async def _told(self, client: AsyncOAuth2Client, about: Mapping[str, Any], sub: str) -> Mapping[str, Any]:
        """Return what else the provider tells; most of them leave groups and names out of the ID token."""
        if "userinfo_endpoint" not in about:
            return {}
        answer = await client.get(about["userinfo_endpoint"])
        told: Mapping[str, Any] = answer.raise_for_status().json()
        if told.get("sub") != sub:
            raise ProviderError(f"{self.issuer}: the userinfo is of somebody else")
        return told

    async def _discover(self) -> Mapping[str, Any]:
        if self._about is None or time.monotonic() - self._about[0] > FRESH:
            found = await self._get(self.issuer.rstrip("/") + WELL_KNOWN)
            if found.get("issuer") != self.issuer:
                raise ProviderError(f"{self.issuer}: it calls itself {found.get('issuer')!r}")
            self._about = time.monotonic(), found
        return self._about[1]

    async def _key_set(self, *, anew: bool) -> Mapping[str, Any]:
        if self._keys is None or anew:
            self._keys = await self._get((await self._discover())["jwks_uri"])
        return self._keys

    async def _get(self, url: str) -> Mapping[str, Any]:
        try:
            async with httpx2.AsyncClient(timeout=SECONDS) as client:
                found: Mapping[str, Any] = (await client.get(url)).raise_for_status().json()
        except (httpx2.HTTPError, ValueError) as error:
            raise ProviderError(f"{url}: {type(error).__name__} {error}") from error
        return found

    def _client(self, back: str) -> AsyncOAuth2Client:
        return AsyncOAuth2Client(
            self._client_id,
            self._secret,
            token_endpoint_auth_method=BASIC,
            code_challenge_method="S256",
            scope=self._scopes,
            redirect_uri=back,
            timeout=SECONDS,
        )


__all__ = ["Provider", "ProviderError", "Request", "Unclaimed"]
