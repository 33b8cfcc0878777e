"""Keeps generated requests cheap and mostly answerable without making an invalid one valid or a valid one invalid."""

import zlib
from collections import Counter
from typing import Any

MOST_TOKENS = 8
MOST_RESPONSE_TOKENS = 16  # which is also the least that may be asked for
MOST_CHOICES = 2
MOST_CANDIDATES = 3
BEST_OF_LIMIT, N_LIMIT = 20, 128  # of the contract: beyond them a number is invalid and stays as it is
VOCABULARY = 4096
KEPT_UNKNOWN_MODELS = 8  # one in so many


def clamp(body: Any) -> None:
    """Change a request in place: few tokens, few choices, a known model and known token ids."""
    if not isinstance(body, dict):
        return
    _lower(body, "n", MOST_CHOICES, N_LIMIT)
    _lower(body, "best_of", MOST_CANDIDATES, BEST_OF_LIMIT)
    for field in ("max_tokens", "max_completion_tokens", "max_output_tokens"):
        _lower(body, field, MOST_TOKENS if field != "max_output_tokens" else MOST_RESPONSE_TOKENS, None)
    if "messages" in body and body.get("max_tokens") is None and body.get("max_completion_tokens") is None:
        body["max_completion_tokens"] = MOST_TOKENS
    if "input" in body and body.get("max_output_tokens") is None:
        body["max_output_tokens"] = MOST_RESPONSE_TOKENS
    if isinstance(body.get("model"), str) and zlib.crc32(body["model"].encode(errors="replace")) % KEPT_UNKNOWN_MODELS:
        body["model"] = "default"
    if isinstance(body.get("models"), list):
        body["models"] = ["default" if isinstance(name, str) and name else name for name in body["models"]]
    if isinstance(body.get("prompt"), list):
        body["prompt"] = [_known(entry) for entry in body["prompt"]]


def whole_number(value: Any) -> int | None:
    """The value as JSON Schema sees an integer (8.0 is one, true is none), or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if value % 1 == 0 else None


def _lower(body: dict[str, Any], field: str, most: int, limit: int | None) -> None:
    value = whole_number(body.get(field))
    if value is not None and most < value and (limit is None or value <= limit):
        body[field] = most


def _known(entry: Any) -> Any:
    if isinstance(entry, list):
        return [_known(token) for token in entry]
    token = whole_number(entry)
    return entry if token is None or token < VOCABULARY else token % VOCABULARY


class Allowance:
    """So many cases of each kind, the first that come; what is kept depends on nothing but their order."""

    def __init__(self, each: int) -> None:
        self._each = each
        self._taken: Counter[tuple[object, ...]] = Counter()

    def take(self, *kind: object) -> bool:
        """Whether one more of this kind may be sent."""
        self._taken[kind] += 1
        return self._taken[kind] <= self._each
