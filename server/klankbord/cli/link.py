"""Asking a server that runs on this machine, with the token in its data folder."""

from klankbord.client import Klankbord
from klankbord.settings import Settings, SettingsError
from klankbord.web.addresses import local_base
from klankbord.web.auth.api_token import FILE, stored_token


def token_of(settings: Settings) -> str:
    """Return the API token of the server with these settings. Raises `SettingsError` where there is none."""
    if settings.api_token is not None:
        return settings.api_token.get_secret_value()
    path = settings.data_dir / FILE
    try:
        token = stored_token(path)
    except OSError as error:
        raise SettingsError(f"The API token in {path} cannot be read: {error.strerror}.") from error
    if token is None:
        raise SettingsError(
            f"No server has run with the data folder {settings.data_dir}: name the right one with --data-dir, or set "
            "KLANKBORD_API_TOKEN."
        )
    return token


async def new_presenter_link(settings: Settings, url: str | None) -> str:
    """Return a new one-time link. Raises `SettingsError`, `Refused` or `Unreachable`."""
    local = local_base(settings.host, settings.port)
    async with Klankbord(url or local, token_of(settings)) as klankbord:
        invitation = await klankbord.invite_presenter()
    secret = invitation.link.partition("#")[2]
    return f"{settings.public_url or url or local}/present#{secret}"
