"""Nothing in the contract goes without a sentence that says what it means."""

from collections.abc import Iterator
from typing import Any

from contract_generator.breach import Breach
from contract_generator.renditions.routing import METHODS
from contract_generator.schemas import schemas_in
from contract_generator.source import ROOT, Source
from contract_generator.walking import pointer

# Kinds of component whose own text is not called `description`.
TEXT_OF = {"examples": "summary"}


def everything_is_described(source: Source) -> Iterator[Breach]:
    """Components, properties, operations and tags have a description that ends as a sentence does."""
    for file, place, text in _texts(source):
        if not isinstance(text, str) or not text.strip():
            yield Breach(file, place, "description", "a description is missing")
        elif text.strip()[-1] not in ".:!?":
            yield Breach(file, place, "description", "a description is a sentence; end it as one")


def _texts(source: Source) -> Iterator[tuple[str, str, Any]]:
    for index, tag in enumerate(source.root.get("tags", [])):
        yield ROOT, f"/tags/{index}", tag.get("description")
    for file, (kind, _) in source.components().items():
        yield file, "", source.files[file].get(TEXT_OF.get(kind, "description"))
    for file, method, operation in _operations(source):
        yield file, f"/{method}/summary", operation.get("summary")
        yield file, f"/{method}", operation.get("description")
    yield from _properties(source)


def _operations(source: Source) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for file, content in source.files.items():
        if file.startswith("paths/"):
            yield from ((file, method, content[method]) for method in METHODS if method in content)


def _properties(source: Source) -> Iterator[tuple[str, str, Any]]:
    """Each property's own description, or, where it only refers to a component, that component's."""
    for found in schemas_in(source):
        if isinstance(found.schema, dict):
            for name, schema in found.schema.get("properties", {}).items():
                if not isinstance(schema, dict) or list(schema) == ["$ref"]:
                    continue
                yield found.file, found.place + pointer("/properties", name), schema.get("description")
