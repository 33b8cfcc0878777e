"""Log probabilities are there when asked for, line up with each other, and spell the text."""

from collections.abc import Iterator
from typing import Any

from tests.end_to_end.schemathesis.exchange import Exchange

LISTS = ("tokens", "token_logprobs", "top_logprobs", "text_offset")


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    if not exchange.is_generation or exchange.failed_midway:
        return
    chat = exchange.operation_id == "createChatCompletion"
    wanted = exchange.asked("logprobs", default=False) is not False
    for choice in exchange.choices:
        given = choice.get("logprobs")
        if given and not wanted:
            yield "log probabilities that nobody asked for"
        if given and chat:
            yield from _alternatives(given["content"] or [], exchange.asked("top_logprobs", 0))
        elif given:
            yield from _columns(given)
    if wanted and not chat:
        yield from _spelling(exchange)


def _alternatives(entries: list[dict[str, Any]], wanted: int) -> Iterator[str]:
    for entry in entries:
        if len(entry["top_logprobs"]) > wanted:
            yield f"{len(entry['top_logprobs'])} alternatives for {entry['token']!r} instead of {wanted}"
        if entry["logprob"] > 0:
            yield f"a probability above 1 for {entry['token']!r}"


def _columns(logprobs: dict[str, Any]) -> Iterator[str]:
    lengths = {name: len(logprobs[name]) for name in LISTS if logprobs.get(name) is not None}
    if len(set(lengths.values())) > 1:
        yield f"lists of different lengths: {lengths}"
    if any(value is not None and value > 0 for value in logprobs["token_logprobs"]):
        yield "a probability above 1"


def _spelling(exchange: Exchange) -> Iterator[str]:
    spelled: dict[int, str] = {}
    for choice in exchange.choices:
        tokens = (choice.get("logprobs") or {}).get("tokens") or []
        spelled[choice["index"]] = spelled.get(choice["index"], "") + "".join(tokens)
    for index, text in exchange.texts.items():
        if not spelled.get(index, "").startswith(text):
            yield f"the tokens of choice {index} spell {spelled.get(index)!r}, but its text is {text!r}"
