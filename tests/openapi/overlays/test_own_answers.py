"""Our server's answers, which are the contract's examples, keep the profiles that each mount speaks."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from contract_generator.event_stream import events
from wireproof_contract import documents

ProfileAccepts = Callable[[str, Any, Any], bool]

BUNDLE = documents.load("openapi-3.2.json")
METHODS = ("get", "post", "delete")
STREAM = "text/event-stream"
# Where a profile has an operation without one of our answers: only one mount gives it.
ONLY_AT = {("POST /responses", "202"): {"hadrian"}}
SILENT = {
    "openai": {"/health", "/health/live", "/health/ready"},
    "hadrian": {"/models/{model}", "/responses/{response_id}/input_items", "/responses/input_tokens"},
    "mistralrs": {"/models/{model}", "/responses/{response_id}/input_items", "/responses/input_tokens"},
    "newapi": {
        "/responses/{response_id}",
        "/responses/{response_id}/cancel",
        "/responses/{response_id}/input_items",
        "/responses/input_tokens",
    },
}


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        _, _, kind, name = node["$ref"].split("/")
        node = document["components"][kind][name]
    return node


def answers() -> Iterator[Any]:
    """Each example of an answer: path, method, status, media type and value."""
    for path, item in BUNDLE["paths"].items():
        for method in METHODS:
            for status, answer in item.get(method, {}).get("responses", {}).items():
                for media, content in resolved(BUNDLE, answer)["content"].items():
                    for name, example in content["examples"].items():
                        value = resolved(BUNDLE, example)["value"]
                        yield pytest.param(path, method, status, media, value, id=f"{method} {path} {status} {name}")


@pytest.mark.parametrize(("path", "method", "status", "media", "value"), list(answers()))
def test_an_answer_keeps_every_profile_that_has_the_operation(  # noqa: PLR0913, PLR0917  where the answer stands in the contract
    profiles: dict[str, dict[str, Any]],
    profile_accepts: ProfileAccepts,
    path: str,
    method: str,
    status: str,
    media: str,
    value: Any,
) -> None:
    operation = f"{method.upper()} {path}"
    for name in documents.PROFILES:
        if path in SILENT[name] | SILENT["openai"] or name not in ONLY_AT.get((operation, status), {name}):
            assert status not in profiles[name]["paths"].get(path, {}).get(method, {}).get("responses", {})
            continue
        declared = resolved(profiles[name], profiles[name]["paths"][path][method]["responses"][status])
        schema = declared["content"][media]["schema"]
        assert profile_accepts(name, schema, events(value) if media == STREAM else value), name


@pytest.mark.parametrize("name", ["ResponseStreamAnswer", "ResponseFunctionCallStreamAnswer", "ResponseReplayAnswer"])
def test_a_terminator_after_a_response_keeps_every_profile_but_openai(
    profile_accepts: ProfileAccepts, name: str
) -> None:
    replay = name == "ResponseReplayAnswer"
    stream = [*events(BUNDLE["components"]["examples"][name]["value"]), {"data": "[DONE]"}]
    schema = "ResponseReplayStream" if replay else "ResponseStream"
    having = [profile for profile in documents.PROFILES if not (replay and profile == "newapi")]
    assert {profile for profile in having if profile_accepts(profile, schema, stream)} == set(having) - {"openai"}


def test_every_answer_carries_the_headers_that_a_profile_requires(profiles: dict[str, dict[str, Any]]) -> None:
    required = {
        name: {
            header
            for header, component in profiles[name]["components"]["headers"].items()
            if component.get("required", False)
        }
        for name in documents.PROFILES
    }
    assert required == {"openai": set(), "hadrian": {"RequestId"}, "mistralrs": {"RequestId"}, "newapi": set()}
