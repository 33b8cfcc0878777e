"""The files of grammars as they lie on disk."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from contract_generator import yaml_reading
from contract_generator.breach import Breach, ContractError
from contract_generator.walking import pointer

FOLDER = "grammars"
SCHEMA = f"{FOLDER}/schemas/Grammar.yaml"


def grammars_in(folder: Path) -> dict[str, dict[str, Any]]:
    """Every grammar of the contract in `folder`, by name. Raises ContractError for what is no grammar."""
    files = sorted((folder / FOLDER).glob("*.yaml"))
    if not files:
        return {}
    validator = Draft202012Validator(yaml_reading.parse((folder / SCHEMA).read_text(encoding="utf-8")))
    found: dict[str, dict[str, Any]] = {}
    breaches: list[Breach] = []
    for path in files:
        name = path.relative_to(folder).as_posix()
        try:
            content = yaml_reading.parse(path.read_text(encoding="utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            breaches.append(Breach(name, "", "readable", " ".join(str(error).split())))
            continue
        broken = list(_broken(name, content, validator))
        breaches += broken
        if not broken:
            found[path.stem] = content
    if breaches:
        raise ContractError(breaches)
    return found


def _broken(file: str, content: Any, validator: Draft202012Validator) -> Iterator[Breach]:
    for error in validator.iter_errors(content):
        place = "".join(pointer("", key) for key in error.absolute_path)
        yield Breach(file, place, "grammar-form", error.message[:300])
    if isinstance(content, dict) and content.get("grammar") != Path(file).stem:
        yield Breach(file, "/grammar", "grammar-form", "a grammar has the name of its file")


def alternatives(moves: Any) -> list[Mapping[str, Any]]:
    """The moves of a letter, or of a start, in the order in which they are tried."""
    every = moves if isinstance(moves, list) else [moves]
    return [{"to": move} if isinstance(move, str) else move for move in every]


def clauses_of(grammar: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The place of each rule of a grammar with the clause that it carries."""
    for name, machine in grammar["machines"].items():
        for state, letters in machine["states"].items():
            for letter, moves in letters.items():
                for move in alternatives(moves):
                    if "breaks" in move:
                        yield f"/machines/{name}/states/{state}/{letter}", move["breaks"]
    for name, invariant in grammar["invariants"].items():
        yield f"/invariants/{name}", invariant["clause"]
