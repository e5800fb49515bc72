"""What a provider of OpenID Connect claims of somebody, and what that makes of them here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast, get_args

from klankbord.people.person import AccountRole

ANYBODY = "*"
"""In place of a value: whoever the provider lets in."""

_ROLES: tuple[AccountRole, ...] = get_args(AccountRole)
_LOGINS = ("email", "mail", "eduperson_principal_name", "preferred_username", "upn")
_NAMES = ("name", "displayName", "preferred_username")
_LONGEST_LOGIN, _LONGEST_NAME, _LONGEST_SUBJECT = 254, 100, 500


class Unclaimed(ValueError):
    """The provider does not say who this is. The message names the claim that is missing."""


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """What the operator says about claims."""

    id_claim: str
    """Which claim names somebody for good."""
    groups_claim: str
    """Which claim lists what somebody belongs to."""
    roles: Mapping[str, AccountRole]
    """Value of that claim → role; `ANYBODY` → the role of everybody else."""
    teams: Mapping[str, str]
    """Value of that claim → name of a team."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Somebody, as their provider knows them."""

    subject: str
    """Issuer and id, with a space between them."""
    login: str
    """For people to recognise somebody by; nothing is decided by it, for people may choose it at some providers."""
    name: str
    role: AccountRole | None
    """None where no value of the mapping fits."""
    teams: tuple[str, ...]
    """The names of their teams."""


def claimed(claims: Mapping[str, Any], issuer: str, rules: ClaimRules) -> Claimed:
    """Return who somebody is. Raises `Unclaimed` where the claim that names them is missing."""
    id_ = claims.get(rules.id_claim)
    if not isinstance(id_, str) or not id_:
        raise Unclaimed(rules.id_claim)
    subject = f"{issuer} {id_}"
    if len(subject) > _LONGEST_SUBJECT:
        raise Unclaimed(rules.id_claim)
    groups = set(_values(claims.get(rules.groups_claim)))
    fitting = {role for value, role in rules.roles.items() if value in groups}
    highest: AccountRole | None = next((role for role in reversed(_ROLES) if role in fitting), None)
    return Claimed(
        subject=subject,
        login=(_first(claims, _LOGINS) or id_)[:_LONGEST_LOGIN],
        name=(_full_name(claims) or id_)[:_LONGEST_NAME],
        role=highest or rules.roles.get(ANYBODY),
        teams=tuple(sorted({team for value, team in rules.teams.items() if value in groups})),
    )


def _full_name(claims: Mapping[str, Any]) -> str | None:
    whole = " ".join(part for part in (_text(claims.get("given_name")), _text(claims.get("family_name"))) if part)
    return _text(claims.get("name")) or whole or _first(claims, _NAMES)


def _first(claims: Mapping[str, Any], names: Iterable[str]) -> str | None:
    return next((text for name in names if (text := _text(claims.get(name)))), None)


def _text(value: object) -> str | None:
    """Return the text of a claim; a list, as SAML attributes come, counts by its first value."""
    return next(iter(_values(value)), "").strip() or None


def _values(value: object) -> list[str]:
    """Return the values of a claim that may be one or many."""
    if isinstance(value, str):
        return [value]
    return [one for one in cast("list[object]", value) if isinstance(one, str)] if isinstance(value, list) else []
