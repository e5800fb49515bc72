"""Kinds of question as pieces of the phone's page: client/build/kinds.ts cuts them, and here they are put into it.

The script of a piece goes on where the script of the page ends, its styles where the styles end, and what it says is
among what the page says. So all that is alike stands together, which is what compression lives on.
"""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from klankbord.web.client_files import NOT_BUILT, ClientError, ClientFiles
from klankbord.web.data import as_data

_ADDRESS = re.compile(rb'<meta name="kinds" content="/app/([^"*]*/)\*\.js"')
_ELEMENT = re.compile(rb"<(script|style)([^>]*)>(.*?)</\1>", re.DOTALL)
_DATA = b"application/json"


@dataclass(frozen=True, slots=True)
class Piece:
    """What a kind of question adds to a page in one language."""

    script: str
    style: str
    messages: dict[str, object]

    @property
    def size(self) -> int:
        """Bytes that it adds to a page, before they are compressed; nearly, for the quotes around messages."""
        return len(self.script) + len(self.style) + len(json.dumps(self.messages, ensure_ascii=False))


_PIECES = TypeAdapter(dict[str, Piece])


def kinds_folder(page: bytes) -> str | None:
    """Return where the kinds are that speak the language of this page; none for a page without any."""
    found = _ADDRESS.search(page)
    return found[1].decode() if found else None


def pieces_for(client: ClientFiles, page: bytes) -> Mapping[str, Piece]:
    """Return the kinds that this page can have in it. Raises `ClientError` where the build did not leave them."""
    folder = kinds_folder(page)
    if folder is None:
        return {}
    try:
        return _PIECES.validate_json(client.files[f"{folder}kinds.json"].body)
    except (KeyError, ValidationError) as error:
        raise ClientError(NOT_BUILT) from error


def put_in(page: bytes, pieces: Iterable[Piece]) -> bytes:
    """Return the page with these kinds in it."""
    every = list(pieces)
    if not every:
        return page
    script = "".join(piece.script for piece in every).encode()
    style = "".join(piece.style for piece in every).encode()

    def grown(element: re.Match[bytes]) -> bytes:
        nonlocal style
        name, attributes, inside = element.groups()
        match name, attributes:
            case b"style", _:
                # Into the first: what comes after it is the look of an organisation, and holds.
                inside, style = inside + style, b""
            case _, b' type="module"':
                inside += script
            case _, b' type="application/json" id="messages"':
                inside = _saying(inside, every)
            case _:
                pass
        return b"<%s%s>%s</%s>" % (name, attributes, inside, name)

    return _ELEMENT.sub(grown, page)


def hashes_in(page: bytes, element: str) -> tuple[str, ...]:
    """Return the hashes of what stands inline in every `script` or `style` of a page, as a policy quotes them."""
    inline = (
        inside
        for name, attributes, inside in _ELEMENT.findall(page)
        if name.decode() == element and _DATA not in attributes
    )
    return tuple(f"'sha256-{b64encode(hashlib.sha256(inside).digest()).decode()}'" for inside in inline)


def _saying(spoken: bytes, pieces: Iterable[Piece]) -> bytes:
    language = json.loads(spoken)
    for piece in pieces:
        language["messages"].update(piece.messages)
    return as_data(language)
