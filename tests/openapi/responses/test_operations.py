"""The six Responses operations: where they are, what they take, and every way they answer."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wireproof_contract import documents

OPERATIONS = {
    "createResponse": ("/responses", "post"),
    "countInputTokens": ("/responses/input_tokens", "post"),
    "getResponse": ("/responses/{response_id}", "get"),
    "deleteResponse": ("/responses/{response_id}", "delete"),
    "cancelResponse": ("/responses/{response_id}/cancel", "post"),
    "listInputItems": ("/responses/{response_id}/input_items", "get"),
}
PARAMETERS = {
    "createResponse": [],
    "countInputTokens": [],
    "getResponse": ["response_id", "include[]", "stream", "starting_after", "include_obfuscation"],
    "deleteResponse": ["response_id"],
    "cancelResponse": ["response_id"],
    "listInputItems": ["response_id", "limit", "order", "after", "before", "include[]"],
}
every_operation = pytest.mark.parametrize("identifier", OPERATIONS)


@pytest.fixture(scope="module")
def operations(bundle: Any) -> dict[str, Any]:
    return {identifier: bundle["paths"][path][method] for identifier, (path, method) in OPERATIONS.items()}


@every_operation
def test_an_operation_is_where_it_belongs(operations: Any, identifier: str) -> None:
    assert operations[identifier]["operationId"] == identifier


@every_operation
def test_an_operation_takes_its_parameters(bundle: Any, operations: Any, identifier: str) -> None:
    references = [entry["$ref"].rsplit("/", 1)[1] for entry in operations[identifier].get("parameters", [])]
    assert [bundle["components"]["parameters"][name]["name"] for name in references] == PARAMETERS[identifier]


@every_operation
def test_an_operation_declares_every_way_it_fails(operations: Any, identifier: str) -> None:
    declared = {int(status) for status in operations[identifier]["responses"]}
    failures = {400, 401, 403, 404, 405, 429, 500, 501, 502, 503, 504}
    with_body = {402, 413, 415, 422} if identifier in {"createResponse", "countInputTokens"} else set()
    assert declared >= failures | with_body


def test_a_new_response_is_answered_as_json_or_as_events_or_as_queued(operations: Any) -> None:
    answers = operations["createResponse"]["responses"]
    assert answers["200"]["content"].keys() == {"application/json", "text/event-stream"}
    assert answers["202"]["content"].keys() == {"application/json"}


def test_a_stored_response_is_answered_as_json_or_as_events(operations: Any) -> None:
    assert operations["getResponse"]["responses"]["200"]["content"].keys() == {"application/json", "text/event-stream"}


@pytest.mark.parametrize("identifier", ["createResponse", "getResponse"])
def test_an_event_stream_is_described_as_a_whole_and_by_event(operations: Any, identifier: str) -> None:
    media = operations[identifier]["responses"]["200"]["content"]["text/event-stream"]
    assert media["itemSchema"] == {"$ref": "#/components/schemas/ResponseServerSentEvent"}
    assert media["schema"]["$ref"].endswith("Stream")


@pytest.mark.parametrize(("limit", "is_valid"), [(0, False), (1, True), (100, True), (101, False)])
def test_a_page_holds_1_to_100_items(bundle: Any, errors: Any, limit: int, is_valid: bool) -> None:
    assert (errors(bundle["components"]["parameters"]["PageLimit"]["schema"], limit) == []) == is_valid


def test_the_client_generator_writes_a_module_for_each_operation(tmp_path: Path) -> None:
    document = tmp_path / "openapi.json"
    document.write_bytes(documents.read("openapi-3.1.json"))
    generated = tmp_path / "client"
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # the generator calls ruff by its name
    arguments = ["--path", document, "--output-path", generated, "--meta", "none", "--fail-on-warning"]
    subprocess.run(  # noqa: S603  our own document, written a moment ago
        [sys.executable, "-m", "openapi_python_client", "generate", *map(str, arguments)],
        check=True,
        capture_output=True,
        env={**os.environ, "PATH": tools},
        timeout=120,
    )
    modules = {path.stem for path in (generated / "api" / "responses").glob("*.py")} - {"__init__"}
    assert modules == {
        "create_response",
        "count_input_tokens",
        "get_response",
        "delete_response",
        "cancel_response",
        "list_input_items",
    }
