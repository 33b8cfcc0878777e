"""The shapes of whole completions and of chunks: one clause a member."""

from collections.abc import Iterator
from typing import Any

from wireproof.judges.completions.common import OPERATION, STREAMS, WHOLE
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import whole_answers
from wireproof.judging.shape import shape_judges
from wireproof.judging.subject import Subject
from wireproof.reading.chunk import told_once
from wireproof.reading.completion import answer_body, bodies, members
from wireproof.transcript.exchange import Exchange


def whole_bodies(exchange: Exchange) -> Iterator[dict[str, Any]]:
    """The body, unless it is no object or tells of an error, which others judge."""
    if (body := answer_body(exchange)) is not None:
        yield body


wholes = shape_judges(
    WHOLE,
    "Completion",
    whole_bodies,
    {
        ("id",): "completions.answer.id",
        ("object",): "completions.answer.object",
        ("created",): "completions.answer.created",
        ("model",): "completions.answer.model",
        ("choices",): "completions.answer.choices",
        ("choices", "index"): "completions.choice.index",
        ("choices", "text"): "completions.choice.text",
        ("choices", "finish_reason"): "completions.choice.finish-reason",
        ("choices", "logprobs"): "completions.logprobs.shape",
        ("usage",): "completions.usage.shape",
    },
    "completions.answer.shape",
)


def streamed_chunks(exchange: Exchange) -> Iterator[dict[str, Any]]:
    """The chunks; of what is none, one clause tells."""
    return map(told_once, bodies(exchange))


chunks = shape_judges(
    STREAMS,
    "CompletionChunk",
    streamed_chunks,
    {
        ("id",): "completions.chunk.id",
        ("object",): "completions.chunk.object",
        ("created",): "completions.chunk.created",
        ("model",): "completions.chunk.model",
        ("choices",): "completions.chunk.choices",
        ("choices", "index"): "completions.chunk.index",
        ("choices", "text"): "completions.chunk.text",
        ("choices", "finish_reason"): "completions.chunk.finish-reason",
        ("choices", "logprobs"): "completions.logprobs.shape",
        ("usage",): "completions.usage.shape",
    },
    "completions.chunk.shape",
)


@judge("completions.answer.json-object", whole_answers(OPERATION))
def a_whole_answer_is_a_json_object(_: Subject, exchange: Exchange) -> Outcome | None:
    """And no event stream; that it is JSON, and no error, others judge."""
    if exchange.object is not None:
        return PASSED
    if exchange.events.payloads:
        return Failed("the body is an event stream that was not asked for", "a JSON object")
    if isinstance(exchange.json, list | str | int | float | None):
        return Failed("the body is JSON, but no object", "a JSON object", repr(exchange.json)[:300])
    return None


@judge("completions.choice.null-logprobs", whole_answers(OPERATION))
def null_members_are_there(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Those that the dialect is expected to send though they are null."""
    expected = subject.profile.statement["expected_members"].get("CompletionChoice", [])
    found = [choice for body in whole_bodies(exchange) for choice in members(body)]
    if not expected or not found:
        return None
    for name in expected:
        if any(name not in choice for choice in found):
            return Failed(f"a choice lacks `{name}`", "null", "nothing", f"choices[].{name}")
    return PASSED


@judge("completions.chunk.text-only", STREAMS)
def chunks_have_texts(_: Subject, exchange: Exchange) -> Outcome | None:
    """And not the members that chunks and answers of chat have in its place."""
    found = [choice for body in bodies(exchange) for choice in members(body) if "text" in choice]
    for choice in found:
        if strange := next((name for name in ("delta", "message") if choice.get(name) is not None), None):
            return Failed(f"a chunk's choice has `{strange}`", "`text` alone", repr(choice)[:300])
    return PASSED if found else None
