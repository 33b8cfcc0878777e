"""What the contract promises of every operation."""

from collections.abc import Iterator
from typing import Any

import pytest

METHODS = ("get", "post", "delete")
RATE_LIMITS = {f"x-ratelimit-{what}-{of}" for what in ("limit", "remaining", "reset") for of in ("requests", "tokens")}
OPERATIONS = {
    "createCompletion": "POST /completions",
    "createChatCompletion": "POST /chat/completions",
    "createResponse": "POST /responses",
    "countInputTokens": "POST /responses/input_tokens",
    "getResponse": "GET /responses/{response_id}",
    "deleteResponse": "DELETE /responses/{response_id}",
    "cancelResponse": "POST /responses/{response_id}/cancel",
    "listInputItems": "GET /responses/{response_id}/input_items",
    "listModels": "GET /models",
    "retrieveModel": "GET /models/{model}",
    "getHealth": "GET /health",
    "getLiveness": "GET /health/live",
    "getReadiness": "GET /health/ready",
}
KEYLESS = {"getHealth", "getLiveness", "getReadiness"}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        yield from ((path, method, item[method]) for method in METHODS if method in item)


def answers(bundle: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for _, _, operation in operations(bundle):
        for status, answer in operation["responses"].items():
            if "$ref" in answer:
                yield operation["operationId"], status, bundle["components"]["responses"][answer["$ref"].split("/")[3]]
            else:
                yield operation["operationId"], status, answer


def test_the_operations_are_those_that_the_servers_handlers_are_named_for(bundle: dict[str, Any]) -> None:
    found = {operation["operationId"]: f"{method.upper()} {path}" for path, method, operation in operations(bundle)}
    assert found == OPERATIONS


def test_only_health_needs_no_key(bundle: dict[str, Any]) -> None:
    assert bundle["security"] == [{"bearer": []}, {"apiKey": []}]
    assert {o["operationId"] for _, _, o in operations(bundle) if o.get("security") == []} == KEYLESS


def test_every_answer_carries_a_request_id(bundle: dict[str, Any]) -> None:
    missing = [(name, status) for name, status, answer in answers(bundle) if "x-request-id" not in answer["headers"]]
    assert missing == []


def test_every_error_is_the_envelope_with_an_example(bundle: dict[str, Any]) -> None:
    for name, status, answer in answers(bundle):
        if int(status) >= 400:
            media = answer["content"]["application/json"]
            assert media["schema"] == {"$ref": "#/components/schemas/ErrorEnvelope"}, (name, status)
            assert media["examples"], (name, status)


@pytest.mark.parametrize("status", ["429", "503"])
def test_a_refusal_for_now_says_when_to_come_back(bundle: dict[str, Any], status: str) -> None:
    found = [answer["headers"] for _, stated, answer in answers(bundle) if stated == status]
    assert found
    assert all("retry-after" in headers for headers in found)


def test_successes_and_rate_limits_declare_the_rate_limit_headers(bundle: dict[str, Any]) -> None:
    for name, status, answer in answers(bundle):
        if status == "429" or (status == "200" and name not in KEYLESS):
            assert answer["headers"].keys() >= RATE_LIMITS, (name, status)


@pytest.mark.parametrize("name", ["createCompletion", "createChatCompletion", "createResponse"])
def test_a_generation_declares_every_status_that_can_happen(bundle: dict[str, Any], name: str) -> None:
    expected = {"400", "401", "402", "403", "404", "405", "413", "415", "422", "429", "500", "501", "502", "503", "504"}
    declared = {status for operation, status, _ in answers(bundle) if operation == name}
    assert expected <= declared


def test_every_request_body_has_several_examples(bundle: dict[str, Any]) -> None:
    for _, _, operation in operations(bundle):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            assert len(media["examples"]) >= 3, operation["operationId"]
