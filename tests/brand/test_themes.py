"""The grounds that are guarded are those of the pages."""

import re
from pathlib import Path

import pytest

from klankbord.brand import THEMES, Theme

TOKENS = Path(__file__).parents[2] / "client/src/ui/tokens.css"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_themes_are_those_of_the_pages(theme: Theme) -> None:
    """Each colour has the value that `tokens.css` gives it."""
    rule = re.search(rf"\[data-theme='{theme.name}'\] {{(.*?)}}", TOKENS.read_text("utf-8"), re.DOTALL)
    assert rule is not None
    said = dict(re.findall(r"--([\w-]+): (#\w{6});", rule[1]))
    roles = ("paper", "ink", "accent", "on-accent", "accent-ink", "calm")
    assert {role: said[role] for role in roles} == {role: getattr(theme, role.replace("-", "_")) for role in roles}
