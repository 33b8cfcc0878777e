"""Completions as a stream."""

from tests.impl.handlers.api import Api
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.events import Delta, Finished, Started, Usage


async def test_the_stream_is_complete(api: Api) -> None:
    chunks = await api.chunks("completions", prompt="Hi", max_tokens=2)
    identities = [(chunk.pop("id"), chunk.pop("created"), chunk.pop("system_fingerprint")) for chunk in chunks]
    assert len(set(identities)) == 1
    assert identities[0][0].startswith("cmpl-")
    assert chunks == [
        {
            "object": "text_completion",
            "model": "scripted",
            "choices": [{"text": text, "index": 0, "logprobs": None, "finish_reason": reason}],
        }
        for text, reason in [(" The", None), (" quick", None), ("", "length")]
    ]


async def test_the_usage_is_a_last_chunk_without_choices_and_null_in_the_others(api: Api) -> None:
    chunks = await api.chunks("completions", prompt=["Hi", "Ho"], max_tokens=2, stream_options={"include_usage": True})
    *others, last = chunks
    assert [chunk["usage"] for chunk in others] == [None] * len(others)
    assert last["choices"] == []
    assert (last["usage"]["prompt_tokens"], last["usage"]["completion_tokens"]) == (4, 4)
    assert last["id"] == others[0]["id"]


async def test_without_being_asked_for_there_is_no_usage(api: Api) -> None:
    for options in ({"include_usage": False}, {}, None):
        chunks = await api.chunks("completions", prompt="Hi", stream_options=options)
        assert not any("usage" in chunk for chunk in chunks)


async def test_obfuscation_makes_the_size_of_every_chunk_a_multiple_of_one_number(api: Api) -> None:
    options = {"include_obfuscation": True, "include_usage": True}
    response = await api.post("completions", prompt="Hi", stream=True, stream_options=options)
    *chunks, terminator, rest = response.text.split("\n\n")
    assert (terminator, rest) == ("data: [DONE]", "")
    assert {(len(chunk.encode()) + 2) % 128 for chunk in chunks} == {0}
    assert all('"obfuscation":"' in chunk for chunk in chunks)
    assert "obfuscation" not in (await api.post("completions", prompt="Hi", stream=True)).text


async def test_an_event_stream_is_neither_cached_nor_held_up_by_proxies(api: Api) -> None:
    response = await api.post("completions", prompt="Hi", stream=True)
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert response.headers["cache-control"] == "no-cache"
    assert response.headers["x-accel-buffering"] == "no"
    assert "content-length" not in response.headers


async def test_every_delta_is_an_event_of_its_own_in_the_order_it_came(api: Api, engine: ScriptedEngine) -> None:
    words = [f"w{number}" for number in range(1000)]
    engine.text_script = lambda _: [
        Started("scripted"),
        *(Delta(0, word) for word in words),
        Finished(0, "stop"),
        Usage(1, 1000),
    ]
    chunks = await api.chunks("completions", prompt="Hi")
    assert [chunk["choices"][0]["text"] for chunk in chunks] == [*words, ""]


async def test_choices_of_several_prompts_have_their_indices(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda request: [
        Started("scripted"),
        Delta(1, f"{request.prompt}1"),
        Delta(0, f"{request.prompt}0"),
        Finished(0, "stop"),
        Finished(1, "length"),
        Usage(1, 2),
    ]
    chunks = await api.chunks("completions", prompt=["a", "b"], n=2)
    texts = dict.fromkeys(range(4), "")
    reasons = {}
    for [choice] in (chunk["choices"] for chunk in chunks):
        assert choice["index"] not in reasons
        texts[choice["index"]] += choice["text"]
        if choice["finish_reason"] is not None:
            reasons[choice["index"]] = choice["finish_reason"]
    assert texts == {0: "a0", 1: "a1", 2: "b0", 3: "b1"}
    assert reasons == {0: "stop", 1: "length", 2: "stop", 3: "length"}
