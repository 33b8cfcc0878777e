"""The responses in an exchange, and what several judges compare them with."""

from collections.abc import Iterator
from typing import Any

from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, output_text, terminal_response, usage_count, word
from wireproof.transcript.exchange import Exchange

FINAL = frozenset({"completed", "incomplete", "failed", "cancelled"})


def final_response(exchange: Exchange) -> Json | None:
    """The response of a body or of a stream's last event; None where neither is there, which others judge."""
    if not exchange.succeeded:
        return None
    if exchange.request.wants_stream:
        return terminal_response(exchange.events.payloads)
    body = exchange.object
    return None if body is None or is_something_else(body) else body


def is_something_else(body: Json) -> bool:
    """Whether a body has none of the members by which one knows a response: an error, or another object."""
    return not body.keys() & {"output", "status"}


def foreground_response(exchange: Exchange) -> Json | None:
    """A final response that was waited for; None for one that is worked on in the background."""
    if exchange.request.fields.get("background") is True:
        return None
    return final_response(exchange)


def finished_response(exchange: Exchange) -> Json | None:
    """A response whose status is completed or incomplete: the model answered."""
    response = final_response(exchange)
    return response if response is not None and word(response, "status") in {"completed", "incomplete"} else None


def shaped(exchange: Exchange) -> Iterator[Any]:
    """The final response as far as a schema can judge it."""
    response = final_response(exchange)
    if response is not None:
        yield without_oddities(response)


NULL_MEMBERS = ("error", "incomplete_details", "instructions", "metadata", "temperature", "top_p")
"""Members of a response that the official document requires and lets be null: left out, they say the same.

A clause of their own tells that they are missing.
"""


def without_oddities(response: Json) -> Json:
    """A copy without what is legal though no schema knows it: vendors' items beside an answer, logprobs of null."""
    output = response.get("output")
    if not isinstance(output, list):
        return response
    answers = any(_type(item) in _ANSWERS for item in output)
    kept = [plain_item(item) for item in output if not answers or _type(item) in _PLAIN or _type(item) is None]
    return {**response, "output": kept}


_ANSWERS = frozenset({"message", "function_call", "custom_tool_call"})
_PLAIN = _ANSWERS | {"reasoning"}


def _type(item: Any) -> str | None:
    return word(item, "type") if isinstance(item, dict) else None


def legible(response: Json) -> bool:
    """Whether its output is a list of items, each with what its content is read from. If not, others say so."""
    output = response.get("output")
    return isinstance(output, list) and bool(output) and all(map(_legible_item, output))


def _legible_item(item: Any) -> bool:
    kind = _type(item)
    if kind == "function_call":
        return isinstance(item.get("name"), str) and isinstance(item.get("arguments"), str)
    if kind != "message":
        return kind is not None
    content = item.get("content")
    return isinstance(content, list) and all(map(_legible_part, content))


def _legible_part(part: Any) -> bool:
    kind = _type(part)
    return isinstance(part.get("text"), str) if kind == "output_text" else kind == "refusal"


def plain_item(item: Any) -> Any:
    """A copy of an output item whose parts have no logprobs of null."""
    if not isinstance(item, dict) or not isinstance(item.get("content"), list):
        return item
    return {**item, "content": [plain_part(part) for part in item["content"]]}


def plain_part(part: Any) -> Any:
    """A copy of a part without logprobs of null, which says what leaving them out says."""
    if not isinstance(part, dict) or part.get("logprobs", ...) is not None:
        return part
    return {name: value for name, value in part.items() if name != "logprobs"}


def repeatable(subject: Subject) -> bool:
    """Whether the target gave the same text to the same request twice."""
    first = subject.exchange("responses.reference")
    again = next((each for each in map(subject.exchange, _AGAIN) if each is not None and each.succeeded), None)
    if first is None or again is None or not first.succeeded:
        return False
    one, other = final_response(first), final_response(again)
    return one is not None and other is not None and output_text(one) == output_text(other)


_AGAIN = ("responses.nulls", "responses.nulls/without")


def twin(subject: Subject) -> Exchange | None:
    """The whole answer to the request that was also streamed."""
    for label in ("responses.echo", "responses.echo/core"):
        exchange = subject.exchange(label)
        if exchange is not None and exchange.succeeded:
            return exchange
    return None


def input_tokens(subject: Subject, label: str) -> int | None:
    """What the exchange of that label said its input cost; None where it is not there or says nothing."""
    exchange = subject.exchange(label)
    response = final_response(exchange) if exchange is not None else None
    return usage_count(response, "input_tokens") if response is not None else None


def counts_inputs(subject: Subject, *labels: str) -> bool:
    """Whether the input's count depends on the input at all: a constant shows nothing."""
    reference = input_tokens(subject, "responses.reference")
    return any(input_tokens(subject, label) not in {None, reference} for label in labels)
