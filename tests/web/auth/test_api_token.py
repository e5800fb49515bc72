"""The API token is set, or made once and kept for this user only."""

import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from klankbord.settings import Settings
from klankbord.web.auth.api_token import FILE, TokenError, api_token, same


def settings(folder: Path, token: str | None = None) -> Settings:
    """Settings with this data folder."""
    return Settings(data_dir=folder, api_token=SecretStr(token) if token else None)


def test_a_token_is_made_once(tmp_path: Path) -> None:
    """The first start makes it, 256 random bits; later starts find it."""
    made = api_token(settings(tmp_path / "data"))
    assert len(made) == 43
    assert api_token(settings(tmp_path / "data")) == made
    assert api_token(settings(tmp_path / "other")) != made


def test_only_this_user_can_read_it(tmp_path: Path) -> None:
    """The file is readable by its owner, and by nobody else; no half-written twin stays."""
    api_token(settings(tmp_path))
    assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_token_that_is_set_is_not_written(tmp_path: Path) -> None:
    """With a token in the settings there is no file."""
    assert api_token(settings(tmp_path, "x" * 22)) == "x" * 22
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Where the token cannot be kept, the sentence says where and what to do."""
    (tmp_path / "file").write_text("")
    with pytest.raises(TokenError, match="KLANKBORD_DATA_DIR"):
        api_token(settings(tmp_path / "file" / "data"))


@pytest.mark.parametrize("given", ["", "token", "TOKEN-token-TOKEN-token", "\ud800", "token-token-token-token "])
def test_only_the_token_is_the_token(given: str) -> None:
    """Nothing else compares equal, and no string makes the comparison fail."""
    assert same("token-token-token-token", "token-token-token-token")
    assert not same(given, "token-token-token-token")
