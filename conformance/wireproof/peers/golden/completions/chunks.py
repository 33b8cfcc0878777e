"""A completion as a stream."""

from collections.abc import Iterator
from itertools import zip_longest

from wireproof.peers.golden.completions.answering import Choice, Completed
from wireproof.peers.golden.completions.order import CompletionOrder
from wireproof.peers.golden.completions.whole import envelope, logprobs
from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.event_stream import DONE, data, pieces
from wireproof.peers.golden.requests.usage import usage


def events(dialect: Dialect, order: CompletionOrder, completed: Completed) -> Iterator[bytes]:
    """The events, those of several choices in turn."""
    shared = envelope(order)
    unused: Json = {"usage": None} if order.usage_in_stream else {}
    for chunks in zip_longest(*(_chunks(dialect, order, choice) for choice in completed.choices)):
        for chunk in chunks:
            if chunk is not None:
                yield data(shared | {"choices": [chunk]} | unused)
    if order.usage_in_stream:
        counts = usage(dialect, completed.prompt_tokens, completed.completion_tokens)
        yield data(shared | {"choices": [], "usage": counts})
    yield data(DONE)


def _chunks(dialect: Dialect, order: CompletionOrder, choice: Choice) -> Iterator[Json]:
    tokens = choice.generated.tokens
    echoed = [("".join(token.text for token in choice.echoed), choice.echoed)] if choice.echoed else []
    offset = 0
    for text, begun in (*echoed, *pieces(tokens, dialect.settings)):
        told = logprobs(order.logprobs, begun, offset) if begun else None
        yield {"text": text, "index": choice.index, "logprobs": told, "finish_reason": None}
        offset += len(text)
    yield {"text": "", "index": choice.index, "logprobs": None, "finish_reason": choice.generated.finish}
