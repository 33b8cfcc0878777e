"""The answer as chunks of an event stream."""

from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import Any

from wireproof_server.generation.echoing import echo
from wireproof_server.generation.engine import Engine
from wireproof_server.generation.events import Delta, Finished, Started
from wireproof_server.generation.requests import TextRequest
from wireproof_server.generation.text_offsets import TextOffsets
from wireproof_server.handlers.answers.chunk_frame import ChunkFrame
from wireproof_server.handlers.answers.chunk_stream import chunk_stream
from wireproof_server.handlers.answers.identity import identity
from wireproof_server.handlers.completions.logprobs import legacy_logprobs
from wireproof_server.handlers.completions.order import CompletionOrder
from wireproof_server.handlers.fields.streaming import StreamOptions


def completion_chunks(
    engine: Engine, model: str, order: CompletionOrder, options: StreamOptions
) -> AsyncGenerator[bytes, None]:
    """Run `order` and stream it (contract: CompletionChunk)."""
    requests = order.requests(model)

    def frame(model: str) -> ChunkFrame:
        return ChunkFrame(identity("cmpl", "text_completion", model, engine.name), options)

    return chunk_stream(
        [engine.text(request) for request in requests],
        [CompletionChoiceRenderer(number, request, order) for number, request in enumerate(requests)],
        frame,
        model,
    )


class CompletionChoiceRenderer:
    """The choices of the prompt with this number."""

    def __init__(self, number: int, request: TextRequest, order: CompletionOrder) -> None:
        self.n = order.n
        self._first = number * order.n
        self._request = request
        self._order = order
        self._alternatives = order.sampling.logprobs
        self._offsets = [TextOffsets() for _ in range(order.n)]
        self._before = 0  # characters of the echoed prompt

    def started(self, event: Started) -> Iterator[dict[str, Any]]:
        """With `echo`, every choice begins with the prompt."""
        if not self._order.echo:
            return
        for index in range(self.n):
            echoed = echo(self._request, event, index)
            self._before = len(echoed.text)
            logprobs = self._logprobs(echoed, TextOffsets().of(echoed.logprobs, echoed.text))
            if echoed.text or logprobs:
                yield self._choice(index, echoed.text, logprobs)

    def delta(self, event: Delta) -> Iterator[dict[str, Any]]:
        """More text, with the logprobs of its tokens."""
        offsets = self._offsets[event.index].of(event.logprobs, event.text)
        logprobs = self._logprobs(event, [self._before + offset for offset in offsets])
        yield self._choice(event.index, event.text, logprobs)

    def finished(self, event: Finished) -> Iterator[dict[str, Any]]:
        """The end of a choice."""
        yield self._choice(event.index, "", None, event.reason)

    def _logprobs(self, delta: Delta, offsets: Sequence[int]) -> dict[str, Any] | None:
        if self._alternatives is None or not delta.logprobs:
            return None
        return legacy_logprobs(delta.logprobs, offsets, self._alternatives)

    def _choice(
        self, index: int, text: str, logprobs: dict[str, Any] | None, finish_reason: str | None = None
    ) -> dict[str, Any]:
        return {"text": text, "index": self._first + index, "logprobs": logprobs, "finish_reason": finish_reason}
