"""One profile: what a deployment of a dialect is held to."""

from functools import cache, cached_property
from typing import Any

import jsonschema_rs

from wireproof.contract.violation import Violation, violations
from wireproof_contract import documents
from wireproof_contract.profile_types import Level
from wireproof_contract.profile_types import Profile as Statement

STATEMENT = "x-wireproof-profile"
_HOME = "urn:wireproof:contract"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Profile:
    """The profile's OpenAPI document with what it states, and validators for its schemas."""

    def __init__(self, name: str) -> None:
        """Raises KeyError for a name that is not one of `wireproof_contract.documents.PROFILES`."""
        self.name = name
        self.document: dict[str, Any] = documents.profile(name)

    @cached_property
    def statement(self) -> Statement:
        """What no schema can say: situations, capabilities, envelope, headers."""
        statement: Statement = self.document[STATEMENT]
        return statement

    def capability(self, name: str) -> Level:
        """`core`, `optional` or `absent`. Raises KeyError for a name that the contract's table lacks."""
        levels: dict[str, Level] = dict(self.statement["capabilities"])  # type: ignore[arg-type] # a closed TypedDict
        return levels[name]

    def statuses(self, situation: str) -> list[int]:
        """The accepted statuses in a situation, the dialect's own first. Raises KeyError for an unknown one."""
        situations: dict[str, Any] = dict(self.statement["situations"])
        statuses: list[int] = situations[situation]["statuses"]
        return statuses

    def violations(self, schema: str, value: Any) -> tuple[Violation, ...]:
        """Where the value breaks the component schema of that name. Raises KeyError for an unknown schema."""
        errors = _validator(self.name, schema).iter_errors(value)
        return tuple(each for error in errors for each in violations(error, value))


@cache
def _validator(profile: str, schema: str) -> jsonschema_rs.Draft202012Validator:
    """One a process, not one a Profile, and all over one registry: their memory is not Python's to free."""
    registry, names = _components(profile)
    if schema not in names:
        raise KeyError(schema)
    return jsonschema_rs.Draft202012Validator({"$ref": f"{_HOME}#/components/schemas/{schema}"}, registry=registry)


@cache
def _components(profile: str) -> tuple[jsonschema_rs.Registry, frozenset[str]]:
    """The component schemas of a profile where references find them, and their names."""
    schemas = documents.profile(profile)["components"]["schemas"]
    whole = {"$schema": _DIALECT, "components": {"schemas": schemas}}
    return jsonschema_rs.Registry([(_HOME, whole)]), frozenset(schemas)
