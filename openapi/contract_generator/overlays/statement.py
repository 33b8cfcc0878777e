"""The JSON Schema of what a profile states at the root of its document."""

from pathlib import Path
from typing import Any

from contract_generator import yaml_reading
from contract_generator.breach import Breach, ContractError
from contract_generator.walking import rewrite

FOLDER = "overlays/schemas"
ROOT = "Profile"


def statement_schema(folder: Path) -> dict[str, Any]:
    """The schema of the contract in `folder`: `Profile.yaml`, with the files that it refers to as its `$defs`.

    Raises ContractError where it is missing, for then profiles cannot be judged.
    """
    parts = {path.stem: _part(path) for path in sorted((folder / FOLDER).glob("*.yaml"))}
    if ROOT not in parts:
        raise ContractError([Breach(f"{FOLDER}/{ROOT}.yaml", "", "readable", "the schema of profiles is missing")])
    root = parts.pop(ROOT)
    return {**root, "$defs": parts} if parts else root


def _part(path: Path) -> dict[str, Any]:
    part: dict[str, Any] = rewrite(yaml_reading.parse(path.read_text(encoding="utf-8")), _localised)
    return part


def _localised(node: dict[str, Any]) -> dict[str, Any] | None:
    """A reference to a file beside this one as a reference into the whole."""
    text = node.get("$ref")
    return {**node, "$ref": f"#/$defs/{text.removesuffix('.yaml')}"} if isinstance(text, str) else None
