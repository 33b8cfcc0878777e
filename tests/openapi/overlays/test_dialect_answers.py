"""What each dialect's own server is known to answer, and under which profiles it may."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from contract_generator.event_stream import events
from wireproof_contract import documents

ProfileAccepts = Callable[[str, Any, Any], bool]

COMPONENTS = documents.load("openapi-3.2.json")["components"]
COMPLETION = COMPONENTS["examples"]["CompletionAnswer"]["value"]
CHAT = COMPONENTS["examples"]["ChatAnswerText"]["value"]
RESPONSE = COMPONENTS["examples"]["ResponseAnswer"]["value"]
STREAM = events(COMPONENTS["examples"]["ResponseStreamAnswer"]["value"])
TOKEN = {"token": "a", "logprob": -1, "bytes": None, "top_logprobs": [{"token": 5, "logprob": -1, "bytes": "a"}]}
CHUNK = {"id": "1", "object": "text_completion", "created": 1, "model": "m"}


def with_choice(answer: dict[str, Any], **members: Any) -> dict[str, Any]:
    changed = deepcopy(answer)
    changed["choices"][0] |= members
    return changed


def without(value: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: member for name, member in value.items() if name not in names}


def in_stream(change: Callable[[dict[str, Any]], dict[str, Any]]) -> list[dict[str, str]]:
    """The contract's stream of a response with each event's JSON changed."""
    return [event | {"data": json.dumps(change(json.loads(event["data"])))} for event in STREAM]


def failing(error: dict[str, Any]) -> list[dict[str, str]]:
    return [STREAM[0], {"event": "error", "data": json.dumps(error)}]


def error(**members: Any) -> dict[str, Any]:
    return {"error": {"message": "It failed.", **members}}


def answer(path: str, method: str, status: str) -> dict[str, Any]:
    """The schema of the JSON of an answer, in the profile's own words when it is judged."""
    return {"path": path, "method": method, "status": status}


