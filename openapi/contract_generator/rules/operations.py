"""What every operation states: who it is, and every answer it can give."""

from collections.abc import Iterator
from typing import Any

from contract_generator.breach import Breach
from contract_generator.references import target_of
from contract_generator.renditions.routing import METHODS
from contract_generator.source import ROOT, Source
from contract_generator.walking import pointer

REQUEST_ID = "x-request-id"
FIRST_ERROR = 400


def _operations(source: Source) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for file, content in source.files.items():
        if file.startswith("paths/"):
            yield from ((file, pointer("", method), content[method]) for method in METHODS if method in content)


def operations_are_identified(source: Source) -> Iterator[Breach]:
    """Each operation has an operationId (that it is unique, OpenAPI demands itself) and a declared tag."""
    tags = {tag["name"] for tag in source.root.get("tags", [])}
    for file, place, operation in _operations(source):
        if not operation.get("operationId"):
            yield Breach(file, place, "operation-id", "an operationId is missing")
        if not set(operation.get("tags", [])) & tags:
            yield Breach(file, place, "operation-tag", f"a tag that {ROOT} declares is missing")


def answers_are_complete(source: Source) -> Iterator[Breach]:
    """Each answer carries a request id; each error answer is the shared component of its status, with an example."""
    for file, place, operation in _operations(source):
        for status, answer in operation.get("responses", {}).items():
            here = place + pointer("/responses", status)
            is_component = "$ref" in answer
            where = target_of(file, answer["$ref"]) if is_component else file
            content = source.files[where] if is_component else answer
            if REQUEST_ID not in content.get("headers", {}):
                yield Breach(where, "" if is_component else here, "request-id", f"an answer declares {REQUEST_ID}")
            if status == "default" or not status.isdigit():
                yield Breach(file, here, "status", "state each status; a wildcard promises nothing")
            elif int(status) >= FIRST_ERROR and not _has_examples(content):
                yield Breach(where, "" if is_component else here, "error-example", "an error answer shows an example")


def _has_examples(answer: dict[str, Any]) -> bool:
    return all(media.get("examples") for media in answer.get("content", {"": {}}).values())
