"""Ways to break responses on the wire, whole and streamed."""

from collections.abc import Callable
from typing import Any

from wireproof.peers.wire.rules import RESPONSES, Json, Rule, payload, refusal, reply, request, whole

Change = Callable[[Json], Any]


def delete(*path: str | int) -> Any:
    """A change that deletes the member at the path."""

    def change(value: Any) -> None:
        for step in path[:-1]:
            value = value[step]
        del value[path[-1]]

    return change


def put(value: Any, *path: str | int) -> Any:
    """A change that replaces the member at the path."""

    def change(whole: Any) -> None:
        for step in path[:-1]:
            whole = whole[step]
        if path[-1] not in whole:
            raise KeyError(path[-1])
        whole[path[-1]] = value

    return change


def response(change: Change, *operations: str) -> tuple[Rule, ...]:
    """Change the response in bodies, and in every event that shows one."""

    def shown(event: Json) -> None:
        change(event["response"])

    return (whole(*(operations or (RESPONSES, "getResponse")))(change), payload(RESPONSES)(shown))


def whole_response(change: Change, *operations: str) -> tuple[Rule, ...]:
    """Change the response in bodies alone."""
    return (whole(*(operations or (RESPONSES, "getResponse")))(change),)


def final_event(change: Change) -> tuple[Rule, ...]:
    """Change the response in the events that end streams alone."""

    def ended(event: Json) -> None:
        if event["type"] in {"response.completed", "response.incomplete"}:
            change(event["response"])

    return (payload(RESPONSES)(ended),)


def event(kind: str, change: Change) -> tuple[Rule, ...]:
    """Change the events of a type."""

    def told(value: Json) -> None:
        if value["type"] == kind:
            change(value)

    return (payload(RESPONSES)(told),)


def items(kind: str, change: Change) -> tuple[Rule, ...]:
    """Change the items of a type in the output of bodies and in the events that hold them."""

    def in_output(value: Json) -> None:
        for item in value["output"]:
            if item["type"] == kind:
                change(item)

    def in_event(value: Json) -> None:
        if "item" in value and value["item"]["type"] == kind:
            change(value["item"])
        if "response" in value:
            in_output(value["response"])

    return (whole(RESPONSES, "getResponse")(in_output), payload(RESPONSES)(in_event))


def parts(change: Change) -> tuple[Rule, ...]:
    """Change the parts of text in bodies and in the events that hold them."""

    def of_item(item: Json) -> None:
        for part in item.get("content", ()):
            change(part)

    def in_part(value: Json) -> None:
        change(value["part"])

    return (*items("message", of_item), payload(RESPONSES)(in_part))


def fields(change: Change) -> tuple[Rule, ...]:
    """Change requests before the server sees them."""
    return (request(RESPONSES)(change),)


def dropped(name: str) -> tuple[Rule, ...]:
    """Drop a field of requests, which is thereby accepted and ignored."""

    def without(asked: Json) -> None:
        del asked[name]

    return fields(without)


def body_of(operation: str, change: Change) -> tuple[Rule, ...]:
    """Change the body of another operation's success."""
    return (whole(operation)(change),)


def status_of(operation: str, before: int, after: int) -> tuple[Rule, ...]:
    """Answer with one status where another belongs."""

    def changed(answer: Any) -> None:
        if answer.status == before:
            answer.status = after

    return (reply(operation)(changed),)


def refused(when: Callable[[Json], bool], message: str = "This server does not like the request.") -> tuple[Rule, ...]:
    """Refuse requests of a form, by an error that names nothing."""

    def spoilt(asked: Json) -> Json | None:
        return {"model": asked["model"], "input": 7} if when(asked) else None

    def unclear(body: Json) -> None:
        body["error"] |= {"message": message, "param": None}

    return (request(RESPONSES)(spoilt), refusal(RESPONSES)(unclear))
