"""The log probabilities of a text completion, in the official shape of four lists or in that of chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from wireproof.reading.completion import Choice

Top = Mapping[str, float]
_LISTS = ("tokens", "token_logprobs", "text_offset")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class TokenScores:
    """The tokens of a choice in order.

    `tops` has, for each place, the likeliest tokens; None where it was null. `offsets` is empty in the shape of chat.
    `lengths` are those of the lists by name, for each `logprobs` object, where it has the official shape.
    """

    tokens: tuple[str, ...]
    values: tuple[float | None, ...]
    tops: tuple[Top | None, ...]
    offsets: tuple[int, ...]
    lengths: tuple[Mapping[str, int], ...]

    @property
    def aligned(self) -> bool:
        """Whether all lists are equally long, `top_logprobs` too where it has entries."""
        return all(len(set(each.values())) == 1 for each in self.lengths)


def token_scores(choice: Choice) -> TokenScores | None:
    """What all `logprobs` of a choice say together; None where there is none of a known shape."""
    tokens: list[str] = []
    values: list[float | None] = []
    tops: list[Top | None] = []
    offsets: list[int] = []
    lengths: list[Mapping[str, int]] = []
    for each in choice.logprobs:
        if _is_official(each):
            tokens += each["tokens"]
            values += [_number(value) for value in each["token_logprobs"]]
            listed = each.get("top_logprobs")
            tops += (
                [_top(top) for top in listed] if isinstance(listed, list) and listed else [None] * len(each["tokens"])
            )
            offsets += each["text_offset"]
            lengths.append(_lengths(each))
        elif (entries := _entries(each)) is not None:
            tokens += [entry["token"] for entry in entries]
            values += [_number(entry.get("logprob")) for entry in entries]
            tops += [_chat_top(entry.get("top_logprobs")) for entry in entries]
        else:
            return None
    if not choice.logprobs:
        return None
    return TokenScores(tuple(tokens), tuple(values), tuple(tops), tuple(offsets), tuple(lengths))


def is_piece(token: str) -> bool:
    """Whether the token may be a part of a character: then each server writes it in its own way."""
    return _REPLACEMENT in token or "\\x" in token or token.startswith("<0x")


def spelt(tokens: tuple[str, ...]) -> str | None:
    """The text that the tokens spell; None where one is a part of a character."""
    return None if any(is_piece(token) for token in tokens) else "".join(tokens)


def token_ids(choice: Choice) -> tuple[int, ...]:
    """The ids by which the first token's likeliest are named, likeliest first; empty where they are named by text."""
    for each in choice.logprobs[:1]:
        for entry in (_entries(each) or [])[:1]:
            listed = entry.get("top_logprobs")
            found = [top.get("token") for top in listed if isinstance(top, dict)] if isinstance(listed, list) else []
            return tuple(token for token in found if isinstance(token, int) and not isinstance(token, bool))
    return ()


def _is_official(value: Any) -> bool:
    if not isinstance(value, dict) or not all(isinstance(value.get(name), list) for name in _LISTS):
        return False
    whole = all(isinstance(offset, int) for offset in value["text_offset"])
    return whole and all(isinstance(token, str) for token in value["tokens"])


def _lengths(value: dict[str, Any]) -> dict[str, int]:
    names = (*_LISTS, "top_logprobs") if value.get("top_logprobs") else _LISTS
    return {name: len(value[name]) for name in names if isinstance(value[name], list)}


def _entries(value: Any) -> list[dict[str, Any]] | None:
    """The entries in the shape of chat, or the one that a chunk of mistral.rs has."""
    if not isinstance(value, dict):
        return None
    content = value.get("content")
    found = content if isinstance(content, list) else [value]
    return found if all(isinstance(each, dict) and isinstance(each.get("token"), str) for each in found) else None


def _top(value: Any) -> Top | None:
    if not isinstance(value, dict):
        return None
    return {token: number for token, each in value.items() if (number := _number(each)) is not None}


def _chat_top(value: Any) -> Top | None:
    if not isinstance(value, list):
        return None
    named = [each for each in value if isinstance(each, dict)]
    return {str(each.get("token")): number for each in named if (number := _number(each.get("logprob"))) is not None}


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and isfinite(value) else None
