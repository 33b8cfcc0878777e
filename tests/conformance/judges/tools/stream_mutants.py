"""Servers whose streams of calls are wrong."""

from tests.conformance.judges.tools.breaking import (
    ARGUMENTS,
    FUNCTION,
    IN_STREAMS,
    Json,
    Mutants,
    calls,
    pieces,
)
from tests.conformance.judges.tools.scripted_chat import Turn, altered


def merged(chunks: list[Json], _: Turn, __: Json) -> list[Json]:
    """All pieces go to the first call, as gateways do that forget the index."""
    for chunk in chunks:
        for call in chunk["choices"][0]["delta"].get("tool_calls", []):
            call["index"] = 0
    return chunks


def loses_second_call(chunks: list[Json], _: Turn, __: Json) -> list[Json]:
    return [
        chunk
        for chunk in chunks
        if not any(call["index"] == 1 for call in chunk["choices"][0]["delta"].get("tool_calls", []))
    ]


def other_value(call: Json, _: int) -> None:
    text = call["function"]["arguments"]
    call["function"]["arguments"] = text.replace("Paris", "Porto").replace("New York", "Porto")


MUTANTS: Mutants = {
    "arguments sent again at the end": (
        pieces(lambda pieces, call, place: [*pieces, {"index": place, FUNCTION: call[FUNCTION]}]),
        {ARGUMENTS},
    ),
    "cumulative arguments": (
        pieces(
            lambda pieces, call, place: [
                *pieces,
                {"index": place, FUNCTION: {"arguments": call[FUNCTION]["arguments"]}},
            ]
        ),
        {ARGUMENTS},
    ),
    "last piece lost": (pieces(lambda pieces, _, __: pieces[:-1]), {ARGUMENTS}),
    "null in pieces": (
        pieces(lambda pieces, _, __: [pieces[0], *({**piece, "id": None} for piece in pieces[1:])]),
        {"chat.tools.delta.shape"},
    ),
    "no index in pieces": (
        pieces(lambda pieces, _, __: [{**piece, "index": None} for piece in pieces]),
        {"chat.tools.delta.shape"},
    ),
    "pieces merged into one call": (altered(chunks=merged), {ARGUMENTS}),
    "second call lost in streams": (altered(chunks=loses_second_call), {IN_STREAMS}),
    "other arguments in streams": (calls(other_value, streamed=True), {IN_STREAMS}),
}
