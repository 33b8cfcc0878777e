"""The hand-written contract as it lies on disk: `openapi.yaml`, `paths/` and `components/`, one YAML file each part."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from contract_generator import yaml_reading
from contract_generator.breach import Breach, ContractError

ROOT = "openapi.yaml"
COMPONENT_KINDS = ("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes")


@dataclass(frozen=True, slots=True)
class Source:
    """Every file of the contract, parsed; keys are POSIX paths relative to `folder`."""

    folder: Path
    files: Mapping[str, Any]

    @property
    def root(self) -> Mapping[str, Any]:
        """The root document."""
        document: Mapping[str, Any] = self.files[ROOT]
        return document

    def components(self) -> dict[str, tuple[str, str]]:
        """File to (kind, name) for every component."""
        return {file: named for file in self.files if (named := component_of(file)) is not None}


def component_of(file: str) -> tuple[str, str] | None:
    """(kind, name) of a component's file by the mirror rule, None for any other file.

    Folders below the kind group by domain and are no part of the name: `components/schemas/chat/ChatMessage.yaml` is
    `#/components/schemas/ChatMessage`.
    """
    path = PurePosixPath(file)
    shortest = 3  # components/<kind>/<Name>.yaml
    if len(path.parts) < shortest or path.parts[0] != "components":
        return None
    return path.parts[1], path.stem


def read(folder: Path) -> Source:
    """Read every YAML file of the contract. Raises ContractError for a file that is not YAML, or a missing root."""
    breaches: list[Breach] = []
    files: dict[str, Any] = {}
    found = [folder / ROOT, *folder.glob("paths/**/*.yaml"), *folder.glob("components/**/*.yaml")]
    for path in sorted(found):
        name = path.relative_to(folder).as_posix()
        try:
            files[name] = yaml_reading.parse(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            breaches.append(Breach(name, "", "readable", "the root document is missing"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            breaches.append(Breach(name, "", "readable", " ".join(str(error).split())))
        else:
            if not isinstance(files[name], dict):
                breaches.append(Breach(name, "", "readable", "a file of the contract holds one mapping"))
    if breaches:
        raise ContractError(breaches)
    return Source(folder, files)
