"""Orders and answers for tests: a request's body, and what becomes of an engine's events."""

from collections.abc import Iterable
from typing import Any

from tests.impl.handlers.responses.contract import faults
from wireproof_server.generation.events import Delta, Event, Finished, FinishReason, Started, ToolCallDelta, Usage
from wireproof_server.handlers.responses.answer import ResponseAnswer
from wireproof_server.handlers.responses.order import ResponseOrder, response_order
from wireproof_server.prompt_templates import PromptTemplates

Wire = dict[str, Any]

CREATED_AT = 1_700_000_000
COMPLETED_AT = CREATED_AT + 5


def order(*, templates: PromptTemplates | None = None, **body: Any) -> ResponseOrder:
    """The order of a body that is valid by the contract."""
    body = body or {"input": "Hi"}
    assert faults("CreateResponseRequest", body) == []
    return response_order(body, templates or PromptTemplates())


def answer(**body: Any) -> ResponseAnswer:
    return ResponseAnswer(
        order(**{"input": "Hi", **body}),
        response_id="resp_1",
        created_at=CREATED_AT,
        model="scripted",
        clock=lambda: COMPLETED_AT + 0.75,
    )


def generation(*deltas: Delta, reason: FinishReason = "stop") -> list[Event]:
    """All events of an engine that says `deltas`."""
    return [Started("scripted"), *deltas, Finished(0, reason), Usage(9, 4, cached_tokens=2, reasoning_tokens=1)]


def call(index: int, arguments: str = "", *, begins: bool = False) -> Delta:
    """A piece of a call; the one that begins it has id and name."""
    head: Wire = {"id": f"call_{index}", "name": f"f{index}"} if begins else {}
    return Delta(0, tool_calls=(ToolCallDelta(index, arguments=arguments, **head),))


def played(events: Iterable[Event], **body: Any) -> tuple[list[Wire], Wire]:
    """The events of the whole stream, and the response in the end."""
    playing = answer(**body)
    stream = playing.begin()
    for event in events:
        stream += playing.feed(event)
    stream += playing.finish()
    return stream, playing.body


def types(stream: Iterable[Wire]) -> list[str]:
    return [event["type"].removeprefix("response.") for event in stream]


def of_type(stream: Iterable[Wire], name: str) -> list[Wire]:
    return [event for event in stream if event["type"] == f"response.{name}"]
