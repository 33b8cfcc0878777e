"""A stream that was drawn, and how it was drawn."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from hypothesis import strategies as st

from tests.conformance.grammars.generating.walk import Payload, Rules, Walk

MOST_STEPS = 14
MOST_CLOSING_STEPS = 80


@dataclass(frozen=True)
class DrawnStream:
    """Messages with what they depend on."""

    rules: Rules = field(repr=False)
    messages: tuple[Payload, ...]


class Author(Protocol):
    """Writes messages. `offer` is everything it could say now, `close` what leads to the end, the best first."""

    def offer(self) -> Sequence[Payload]: ...

    def close(self) -> Sequence[Payload]: ...

    def say(self, message: Payload) -> None:
        """Remember that it was said."""


def drawn(draw: Callable[[st.SearchStrategy[Any]], Any], rules: Rules, author: Author) -> DrawnStream:
    """Say what the automata allow for a while, then go the shortest way to an end that they allow."""
    walk = Walk(rules)
    said: list[Payload] = []
    for _ in range(draw(st.integers(0, MOST_STEPS))):
        allowed = list(_allowed(walk, author.offer()))
        if not allowed:
            break
        _say(walk, author, draw(st.sampled_from(allowed)), said)
    for _ in range(MOST_CLOSING_STEPS):
        if said and not walk.lacks():
            return DrawnStream(rules, tuple(said))
        _say(walk, author, next(_allowed(walk, author.close())), said)
    raise AssertionError(f"no end was found after {said}")


def _allowed(walk: Walk, messages: Sequence[Payload]) -> Iterator[Payload]:
    return (message for message in messages if not walk.copy().breaks(message))


def _say(walk: Walk, author: Author, message: Payload, said: list[Payload]) -> None:
    assert not walk.breaks(message)
    author.say(message)
    said.append(message)


def numbered(messages: Sequence[Payload], member: str) -> tuple[Payload, ...]:
    """The messages, each with its number."""
    return tuple(None if message is None else {**message, member: number} for number, message in enumerate(messages))


Statement = Mapping[str, Any]
