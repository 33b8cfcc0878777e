"""A server whose upstream is a server of the same kind: what the first answers, the second passes on."""

import json
from typing import Any

import pytest

from wireproof_server.engines.upstream import UpstreamEngine

COMPLETIONS: list[dict[str, Any]] = [
    {"prompt": "one two", "max_tokens": 6},
    {"prompt": ["one", "two"], "max_tokens": 3, "n": 2},
    {"prompt": "one two", "max_tokens": 4, "logprobs": 2},
    {"prompt": "one two", "max_tokens": 6, "stop": ["two", "."]},
    {"prompt": "one two", "max_tokens": 2, "echo": True},
]
CHATS: list[dict[str, Any]] = [
    {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 5},
    {"messages": [{"role": "user", "content": "Hi"}], "n": 2, "logprobs": True, "top_logprobs": 2},
    {"messages": [{"role": "developer", "content": "Short."}, {"role": "user", "content": "Hi"}]},
]


@pytest.fixture
async def behind(server: Any, start_server: Any) -> Any:
    """A server in front of the session's scripted one."""
    return await start_server(UpstreamEngine(f"{server.url}/v1", api_key=server.key))


@pytest.mark.parametrize("stream", [False, True])
async def test_completions_and_chats_are_the_same(server: Any, behind: Any, stream: bool) -> None:
    for path, bodies in (("/v1/completions", COMPLETIONS), ("/v1/chat/completions", CHATS)):
        for body in bodies:
            direct = await choices_and_usage(server, path, body, stream)
            assert await choices_and_usage(behind, path, body, stream) == direct


async def test_the_models_are_those_of_the_upstream(server: Any, behind: Any) -> None:
    theirs = [model["id"] for model in (await server.client.get("/v1/models")).json()["data"]]
    assert [model["id"] for model in (await behind.client.get("/v1/models")).json()["data"]] == theirs


async def test_what_the_upstream_cannot_honour_is_refused_by_name(behind: Any) -> None:
    refused = await behind.client.post("/v1/completions", json={"prompt": "one", "max_tokens": 2, "top_k": 3})
    assert refused.status_code == 400
    error = refused.json()["error"]
    assert (error["code"], error["param"]) == ("unsupported_parameter", "top_k")


async def test_a_wrong_key_of_ours_is_a_bad_gateway_and_no_fault_of_the_caller(server: Any, start_server: Any) -> None:
    front = await start_server(UpstreamEngine(f"{server.url}/v1", api_key="sk-wrong"))
    answer = await front.client.post("/v1/completions", json={"prompt": "one", "max_tokens": 2})
    assert answer.status_code in {502, 503}
    assert "sk-wrong" not in answer.text


async def choices_and_usage(server: Any, path: str, body: dict[str, Any], stream: bool) -> Any:
    if not stream:
        answer = (await server.client.post(path, json=body)).json()
        return answer["choices"], answer["usage"]
    options = {"stream": True, "stream_options": {"include_usage": True}}
    answer = (await server.client.post(path, json=body | options)).text
    events = [line.removeprefix("data: ") for line in answer.splitlines() if line.startswith("data: ")]
    assert events.pop() == "[DONE]"
    chunks = [json.loads(event) for event in events]
    texts: dict[int, str] = {}
    for choice in (choice for chunk in chunks for choice in chunk["choices"]):
        piece = choice["text"] if "text" in choice else choice["delta"].get("content") or ""
        texts[choice["index"]] = texts.get(choice["index"], "") + piece + (choice["finish_reason"] or "")
    return texts, chunks[-1]["usage"]
