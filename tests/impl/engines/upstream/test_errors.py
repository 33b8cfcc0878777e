"""What goes wrong at an upstream, as errors of ours; over real connections."""

import asyncio
import json
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from wireproof_server.engines.upstream import UpstreamEngine
from wireproof_server.engines.upstream.errors import retry_after
from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.errors import (
    ContextLengthExceeded,
    EngineFailed,
    EngineUnavailable,
    GenerationError,
    InvalidRequest,
    ModelNotFound,
    Overloaded,
)
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

LIMITED = Sampling(max_tokens=5)
TEXT = TextRequest("m", "Once", LIMITED, parameter="prompt[1]")
CHAT = ChatRequest("m", [Message("user", (TextPart("Hi"),))], LIMITED)
KEY = "sk-our-own-secret"


def error(message: str, **fields: Any) -> bytes:
    return json.dumps({"error": {"message": message, **fields}}).encode()


ANSWERS: dict[str, tuple[int, bytes, type[GenerationError], str | None]] = {
    "openai's wrong value": (400, error("bad", param="temperature"), InvalidRequest, "temperature"),
    "no param": (400, error("bad", param=None), InvalidRequest, None),
    "an empty param": (400, error("bad", param=""), InvalidRequest, None),
    "vllm's unprocessable": (422, error("bad", param="top_p"), InvalidRequest, "top_p"),
    "older vllm's flat form": (400, b'{"object":"error","message":"bad","param":"n"}', InvalidRequest, "n"),
    "mistral.rs's bare message": (422, b'{"message":"bad"}', InvalidRequest, None),
    "axum's plain text": (422, b"Failed to deserialize", InvalidRequest, None),
    "fastapi's locations": (
        422,
        b'{"detail":[{"loc":["body","messages",0,"role"],"msg":"bad"}]}',
        InvalidRequest,
        "messages[0].role",
    ),
    "fastapi's detail": (400, b'{"detail":"bad"}', InvalidRequest, None),
    "too large": (413, b"request body too large", InvalidRequest, None),
    "openai's context": (400, error("x", code="context_length_exceeded"), ContextLengthExceeded, "prompt[1]"),
    "llama.cpp's context": (400, error("x", type="exceed_context_size_error"), ContextLengthExceeded, "prompt[1]"),
    "vllm's context": (
        400,
        error("This model's maximum context length is 8 tokens.", param="input_tokens"),
        ContextLengthExceeded,
        "prompt[1]",
    ),
    "a field of ours": (400, error("unknown", param="stream_options.include_usage"), EngineFailed, None),
    "our key is wrong": (401, error(f"Incorrect API key provided: {KEY}"), EngineFailed, None),
    "our account is unpaid": (402, error("pay"), EngineFailed, None),
    "our key may not": (403, error("forbidden"), EngineFailed, None),
    "our quota is used up": (429, error("quota", code="insufficient_quota"), EngineFailed, None),
    "no such model": (404, error("The model `m` does not exist.", param="model"), ModelNotFound, "model"),
    "hadrian's no such model": (400, error("no", code="routing_error"), ModelNotFound, "model"),
    "new-api's no such model": (503, error("no", code="model_not_found"), ModelNotFound, "model"),
    "no such path": (404, b'{"detail":"Not Found"}', EngineFailed, None),
    "a wrong method": (405, b"", EngineFailed, None),
    "a redirect": (307, b"", EngineFailed, None),
    "rate limited": (429, error("slow down"), Overloaded, None),
    "a failure": (500, error("boom"), EngineFailed, None),
    "not implemented": (501, b"", EngineFailed, None),
    "a bad gateway": (502, b"<html>Bad Gateway</html>", EngineUnavailable, None),
    "unavailable": (503, error("loading"), EngineUnavailable, None),
    "a gateway's timeout": (504, b"", EngineUnavailable, None),
    "overloaded": (529, b"", EngineUnavailable, None),
    "bytes that are no text": (500, b"\xff\xfe\x00", EngineFailed, None),
    "json that is no object": (400, b"[7]", InvalidRequest, None),
    "an error that is text": (400, b'{"error":"bad"}', InvalidRequest, None),
}


@pytest.mark.parametrize("answer", ANSWERS)
async def test_an_error_answer_becomes_our_error(upstream: Any, engine_for: Any, wire: Any, answer: str) -> None:
    status, body, kind, parameter = ANSWERS[answer]
    upstream.will_answer(wire.http(status, body))
    with pytest.raises(GenerationError) as raised:
        await wire.read_all(engine_for(api_key=KEY).text(TEXT))
    assert type(raised.value) is kind
    assert raised.value.parameter == parameter
    assert KEY not in raised.value.message


async def test_the_upstreams_name_of_a_parameter_becomes_ours(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.http(400, error("bad", param="repeat_penalty")))
    with pytest.raises(InvalidRequest) as raised:
        await wire.read_all(engine_for("llamacpp").text(TEXT))
    assert raised.value.parameter == "repetition_penalty"


async def test_a_long_message_is_passed_on_in_part(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.http(400, error("x\n" * 10_000)))
    with pytest.raises(InvalidRequest) as raised:
        await wire.read_all(engine_for().text(TEXT))
    assert len(raised.value.message) < 700


