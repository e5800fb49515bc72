"""The API token: set by the operator, or made at the first start and kept beside the data."""

import hmac
import os
import secrets
from hashlib import sha256
from pathlib import Path

from klankbord.settings import Settings

FILE = "api-token"


class TokenError(Exception):
    """The token cannot be kept. The message is one sentence for an operator."""


def api_token(settings: Settings) -> str:
    """Return the API token of this server; make one (256 bits) where there is none yet."""
    if settings.api_token is not None:
        return settings.api_token.get_secret_value()
    path = settings.data_dir / FILE
    try:
        return stored_token(path) or _make(path)
    except OSError as error:
        raise TokenError(
            f"The API token cannot be kept in {path} ({error.strerror}): choose another folder with "
            "KLANKBORD_DATA_DIR, or set KLANKBORD_API_TOKEN."
        ) from error


def stored_token(path: Path) -> str | None:
    """Return the token in the file, or None where there is no file. Raises `OSError`."""
    try:
        return path.read_text("ascii", errors="replace").strip() or None
    except FileNotFoundError:
        return None


def same(given: str, token: str) -> bool:
    """Compare without telling by the time taken how much was right."""
    return hmac.compare_digest(sha256(given.encode("utf-8", "surrogatepass")).digest(), sha256(token.encode()).digest())


def _make(path: Path) -> str:
    """Write a new token under another name first: whoever sees the file sees a whole token."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    token = secrets.token_urlsafe(32)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(token + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    return token
