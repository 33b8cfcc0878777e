"""A chat completion as a stream."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from wireproof.peers.golden.chat.order import ChatOrder
from wireproof.peers.golden.chat.whole import counts, envelope, finish, logprobs
from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.event_stream import DONE, data, pieces
from wireproof.peers.golden.requests.speaking import MadeCall, Spoken


def events(dialect: Dialect, order: ChatOrder, spoken: Sequence[Spoken]) -> Iterator[bytes]:
    """The events, those of several choices in turn."""
    shared = envelope(order, "chat.completion.chunk")
    unused: Json = {"usage": None} if order.usage_in_stream else {}
    for chunks in zip_longest(*(_chunks(dialect, order, each) for each in spoken)):
        for chunk in chunks:
            if chunk is not None:
                yield data(shared | {"choices": [chunk]} | unused)
    if order.usage_in_stream:
        yield data(shared | {"choices": [], "usage": counts(dialect, order, spoken)})
    yield data(DONE)


def _chunks(dialect: Dialect, order: ChatOrder, spoken: Spoken) -> Iterator[Json]:
    begun = None if spoken.calls and not spoken.text else ""
    yield _chunk(spoken, {"role": "assistant", "content": begun, "refusal": None})
    for text, _ in pieces(spoken.thoughts, dialect.settings):
        yield _chunk(spoken, {"reasoning_content": text})
    for text, tokens in pieces(spoken.text, dialect.settings):
        told = logprobs(order, tokens) if tokens else None
        yield _chunk(spoken, {"content": text}, told)
    for place, call in enumerate(spoken.calls):
        for delta in _legacy(call) if order.legacy else _call(place, call):
            yield _chunk(spoken, delta)
    yield _chunk(spoken, {}, reason=finish(order, spoken))


def _chunk(spoken: Spoken, delta: Json, told: Json | None = None, reason: str | None = None) -> Json:
    return {"index": spoken.index, "delta": delta, "logprobs": told, "finish_reason": reason}


def _call(place: int, call: MadeCall) -> Iterator[Json]:
    kind, text = ("custom", "input") if call.call.function.custom else ("function", "arguments")
    opening = {"index": place, "id": call.id, "type": kind, kind: {"name": call.call.function.name, text: ""}}
    yield {"tool_calls": [opening]}
    for piece in call.pieces:
        yield {"tool_calls": [{"index": place, kind: {text: piece}}]}


def _legacy(call: MadeCall) -> Iterator[Json]:
    yield {"function_call": {"name": call.call.function.name, "arguments": ""}}
    for piece in call.pieces:
        yield {"function_call": {"arguments": piece}}
