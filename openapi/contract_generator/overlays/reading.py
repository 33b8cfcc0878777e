"""Overlay documents as they lie on disk, held to their own form before anything is done with them.

Source: OpenAPI Overlay Specification 1.1.0, which unlike 1.0.0 lets an action remove one entry of a list of words, such
as one name of `required`. Of the specification we use what a profile needs: no `copy`, and of extensions `x-decides`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from contract_generator import yaml_reading
from contract_generator.breach import Breach, ContractError
from contract_generator.source import ROOT
from contract_generator.walking import pointer

FOLDER = "overlays"
EXTENDS = f"../{ROOT}"
CONTRADICTIONS = "contradictions.yaml"  # not an overlay: an index of what the overlays decide

_TEXT = {"type": "string", "minLength": 1}
_FORM = {
    "type": "object",
    "required": ["overlay", "info", "extends", "actions"],
    "additionalProperties": False,
    "properties": {
        "overlay": {"const": "1.1.0"},
        "info": {
            "type": "object",
            "required": ["title", "version"],
            "additionalProperties": False,
            "properties": {"title": _TEXT, "version": _TEXT, "description": _TEXT},
        },
        "extends": {"const": EXTENDS},
        "actions": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["target", "description"],
                "additionalProperties": False,
                "oneOf": [{"required": ["update"]}, {"required": ["remove"]}],
                "properties": {
                    "target": _TEXT,
                    "description": _TEXT,
                    "update": {},
                    "remove": {"const": True},
                    "x-decides": {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 1}},
                },
            },
        },
    },
}


@dataclass(frozen=True, slots=True)
class Action:
    """One change. `update` says nothing where `remove` is true."""

    file: str
    number: int
    target: str
    update: Any
    remove: bool

    def breach(self, rule: str, message: str) -> Breach:
        """A breach that names overlay, action (from 0, as in a JSON pointer) and target."""
        return Breach(self.file, f"/actions/{self.number}", rule, f"target {self.target}: {message}")


@dataclass(frozen=True, slots=True)
class Overlay:
    """The changes of one profile, in order. `file` is relative to the contract's folder."""

    name: str
    file: str
    actions: tuple[Action, ...]


def overlays_in(folder: Path) -> list[Overlay]:
    """The overlays of the contract in `folder`, by name. Raises ContractError where one has not an overlay's form."""
    breaches: list[Breach] = []
    found: list[Overlay] = []
    for path in sorted(folder.glob(f"{FOLDER}/*.yaml")):
        if path.name == CONTRADICTIONS:
            continue
        name = path.relative_to(folder).as_posix()
        try:
            content = yaml_reading.parse(path.read_text(encoding="utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            breaches.append(Breach(name, "", "readable", " ".join(str(error).split())))
            continue
        wrong = list(_misformed(name, content))
        breaches += wrong
        if not wrong:
            found.append(Overlay(path.stem, name, tuple(_actions(name, content))))
    if breaches:
        raise ContractError(breaches)
    return found


def _misformed(file: str, content: Any) -> Iterator[Breach]:
    for error in Draft202012Validator(_FORM).iter_errors(content):
        place = "".join(pointer("", key) for key in error.absolute_path)
        target = error.instance.get("target") if isinstance(error.instance, dict) else None
        named = f"target {target}: " if target else ""
        yield Breach(file, place, "overlay-form", f"{named}{_explained(error.message)}")


def _explained(message: str) -> str:
    """The validator's sentence without the value that it begins with, which may be pages long."""
    longest = 200
    return message if len(message) <= longest else f"...{message[-longest:]}"


def _actions(file: str, content: Mapping[str, Any]) -> Iterator[Action]:
    for number, action in enumerate(content["actions"]):
        yield Action(file, number, action["target"], action.get("update"), action.get("remove", False))