@pytest.mark.parametrize("status", [429, 503])
async def test_the_upstreams_wish_to_wait_is_kept(upstream: Any, engine_for: Any, wire: Any, status: int) -> None:
    upstream.will_answer(wire.http(status, b"", retry_after="2.5"))
    with pytest.raises((Overloaded, EngineUnavailable)) as raised:
        await wire.read_all(engine_for().text(TEXT))
    assert isinstance(raised.value, Overloaded | EngineUnavailable)
    assert raised.value.retry_after == 2.5


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7.0), ("0", 0.0), ("-3", 0.0), ("1e9", 3600.0), ("", 1.0), ("soon", 1.0), ("nan", 1.0), ("inf", 1.0)],
)
def test_retry_after_in_seconds_is_read_within_reason(header: str, seconds: float) -> None:
    assert retry_after({"retry-after": header}) == seconds


def test_retry_after_as_a_date_is_the_time_until_then() -> None:
    assert retry_after({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}) == 0.0
    moment = datetime.now(UTC) + timedelta(seconds=100)
    assert 90 < retry_after({"retry-after": format_datetime(moment, usegmt=True)}) <= 100
    assert 90 < retry_after({"retry-after": format_datetime(moment.replace(tzinfo=None))}) <= 100


async def test_an_upstream_that_is_not_there_is_unavailable() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        engine = UpstreamEngine(f"http://127.0.0.1:{unused.getsockname()[1]}/v1")
        with pytest.raises(EngineUnavailable, match="out of reach") as raised:
            await anext(engine.text(TEXT))
        assert "127.0.0.1" not in raised.value.message
        assert not await engine.healthy()
        with pytest.raises(EngineUnavailable):
            await engine.models()
        await engine.close()


async def test_an_upstream_that_hangs_up_before_it_answers_is_unavailable(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer()
    with pytest.raises(EngineUnavailable):
        await wire.read_all(engine_for().text(TEXT))


async def test_an_upstream_that_does_not_answer_in_time_is_unavailable(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(asyncio.Event())
    with pytest.raises(EngineUnavailable, match="in time"):
        await wire.read_all(engine_for(timeout=0.05).text(TEXT))


async def test_an_upstream_that_falls_silent_in_its_answer_fails(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a"), done=False), asyncio.Event())
    events = engine_for(timeout=0.05).text(TEXT)
    assert (await anext(events)).model == "m"
    assert (await anext(events)).text == "a"
    with pytest.raises(EngineFailed, match="lost"):
        await anext(events)


async def test_a_stream_that_ends_without_its_terminator_fails(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish="stop"), wire.usage_chunk(), done=False))
    with pytest.raises(EngineFailed, match="terminator"):
        await wire.read_all(engine_for().text(TEXT))


async def test_a_stream_cut_inside_a_chunk_of_http_fails(upstream: Any, engine_for: Any, wire: Any) -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    upstream.will_answer(head + b"40\r\n" + wire.sse(wire.text_chunk("a"), done=False)[:20])
    with pytest.raises(EngineFailed, match="lost"):
        await wire.read_all(engine_for().text(TEXT))


async def test_an_answer_that_leaves_a_choice_unfinished_fails(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a"), wire.usage_chunk()))
    with pytest.raises(EngineFailed, match="without finishing"):
        await wire.read_all(engine_for().text(TEXT))


async def test_an_answer_without_counts_fails_because_counts_are_never_invented(
    upstream: Any, engine_for: Any, wire: Any
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a", finish="stop")))
    with pytest.raises(EngineFailed, match="count"):
        await wire.read_all(engine_for().text(TEXT))


IN_STREAM_ERRORS = {
    "openai": b'data: {"error":{"message":"boom","type":"server_error"}}\n\n',
    "flat": b'data: {"object":"error","message":"boom"}\n\n',
    "named": b'event: error\ndata: {"message":"boom"}\n\n',
    "text": b'data: {"error":"boom"}\n\n',
    "mistral.rs's plain text": b"data: boom\n\n",
}


@pytest.mark.parametrize("form", IN_STREAM_ERRORS)
async def test_an_error_in_the_stream_fails_with_what_it_says(
    upstream: Any, engine_for: Any, wire: Any, form: str
) -> None:
    upstream.will_answer(wire.streamed(wire.text_chunk("a"), done=False), IN_STREAM_ERRORS[form], b"data: [DONE]\n\n")
    events = engine_for().text(TEXT)
    assert [type(await anext(events)).__name__ for _ in range(2)] == ["Started", "Delta"]
    with pytest.raises(EngineFailed, match="boom"):
        await anext(events)


@pytest.mark.parametrize("body", [b'{"error":{"message":"boom"}}', b'{"message":"boom"}'])
async def test_json_where_a_stream_was_asked_for_fails(upstream: Any, engine_for: Any, wire: Any, body: bytes) -> None:
    upstream.will_answer(wire.http(200, body))
    with pytest.raises(EngineFailed, match=r"JSON where a stream .*boom"):
        await wire.read_all(engine_for().chat(CHAT))


async def test_an_endless_event_fails(
    upstream: Any, engine_for: Any, wire: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wireproof_server.engines.upstream.event_stream_reader.LARGEST_EVENT", 100)
    upstream.will_answer(wire.http(200, b"data: " + b"x" * 200, kind="text/event-stream"))
    with pytest.raises(EngineFailed, match="too large"):
        await wire.read_all(engine_for().chat(CHAT))


async def test_a_whole_answer_that_is_not_json_fails(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(wire.http(200, b"<html>"))
    with pytest.raises(EngineFailed, match="not JSON"):
        await wire.read_all(engine_for("mistralrs").text(TEXT))
