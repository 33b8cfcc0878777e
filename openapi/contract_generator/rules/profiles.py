"""What is demanded of each profile's document: all that is demanded of the contract, and a statement of the profile."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from jsonschema import Draft202012Validator

from contract_generator.breach import Breach
from contract_generator.overlays.profiles import EXTENSION
from contract_generator.rules import SOURCE_RULES
from contract_generator.rules.validity import renditions_are_valid
from contract_generator.unbundling import unbundle
from contract_generator.walking import pointer


def profile_is_stated(name: str, document: Mapping[str, Any], schema: dict[str, Any]) -> Iterator[Breach]:
    """The document says at its root which profile it is and what that decides, as the schema of profiles demands."""
    stated = document.get(EXTENSION, {})
    for error in Draft202012Validator(schema).iter_errors(stated):
        place = "".join(pointer("", key) for key in (EXTENSION, *error.absolute_path))
        yield Breach(_file(name), place, "profile-statement", error.message[:300])
    if stated.get("name") not in {None, name}:
        yield Breach(_file(name), f"/{EXTENSION}/name", "profile-statement", f"is not the overlay's name, {name!r}")


def profile_is_openapi(name: str, document: dict[str, Any]) -> Iterator[Breach]:
    """An independent validator accepts the document as OpenAPI 3.2."""
    for breach in renditions_are_valid({name: document}):
        yield replace(breach, file=_file(name))


def profile_has_our_style(name: str, document: dict[str, Any]) -> Iterator[Breach]:
    """The rules on the hand-written files hold for what the overlay made of them."""
    source = unbundle(document)
    for rule in SOURCE_RULES:
        for breach in rule(source):
            place = f"{breach.file.removesuffix('.yaml')}{breach.place}"
            yield Breach(_file(name), "", breach.rule, f"in the result, {place}: {breach.message}")


def _file(name: str) -> str:
    return f"overlays/{name}.yaml"
