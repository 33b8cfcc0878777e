"""A contract so small that each test can break exactly one thing in it."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from contract_generator.breach import ContractError
from contract_generator.contract import judged

Broken = Callable[..., set[tuple[str, str]]]

ENVELOPE = {"application/json": {"schema": {"$ref": "../schemas/Failure.yaml"}, "examples": {"bad": {"value": {}}}}}

TINY: dict[str, dict[str, Any]] = {
    "openapi.yaml": {
        "openapi": "3.2.0",
        "info": {"title": "Tiny", "version": "1"},
        "servers": [{"url": "/v1"}],
        "security": [{"key": []}],
        "tags": [{"name": "Things", "description": "What there is."}],
        "paths": {"/things/{id}": {"$ref": "paths/things/{id}.yaml"}},
    },
    "paths/things/{id}.yaml": {
        "post": {
            "operationId": "makeThing",
            "tags": ["Things"],
            "summary": "Make a thing.",
            "description": "Makes a thing.",
            "parameters": [{"$ref": "../../components/parameters/Id.yaml"}],
            "requestBody": {
                "content": {
                    "application/json": {
                        "schema": {"$ref": "../../components/schemas/things/Thing.yaml"},
                        "examples": {"one": {"$ref": "../../components/examples/OneThing.yaml"}},
                    }
                }
            },
            "responses": {
                "200": {
                    "description": "The thing.",
                    "headers": {"x-request-id": {"$ref": "../../components/headers/RequestId.yaml"}},
                    "content": {
                        "application/json": {"schema": {"$ref": "../../components/schemas/things/Thing.yaml"}},
                        "text/event-stream": {
                            "schema": {"$ref": "../../components/schemas/ThingStream.yaml"},
                            "itemSchema": {"$ref": "../../components/schemas/ThingEvent.yaml"},
                            "examples": {"one": {"summary": "One.", "value": 'data: {"name": "a"}\n\n'}},
                        },
                    },
                },
                "400": {"$ref": "../../components/responses/Bad.yaml"},
            },
        }
    },
    "components/securitySchemes/key.yaml": {"type": "http", "scheme": "bearer", "description": "A key."},
    "components/parameters/Id.yaml": {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "Which thing.",
        "schema": {"type": "string", "minLength": 1},
    },
    "components/headers/RequestId.yaml": {"description": "Which request.", "schema": {"type": "string"}},
    "components/examples/OneThing.yaml": {"summary": "One thing.", "value": {"name": "a", "kind": "big"}},
    "components/responses/Bad.yaml": {
        "description": "It is bad.",
        "headers": {"x-request-id": {"$ref": "../headers/RequestId.yaml"}},
        "content": ENVELOPE,
    },
    "components/schemas/Failure.yaml": {"type": "object", "description": "What failed."},
    "components/schemas/things/Thing.yaml": {
        "type": "object",
        "description": "A thing.",
        "required": ["name"],
        "properties": {
            "name": {"type": ["string", "null"], "description": "Its name.", "examples": ["a"]},
            "kind": {"$ref": "Kind.yaml"},
            "part": {"oneOf": [{"$ref": "Thing.yaml"}, {"type": "null"}], "description": "A thing in it."},
        },
    },
    "components/schemas/things/Kind.yaml": {"type": "string", "description": "Its kind.", "enum": ["big", "small"]},
    "components/schemas/ThingStream.yaml": {
        "type": "array",
        "description": "All events.",
        "minItems": 1,
        "items": {"$ref": "ThingEvent.yaml"},
    },
    "components/schemas/ThingEvent.yaml": {
        "type": "object",
        "description": "One event.",
        "required": ["data"],
        "properties": {"data": {"$ref": "ThingJson.yaml"}},
    },
    "components/schemas/ThingJson.yaml": {
        "type": "string",
        "description": "A thing as JSON.",
        "contentMediaType": "application/json",
        "contentSchema": {"$ref": "things/Thing.yaml"},
    },
}


def edited(edits: Mapping[str, Any]) -> dict[str, Any]:
    """The tiny contract with each `file#/json/pointer` set to a value (None removes it) or each `file` to raw text."""
    files: dict[str, Any] = deepcopy(TINY)
    for where, value in edits.items():
        file, _, pointer = where.partition("#/")
        if not pointer:
            files[file] = value
            continue
        holder: Any = files[file]
        *steps, last = [step.replace("~1", "/") for step in pointer.split("/")]
        for step in steps:
            holder = holder[int(step) if isinstance(holder, list) else step]
        if value is None:
            del holder[last]
        else:
            holder[last] = value
    return files


@pytest.fixture
def contract(tmp_path: Path) -> Callable[..., Path]:
    """Writes the tiny contract, with edits, and gives its folder."""

    def write(edits: Mapping[str, Any] | None = None) -> Path:
        for name, content in edited(edits or {}).items():
            path = tmp_path / "contract" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), encoding="utf-8")
        return tmp_path / "contract"

    return write


@pytest.fixture
def broken(contract: Callable[..., Path]) -> Broken:
    """The breaches, as (file, rule), of the tiny contract with edits."""

    def judge(edits: Mapping[str, Any]) -> set[tuple[str, str]]:
        try:
            judged(contract(edits))
        except ContractError as error:
            return {(breach.file, breach.rule) for breach in error.breaches}
        return set()

    return judge
