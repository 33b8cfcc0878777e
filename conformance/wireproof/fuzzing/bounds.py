"""How much is asked at random."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

_GENERATING = {"createCompletion", "createChatCompletion", "createResponse"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that fuzzing spends, and how it shares that out.

    `requests` and `tokens` are over all operations. `generating` and `other` are examples of each kind, valid and
    invalid, for an operation that generates and for any other. `shrinking` is how many requests may go into making one
    finding small. `tokens_of_answer` limits what one request asks for; None leaves requests as they were made.
    """

    requests: int | None
    tokens: int | None
    generating: int
    other: int
    shrinking: int
    tokens_of_answer: int | None

    def less(self, requests: int, tokens: int) -> "Bounds":
        """The bounds after so much was spent; what has no bound keeps none."""
        return replace(
            self,
            requests=None if self.requests is None else max(self.requests - requests, 0),
            tokens=None if self.tokens is None else max(self.tokens - tokens, 0),
        )

    def examples(self, operation: str) -> int:
        """How many requests of each kind are made for the operation."""
        return self.generating if operation in _GENERATING else self.other


QUICK = Bounds(requests=150, tokens=2000, generating=15, other=2, shrinking=24, tokens_of_answer=4)
DEEP = Bounds(requests=None, tokens=None, generating=400, other=60, shrinking=300, tokens_of_answer=None)
BOUNDS: Mapping[str, Bounds] = {"quick": QUICK, "deep": DEEP}
"""What `--fuzz` may be, besides `off`."""
