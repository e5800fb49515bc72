"""The commands and their options."""

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, get_args

import click
import uvloop

from klankbord.archive import ArchiveError, roomfile
from klankbord.brand import BrandError
from klankbord.cli import access, keeping, saving
from klankbord.cli import demo as demonstration
from klankbord.cli import doctor as examination
from klankbord.cli.decks import table_of_decks
from klankbord.cli.link import new_presenter_link
from klankbord.cli.looks import looks
from klankbord.cli.serving import serve_until_stopped
from klankbord.client import Refused, Unreachable
from klankbord.documents import LANGUAGES
from klankbord.documents.formats import WRITERS
from klankbord.live.backup import BackupError
from klankbord.live.typesetter import Wanted
from klankbord.logs import configure_logs
from klankbord.protocol.people import Scope
from klankbord.settings import Settings, SettingsError, load
from klankbord.store.base import Unavailable
from klankbord.store.engine import EngineError
from klankbord.web.app import shelf_of
from klankbord.web.auth.api_token import TokenError
from klankbord.web.client_files import ClientError
from klankbord.web.failures import Failure
from klankbord.web.server import PortTaken

SENTENCES = (
    SettingsError,
    BrandError,
    EngineError,
    ArchiveError,
    BackupError,
    TokenError,
    ClientError,
    PortTaken,
    Failure,
    Refused,
    Unreachable,
)
"""What is told as it stands: each of these carries one sentence that says what to do."""

UNAVAILABLE = "The engine stopped answering while the server started. Its log is `engine.log` in the data folder."

DECK = "sturen-vanuit-vertrouwen"
"""That a demonstration shows: it has most of what a deck can have."""

Command = Callable[..., Any]


class Sentences(click.Group):
    """A group whose commands fail with a sentence, not with a trace."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except SENTENCES as error:
            sentence = str(error)
        except Unavailable:
            sentence = UNAVAILABLE
        click.echo(sentence, err=True)
        return ctx.exit(1)


_data_dir = click.option("--data-dir", type=click.Path(path_type=Path), help="Where the data is kept.")


def _server_options(command: Command) -> Command:
    for option in (
        _data_dir,
        click.option("--port", type=click.IntRange(0, 65535), help="The port to listen on."),
        click.option("--host", help="The address to listen on."),
    ):
        command = option(command)
    return command


@click.group(cls=Sentences, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="klankbord", message="%(version)s")
def main() -> None:
    """Ask a room a question, and let the room see what it thinks.

    Settings that are not options are environment variables: see docs/reference/settings.md.
    """


@main.command()
@_server_options
def serve(*, host: str | None, port: int | None, data_dir: Path | None) -> None:
    """Serve until Ctrl-C."""
    settings = _prepared(host=host, port=port, data_dir=data_dir)
    _run(serve_until_stopped(settings))


@main.command()
@_server_options
@click.option("--people", type=click.IntRange(1, 2000), default=40, show_default=True, help="How many come.")
@click.option("--deck", default=DECK, show_default=True, help="The id of the deck; `klankbord decks` has them all.")
@click.option("--pace", type=click.FloatRange(0.1, 100), default=1.0, show_default=True, help="2 is twice as fast.")
@click.option("--archived", is_flag=True, help="Hold a whole evening by itself, for an archive without real ones.")
@click.option("--url", help="A server that runs already; its token is KLANKBORD_API_TOKEN, or in the data folder.")
def demo(
    *,
    host: str | None,
    port: int | None,
    data_dir: Path | None,
    people: int,
    deck: str,
    pace: float,
    archived: bool,
    url: str | None,
) -> None:
    """Open a room with a simulated audience, and serve it until Ctrl-C."""
    if archived and url:
        raise click.UsageError("An evening for the archive is held on a server of its own: --archived has no --url.")
    settings = _prepared(host=host, port=port, data_dir=data_dir)
    plan = demonstration.Plan(deck=deck, people=people, pace=pace, archived=archived)
    _run(demonstration.at(url, settings, plan) if url else demonstration.here(settings, plan))


@main.command()
@_server_options
def doctor(*, host: str | None, port: int | None, data_dir: Path | None) -> None:
    """Check whether a server can do its work here."""
    settings = load(host=host, port=port, data_dir=data_dir)
    configure_logs(settings.log, logging.ERROR)
    if not _run(examination.examine(settings)):
        raise SystemExit(1)


@main.command()
def decks() -> None:
    """Print the id of every deck, with its title, its languages, and the folder of its team."""
    click.echo(table_of_decks(shelf_of(load()).decks()))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
def brand(*, folder: Path | None) -> None:
    """Show what becomes of your organisation's colours: those in FOLDER, or in KLANKBORD_BRAND."""
    click.echo(looks(load(brand=folder)))


@main.command("presenter-link")
@_server_options
@click.option("--url", help="Where the server is, if not on this machine's own address.")
def presenter_link(*, host: str | None, port: int | None, data_dir: Path | None, url: str | None) -> None:
    """Print a new one-time link for a presenter, from the server that runs here."""
    settings = load(host=host, port=port, data_dir=data_dir)
    click.echo(_run(new_presenter_link(settings, url)))


