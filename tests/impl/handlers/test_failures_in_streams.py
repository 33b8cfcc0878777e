"""What a client hears when a stream fails after its first byte."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from tests.impl.handlers.api import Api, play
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.errors import EngineFailed, EngineUnavailable, GenerationError, InvalidRequest
from wireproof_server.generation.events import Delta, Finished, Started, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest

REQUESTS: list[tuple[str, dict[str, Any]]] = [
    ("completions", {"prompt": "Hi"}),
    ("chat/completions", {"messages": [{"role": "user", "content": "Hi"}]}),
]
OVER_BOTH = pytest.mark.parametrize(("path", "body"), REQUESTS)


def filler(count: int) -> list[Step]:
    """Deltas beyond what is read ahead of a client, so that the first of them is on its way before what follows."""
    return [Delta(0, "x" * 1000) for _ in range(count)]


@pytest.mark.parametrize(
    ("error", "code", "kind"),
    [
        (EngineFailed("the engine broke"), "provider_error", "server_error"),
        (EngineUnavailable("the engine restarts"), "engine_unavailable", "server_error"),
        (InvalidRequest("the grammar broke", parameter="grammar"), "invalid_value", "invalid_request_error"),
    ],
)
async def test_an_error_event_replaces_the_rest_and_no_terminator_follows(
    api: Api, engine: ScriptedEngine, error: GenerationError, code: str, kind: str
) -> None:
    play(engine, Started("scripted"), *filler(500), error)
    for path, body in REQUESTS:
        *chunks, last = await api.events(path, **body)
        assert len(chunks) >= 500
        assert all("choices" in chunk for chunk in chunks)
        assert (last["error"]["message"], last["error"]["code"], last["error"]["type"]) == (error.message, code, kind)
        assert last["error"]["param"] == error.parameter
        assert last["error"]["request_id"]


@OVER_BOTH
@pytest.mark.parametrize(
    "rest", [[], [Finished(0, "stop")], [Usage(1, 1)]], ids=["nothing", "without usage", "without an end"]
)
async def test_an_engine_that_ends_too_soon_is_no_silent_end(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any], rest: list[Step]
) -> None:
    play(engine, Started("scripted"), *filler(500), *rest)
    last = (await api.events(path, **body))[-1]
    assert last["error"]["code"] == "provider_error"


@OVER_BOTH
async def test_a_fault_of_the_server_itself_tells_nothing_of_its_cause_and_is_logged(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:

    def script(_: TextRequest | ChatRequest) -> Iterator[Step]:
        yield Started("scripted")
        yield from filler(500)
        raise RuntimeError("the engine has a fault")

    engine.text_script = engine.chat_script = script
    with caplog.at_level(logging.ERROR):
        last = (await api.events(path, **body))[-1]
    assert last["error"]["code"] == "internal_error"
    assert "the engine has a fault" not in last["error"]["message"]
    assert last["error"]["request_id"] in caplog.text
    assert "the engine has a fault" in caplog.text


@OVER_BOTH
async def test_before_the_first_byte_it_is_a_status(
    api: Api, engine: ScriptedEngine, path: str, body: dict[str, Any]
) -> None:
    play(engine, EngineUnavailable("the engine restarts", retry_after=2.5))
    response = await api.post(path, **body, stream=True)
    assert (response.status_code, response.headers["retry-after"]) == (503, "3")
    play(engine, Started("scripted"), EngineFailed("the engine broke"))
    assert (await api.post(path, **body, stream=True)).status_code == 502


async def test_a_fault_of_any_prompt_is_a_status_while_all_begin(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda request: (
        [InvalidRequest("bad", parameter=request.parameter)]
        if request.prompt == "bad"
        else [Started("scripted"), Delta(0, "x"), Finished(0, "stop"), Usage(1, 1)]
    )
    error = await api.error("completions", prompt=["good", "bad"], stream=True)
    assert (error["status"], error["param"]) == (400, "prompt[1]")
    assert engine.running == 0


async def test_the_other_prompts_stop_when_one_fails(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda request: (
        [Started("scripted"), EngineFailed("broken")]
        if request.prompt == "bad"
        else [Started("scripted"), *filler(10_000), Finished(0, "stop"), Usage(1, 1)]
    )
    assert (await api.events("completions", prompt=["good", "bad", "good"]))[-1]["error"]["code"] == "provider_error"
    assert (await api.error("completions", prompt=["good", "bad", "good"]))["status"] == 502
    assert engine.running == 0
