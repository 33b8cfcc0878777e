"""One sequence of a request: from the server's tokens to events."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.grammar_guard import GrammarGuard
from wireproof_server.engines.llama_server.grammars import LarkGrammar
from wireproof_server.engines.llama_server.piece_stream import Accepted, Ended, read_pieces
from wireproof_server.engines.llama_server.token_pieces import TokenPiece, WaitingPieces
from wireproof_server.engines.llama_server.tool_call_parser import ToolCallParser
from wireproof_server.engines.llama_server.tool_grammar import ToolGrammar
from wireproof_server.generation.events import Delta, Event, Finished, FinishReason, Started, TokenLogprob, Usage
from wireproof_server.generation.stop_sequences import StopSequences


@dataclass(frozen=True, slots=True)
class Answer:
    """How the tokens of every sequence of a request are to be read.

    `text_grammar` holds for text, `tools` for calls. `alternatives` is how many are reported with each token, None for
    no log probabilities.
    """

    started: Started
    prompt_tokens: int
    stop: tuple[str, ...] = ()
    alternatives: int | None = None
    ignore_eos: bool = False
    text_grammar: LarkGrammar | None = None
    tools: ToolGrammar | None = None


class AnswerSequence:
    """Runs one `/completion` as sequence `index`; its events are `Started`, `Delta`s, `Finished`, `Usage`."""

    def __init__(self, answer: Answer, index: int) -> None:
        self._answer = answer
        self._index = index
        self._stops = StopSequences(answer.stop)
        self._waiting = WaitingPieces()
        self._text_guard = None if answer.text_grammar is None else GrammarGuard(answer.text_grammar)
        self._call_guard = None if answer.tools is None else GrammarGuard(answer.tools.calls)
        self._calls = ToolCallParser()
        self._in_calls = answer.tools is not None and answer.tools.opening is None
        self._finished: Finished | None = None
        self._cached_tokens = 0

    async def events(self, client: Client, body: Mapping[str, Any]) -> AsyncGenerator[Event, None]:
        """Run `body`. Raises what `read_pieces` and the guards do."""
        async with aclosing(read_pieces(client, body, self._answer.alternatives)) as pieces:
            async for piece in pieces:
                if isinstance(piece, Accepted):
                    self._cached_tokens = piece.cached_tokens
                    yield self._answer.started
                    continue
                delta = self._end(piece) if isinstance(piece, Ended) else self._add(piece)
                if delta is not None:
                    yield delta
                if self._finished is not None:
                    break  # leaving closes the connection, which ends the work
        if self._finished is not None:
            yield self._finished
            yield Usage(self._answer.prompt_tokens, self._finished.completion_tokens or 0, self._cached_tokens)

    def _add(self, piece: TokenPiece) -> Delta | None:
        tools = self._answer.tools
        if tools is not None and piece.token == tools.opening:
            self._in_calls = True
        return self._add_to_calls(piece) if self._in_calls else self._add_to_text(piece)

    def _add_to_calls(self, piece: TokenPiece) -> Delta | None:
        if self._call_guard is not None:
            self._call_guard.add(piece.text)
        waiting, logprobs = self._waiting.end(len(self._stops.end()))
        calls = self._calls.add(piece.text)
        if self._answer.ignore_eos and self._call_guard is not None and self._call_guard.complete:
            self._finished = Finished(self._index, "tool_calls", completion_tokens=piece.tokens)
        return self._delta(waiting, logprobs, calls)

    def _add_to_text(self, piece: TokenPiece) -> Delta | None:
        if self._text_guard is not None:
            self._text_guard.add(piece.text)
        self._waiting.add(piece)
        released = self._stops.add(piece.text)
        if released.stop_sequence is not None:
            self._finished = Finished(self._index, "stop", released.stop_sequence, piece.tokens)
            return self._delta(*self._waiting.end(len(released.text)))
        if self._answer.ignore_eos and self._text_guard is not None and self._text_guard.complete:
            # Nothing may follow, and the engine is forbidden to say so.
            self._finished = Finished(self._index, "stop", completion_tokens=piece.tokens)
            return self._delta(*self._waiting.end(len(released.text) + len(self._stops.end())))
        return self._delta(*self._waiting.release(len(released.text)))

    def _end(self, ended: Ended) -> Delta | None:
        guard = self._call_guard if self._in_calls else self._text_guard
        if ended.by_model and guard is not None:
            guard.end()
        reason: FinishReason = "length" if not ended.by_model else "tool_calls" if self._calls.calls else "stop"
        self._finished = Finished(self._index, reason, completion_tokens=ended.tokens)
        return self._delta(*self._waiting.end(len(self._stops.end())))

    def _delta(self, text: str, logprobs: tuple[TokenLogprob, ...], calls: tuple[Any, ...] = ()) -> Delta | None:
        return Delta(self._index, text, logprobs=logprobs, tool_calls=calls) if text or logprobs or calls else None
