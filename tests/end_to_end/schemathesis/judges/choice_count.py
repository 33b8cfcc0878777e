"""There are as many choices as prompts times n, numbered from 0, each finished once."""

from collections import Counter
from collections.abc import Iterator

from tests.end_to_end.schemathesis.exchange import Exchange


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    if not exchange.is_generation or exchange.failed_midway:
        return
    expected = set(range(exchange.prompts * exchange.asked("n", 1)))
    if (indexes := {choice["index"] for choice in exchange.choices}) != expected:
        yield f"choices {sorted(indexes)} instead of {sorted(expected)}"
    finished = Counter(choice["index"] for choice in exchange.choices if choice["finish_reason"])
    if finished != Counter(expected):
        yield f"finish reasons of {dict(finished)} instead of one for each choice"
