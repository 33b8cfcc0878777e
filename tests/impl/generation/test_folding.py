"""From events to finished choices."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from wireproof_server.generation.conversation import ToolCall
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Finished, Started, TokenLogprob, ToolCallDelta, Usage
from wireproof_server.generation.folding import Choice, fold, fold_all, total_usage


async def play(*events: Event) -> AsyncIterator[Event]:
    for event in events:
        yield event


def token(text: str) -> TokenLogprob:
    return TokenLogprob(text, -1.0, text.encode())


async def test_the_pieces_of_each_choice_are_joined_whatever_their_order() -> None:
    generation = await fold(
        play(
            Started("model", 3),
            Delta(1, "x", logprobs=(token("x"),)),
            Delta(0, "a", reasoning="hm"),
            Delta(1, "y", logprobs=(token("y"),)),
            Finished(1, "length"),
            Delta(0, "b", reasoning="m"),
            Finished(0, "stop"),
            Usage(3, 4),
        )
    )
    assert generation.started == Started("model", 3)
    assert generation.choices == (
        Choice(0, "ab", "stop", reasoning="hmm"),
        Choice(1, "xy", "length", logprobs=(token("x"), token("y")), text_offsets=(0, 1)),
    )
    assert generation.usage == Usage(3, 4)


async def test_the_pieces_of_each_tool_call_are_joined() -> None:
    generation = await fold(
        play(
            Started("model"),
            Delta(0, tool_calls=(ToolCallDelta(0, "call_a", "first"),)),
            Delta(0, tool_calls=(ToolCallDelta(1, "call_b", "second", "{"), ToolCallDelta(0, arguments='{"x":'))),
            Delta(0, tool_calls=(ToolCallDelta(0, arguments="1}"), ToolCallDelta(1, arguments="}"))),
            Finished(0, "tool_calls"),
            Usage(1, 1),
        )
    )
    assert generation.choices[0].tool_calls == (
        ToolCall("call_a", "first", '{"x":1}'),
        ToolCall("call_b", "second", "{}"),
    )


async def test_a_choice_without_any_piece_is_empty() -> None:
    generation = await fold(play(Started("model"), Finished(0, "length"), Usage(1, 0)))
    assert generation.choices == (Choice(0, "", "length"),)


@pytest.mark.parametrize(
    "events",
    [
        (),
        (Started("model"),),
        (Started("model"), Delta(0, "a"), Usage(1, 1)),
        (Started("model"), Delta(0, "a"), Finished(0, "stop")),
        (Finished(0, "stop"), Usage(1, 1)),
    ],
)
async def test_events_that_end_too_soon_are_the_engine_s_failure(events: tuple[Event, ...]) -> None:
    with pytest.raises(EngineFailed, match="too soon"):
        await fold(play(*events))


async def test_several_requests_are_folded_concurrently_and_kept_apart() -> None:
    second_ran = asyncio.Event()

    async def first() -> AsyncIterator[Event]:
        yield Started("model")
        await second_ran.wait()
        yield Finished(0, "stop")
        yield Usage(1, 0)

    async def second() -> AsyncIterator[Event]:
        yield Started("model")
        yield Delta(0, "second")
        yield Finished(0, "stop")
        yield Usage(2, 1)
        second_ran.set()

    generations = await asyncio.wait_for(fold_all([first(), second()]), 5)
    assert [generation.choices[0].text for generation in generations] == ["", "second"]
    assert total_usage([generation.usage for generation in generations]) == Usage(3, 1)


async def test_no_request_folds_to_nothing() -> None:
    assert await fold_all([]) == []
    assert total_usage([]) == Usage(0, 0)
