"""The built client: read once at the start, sent in the smallest form a browser takes."""

import hashlib
import json
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

BUILT = Path(__file__).with_name("static") / "app"
"""Where the build puts it."""

NOT_BUILT = "The pages are not built: run `make run`, which builds them, or install the wheel, which contains them."

IMMUTABLE = "public, max-age=31536000, immutable"
REVALIDATE = "no-cache"
_TWINS = {".br": "br", ".gz": "gzip"}
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".webmanifest": "application/json"}


class ClientError(Exception):
    """The built client is missing or not what it should be. The message is one sentence for an operator."""


@dataclass(frozen=True, slots=True)
class ClientFile:
    """One file, with the compressed forms that the build made of it."""

    body: bytes
    twins: dict[str, bytes]
    """Content encoding → body."""
    media_type: str
    etag: str


@dataclass(frozen=True, slots=True)
class ClientFiles:
    """The files by their path under `/app/`, and what the build wrote for the server."""

    files: dict[str, ClientFile]
    hashes: dict[str, dict[str, list[str]]]
    """Page → `script` or `style` → the hashes of what stands inline in it."""
    sentences: dict[str, dict[str, str]]
    """What the server says on a page of its own: language → code → sentence. Not empty."""

    def page(self, name: str) -> ClientFile:
        """Return a page. Raises `ClientError` where the build did not make it."""
        try:
            return self.files[name]
        except KeyError:
            raise ClientError(NOT_BUILT) from None

    def inline(self, page: str, kind: str) -> list[str]:
        """Return the hashes of the inline `script` or `style` of a page, as a policy quotes them."""
        return [f"'{value}'" for value in self.hashes.get(page, {}).get(kind, [])]

    @property
    def icon(self) -> ClientFile | None:
        """The icon of the pages."""
        found = (name for name in self.files if name.startswith("assets/icon-") and name.endswith(".svg"))
        name = next(found, None)
        return self.files[name] if name else None


def read_client(folder: Path = BUILT) -> ClientFiles:
    """Read the built client. Raises `ClientError` where there is none."""
    try:
        hashes = json.loads((folder / "csp.json").read_text("utf-8"))
        sentences = json.loads((folder / "server.json").read_text("utf-8"))
        names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
        bodies = {name: (folder / name).read_bytes() for name in names}
    except (OSError, ValueError) as error:
        raise ClientError(NOT_BUILT) from error
    files: dict[str, ClientFile] = {}
    for name, body in bodies.items():
        if Path(name).suffix in _TWINS:
            continue
        twins = {coding: bodies[name + suffix] for suffix, coding in _TWINS.items() if name + suffix in bodies}
        files[name] = ClientFile(body, twins, _media_type(name), etag_of(body))
    return ClientFiles(files, hashes, sentences)


def etag_of(*parts: bytes) -> str:
    """Return a weak validator: the same content may be sent in several encodings."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return f'W/"{digest.hexdigest()[:24]}"'


def takes(request: Request, coding: str) -> bool:
    """Return whether the browser takes this content encoding."""
    for offer in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, _, parameters = offer.partition(";")
        if name.strip() == coding:
            return parameters.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def known(request: Request, etag: str) -> bool:
    """Return whether the browser has this content already."""
    said = request.headers.get("If-None-Match", "")
    return etag in {tag.strip() for tag in said.split(",")}


def send_file(request: Request, file: ClientFile, cache: str) -> Response:
    """Return a file in the smallest form the browser takes, or the word that it has it already."""
    headers = {"Cache-Control": cache, "ETag": file.etag, "Vary": "Accept-Encoding"}
    if known(request, file.etag):
        return Response(status_code=304, headers=headers)
    body = file.body
    for coding, twin in file.twins.items():
        if takes(request, coding):
            body = twin
            headers["Content-Encoding"] = coding
            break
    return Response(body, headers=headers, media_type=file.media_type)


def _media_type(name: str) -> str:
    suffix = Path(name).suffix
    return _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
