"""Settings come from the environment and the command line, and a mistake in them is named."""

from pathlib import Path

import pytest

from klankbord.settings import PREFIX, SECRETS, Settings, SettingsError, load

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(name)


def test_the_command_line_comes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said on the command line wins; what is not said there is taken from the environment."""
    monkeypatch.setenv("KLANKBORD_PORT", "9001")
    monkeypatch.setenv("KLANKBORD_HOST", "127.0.0.1")
    settings = load(port=9002, host=None)
    assert (settings.port, settings.host) == (9002, "127.0.0.1")


def test_the_data_folder_is_the_platforms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a setting, data goes where the platform keeps a user's data."""
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    monkeypatch.setattr("sys.platform", "linux")
    assert load().data_dir == Path("/srv/data/klankbord")


def test_a_misspelt_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown variable is an error that names the nearest known one, not a setting that does nothing."""
    monkeypatch.setenv("KLANKBORD_PUBLIC_ULR", "https://poll.example.org")
    with pytest.raises(SettingsError, match="Did you mean KLANKBORD_PUBLIC_URL"):
        load()


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_can_come_from_a_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin of a secret's variable that ends in _FILE names a file with the secret on its only line."""
    file = tmp_path / "secret"
    file.write_text("redis://a-long-enough-secret\n")
    monkeypatch.setenv(f"KLANKBORD_{name.upper()}_FILE", str(file))
    assert getattr(load(), name).get_secret_value() == "redis://a-long-enough-secret"


def test_a_secret_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A secret both in a variable and in a file is refused, for nobody knows which one is meant."""
    monkeypatch.setenv("KLANKBORD_API_TOKEN", "x" * 22)
    monkeypatch.setenv("KLANKBORD_API_TOKEN_FILE", "/etc/hosts")
    with pytest.raises(SettingsError, match="not both"):
        load()


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("PORT", "70000", "KLANKBORD_PORT cannot be used: input should be less than or equal to 65535."),
        ("PUBLIC_URL", "poll.example.org", "KLANKBORD_PUBLIC_URL cannot be used: write https://host or"),
        ("PUBLIC_URL", "https://host/poll", "without a path"),
        ("API_TOKEN", "hunter2", "a token has at least 22 characters"),
        ("API_TOKEN_FILE", "/no/such/file", "/no/such/file, cannot be read: No such file"),
        ("LOG", "xml", "KLANKBORD_LOG cannot be used"),
    ],
)
def test_a_wrong_value_is_one_sentence(
    variable: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that cannot be is refused in one sentence that names the variable and never repeats a secret."""
    monkeypatch.setenv(PREFIX + variable, value)
    with pytest.raises(SettingsError) as refusal:
        load()
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert "hunter2" not in str(refusal.value)


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable without a value, as deployment tools pass one on, is as good as no variable."""
    monkeypatch.setenv("KLANKBORD_PUBLIC_URL", "")
    monkeypatch.setenv("KLANKBORD_API_TOKEN_FILE", "")
    assert (load().public_url, load().api_token) == (None, None)


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Printing the settings does not print a secret."""
    monkeypatch.setenv("KLANKBORD_API_TOKEN", "canary-canary-canary-canary")
    assert "canary" not in repr(load())


def test_the_reference_names_every_setting() -> None:
    """docs/reference/settings.md has a row for every variable, and for no other."""
    text = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    rows = {line.split("`")[1] for line in text.splitlines() if line.startswith("| `KLANKBORD_")}
    expected = {PREFIX + name.upper() for name in Settings.model_fields}
    assert rows == expected
