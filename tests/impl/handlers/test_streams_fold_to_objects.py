"""Whatever an engine says, and in whatever order: the chunks of a stream join to the object that is not streamed."""

import asyncio
from collections.abc import Coroutine, Iterable, Sequence
from contextlib import aclosing
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.impl.generation.spoken_text import Piece, spoken_texts, token
from tests.impl.handlers.api import read_events
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.engines.scripted.steps import Step
from wireproof_server.generation.events import Delta, Finished, Started, ToolCallDelta, Usage
from wireproof_server.handlers.chat_completions.chunks import chat_completion_chunks
from wireproof_server.handlers.chat_completions.full import full_chat_completion
from wireproof_server.handlers.chat_completions.order import chat_order
from wireproof_server.handlers.completions.chunks import completion_chunks
from wireproof_server.handlers.completions.full import full_completion
from wireproof_server.handlers.completions.order import completion_order

Streamed = Coroutine[Any, Any, tuple[Any, list[Any]]]


def run(object_and_chunks: Streamed) -> tuple[Any, list[Any]]:
    whole, chunks = asyncio.run(object_and_chunks)
    for name in ("id", "created"):
        assert len({chunk.pop(name) for chunk in chunks}) == 1
        whole.pop(name)
    assert {chunk.pop("object").removesuffix(".chunk") for chunk in chunks} == {whole.pop("object")}
    return whole, chunks


async def completions(engine: ScriptedEngine, body: dict[str, Any]) -> tuple[Any, list[Any]]:
    order = completion_order({**body, "stream": True, "stream_options": {"include_usage": True}})
    assert order.stream is not None
    whole = await full_completion(engine, "scripted", completion_order(body))
    async with aclosing(completion_chunks(engine, "scripted", order, order.stream)) as pieces:
        text = b"".join([piece async for piece in pieces]).decode()
    *chunks, terminator = read_events(text)
    assert terminator == "[DONE]"
    return whole, chunks


async def chat(engine: ScriptedEngine, body: dict[str, Any]) -> tuple[Any, list[Any]]:
    order = chat_order({**body, "stream": True, "stream_options": {"include_usage": True}})
    assert order.stream is not None
    whole = await full_chat_completion(engine, "scripted", chat_order(body))
    async with aclosing(chat_completion_chunks(engine, "scripted", order, order.stream)) as pieces:
        text = b"".join([piece async for piece in pieces]).decode()
    *chunks, terminator = read_events(text)
    assert terminator == "[DONE]"
    return whole, chunks


@st.composite
def mixed(draw: st.DrawFn, sequences: Sequence[Sequence[Step]]) -> list[Step]:
    """The steps of all sequences, each in its order, in any order among each other."""
    turns = draw(st.permutations([number for number, steps in enumerate(sequences) for _ in steps]))
    waiting = [iter(steps) for steps in sequences]
    return [next(waiting[turn]) for turn in turns]


def text_sequence(index: int, pieces: Iterable[Piece], reason: Any, *, has_logprobs: bool) -> list[Step]:
    deltas = [Delta(index, piece.text, logprobs=piece.tokens if has_logprobs else ()) for piece in pieces]
    return [*deltas, Finished(index, reason)]


@st.composite
def text_scripts(draw: st.DrawFn, n: int, logprobs: int | None, *, echo: bool) -> list[Step]:
    sequences = [
        text_sequence(
            index, draw(spoken_texts()), draw(st.sampled_from(["stop", "length"])), has_logprobs=logprobs is not None
        )
        for index in range(n)
    ]
    prompt = draw(spoken_texts(max_size=4))
    prompt_tokens = tuple(each for piece in prompt for each in piece.tokens)
    if prompt_tokens:
        prompt_tokens = (token(prompt_tokens[0].bytes, None), *prompt_tokens[1:])
    text = "".join(piece.text for piece in prompt)
    scores = prompt_tokens if echo and logprobs is not None else None
    usage = Usage(draw(st.integers(0, 9)), draw(st.integers(0, 9)), draw(st.integers(0, 9)))
    return [Started("scripted", prompt_text=text, prompt_logprobs=scores), *draw(mixed(sequences)), usage]


def join_completion(chunks: list[Any]) -> dict[str, Any]:
    """What a client that reads the whole stream has in the end."""
    choices: dict[int, dict[str, Any]] = {}
    for chunk in chunks:
        for piece in chunk["choices"]:
            choice = choices.setdefault(piece["index"], {"index": piece["index"], "text": "", "logprobs": None})
            assert "finish_reason" not in choice
            choice["text"] += piece["text"]
            for name, values in (piece["logprobs"] or {}).items():
                choice["logprobs"] = choice["logprobs"] or {}
                joined = choice["logprobs"].get(name)
                choice["logprobs"][name] = values if joined is None else [*joined, *values]
            if piece["finish_reason"] is not None:
                choice["finish_reason"] = piece["finish_reason"]
    last = chunks[-1]
    return {**last, "choices": [choice for _, choice in sorted(choices.items())]}


