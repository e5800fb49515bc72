"""The pages in an organisation's own look: its colours and the names of its logos are put in once, at the start."""

import gzip
import hashlib
from base64 import b64encode
from dataclasses import replace
from html import escape
from html.parser import HTMLParser

from klankbord.brand import Brand
from klankbord.web.client_files import NOT_BUILT, ClientError, ClientFile, ClientFiles, etag_of


def branded(client: ClientFiles, brand: Brand) -> ClientFiles:
    """Return the client with this look in every page, and leave to run what is in it by its hash."""
    style = stylesheet(brand)
    head = (f"<style>{style}</style>" if style else "") + _meta(brand)
    pages = {name: _with(file, head) for name, file in client.files.items() if name.endswith(".html")}
    hashes = {
        page: {**kinds, "style": [*kinds.get("style", []), *([_hash(style)] if style else [])]}
        for page, kinds in client.hashes.items()
    }
    return replace(client, files={**client.files, **pages}, hashes=hashes)


def stylesheet(brand: Brand) -> str:
    """Return the colours as the page's `tokens.css` has them, so that what comes last holds; or nothing."""
    if not brand.palettes:
        return ""
    dark, light = (brand.palettes[theme].declarations() for theme in ("dark", "light"))
    return (
        f":root,[data-theme=dark]{{{dark}}}[data-theme=light]{{{light}}}"
        f"@media (prefers-color-scheme:light){{[data-theme=auto]{{{light}}}}}"
    )


def _meta(brand: Brand) -> str:
    """Return where the pages read whose they are: the name, and the addresses of the logos."""
    logos = (("logo", brand.logo), ("logo-on-dark", brand.logo_on_dark))
    data = "".join(f' data-{key}="/brand/{logo.name}"' for key, logo in logos if logo is not None)
    return f'<meta name="brand" content="{escape(brand.name)}"{data}>'


def _with(page: ClientFile, head: str) -> ClientFile:
    text = page.body.decode()
    at = _End().of(text)
    body = (text[:at] + head + text[at:]).encode()
    # What the build compressed of the page was of another one.
    return replace(page, body=body, twins={"gzip": gzip.compress(body, mtime=0)}, etag=etag_of(body))


class _End(HTMLParser):
    """Finds where a page's head ends; what a script says of another page is no tag."""

    _line: tuple[int, int] | None = None

    def of(self, text: str) -> int:
        """Return the place of the end tag. Raises `ClientError` for a page without one."""
        self.feed(text)
        if self._line is None:
            raise ClientError(NOT_BUILT)
        line, column = self._line
        return sum(len(before) + 1 for before in text.split("\n")[: line - 1]) + column

    def handle_endtag(self, tag: str) -> None:
        """Keep the first."""
        if tag == "head" and self._line is None:
            self._line = self.getpos()


def _hash(style: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(style.encode()).digest()).decode()}"
