"""References between the files of the contract."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from contract_generator.source import ROOT, Source
from contract_generator.walking import nodes


@dataclass(frozen=True, slots=True)
class Reference:
    """`text`, found at `place` of `file`, leads to `target` (a file relative to the contract's folder)."""

    file: str
    place: str
    text: str
    target: str


def target_of(file: str, text: str) -> str:
    """The file that reference `text` in `file` leads to, relative to the contract's folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), text))


def references_in(file: str, content: Any) -> Iterator[Reference]:
    """Every reference in one file, in order."""
    for place, node in nodes(content):
        text = node.get("$ref")
        if isinstance(text, str):
            yield Reference(file, place, text, target_of(file, text))


def reachable(source: Source) -> set[str]:
    """The files that the root leads to, by reference or, for security schemes, by name."""
    schemes = {name: file for file, (kind, name) in source.components().items() if kind == "securitySchemes"}
    found: set[str] = set()
    waiting = [ROOT]
    while waiting:
        file = waiting.pop()
        if file in found or file not in source.files:
            continue
        found.add(file)
        content = source.files[file]
        waiting += [reference.target for reference in references_in(file, content)]
        waiting += [schemes[name] for name in _security_names(content) if name in schemes]
    return found


def _security_names(content: Any) -> Iterator[str]:
    """The names that security requirements in one file mention."""
    for _, node in nodes(content):
        requirements = node.get("security")
        if isinstance(requirements, list):
            yield from (name for requirement in requirements if isinstance(requirement, dict) for name in requirement)