@main.command("admin-link")
@_server_options
@click.option("--url", help="Where the server is, if not on this machine's own address.")
@click.argument("login", required=False)
def admin_link(
    *, login: str | None, host: str | None, port: int | None, data_dir: Path | None, url: str | None
) -> None:
    """Print a one-time link for the first account, or for LOGIN to choose another password."""
    settings = load(host=host, port=port, data_dir=data_dir)
    click.echo(_run(access.new_admin_link(settings, login, url)))


_for = click.option("--for", "login", help="Whom it acts for, by their login; without it, the server itself.")


@main.group()
def token() -> None:
    """Make and revoke the tokens of programs that use the HTTP API. A server may be running meanwhile."""


@token.command("make")
@_data_dir
@_for
@click.option(
    "--scope", "scopes", multiple=True, required=True, type=click.Choice(get_args(Scope)), help="What it may do."
)
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True, help="How long it works.")
@click.argument("name")
def make_token(*, data_dir: Path | None, login: str | None, scopes: tuple[str, ...], days: int, name: str) -> None:
    """Print a new token, which is called NAME. It is told this once."""
    _run(access.make_token(_quiet(data_dir), name, scopes, login, days))


@token.command("list")
@_data_dir
@_for
def list_tokens(*, data_dir: Path | None, login: str | None) -> None:
    """Print every token: its id, until when it works, when it was used, and what it may do."""
    _run(access.list_tokens(_quiet(data_dir), login))


@token.command("revoke")
@_data_dir
@_for
@click.argument("id_", metavar="ID")
def revoke_token(*, data_dir: Path | None, login: str | None, id_: str) -> None:
    """Make a token worthless."""
    _run(access.revoke_token(_quiet(data_dir), id_, login))


@main.group()
def archive() -> None:
    """Look after what rooms said. A server may be running meanwhile."""


@archive.command("list")
@_data_dir
def list_archive(*, data_dir: Path | None) -> None:
    """Print every room: its id, its day, how many answered, and whether it is whole."""
    _run(keeping.list_rooms(_quiet(data_dir)))


@archive.command("write")
@_data_dir
@click.argument("room")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--bare", is_flag=True, help="Without notes, labels and threads: an earlier Klankbord reads it too.")
def write_archive(*, data_dir: Path | None, room: str, file: Path, bare: bool) -> None:
    """Write a room that is over to a file that another Klankbord can read."""
    _run(keeping.write_room(_quiet(data_dir), room, file, bare=bare))


@archive.command("export")
@_data_dir
@click.option("--language", type=click.Choice(LANGUAGES), default="nl", show_default=True, help="Of what it says.")
@click.option("--zone", default="UTC", show_default=True, help="By whose clocks, such as Europe/Amsterdam.")
@click.option("--overlay", is_flag=True, help="With notes, labels and threads.")
@click.argument("room")
@click.argument("format_", metavar="FORMAT", type=click.Choice(tuple(WRITERS)))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def export_archive(
    *, data_dir: Path | None, language: str, zone: str, overlay: bool, room: str, format_: str, file: Path
) -> None:
    """Write a document about a room that is over: a workbook, values, slides or pages."""
    settings = _quiet(data_dir)
    wanted = Wanted(format_, language, settings.words, zone)
    _run(keeping.export_room(settings, room, wanted, file, overlay=overlay))


@archive.command("schema")
def print_schema() -> None:
    """Print what a line of the file of a room may be, as JSON Schema."""
    click.echo(json.dumps(roomfile.schema(), ensure_ascii=False, indent=1))


@archive.command("read")
@_data_dir
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
def read_archive(*, data_dir: Path | None, files: tuple[Path, ...]) -> None:
    """Take in rooms from their files."""
    _run(keeping.take_files(_quiet(data_dir), files))


@archive.command("verify")
@_data_dir
def verify_archive(*, data_dir: Path | None) -> None:
    """Count every room again, and compare."""
    if not _run(keeping.verify_all(_quiet(data_dir))):
        raise SystemExit(1)


@archive.command("forgotten")
@_data_dir
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def write_journal(*, data_dir: Path | None, file: Path) -> None:
    """Write down what was forgotten, in numbers only, for `klankbord restore --forgotten`."""
    _run(saving.write_journal(_quiet(data_dir), file))


@main.command()
@_data_dir
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(*, data_dir: Path | None, file: Path) -> None:
    """Write everything there is to one file. A server may be running meanwhile."""
    _run(saving.back_up(_quiet(data_dir), file))


@main.command()
@_data_dir
@click.option("--forgotten", type=click.Path(path_type=Path, dir_okay=False), help="What was forgotten since.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(*, data_dir: Path | None, forgotten: Path | None, file: Path) -> None:
    """Put a backup into an empty data folder, or into the empty database and engine of the settings."""
    _run(saving.restore(_quiet(data_dir), file, forgotten))


@main.command()
@_data_dir
@click.option("--check", is_flag=True, help="Change nothing; status 1 where there is something to do.")
def migrate(*, data_dir: Path | None, check: bool) -> None:
    """Bring the archive up to date, as every start does."""
    if not _run(keeping.migrate(_quiet(data_dir), check=check)):
        raise SystemExit(1)


def _quiet(data_dir: Path | None) -> Settings:
    settings = load(data_dir=data_dir)
    configure_logs(settings.log, logging.ERROR)
    return settings


def _prepared(**said: Any) -> Settings:
    settings = load(**said)
    configure_logs(settings.log)
    return settings


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run to the end. Ctrl-C outside a server, which ends by itself, is no error either."""
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(work)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
