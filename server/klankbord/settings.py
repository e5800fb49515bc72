"""What an operator can set: environment variables that begin with `KLANKBORD_`, and the options of `klankbord`.

A secret can come from a file: `KLANKBORD_API_TOKEN_FILE` names the file that `KLANKBORD_API_TOKEN` would repeat.
"""

import os
import re
import sys
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

PREFIX = "KLANKBORD_"
FROM_FILE = "_FILE"
SECRETS = ("api_token", "redis_url", "database_url", "oidc_client_secret")
"""The settings that have a twin ending in `_FILE`."""

SHORTEST_TOKEN = 22
"""Characters; 128 bits in base64url."""


AccountRole = Literal["moderator", "presenter", "organiser", "admin"]


class SettingsError(ValueError):
    """A setting that cannot be. The message is one sentence that names the variable and what it takes."""


_PUBLIC_URL = re.compile(r"(?P<url>https?://([A-Za-z0-9_.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(:[0-9]{1,5})?)/?")


def user_data_dir() -> Path:
    """Return the folder where this platform keeps what a program of this user stores."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Klankbord"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "klankbord"


def _listed(value: object) -> object:
    """Take `a, b` apart; what is a list already stays one."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _paired(value: object) -> object:
    """Take `a=b, c=d` apart, each at its last `=`: a value may be an address."""
    parts = _listed(value)
    return tuple(map(_halves, parts)) if isinstance(parts, tuple) else value  # pyright: ignore[reportUnknownArgumentType]


def _halves(part: object) -> object:
    if not isinstance(part, str):
        return part
    value, _, meaning = part.rpartition("=")
    return value.strip(), meaning.strip()


def _origin(url: str) -> str:
    match = _PUBLIC_URL.fullmatch(url)
    if match is None:
        raise ValueError("write https://host or https://host:port, without a path")
    return match["url"]


def _long_enough(token: SecretStr) -> SecretStr:
    if len(token.get_secret_value()) < SHORTEST_TOKEN:
        raise ValueError(f"a token has at least {SHORTEST_TOKEN} characters; `openssl rand -hex 32` makes one")
    return token


class Settings(BaseSettings):
    """How this server runs. Docstrings of the fields are the reference in `docs/reference/settings.md`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )

    host: str = "0.0.0.0"  # noqa: S104 - phones in the room must reach it; that is what it is for
    """The address to listen on. Every network of the machine by default, because phones must reach it; `127.0.0.1`
    behind a proxy on the same machine."""
    port: Annotated[int, Field(ge=0, le=65535)] = 8000
    """The port to listen on; `0` takes a free one."""
    data_dir: Path = Field(default_factory=user_data_dir)
    """The folder of the embedded engine and of the generated API token, readable by this user only."""
    public_url: Annotated[str, AfterValidator(_origin)] | None = None
    """Where people find this server, such as `https://poll.example.org`. Without it links carry the address in the
    presenter's browser, or the machine's own on the local network when that is `localhost`."""
    trusted_proxies: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)] = ()
    """Proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: addresses, networks or `unix`, separated
    by commas. None by default."""
    decks: Path | None = None
    """A folder with deck files of your own, shown beside the built-in ones."""
    brand: Path | None = None
    """A folder with `brand.toml`: the name, the logo and the two colours of the organisation."""
    words: Path | None = None
    """A folder with word lists of your own, `nl.txt` and `en.txt`, in place of the built-in ones."""
    api_token: Annotated[SecretStr, AfterValidator(_long_enough)] | None = None
    """The token of programs that use the HTTP API. Without it one is made at the first start, in `api-token` in the
    data folder."""
    redis_url: SecretStr | None = None
    """An engine that runs elsewhere, such as `redis://:password@host:6379/0`, in place of the embedded one."""
    database_url: SecretStr | None = None
    """Where rooms are archived: `postgresql://user:password@host/database`, or `sqlite:////a/file`. A file in the data
    folder by default."""
    oidc_issuer: Annotated[str, Field(pattern=r"^https?://[^\s?#]+$")] | None = None
    """The organisation's own sign-in, a provider of OpenID Connect: its issuer, such as `https://connect.surfconext.nl`.
    See [let people in](../how-to/let-people-in.md)."""
    oidc_client_id: str | None = None
    """What this server is called at that provider."""
    oidc_client_secret: SecretStr | None = None
    """What it shows there to be who it is."""
    oidc_name: Annotated[str, Field(min_length=1, max_length=60)] = "OpenID Connect"
    """What people know that provider by; it stands on the button."""
    oidc_scopes: str = "openid profile email"
    """What is asked about people there."""
    oidc_id_claim: str = "sub"
    """Which claim names somebody for good: `sub`, or `oid` at Microsoft Entra."""
    oidc_groups_claim: str = "groups"
    """Which claim says what somebody belongs to: `groups`, or one such as `eduperson_affiliation`."""
    oidc_roles: Annotated[tuple[tuple[str, AccountRole], ...], NoDecode, BeforeValidator(_paired)] = ()
    """Who may come in without an invitation, and as what: values of that claim with their roles, separated by commas,
    such as `employee=presenter,it-staff=admin`; `*` stands for everybody."""
    oidc_teams: Annotated[tuple[tuple[str, str], ...], NoDecode, BeforeValidator(_paired)] = ()
    """The teams of whoever comes in so: values of that claim with the names of teams."""
    engine: Path | None = None
    """The program to run as embedded engine, in place of the one that comes with Klankbord."""
    trust_engine: bool = False
    """Take the operator's word that an engine which hides its settings keeps every write through a power cut."""
    most_people_per_room: Annotated[int, Field(ge=1, le=100_000)] = 5_000
    """How many people one room takes; the next one reads that it is full."""
    keep_rooms: Annotated[int, Field(ge=1, le=36_500)] | None = None
    """For how many days after it ended a room is kept; then it is forgotten. For ever by default."""
    contact: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    """Whom participants ask about their answers, on the page `/privacy`: an e-mail address, the address of a page, or
    where else, in words."""
    log: Literal["text", "json"] = "text"
    """How the log is written to standard error: for a person, or one JSON object a line."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is said on the command line comes before the environment; there is no third place to look."""
        return init_settings, env_settings


def load(**said: Any) -> Settings:
    """Return the settings in the environment, with what was `said` on the command line instead where it is not None.

    Raises `SettingsError` for a variable nobody knows and for a value that cannot be.
    """
    _refuse_unknown()
    chosen: dict[str, Any] = {**_from_files(), **{name: value for name, value in said.items() if value is not None}}
    try:
        return Settings(**chosen)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
        variable = PREFIX + str(problem["loc"][0]).upper()
        reason = problem["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{variable} cannot be used: {reason[0].lower()}{reason[1:]}.") from None


def _known() -> list[str]:
    names = [PREFIX + name.upper() for name in Settings.model_fields]
    return names + [PREFIX + name.upper() + FROM_FILE for name in SECRETS]


def _refuse_unknown() -> None:
    known = _known()
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise SettingsError(f"There is no setting {name}.{hint}")


def _from_files() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in SECRETS:
        variable = PREFIX + name.upper()
        path = os.environ.get(variable + FROM_FILE)
        if not path:
            continue
        if os.environ.get(variable):
            raise SettingsError(f"Set {variable} or {variable}{FROM_FILE}, not both.")
        try:
            found[name] = Path(path).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not text"
            raise SettingsError(f"The file of {variable}{FROM_FILE}, {path}, cannot be read: {reason}.") from None
    return found
