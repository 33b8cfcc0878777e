"""Rules about responses and their items wherever these are told: whole, in the events of a stream, and read again."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import RESPONSES, Json, Rule, payload, request, whole

Change = Callable[[Json], object]
_NOT_CONCERNED = (LookupError, TypeError, ValueError, AttributeError)


def objects(change: Change) -> tuple[Rule, ...]:
    """Change every response in place."""

    def within(event: Json) -> None:
        change(event["response"])

    return whole(RESPONSES, "getResponse")(change), payload(RESPONSES)(within)


def items(change: Change) -> tuple[Rule, ...]:
    """Change every item of an output in place."""

    @wraps(change)
    def of_output(body: Json) -> None:
        _each(change, body["output"])

    def within(event: Json) -> None:
        _each(change, [event["item"]] if "item" in event else event["response"]["output"])

    return whole(RESPONSES, "getResponse")(of_output), payload(RESPONSES)(within)


def parts(change: Change) -> tuple[Rule, ...]:
    """Change every part of a message in place."""

    @wraps(change)
    def of_item(item: Json) -> None:
        _each(change, item["content"])

    def within(event: Json) -> None:
        change(event["part"])

    return *items(of_item), payload(RESPONSES)(within)


def _each(change: Change, found: list[Json]) -> None:
    for each in found:
        with suppress(*_NOT_CONCERNED):
            change(each)


def ignored(*names: str) -> tuple[Rule, ...]:
    """Take fields from the request before they have an effect, and yet repeat them in the response."""

    def drop(fields: Json) -> None:
        for name in names:
            fields.pop(name, None)

    def repeat(body: Json, call: Call) -> None:
        for name in names:
            if call.asked.get(name) is not None and name in body:
                body[name] = call.asked[name]

    def within(event: Json, call: Call) -> None:
        repeat(event["response"], call)

    return request(RESPONSES)(drop), whole(RESPONSES)(repeat), payload(RESPONSES)(within)