@given(st.data())
def test_completions(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 3), "n")
    logprobs = data.draw(st.sampled_from([None, 0, 2]), "logprobs")
    echo = data.draw(st.booleans(), "echo")
    prompts = data.draw(st.sampled_from([["a"], ["a", "b"]]), "prompt")
    scripts = {each: data.draw(text_scripts(n, logprobs, echo=echo), each) for each in prompts}
    engine = ScriptedEngine(text=lambda request: scripts[str(request.prompt)])
    body = {"prompt": prompts, "n": n, "logprobs": logprobs, "echo": echo}
    whole, chunks = run(completions(engine, body))
    assert all(chunk["usage"] is None for chunk in chunks[:-1])
    for choice in whole["choices"]:
        if choice["logprobs"] is not None and not choice["logprobs"]["tokens"]:
            choice["logprobs"] = None  # a stream has no piece to carry an empty list
    assert join_completion(chunks) == whole


@st.composite
def chat_sequences(draw: st.DrawFn, index: int, *, has_logprobs: bool) -> list[Step]:
    thoughts: list[Step] = [Delta(index, reasoning=each.text) for each in draw(spoken_texts(max_size=3)) if each.text]
    *spoken, finished = text_sequence(index, draw(spoken_texts()), "stop", has_logprobs=has_logprobs)
    arguments = draw(st.lists(st.lists(st.text(alphabet='{}":a', max_size=3), max_size=3), max_size=2))
    calls: list[Step] = []
    for number, pieces in enumerate(arguments):
        calls.append(Delta(index, tool_calls=(ToolCallDelta(number, f"call_{number}", "f"),)))
        calls += [Delta(index, tool_calls=(ToolCallDelta(number, arguments=each),)) for each in pieces]
    return [*thoughts, *spoken, *calls, Finished(index, "tool_calls") if calls else finished]


def join_chat(chunks: list[Any]) -> dict[str, Any]:
    """What a client that reads the whole stream has in the end."""
    choices: dict[int, dict[str, Any]] = {}
    for chunk in chunks:
        for piece in chunk["choices"]:
            index = piece["index"]
            choice = choices.setdefault(index, {"index": index, "message": {}, "logprobs": None})
            assert "finish_reason" not in choice
            join_delta(choice["message"], piece["delta"])
            if piece["logprobs"] is not None:
                content = (choice["logprobs"] or {"content": []})["content"] + piece["logprobs"]["content"]
                choice["logprobs"] = {"content": content, "refusal": None}
            if piece["finish_reason"] is not None:
                choice["finish_reason"] = piece["finish_reason"]
    return {**chunks[-1], "choices": [choice for _, choice in sorted(choices.items())]}


def join_delta(message: dict[str, Any], delta: dict[str, Any]) -> None:
    for name, value in delta.items():
        if name == "tool_calls":
            for piece in value:
                calls = message.setdefault("tool_calls", [])
                if piece["index"] == len(calls):
                    calls.append({"id": piece["id"], "type": piece["type"], "function": dict(piece["function"])})
                else:
                    calls[piece["index"]]["function"]["arguments"] += piece["function"]["arguments"]
        elif name == "role":
            assert "role" not in message
            message[name] = value
        else:
            message[name] = (message.get(name) or "") + value if value is not None else message.get(name)


@given(st.data())
def test_chat_completions(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 3), "n")
    has_logprobs = data.draw(st.booleans(), "logprobs")
    sequences = [data.draw(chat_sequences(index, has_logprobs=has_logprobs)) for index in range(n)]
    script: list[Step] = [Started("scripted"), *data.draw(mixed(sequences), "events"), Usage(1, 2)]
    engine = ScriptedEngine(chat=lambda _: script)
    whole, chunks = run(chat(engine, {"messages": [], "n": n, "logprobs": has_logprobs}))
    joined = join_chat(chunks)
    for choice in (*whole["choices"], *joined["choices"]):
        if choice["logprobs"] is not None and not choice["logprobs"]["content"]:
            choice["logprobs"] = None  # a stream has no piece to carry an empty list
        if "tool_calls" in choice["message"]:
            # Reasoning may come before a stream can know that only calls follow: its content is then "" for null.
            choice["message"]["content"] = choice["message"]["content"] or None
    assert joined == whole
