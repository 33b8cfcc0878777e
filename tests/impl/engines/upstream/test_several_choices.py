"""Several choices from upstreams that do not count them: a request each, one answer."""

from typing import Any

import pytest

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Finished, Started, Usage
from wireproof_server.generation.requests import TextRequest
from wireproof_server.generation.sampling import Sampling


def answer(wire: Any, text: str, completion: int) -> bytes:
    details = {"prompt_tokens_details": {"cached_tokens": 1}}
    chunks = wire.text_chunk(text), wire.text_chunk(finish="length"), wire.usage_chunk(3, completion, **details)
    return bytes(wire.streamed(*chunks))


async def test_each_choice_is_a_request_with_its_own_seed(upstream: Any, engine_for: Any, wire: Any) -> None:
    for number in range(3):
        upstream.will_answer(answer(wire, f"text {number}", number + 1))
    events = await wire.read_all(
        engine_for("llamacpp").text(TextRequest("m", "Once", Sampling(max_tokens=5, seed=40), n=3))
    )
    assert sorted(request.body["seed"] for request in upstream.requests) == [40, 41, 42]
    assert all("n" not in request.body for request in upstream.requests)
    assert sorted(wire.joined_text(events, index) for index in range(3)) == ["text 0", "text 1", "text 2"]
    assert sorted(event.index for event in events if isinstance(event, Finished)) == [0, 1, 2]
    assert [type(event) for event in events].count(Started) == 1
    assert isinstance(events[0], Started)
    assert events[-1] == Usage(prompt_tokens=3, completion_tokens=6, cached_tokens=1)


async def test_without_a_seed_the_upstream_draws_one_for_each(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(answer(wire, "a", 1))
    await wire.read_all(engine_for("llamacpp").text(TextRequest("m", "Once", Sampling(max_tokens=5), n=2)))
    assert all("seed" not in request.body for request in upstream.requests)


async def test_one_request_that_fails_fails_the_answer(upstream: Any, engine_for: Any, wire: Any) -> None:
    upstream.will_answer(answer(wire, "a", 1))
    upstream.will_answer(wire.http(500, b""))
    with pytest.raises(EngineFailed):
        await wire.read_all(engine_for("llamacpp").text(TextRequest("m", "Once", Sampling(max_tokens=5), n=2)))
