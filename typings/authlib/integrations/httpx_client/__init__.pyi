from collections.abc import Mapping
from typing import Any

import httpx2

class AsyncOAuth2Client(httpx2.AsyncClient):
    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        token_endpoint_auth_method: str,
        code_challenge_method: str,
        scope: str,
        redirect_uri: str,
        timeout: float,
    ) -> None: ...
    def create_authorization_url(
        self, url: str, state: str | None = None, code_verifier: str | None = None, *, nonce: str
    ) -> tuple[str, str]: ...
    async def fetch_token(self, url: str, *, code: str, code_verifier: str, grant_type: str) -> Mapping[str, Any]: ...
