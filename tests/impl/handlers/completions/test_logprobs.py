"""Log probabilities and echo in completions, as one object and in a stream."""

from typing import Any

import pytest

from tests.impl.handlers.api import Api
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.events import Delta, Finished, Started, TokenLogprob, Usage
from wireproof_server.generation.requests import TextRequest


def token(content: str | bytes, logprob: float | None, *top: TokenLogprob) -> TokenLogprob:
    content = content.encode() if isinstance(content, str) else content
    return TokenLogprob(content.decode(errors="replace"), logprob, content, top=top)


PROMPT = (token("é", None), token("1", -4.0, token("2", -0.5)))
FIRST = token(" a", -0.5, token(" a", -0.5), token(" b", -1.5))
SECOND = token("€", -3.0, token("x", -0.25))


def script(request: TextRequest) -> list[Step]:
    """Prompt `é1` and completion ` a€`."""
    asked = request.prompt_logprobs is not None
    steps: list[Step] = [Started("scripted", 2, "é1", PROMPT if asked else None)]
    for index in range(request.n):
        steps += [Delta(index, " a", logprobs=(FIRST,)), Delta(index, "€", logprobs=(SECOND,)), Finished(index, "stop")]
    return [*steps, Usage(2, 2 * request.n)]


def without_logprobs(_: TextRequest) -> list[Step]:
    return [Started("scripted", 2), Delta(0, " a"), Finished(0, "stop"), Usage(2, 1)]


@pytest.fixture(autouse=True)
def play(engine: ScriptedEngine) -> None:
    engine.text_script = script


async def object_and_stream(api: Api, **body: Any) -> list[tuple[str, Any]]:
    """Text and logprobs of choice 0, first as the object has them, then as the stream's pieces join."""
    choice = (await api.answer("completions", **body))["choices"][0]
    chunks = await api.chunks("completions", **body)
    pieces = [each for chunk in chunks for each in chunk["choices"] if each["index"] == 0]
    joined: dict[str, list[Any]] = {}
    for piece in pieces:
        for name, values in (piece["logprobs"] or {}).items():
            joined[name] = None if values is None else [*joined.get(name, []), *values]  # type: ignore[assignment]  # JSON
    return [(choice["text"], choice["logprobs"]), ("".join(piece["text"] for piece in pieces), joined or None)]


async def test_the_chosen_token_is_always_among_the_alternatives(api: Api) -> None:
    for text, logprobs in await object_and_stream(api, prompt="é1", logprobs=2):
        assert text == " a€"
        assert logprobs == {
            "tokens": [" a", "€"],
            "token_logprobs": [-0.5, -3.0],
            "top_logprobs": [{" a": -0.5, " b": -1.5}, {"x": -0.25, "€": -3.0}],
            "text_offset": [0, 2],
        }


async def test_zero_alternatives_leave_the_chosen_tokens(api: Api) -> None:
    for _, logprobs in await object_and_stream(api, prompt="é1", logprobs=0):
        assert logprobs["token_logprobs"] == [-0.5, -3.0]
        assert logprobs["top_logprobs"] is None


async def test_without_logprobs_there_are_none(api: Api) -> None:
    for text, logprobs in await object_and_stream(api, prompt="é1"):
        assert (text, logprobs) == (" a€", None)


async def test_echo_begins_the_text_with_the_prompt(api: Api) -> None:
    for text, logprobs in await object_and_stream(api, prompt="é1", echo=True):
        assert (text, logprobs) == ("é1 a€", None)


async def test_echo_with_logprobs_covers_the_prompt_whose_first_token_nothing_predicts(api: Api) -> None:
    for text, logprobs in await object_and_stream(api, prompt="é1", echo=True, logprobs=1):
        assert text == "é1 a€"
        assert logprobs == {
            "tokens": ["é", "1", " a", "€"],
            "token_logprobs": [None, -4.0, -0.5, -3.0],
            "top_logprobs": [None, {"2": -0.5, "1": -4.0}, {" a": -0.5, " b": -1.5}, {"x": -0.25, "€": -3.0}],
            "text_offset": [0, 1, 2, 4],
        }


async def test_in_a_stream_the_first_chunk_of_every_choice_is_the_echo(api: Api) -> None:
    chunks = await api.chunks("completions", prompt=["é1", "é1"], n=2, echo=True)
    first: dict[int, str] = {}
    for chunk in chunks:
        for choice in chunk["choices"]:
            first.setdefault(choice["index"], choice["text"])
    assert first == dict.fromkeys(range(4), "é1")


async def test_a_prompt_of_token_ids_is_echoed_as_text(api: Api) -> None:
    for text, _ in await object_and_stream(api, prompt=[7, 8], echo=True):
        assert text == "é1 a€"


async def test_bytes_that_are_no_text_are_spelled_out(api: Api, engine: ScriptedEngine) -> None:
    euro = "€".encode()
    engine.text_script = lambda _: [
        Started("scripted"),
        Delta(0, "", logprobs=(token(euro[:2], -1.0, token(b"\xff", -0.5)),)),
        Delta(0, "€", logprobs=(token(euro[2:], -2.0),)),
        Finished(0, "stop"),
        Usage(1, 2),
    ]
    for text, logprobs in await object_and_stream(api, prompt="x", logprobs=1):
        assert text == "€"
        assert logprobs["tokens"] == ["bytes:\\xe2\\x82", "bytes:\\xac"]
        assert logprobs["top_logprobs"][0] == {"bytes:\\xff": -0.5, "bytes:\\xe2\\x82": -1.0}
        assert logprobs["text_offset"] == [0, 0]


async def test_an_impossible_token_has_a_number_that_json_knows(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda _: [
        Started("scripted"),
        Delta(0, "x", logprobs=(token("x", float("-inf")),)),
        Finished(0, "stop"),
        Usage(1, 1),
    ]
    for _, logprobs in await object_and_stream(api, prompt="x", logprobs=1):
        assert logprobs["token_logprobs"] == [-9999.0]


async def test_scoring_a_prompt_generates_nothing(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = lambda _: [Started("scripted", 2, "é1", PROMPT), Finished(0, "length"), Usage(2, 0)]
    for text, logprobs in await object_and_stream(api, prompt="é1", echo=True, logprobs=1, max_tokens=0):
        assert (text, logprobs["token_logprobs"]) == ("é1", [None, -4.0])


async def test_an_engine_that_does_not_tell_what_echo_needs_has_failed(api: Api, engine: ScriptedEngine) -> None:
    engine.text_script = without_logprobs
    assert (await api.answer("completions", prompt="Hi", echo=True))["choices"][0]["text"] == "Hi a"
    for body in ({"prompt": [7], "echo": True}, {"prompt": "Hi", "echo": True, "logprobs": 1}):
        assert (await api.error("completions", **body))["status"] == 502
        assert (await api.error("completions", **body, stream=True))["status"] == 502
