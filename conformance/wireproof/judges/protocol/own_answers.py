"""An answer is the answer to its own request, and not one that was made for another."""

from collections.abc import Mapping
from typing import Any

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import FUZZ, Exchange

_WITHOUT_EFFECT = frozenset(
    {"user", "metadata", "safety_identifier", "prompt_cache_key", "store", "service_tier", "seed", "stream_options"}
)
"""What two requests may differ in and still be answered out of one cache."""
_MEANS_NOTHING: tuple[Any, ...] = (None, False, [], {}, {"type": "text"})
_FEWEST_IDS = 3
"""A target with fewer ids gives them to everything, which is another clause's matter."""


@judge("http.answers.own", answers("createChatCompletion", "createCompletion"))
def an_answer_was_made_for_its_request(subject: Subject, exchange: Exchange) -> Outcome | None:
    """No two requests that ask for different things get one and the same answer: its id, and each byte of it."""
    own = _id(exchange)
    if own is None or exchange.probe == FUZZ:
        return None
    others = [each for each in subject.transcript.exchanges if _is_of_its_kind(each, exchange)]
    if len({found for each in others if (found := _id(each))} | {own}) < _FEWEST_IDS:
        return None
    earlier = others[: next(place for place, each in enumerate(others) if each.label == exchange.label)]
    twin = next((each for each in earlier if _is_same_answer(each, exchange)), None)
    if twin is None or _asked(twin) == _asked(exchange):
        return PASSED
    names = sorted(name for name in _asked(twin).keys() | _asked(exchange).keys() if _differ(twin, exchange, name))
    message = f"the answer is that to {twin.label}, which asked for another {' and '.join(names)}"
    return Failed(message, "an answer of its own", f"the same bytes, with the id {own}", "id")


def _is_of_its_kind(other: Exchange, exchange: Exchange) -> bool:
    same = other.operation == exchange.operation and other.request.wants_stream == exchange.request.wants_stream
    return other.succeeded and same and other.probe != FUZZ


def _is_same_answer(one: Exchange, other: Exchange) -> bool:
    bodies = [each.answer.body for each in (one, other) if isinstance(each.answer, Answer)]
    return _id(one) == _id(other) and len(bodies) > 1 and bodies[0] == bodies[1]


def _asked(exchange: Exchange) -> Mapping[str, Any]:
    """The fields that say what is asked for, without those that say as much as nothing."""
    fields = exchange.request.fields.items()
    return {name: value for name, value in fields if name not in _WITHOUT_EFFECT and value not in _MEANS_NOTHING}


def _differ(one: Exchange, other: Exchange, name: str) -> bool:
    return _asked(one).get(name) != _asked(other).get(name)


def _id(exchange: Exchange) -> str | None:
    """The id of a whole answer, or of the first chunk."""
    if not exchange.succeeded:
        return None
    body = next(iter(exchange.events.payloads), {}) if exchange.request.wants_stream else exchange.object or {}
    found = body.get("id")
    return found if isinstance(found, str) and found else None
