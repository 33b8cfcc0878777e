"""A completion out of its chunks."""

from typing import Any

_LISTS = ("tokens", "token_logprobs", "top_logprobs", "text_offset")


class CompletionFold:
    """Joins the texts and log probabilities of each choice; everything else is what was said last."""

    def __init__(self) -> None:
        self._said: dict[str, Any] = {"object": "text_completion"}
        self._choices: dict[int, dict[str, Any]] = {}
        self._texts: dict[int, list[str]] = {}

    def add(self, event: dict[str, Any]) -> None:
        """Take one chunk."""
        for name, value in event.items():
            if name not in {"choices", "obfuscation"} and value is not None:
                self._said[name] = value
        for piece in event.get("choices") or ():
            if type(piece) is dict:
                self._choice(piece)

    def whole(self) -> dict[str, Any]:
        """The completion so far."""
        choices = [{**self._choices[index], "text": "".join(self._texts[index])} for index in sorted(self._choices)]
        return {**self._said, "choices": choices}

    def _choice(self, piece: dict[str, Any]) -> None:
        index = piece.get("index") or 0
        choice = self._choices.setdefault(index, {"index": index, "text": "", "logprobs": None, "finish_reason": None})
        self._texts.setdefault(index, []).append(piece.get("text") or "")
        for name, value in piece.items():
            if name == "logprobs" and type(value) is dict:
                choice[name] = joined(choice[name] or {}, value)
            elif name != "text" and value is not None:
                choice[name] = value


def joined(sofar: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """Log probabilities with those of another piece behind them."""
    lists = {name: [*(sofar.get(name) or []), *value] for name, value in more.items() if type(value) is list}
    return {**sofar, **{name: value for name, value in more.items() if name not in sofar}, **lists}
