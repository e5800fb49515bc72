"""The phone's page with kinds of question in it: those that a room asks, so that a phone has them in one answer.

Each kind is a script of its own (client/build/kinds.ts). It is put into the page as it is, and the whole compressed in
one stream: in a file of its own a kind weighs half as much again. What a room asks is known when somebody opens its
page, which is then made in a thread, and kept.
"""

import asyncio
import hashlib
import re
from base64 import b64encode
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from klankbord.web.client_files import NOT_BUILT, ClientError, ClientFiles
from klankbord.web.splice import Spliced

PARTICIPANT = "participant.html"

LIMIT = 39_900
"""Bytes of a page as brotli, without its scene. Two flights are 43,800, with scene and headers (RFC 6928)."""

COMMON = ("choice", "cloud", "open")
"""What rooms ask most, for a page that is in no room yet."""

_KEPT = 64
_ADDRESS = re.compile(rb'<meta name="kinds" content="/app/([^"*]*/)\*\.js"')
_SCENE = b'<script type="application/json" id="scene">'


@dataclass(frozen=True, slots=True)
class PhonePage:
    """A page, but for the scene."""

    spliced: Spliced
    kinds: frozenset[str]
    scripts: tuple[str, ...]
    """The hash of the script that the kinds are, as a policy quotes it; none without kinds."""


class PhonePages:
    """The phone's page in each language, with any kinds."""

    def __init__(self, client: ClientFiles, spoken: Mapping[str, bytes]) -> None:
        """`spoken` is the page by the tag of its language. Raises `ClientError` where it has no room for a scene."""
        self._spoken = {tag: _around_scene(page) for tag, page in spoken.items()}
        self._kinds = {tag: _kinds_of(client, page) for tag, page in spoken.items()}
        self._pages: dict[tuple[str, frozenset[str]], asyncio.Future[PhonePage]] = {}

    @property
    def languages(self) -> Collection[str]:
        """The tags of the languages that the page is in."""
        return self._spoken.keys()

    async def page(self, language: str, first: str | None, kinds: Collection[str]) -> PhonePage:
        """Return the page with the kind that is asked first, and of the others as many as its limit leaves room for."""
        scripts = self._kinds[language]
        inside = sorted(scripts.keys() & {first, *kinds}, key=lambda kind: (kind != first, len(scripts[kind])))
        page = await self._kept(language, frozenset(inside))
        while page.spliced.weight > LIMIT and len(inside) > 1:
            inside.pop()
            page = await self._kept(language, frozenset(inside))
        return page

    async def _kept(self, language: str, kinds: frozenset[str]) -> PhonePage:
        key = (language, kinds)
        if key not in self._pages:
            self._pages[key] = asyncio.ensure_future(asyncio.to_thread(self._made, *key))
            for oldest in list(self._pages)[:-_KEPT]:
                del self._pages[oldest]
        # Whoever hangs up leaves the page to the others who wait for it.
        return await asyncio.shield(self._pages[key])

    def _made(self, language: str, kinds: frozenset[str]) -> PhonePage:
        before, after = self._spoken[language]
        scripts = sorted((self._kinds[language][kind] for kind in kinds), key=lambda script: (len(script), script))
        # Each between braces, where its names are its own.
        script = b"".join(b"{%s}" % one for one in scripts)
        inside = b'<script type="module">%s</script>' % script if script else b""
        return PhonePage(Spliced(before + inside + _SCENE, after), kinds, (_hash(script),) if script else ())


def kinds_folder(page: bytes) -> str | None:
    """Return where the kinds are that speak the language of this page; none for a page without any."""
    found = _ADDRESS.search(page)
    return found[1].decode() if found else None


def _kinds_of(client: ClientFiles, page: bytes) -> dict[str, bytes]:
    folder = kinds_folder(page)
    if folder is None:
        return {}
    inside = {name.removeprefix(folder): file.body for name, file in client.files.items() if name.startswith(folder)}
    return {name.removesuffix(".js"): script for name, script in inside.items() if name.endswith(".js")}


def _around_scene(page: bytes) -> tuple[bytes, bytes]:
    before, found, after = page.partition(_SCENE + b"null")
    if not found:
        raise ClientError(NOT_BUILT)
    return before, after


def _hash(script: bytes) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(script).digest()).decode()}'"
