"""Schemas of a response, member by member."""

from wireproof.judges.responses.answered import NULL_MEMBERS, final_response, is_something_else, shaped
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import answers, whole_answers
from wireproof.judging.shape import shape_judges
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange

OPERATIONS = ("createResponse", "getResponse", "cancelResponse")

SHAPES = shape_judges(
    answers(*OPERATIONS),
    "ResponseObject",
    shaped,
    {
        ("id",): "responses.id",
        ("object",): "responses.object",
        ("created_at",): "responses.created-at",
        ("completed_at",): "responses.completed-at",
        ("status",): "responses.status",
        ("error",): "responses.error",
        ("incomplete_details",): "responses.incomplete-details",
        ("model",): "responses.model",
        ("output",): "responses.output",
        ("output", "id"): "responses.output.items",
        ("output", "type"): "responses.output.items",
        ("output", "role"): "responses.output.items",
        ("output", "status"): "responses.output.items",
        ("output", "content"): "responses.output.content",
        ("output", "content", "annotations"): "responses.output.annotations",
        ("output", "content", "logprobs"): "responses.output.logprobs",
        ("output", "call_id"): "responses.function-call",
        ("output", "name"): "responses.function-call",
        ("output", "arguments"): "responses.function-call",
        ("usage",): "responses.usage",
        ("usage", "input_tokens_details"): "responses.usage.details",
        ("usage", "output_tokens_details"): "responses.usage.details",
    },
    "responses.members",
    told_elsewhere=NULL_MEMBERS,
)


@judge("responses.null-members", answers(*OPERATIONS))
def what_is_null_is_there(_: Subject, exchange: Exchange) -> Outcome | None:
    """In a response and in those that the events of a stream show."""
    shown = (payload.get("response") for payload in exchange.events.payloads) if exchange.streamed else ()
    responses = [each for each in (final_response(exchange), *shown) if isinstance(each, dict)]
    for response in responses:
        if missing := [name for name in NULL_MEMBERS if name not in response]:
            return Failed(f"{', '.join(missing)} left out", "null where there is nothing to say", repr(response)[:300])
    return PASSED if responses else None


@judge("responses.body", whole_answers(*OPERATIONS))
def body_is_a_response(_: Subject, exchange: Exchange) -> Outcome | None:
    """An object with something of a response; without any of it, this clause alone is broken."""
    body = exchange.object
    if body is None or body.get("error"):
        return None
    if is_something_else(body):
        return Failed("the answer is no response", "an object with id, object and output", repr(body)[:200])
    return PASSED


@judge("responses.model", answers(*OPERATIONS))
def model_is_not_empty(_: Subject, exchange: Exchange) -> Outcome | None:
    """An empty name names no model."""
    response = final_response(exchange)
    if response is None or response.get("model") != "":
        return None
    return Failed("the name of the model is empty", "a text", '""', "model")


@judge("responses.id", answers(*OPERATIONS))
def id_is_not_empty(_: Subject, exchange: Exchange) -> Outcome | None:
    """An empty id names nothing."""
    response = final_response(exchange)
    if response is None or not isinstance(response.get("id"), str):
        return None
    return PASSED if response["id"].strip() else Failed("the id is empty", "a text", repr(response["id"]), "id")
