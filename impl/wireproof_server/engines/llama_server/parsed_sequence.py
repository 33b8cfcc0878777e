"""One sequence in which llama.cpp finds the tool calls itself.

For models whose tool calls are not in Hermes's form: llama.cpp's chat endpoint derives the form from the chat template.
Only where tools are optional; where a call is required, our own grammar decides.
"""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any

from wireproof_server.engines.llama_server.answer_sequence import Answer
from wireproof_server.engines.llama_server.client import Client
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Finished, FinishReason, ToolCallDelta, Usage
from wireproof_server.generation.stop_sequences import StopSequences

REASONS: Mapping[str, FinishReason] = {"stop": "stop", "length": "length", "tool_calls": "tool_calls"}


class ParsedSequence:
    """Runs one `/v1/chat/completions` as sequence `index`; its events are `Started`, `Delta`s, `Finished`, `Usage`."""

    def __init__(self, answer: Answer, index: int) -> None:
        self._answer = answer
        self._index = index
        self._stops = StopSequences(answer.stop)
        self._reason: FinishReason | None = None
        self._stop_sequence: str | None = None
        self._completion_tokens = 0
        self._cached_tokens = 0

    async def events(self, client: Client, body: Mapping[str, Any]) -> AsyncGenerator[Event, None]:
        """Run `body`. Raises what `Client.stream` does, and `EngineFailed` when the answer ends too soon."""
        body = {**body, "timings_per_token": True, "stream_options": {"include_usage": True}}
        started = False
        async with aclosing(client.stream("/v1/chat/completions", body)) as chunks:
            async for chunk in chunks:
                if not started:
                    started = True
                    yield self._answer.started
                self._count(chunk)
                for choice in chunk["choices"]:
                    delta = self._delta(choice["delta"], choice["finish_reason"])
                    if delta.text or delta.reasoning or delta.tool_calls:
                        yield delta
                if self._stop_sequence is not None:
                    break  # leaving closes the connection, which ends the work
        if self._reason is None:
            raise EngineFailed("The engine ended its answer too soon.")
        yield Finished(self._index, self._reason, self._stop_sequence, self._completion_tokens)
        yield Usage(self._answer.prompt_tokens, self._completion_tokens, self._cached_tokens)

    def _count(self, chunk: Mapping[str, Any]) -> None:
        timings = chunk.get("timings", {})
        self._completion_tokens = timings.get("predicted_n", self._completion_tokens)
        self._cached_tokens = timings.get("cache_n", self._cached_tokens)

    def _delta(self, delta: Mapping[str, Any], finish_reason: str | None) -> Delta:
        released = self._stops.add(delta.get("content") or "")
        text = released.text
        if released.stop_sequence is not None:
            self._reason, self._stop_sequence = "stop", released.stop_sequence
            return Delta(self._index, text, delta.get("reasoning_content") or "")
        if finish_reason is not None:
            self._reason = REASONS.get(finish_reason, "stop")
            text += self._stops.end()
        calls = tuple(_call(call) for call in delta.get("tool_calls") or ())
        return Delta(self._index, text, delta.get("reasoning_content") or "", tool_calls=calls)


def _call(call: Mapping[str, Any]) -> ToolCallDelta:
    function = call.get("function", {})
    identity = call.get("id")
    return ToolCallDelta(
        call["index"],
        id=None if identity is None else f"call_{identity}",
        name=function.get("name"),
        arguments=function.get("arguments") or "",
    )
