"""Rules: small named changes to requests and answers.

Each constructor below is a decorator that takes the operationIds it concerns (none means all) and makes a rule of a
function. The function changes what it is given in place, or returns what shall take its place; None means that it
changed in place. It may take the `Call` as a second argument. When it raises LookupError, TypeError, ValueError,
AttributeError or StopIteration, the answer is none that it concerns, and is left as it was: write
`body["choices"][0]["message"]` and do not ask whether it is there.
"""

import inspect
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from wireproof.peers.wire.call import Call

Json = dict[str, Any]
COMPLETIONS = "createCompletion"
CHAT = "createChatCompletion"
RESPONSES = "createResponse"
GENERATING = (COMPLETIONS, CHAT, RESPONSES)

Kind = Literal["incoming", "request", "instead", "whole", "refusal", "payload", "events", "reply", "pieces"]
_NOT_CONCERNED = (LookupError, TypeError, ValueError, AttributeError, StopIteration)


@dataclass(frozen=True)
class Rule:
    """What to change, in which operations."""

    kind: Kind
    operations: tuple[str, ...]
    change: Callable[..., Any]

    def concerns(self, call: Call) -> bool:
        """Whether the call is one of its operations."""
        return not self.operations or call.operation in self.operations

    def changed(self, value: Any, call: Call) -> Any:
        """The value as the rule leaves it; the value itself where it is not concerned."""
        copy = deepcopy(value)
        try:
            result = self.change(copy, call) if _takes_call(self.change) else self.change(copy)
        except _NOT_CONCERNED:
            return value
        return copy if result is None else result


def _takes_call(change: Callable[..., Any]) -> bool:
    return len(inspect.signature(change).parameters) > 1


Decorator = Callable[[Callable[..., Any]], Rule]


def _rule(kind: Kind, operations: tuple[str, ...]) -> Decorator:
    return lambda change: Rule(kind, operations, change)


def incoming(*operations: str) -> Decorator:
    """Change headers, method, path or query of a request before the upstream sees it."""
    return _rule("incoming", operations)


def request(*operations: str) -> Decorator:
    """Change the fields of a JSON request before the upstream sees them (`fields.pop("stop", None)`)."""
    return _rule("request", operations)


def instead(*operations: str) -> Decorator:
    """Given the call, return a Reply without asking the upstream; None asks it."""
    return _rule("instead", operations)


def whole(*operations: str) -> Decorator:
    """Change the JSON body of a success that is no stream."""
    return _rule("whole", operations)


def refusal(*operations: str) -> Decorator:
    """Change the JSON body of an answer with a status from 400."""
    return _rule("refusal", operations)


def payload(*operations: str) -> Decorator:
    """Change the JSON object of each event of a stream. An empty list removes the event, a list replaces it by all."""
    return _rule("payload", operations)


def everywhere(*operations: str) -> Callable[[Callable[..., Any]], tuple[Rule, Rule]]:
    """Change the JSON body of a success, and the JSON object of each event of a stream, alike."""
    return lambda change: (Rule("whole", operations, change), Rule("payload", operations, change))


def events(*operations: str) -> Decorator:
    """Change the list of all events of a stream; it may hold events, dicts (as data), texts (as data) and raw bytes."""
    return _rule("events", operations)


def reply(*operations: str) -> Decorator:
    """Change status, headers or the raw body of an answer; of a stream only what comes before its events."""
    return _rule("reply", operations)


def pieces(*operations: str) -> Decorator:
    """Change what is written at once: a list of Piece. Of every success."""
    return _rule("pieces", operations)
