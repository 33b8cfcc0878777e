"""A chat completion out of its chunks."""

from typing import Any

from wireproof_client.folding.completions import joined

_JOINED_IN_CALLS = frozenset({"arguments", "input"})


class ChatFold:
    """Joins what each piece adds to the turn of each choice; everything else is what was said last."""

    def __init__(self) -> None:
        self._said: dict[str, Any] = {}
        self._turns: dict[int, _Turn] = {}

    def add(self, event: dict[str, Any]) -> None:
        """Take one chunk."""
        for name, value in event.items():
            if name not in {"choices", "obfuscation"} and value is not None:
                self._said[name] = value
        for piece in event.get("choices") or ():
            if type(piece) is dict:
                index = piece.get("index") or 0
                if index not in self._turns:
                    self._turns[index] = _Turn(index)
                self._turns[index].add(piece)

    def whole(self) -> dict[str, Any]:
        """The chat completion so far."""
        choices = [self._turns[index].choice() for index in sorted(self._turns)]
        return {**self._said, "object": "chat.completion", "choices": choices}


class _Turn:
    """One choice. Texts are kept in pieces until they are asked for: joining each time takes ever longer."""

    def __init__(self, index: int) -> None:
        self._choice: dict[str, Any] = {"index": index, "logprobs": None, "finish_reason": None}
        self._message: dict[str, Any] = {"role": "assistant"}
        self._texts: dict[str, list[str]] = {}
        self._calls: dict[Any, dict[str, Any]] = {}

    def add(self, piece: dict[str, Any]) -> None:
        for name, value in piece.items():
            if value is None or name == "index":
                continue
            if name == "delta":
                self._delta(value)
            elif name == "logprobs" and type(value) is dict:
                self._choice[name] = joined(self._choice[name] or {}, value)
            else:
                self._choice[name] = value

    def choice(self) -> dict[str, Any]:
        message = {"content": None, **self._message, **{name: "".join(value) for name, value in self._texts.items()}}
        if message["content"] == "" and self._calls:
            message["content"] = None
        if self._calls:
            message["tool_calls"] = [_call(each) for each in self._calls.values()]
        return {**self._choice, "message": message}

    def _delta(self, delta: Any) -> None:
        if type(delta) is not dict:
            return
        for name, value in delta.items():
            if name == "tool_calls" and type(value) is list:
                for place, piece in enumerate(value):
                    if type(piece) is dict:
                        self._piece_of_call(piece, place)
            elif name == "function_call" and type(value) is dict:
                _merge(self._message.setdefault(name, {}), value)
            elif name == "role":
                self._message[name] = value or "assistant"
            elif type(value) is str:
                self._texts.setdefault(name, []).append(value)
            elif value is not None:
                self._message[name] = value

    def _piece_of_call(self, piece: dict[str, Any], place: int) -> None:
        """A call's pieces are known by their index; servers that send whole calls may leave it out."""
        index = piece.get("index")
        key = index if index is not None else piece.get("id") or place
        call = self._calls.setdefault(key, {})
        for name, value in piece.items():
            if type(value) is dict:
                _merge(call.setdefault(name, {}), value)
            elif value is not None and name != "index":
                call.setdefault(name, value)


def _merge(sofar: dict[str, Any], piece: dict[str, Any]) -> None:
    """Add to a function's call: the text of its arguments grows, the rest was said in the first piece."""
    for name, value in piece.items():
        if name in _JOINED_IN_CALLS and type(value) is str:
            sofar[name] = sofar.get(name, "") + value
        elif value is not None:
            sofar.setdefault(name, value)


def _call(call: dict[str, Any]) -> dict[str, Any]:
    return call if "type" in call else {"type": "function", **call}