MEDIA = {"path": "/completions", "method": "post", "status": "422", "media": "text/plain"}
CASES: dict[str, tuple[Any, Any, str]] = {
    "mistral.rs: no envelope": (answer("/completions", "post", "422"), {"message": "prompt is empty"}, "m"),
    "mistral.rs: part of an answer": (
        answer("/completions", "post", "500"),
        {"message": "x", "partial_response": {}},
        "m",
    ),
    "mistral.rs: neither": (answer("/completions", "post", "422"), {"detail": "prompt is empty"}, ""),
    "Rust: one line of text": (MEDIA, "missing field `prompt` at line 1 column 2", "hm"),
    "new-api: no param": ("ErrorEnvelope", error(type="new_api_error", code=""), "hn"),
    "new-api: a panic": ("ErrorEnvelope", error(type="new_api_panic"), "hn"),
    "new-api: a code of an upstream": ("ErrorEnvelope", error(type="upstream_error", param="", code=429), "n"),
    "Hadrian: no request id": ("ErrorEnvelope", error(type="e", param=None, code=None, request_id=None), "h"),
    "no type": ("ErrorEnvelope", error(param=None, code=None), ""),
    "OpenAI: a bare error": (
        answer("/responses/{response_id}", "delete", "404"),
        {"message": "None.", "type": "invalid_request_error", "param": None, "code": None},
        "om",  # in mistral.rs's shape it is a message with more members
    ),
    "finish_reason canceled": ("Completion", with_choice(COMPLETION, finish_reason="canceled"), "mn"),
    "finish_reason of an upstream": ("Completion", with_choice(COMPLETION, finish_reason="eos"), "n"),
    "finish_reason null": ("Completion", with_choice(COMPLETION, finish_reason=None), "h"),
    "finish_reason error on chat": ("ChatCompletion", with_choice(CHAT, finish_reason="error"), "mn"),
    "no usage": ("Completion", without(COMPLETION, "usage"), "ohn"),
    "log probabilities like chat's": ("Completion", with_choice(COMPLETION, logprobs={"content": [TOKEN]}), "m"),
    "log probability of a chunk": (
        "CompletionChunk",
        CHUNK | {"choices": [{"index": 0, "text": "a", "finish_reason": None, "logprobs": TOKEN}]},
        "m",
    ),
    "a chunk of usage of chat": (
        "CompletionChunk",
        CHUNK | {"object": "chat.completion.chunk", "choices": [], "usage": COMPLETION["usage"]},
        "n",
    ),
    "models without object": ("ModelList", {"data": [{"id": "openai/gpt-4o"}]}, "h"),
    "models with success": (
        "ModelList",
        {"success": True, "object": "list", "data": [{"id": "m", "object": "model", "created": 1, "owned_by": "x"}]},
        "ohmn",
    ),
    "a response of six members": (
        "ResponseObject",
        {"id": "r", "object": "response", "created_at": 1, "status": "completed", "model": "m", "output": []},
        "hmn",
    ),
    "a response in the background": (
        "ResponseObject",
        {
            "id": "r",
            "object": "response",
            "created_at": 1,
            "status": "queued",
            "background": True,
            "model": "m",
            "provider": "p",
        },
        "h",
    ),
    "that one, awaited": (
        answer("/responses", "post", "200"),
        {"id": "r", "object": "response", "created_at": 1, "status": "queued", "background": True, "model": "m"},
        "",
    ),
    "reasoning as text": ("ResponseObject", RESPONSE | {"reasoning": "I thought."}, "m"),
    "an early end by interruption": (
        "ResponseObject",
        RESPONSE | {"status": "incomplete", "incomplete_details": {"reason": "interrupted"}},
        "hmn",
    ),
    "usage of a response named as chat's": ("ResponseObject", RESPONSE | {"usage": COMPLETION["usage"]}, "n"),
    "events without a line of their type": ("ResponseStream", [without(event, "event") for event in STREAM], "h"),
    "events without ids": ("ResponseStream", in_stream(lambda event: without(event, "item_id")), "m"),
    "events without log probabilities": ("ResponseStream", in_stream(lambda event: without(event, "logprobs")), "ohmn"),
    "the official error in a stream": (
        "ResponseStream",
        failing({"type": "error", "sequence_number": 1, "code": None, "message": "x", "param": None}),
        "ohmn",
    ),
    "mistral.rs's error in a stream": (
        "ResponseStream",
        failing({"type": "error", "sequence_number": 1, "error": {"type": "internal_error", "message": "x"}}),
        "m",
    ),
    "Hadrian's error in a stream": (
        "ResponseStream",
        [without(STREAM[0], "event"), {"data": '{"type":"server_error","sequence_number":1,"message":"x"}'}],
        "h",
    ),
    "an unknown model that is found": (
        answer("/models/{model}", "get", "200"),
        error(type="e", code="model_not_found"),
        "n",
    ),
}


def schema_in(document: dict[str, Any], schema: Any) -> Any:
    """The schema, None where the profile has no such answer."""
    if isinstance(schema, str):
        return schema if schema in document["components"]["schemas"] else None
    found = (
        document["paths"].get(schema["path"], {}).get(schema["method"], {})["responses"].get(schema["status"], {})
        if (schema["path"] in document["paths"])
        else {}
    )
    if "$ref" in found:
        found = document["components"]["responses"][found["$ref"].split("/")[3]]
    return found.get("content", {}).get(schema.get("media", "application/json"), {}).get("schema")


@pytest.mark.parametrize(("schema", "value", "accepting"), CASES.values(), ids=CASES.keys())
def test_an_answer_is_accepted_by_the_profiles_whose_servers_give_it(
    profiles: dict[str, dict[str, Any]], profile_accepts: ProfileAccepts, schema: Any, value: Any, accepting: str
) -> None:
    found = ""
    for name, document in profiles.items():
        local = schema_in(document, schema)
        if local is not None and profile_accepts(name, local, value):
            found += name[0]
    assert found == accepting
