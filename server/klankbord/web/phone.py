"""The phone's page with kinds of question in it: those that a room asks, so that a phone has them in one answer.

Each kind is a piece of the page, see `pieces.py`, and the whole is compressed in one stream: in a file of its own a
kind weighs half as much again. What a room asks is known when somebody opens its page, which is then made in a thread,
and kept.
"""

import asyncio
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from klankbord.web.client_files import NOT_BUILT, ClientError, ClientFiles
from klankbord.web.pieces import hashes_in, pieces_for, put_in
from klankbord.web.splice import Spliced

PARTICIPANT = "participant.html"

LIMIT = 39_900
"""Bytes of a page as brotli, without its scene. Two flights are 43,800, with scene and headers (RFC 6928)."""

COMMON = ("choice", "cloud", "open")
"""What rooms ask most, for a page that is in no room yet."""

ENTRY, PACED = "entry", "paced"
"""Parts that come as kinds do: where a code is typed, and the ways through a room at everybody's own pace. See
client/src/apps/participant/rare.ts, which has more that no page needs at once.
"""

_KEPT = 64
_SCENE = b'<script type="application/json" id="scene">'


@dataclass(frozen=True, slots=True)
class PhonePage:
    """A page, but for the scene."""

    spliced: Spliced
    kinds: frozenset[str]
    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    """The hashes of what stands inline, as a policy quotes them."""


class PhonePages:
    """The phone's page in each language, with any kinds."""

    def __init__(self, client: ClientFiles, spoken: Mapping[str, bytes]) -> None:
        """`spoken` is the page by the tag of its language.

        Raises `ClientError` where it has no room for a scene, or its kinds are missing.
        """
        self._spoken = spoken
        self._pieces = {tag: pieces_for(client, page) for tag, page in spoken.items()}
        for page in spoken.values():
            _around_scene(page)
        self._pages: dict[tuple[str, frozenset[str]], asyncio.Future[PhonePage]] = {}

    @property
    def languages(self) -> Collection[str]:
        """The tags of the languages that the page is in."""
        return self._spoken.keys()

    async def page(self, language: str, first: str | None, kinds: Collection[str]) -> PhonePage:
        """Return the page with the kind that is asked first, and of the others as many as its limit leaves room for."""
        pieces = self._pieces[language]
        inside = pieces.keys() & {first, *kinds}
        page = await self._kept(language, frozenset(inside))
        while page.spliced.weight > LIMIT and len(inside) > 1:
            others = {kind: pieces[kind].size for kind in inside if kind != first}
            inside = inside - {_spared(others, page.spliced)}
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
        inside = sorted(
            (self._pieces[language][kind] for kind in kinds), key=lambda piece: (len(piece.script), piece.script)
        )
        page = put_in(self._spoken[language], inside)
        return PhonePage(Spliced(*_around_scene(page)), kinds, hashes_in(page, "script"), hashes_in(page, "style"))


def _spared(kinds: Mapping[str, int], page: Spliced) -> str:
    """Return the smallest of these kinds, by their bytes, that makes the page fit if it comes later; else the largest.

    The larger a file of its own, the more is lost by compressing it apart.
    """
    share = page.weight / len(page.head)
    ordered = sorted(kinds, key=lambda kind: (kinds[kind], kind))
    return next((kind for kind in ordered if kinds[kind] * share > page.weight - LIMIT), ordered[-1])


def _around_scene(page: bytes) -> tuple[bytes, bytes]:
    before, found, after = page.partition(_SCENE + b"null")
    if not found:
        raise ClientError(NOT_BUILT)
    return before + _SCENE, after
