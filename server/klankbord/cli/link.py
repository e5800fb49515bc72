"""Asking a server that runs on this machine, with the token in its data folder."""

import shlex

from klankbord.client import Klankbord
from klankbord.settings import Settings, SettingsError, user_data_dir
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


def link_command(settings: Settings, port: int) -> str:
    """Return the command that asks the server with these settings, listening on `port`, for another link.

    It works in any terminal of this machine: what is not as it is by default is repeated, with the whole path of the
    data folder.
    """
    words = ["klankbord", "presenter-link"]
    usual = Settings.model_fields
    if local_base(settings.host, port) != local_base(usual["host"].default, port):
        words += ["--host", settings.host]
    if port != usual["port"].default:
        words += ["--port", str(port)]
    if (folder := settings.data_dir.absolute()) != user_data_dir().absolute():
        words += ["--data-dir", str(folder)]
    return shlex.join(words)


async def new_presenter_link(settings: Settings, url: str | None) -> str:
    """Return a new one-time link. Raises `SettingsError`, `Refused` or `Unreachable`."""
    local = local_base(settings.host, settings.port)
    async with Klankbord(url or local, token_of(settings)) as klankbord:
        invitation = await klankbord.invite_presenter()
    secret = invitation.link.partition("#")[2]
    return f"{settings.public_url or url or local}/present#{secret}"
