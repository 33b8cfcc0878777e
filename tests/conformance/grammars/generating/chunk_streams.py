"""Legal streams of completions and chat."""

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Any

from hypothesis import strategies as st

from tests.conformance.grammars.generating.drawn_stream import DrawnStream, drawn
from tests.conformance.grammars.generating.walk import Payload, Rules

USAGE = {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7}
TOOLS = ("add", "look_up")


class ChunkAuthor:
    """Knows every chunk that a server could send next."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.chat = rules.grammar["grammar"] == "chat"
        prompts = rules.request.get("prompt")
        self.choices = rules.request.get("n", 1) * (len(prompts) if isinstance(prompts, list) else 1)
        self.asked = rules.request.get("stream_options", {}).get("include_usage") is True
        self.accounted = False
        self.roles: set[int] = set()
        self.ended: set[int] = set()
        self.calls: dict[int, int] = {}
        self.words = map("word{} ".format, count())

    def offer(self) -> Sequence[Payload]:
        return [
            *(self._chunk([piece]) for choice in range(self.choices) for piece in self._pieces(choice)),
            *([self._chunk([self._text(0), self._text(self.choices - 1)])] if self.choices > 1 else []),
            self._chunk([]),
        ]

    def close(self) -> Sequence[Payload]:
        roles = [self._chunk([self._piece(choice, {"role": "assistant"})]) for choice in self._unspoken()]
        ends = [self._chunk([self._finish(choice)]) for choice in range(self.choices) if choice not in self.ended]
        usage = [self._chunk([], usage=USAGE)] if self.asked and not self.accounted else []
        return [*(roles if self.chat else []), *ends, *usage, None]

    def say(self, message: Payload) -> None:
        self.accounted = self.accounted or bool((message or {}).get("usage"))
        for choice in (message or {}).get("choices", []):
            index = choice["index"]
            if choice["finish_reason"]:
                self.ended.add(index)
            if "role" in choice.get("delta", {}):
                self.roles.add(index)
            for call in choice.get("delta", {}).get("tool_calls", []):
                self.calls[index] = max(self.calls.get(index, 0), call["index"] + 1)

    def _unspoken(self) -> list[int]:
        return [choice for choice in range(self.choices) if choice not in self.roles]

    def _pieces(self, choice: int) -> list[dict[str, Any]]:
        if not self.chat:
            return [self._text(choice), self._piece(choice, ""), self._finish(choice)]
        role = {"role": "assistant", "content": ""}
        pieces = [self._piece(choice, delta) for delta in (role, {}, {"content": ""}, {"refusal": next(self.words)})]
        pieces += [self._text(choice), self._finish(choice), self._call(choice, opened=False)]
        return pieces + ([self._call(choice, opened=True)] if self.calls.get(choice) else [])

    def _text(self, choice: int) -> dict[str, Any]:
        text = next(self.words)
        return self._piece(choice, {"content": text} if self.chat else text)

    def _call(self, choice: int, *, opened: bool) -> dict[str, Any]:
        number = self.calls.get(choice, 0) - opened
        arguments = {"function": {"arguments": next(self.words)}}
        if opened:
            return self._piece(choice, {"tool_calls": [{"index": number, **arguments}]})
        function = {"name": TOOLS[number % 2], "arguments": ""}
        call = {"index": number, "id": f"call_{choice}_{number}", "type": "function", "function": function}
        return self._piece(choice, {"tool_calls": [call]})

    def _finish(self, choice: int) -> dict[str, Any]:
        return {**self._piece(choice, {} if self.chat else ""), "finish_reason": "stop"}

    def _piece(self, choice: int, piece: Any) -> dict[str, Any]:
        return {"index": choice, "delta" if self.chat else "text": piece, "finish_reason": None, "logprobs": None}

    def _chunk(self, choices: list[dict[str, Any]], usage: Any = None) -> Payload:
        kind = "chat.completion.chunk" if self.chat else "text_completion"
        chunk = {"id": "id-1", "object": kind, "created": 1_700_000_000, "model": "m", "choices": choices}
        return chunk | ({"usage": usage} if self.asked else {})


def chunk_streams(
    grammar: Mapping[str, Any], statement: Mapping[str, Any], **fixed: Any
) -> st.SearchStrategy[DrawnStream]:
    """Legal streams of a grammar in a profile; `fixed` fields of the request are not drawn."""

    @st.composite
    def strategy(draw: Callable[[st.SearchStrategy[Any]], Any]) -> DrawnStream:
        request: dict[str, Any] = {"n": draw(st.integers(1, 3))}
        if draw(st.booleans()):
            request["stream_options"] = {"include_usage": draw(st.booleans())}
        if grammar["grammar"] == "completions" and draw(st.booleans()):
            request["prompt"] = ["one", "two"]
        rules = Rules(grammar, statement, request | fixed)
        return drawn(draw, rules, ChunkAuthor(rules))

    return strategy()
