"""The files of clauses as they lie on disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from contract_generator import yaml_reading
from contract_generator.breach import Breach, ContractError
from contract_generator.walking import pointer

FOLDER = "clauses"
SCHEMA = f"{FOLDER}/schemas/Clause.yaml"
FROZEN = f"{FOLDER}/frozen-ids.txt"


@dataclass(frozen=True, slots=True)
class WrittenClause:
    """A clause with the place where it is written: the file relative to the contract's folder, and a JSON pointer."""

    file: str
    place: str
    content: dict[str, Any]

    @property
    def id(self) -> str:
        """The id."""
        return str(self.content["id"])

    @property
    def area(self) -> str:
        """The name of the file, which every id in it begins with."""
        return area_of(self.file)


def area_of(file: str) -> str:
    """`chat.stream` of `clauses/chat.stream.yaml`."""
    return Path(file).name.removesuffix(".yaml")


def clauses_in(folder: Path) -> tuple[WrittenClause, ...]:
    """Every clause of the contract in `folder`, file by file. Raises ContractError for what is no list of clauses."""
    files = sorted((folder / FOLDER).glob("*.yaml"))
    if not files:
        return ()
    validator = Draft202012Validator(yaml_reading.parse((folder / SCHEMA).read_text(encoding="utf-8")))
    found: list[WrittenClause] = []
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
            found += [WrittenClause(name, f"/{index}", clause) for index, clause in enumerate(content)]
    if breaches:
        raise ContractError(breaches)
    return tuple(found)


def _broken(file: str, content: Any, validator: Draft202012Validator) -> Iterator[Breach]:
    if not isinstance(content, list):
        yield Breach(file, "", "clause-form", "a file of clauses holds one list")
        return
    for index, clause in enumerate(content):
        for error in validator.iter_errors(clause):
            place = "".join(pointer("", key) for key in (index, *error.absolute_path))
            name = clause.get("id", "a clause") if isinstance(clause, dict) else "a clause"
            yield Breach(file, place, "clause-form", f"{name}: {error.message[:300]}")


def frozen_ids(folder: Path) -> tuple[str, ...]:
    """The ids that were ever given, in the order in which they were; empty where none is frozen yet."""
    path = folder / FROZEN
    return tuple(path.read_text(encoding="utf-8").split()) if path.exists() else ()


def freeze(folder: Path) -> tuple[str, ...]:
    """Append the ids that are not frozen yet, and return them. Raises ContractError for unreadable clauses."""
    frozen = frozen_ids(folder)
    new = sorted({clause.id for clause in clauses_in(folder)} - set(frozen))
    if new:
        (folder / FROZEN).write_text("".join(f"{each}\n" for each in (*frozen, *new)), encoding="utf-8")
    return tuple(new)
