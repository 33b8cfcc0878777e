"""The three documents that are derived, of the tiny contract and of the real one."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contract_generator.package import BUNDLE, ROUTING, SERVED, renditions
from contract_generator.source import read
from wireproof_contract import documents


@pytest.fixture
def tiny(contract: Callable[..., Path]) -> dict[str, dict[str, Any]]:
    return renditions(read(contract()))


def test_file_references_become_references_to_components(tiny: dict[str, dict[str, Any]]) -> None:
    thing = tiny[BUNDLE]["components"]["schemas"]["Thing"]
    assert thing["properties"]["kind"] == {"$ref": "#/components/schemas/Kind"}
    assert tiny[BUNDLE]["paths"]["/things/{id}"]["post"]["operationId"] == "makeThing"
    assert ".yaml" not in json.dumps(tiny[BUNDLE])


def test_3_1_reads_the_schema_of_a_stream_as_that_of_one_event(tiny: dict[str, dict[str, Any]]) -> None:
    answer = tiny[SERVED]["paths"]["/things/{id}"]["post"]["responses"]["200"]
    media = answer["content"]["text/event-stream"]
    assert media["schema"] == {"$ref": "#/components/schemas/ThingEvent"}
    assert "itemSchema" not in media


def test_3_1_leaves_out_what_only_whole_streams_used(tiny: dict[str, dict[str, Any]]) -> None:
    assert "ThingStream" in tiny[BUNDLE]["components"]["schemas"]
    assert "ThingStream" not in tiny[SERVED]["components"]["schemas"]
    assert {"ThingEvent", "ThingJson", "Thing"} <= tiny[SERVED]["components"]["schemas"].keys()
    assert tiny[SERVED]["components"]["securitySchemes"].keys() == {"key"}


def test_the_routing_skeleton_has_parameters_and_security_and_no_body(tiny: dict[str, dict[str, Any]]) -> None:
    assert tiny[ROUTING]["paths"] == {
        "/things/{id}": {
            "post": {
                "operationId": "makeThing",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}
                ],
                "responses": {"default": {"description": "See the contract."}},
            }
        }
    }
    assert tiny[ROUTING]["components"].keys() == {"securitySchemes"}
    assert tiny[ROUTING]["security"] == [{"key": []}]


@pytest.mark.parametrize(("name", "version"), [(BUNDLE, "3.2."), (SERVED, "3.1."), (ROUTING, "3.0.")])
def test_a_document_says_which_openapi_it_is(name: str, version: str) -> None:
    assert documents.load(name)["openapi"].startswith(version)


def test_the_real_renditions_have_the_same_operations() -> None:
    found = [
        {
            (path, method, item[method]["operationId"])
            for path, item in documents.load(name)["paths"].items()
            for method in ("get", "post", "delete")
            if method in item
        }
        for name in documents.NAMES
    ]
    assert found[0] == found[1] == found[2]


def test_health_needs_no_key_in_the_routing_skeleton_either() -> None:
    paths = documents.load(ROUTING)["paths"]
    assert paths["/health"]["get"]["security"] == []
    assert "security" not in paths["/models"]["get"]
