"""From an upstream's chunks to events, keeping the order that `generation.events` states."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wireproof_server.engines.upstream.finish_reasons import finish_reason
from wireproof_server.engines.upstream.logprob_shapes import token_logprobs
from wireproof_server.engines.upstream.tool_call_pieces import ToolCallPieces
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import Delta, Event, Finished, Started, Usage


@dataclass(slots=True)
class Choice:
    """What is known of one choice of an answer so far."""

    is_finished: bool = False
    has_refused: bool = False
    calls: ToolCallPieces = field(default_factory=ToolCallPieces)


class ChunkEvents:
    """Turns the chunks of one answer into events: `read` each, then `end`.

    A whole answer that was not streamed can be read as its only chunk, in completions, where both have one form.
    `alternatives` is how many top logprobs were asked for, None for no logprobs at all.
    """

    def __init__(self, model: str, *, choices: int, alternatives: int | None, prompt_text: str | None) -> None:
        self._model = model
        self._choices = {index: Choice() for index in range(choices)}
        self._alternatives = alternatives
        self._prompt_text = prompt_text
        self._has_started = False
        self._usage: Usage | None = None

    def read(self, chunk: Any) -> Iterator[Event]:
        """The events of one chunk. Raises `EngineFailed` when it is none."""
        if not isinstance(chunk, Mapping):
            raise EngineFailed("The upstream sent a chunk that is not an object.")
        if not self._has_started:
            self._has_started = True
            yield self.started(chunk)
        if chunk.get("usage") is not None:
            self._usage = read_usage(chunk["usage"])
        for value in _list(chunk.get("choices")):
            yield from self._choice_events(value)

    def end(self) -> Iterator[Event]:
        """The last event. Raises `EngineFailed` when the answer is not complete."""
        unfinished = [index for index, choice in self._choices.items() if not choice.is_finished]
        if unfinished:
            raise EngineFailed(f"The upstream ended its answer without finishing choice {unfinished[0]}.")
        if self._usage is None:
            raise EngineFailed("The upstream did not count its tokens, and counts are never invented here.")
        yield self._usage

    def started(self, chunk: Mapping[str, Any]) -> Started:
        """The first event, from the first chunk."""
        model = chunk.get("model")
        return Started(model if isinstance(model, str) and model else self._model, prompt_text=self._prompt_text)

    def _choice_events(self, value: Any) -> Iterator[Event]:
        index = value.get("index", 0) if isinstance(value, Mapping) else None
        choice = self._choices.get(index) if isinstance(index, int) else None
        if choice is None or not isinstance(index, int):
            raise EngineFailed("The upstream sent a choice that was not asked for.")
        delta = self.delta(index, value, choice)
        if delta.text or delta.reasoning or delta.logprobs or delta.tool_calls:
            if choice.is_finished:
                raise EngineFailed(f"The upstream went on with choice {index} after it had finished it.")
            yield delta
        if value.get("finish_reason") and not choice.is_finished:
            choice.is_finished = True
            yield _finished(index, value, choice)

    def delta(self, index: int, value: Mapping[str, Any], choice: Choice) -> Delta:
        """What one choice of a chunk adds: chat has it in `delta`, completions beside the index."""
        added = value.get("delta")
        if added is None:
            return Delta(index, text=_text(value, "text"), logprobs=self._logprobs(value))
        if not isinstance(added, Mapping):
            raise EngineFailed("The upstream sent a delta that is not an object.")
        refusal = _text(added, "refusal")
        choice.has_refused = choice.has_refused or bool(refusal)
        return Delta(
            index,
            text=_text(added, "content") or refusal,
            reasoning=_text(added, "reasoning_content") or _text(added, "reasoning"),
            logprobs=self._logprobs(value),
            tool_calls=tuple(choice.calls.read(_list(added.get("tool_calls")))),
        )

    def _logprobs(self, value: Mapping[str, Any]) -> tuple[Any, ...]:
        return () if self._alternatives is None else token_logprobs(value.get("logprobs"), self._alternatives)


def read_usage(value: Any) -> Usage:
    """The upstream's counts. Raises `EngineFailed` when they are not counts."""
    try:
        prompt_details = value.get("prompt_tokens_details") or {}
        completion_details = value.get("completion_tokens_details") or {}
        return Usage(
            prompt_tokens=int(value["prompt_tokens"]),
            completion_tokens=int(value["completion_tokens"]),
            cached_tokens=int(prompt_details.get("cached_tokens") or 0),
            reasoning_tokens=int(completion_details.get("reasoning_tokens") or 0),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise EngineFailed("The upstream sent token counts in a shape that is not known.") from error


def _finished(index: int, value: Mapping[str, Any], choice: Choice) -> Finished:
    stop = value.get("stop_reason")  # vLLM: the stop sequence, or a token id, or null
    reason = finish_reason(str(value["finish_reason"]), has_tool_calls=choice.calls.are_any)
    return Finished(
        index,
        # OpenAI says "stop" after a refusal; its text must not be taken for the answer that was asked for.
        "content_filter" if choice.has_refused and reason == "stop" else reason,
        stop_sequence=stop if isinstance(stop, str) else None,
    )


def _text(value: Mapping[str, Any], name: str) -> str:
    text = value.get(name)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise EngineFailed(f"The upstream sent a {name} that is not text.")
    return text


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise EngineFailed("The upstream sent something else where a list belongs.")
    return value
