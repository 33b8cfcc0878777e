"""Refusals with a wrong status, and requests that are never refused."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, error_reply, json_reply, text_reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, GENERATING, RESPONSES, Json, instead, refusal, reply, request

_ERRORS = 400
_INVALID = (400, 422)
_NOT_FOUND = 404
_SERVER_ERROR = 500


def _unknown(call: Call) -> bool:
    return "no-such" in str(call.fields.get("model"))


def _success_status(operation: str, name: str, how: str) -> Mutant:
    def change(answer: Reply, call: Call) -> None:
        if answer.status >= _ERRORS and call.fields:
            answer.status = 200

    sentence = f"Errors of {how} have the status 200."
    clauses = ("errors.success-status.never", "errors.unknown-model.refused")
    return Mutant(f"protocol.{name}-errors-200", clauses, sentence, (reply(operation)(change),), "W169")


SUCCESSES = [
    _success_status(COMPLETIONS, "completions", "completions"),
    _success_status(CHAT, "chat", "chat"),
    _success_status(RESPONSES, "responses", "responses"),
]


@mutant("errors.success-status.never", source="W169")
@reply()
def all_errors_200(answer: Reply) -> None:
    """Every error has the status 200."""
    if answer.status >= _ERRORS:
        answer.status = 200


@mutant("errors.success-status.never", "errors.wrong-type.refused", "errors.missing-field.refused", source="W169")
@reply(CHAT)
def error_object_of_vllm(answer: Reply) -> Reply | None:
    """Invalid chats are answered with 200 and an object of the type `error`."""
    body = {"object": "error", "message": "Invalid request", "type": "BadRequestError", "param": None, "code": 400}
    return json_reply(body) if answer.status in _INVALID else None


@mutant("errors.before-stream.status", "errors.wrong-type.refused", source="W135")
@reply(*GENERATING)
def refused_within_a_stream(answer: Reply, call: Call) -> Reply | None:
    """A streamed request is refused by an event, with the status 200."""
    if answer.status < _ERRORS or not call.fields["stream"]:
        return None
    data = b"data: " + answer.body + b"\n\ndata: [DONE]\n\n"
    return Reply(200, Headers([("content-type", "text/event-stream")]), [Piece(data)], "chunked")


@mutant("errors.before-stream.status", "errors.in-stream.envelope", "event-stream.error-object", source="W135")
@reply(*GENERATING)
def refused_within_a_stream_without_type(answer: Reply, call: Call) -> Reply | None:
    """A streamed request is refused by an event with a message alone."""
    if answer.status < _ERRORS or not call.fields["stream"]:
        return None
    data = b'data: {"error": {"message": "Invalid request"}}\n\n'
    return Reply(200, Headers([("content-type", "text/event-stream")]), [Piece(data)], "chunked")


@mutant("errors.wrong-type.refused", "event-stream.not-empty", source="W134")
@reply(*GENERATING)
def refused_by_silence_of_a_stream(answer: Reply, call: Call) -> Reply | None:
    """A streamed request is refused by a stream without bytes."""
    refused = answer.status >= _ERRORS and call.fields["stream"]
    return Reply(200, Headers([("content-type", "text/event-stream")]), [], "chunked") if refused else None


@mutant("errors.malformed.refused", source="W178")
@instead(*GENERATING)
def malformed_never_answered(call: Call) -> Reply | None:
    """A body that is no JSON closes the connection."""
    return Reply(500, Headers(), framing="reset") if call.body and not call.fields else None


@mutant("errors.malformed.refused")
@reply(*GENERATING)
def malformed_404(answer: Reply, call: Call) -> Reply | None:
    """A body that is no JSON is an unknown path."""
    return error_reply("Not found", 404) if call.body and not call.fields and answer.status in _INVALID else None


@mutant("errors.missing-field.refused", source="W173")
@instead(CHAT)
def missing_messages_500(call: Call) -> Reply | None:
    """A chat without `messages` is an error of the server."""
    return error_reply("'messages'", 500) if call.fields and "messages" not in call.fields else None


@mutant("errors.missing-field.refused")
@request(CHAT)
def missing_messages_answered(fields: Json) -> None:
    """A chat without `messages` is answered."""
    fields.setdefault("messages", [{"role": "user", "content": ""}])


@mutant("errors.wrong-type.refused", source="W186")
@instead(CHAT)
def text_messages_hang(call: Call) -> Reply | None:
    """A chat whose `messages` are a text is never answered."""
    return Reply(200, Headers(), framing="silence") if isinstance(call.fields["messages"], str) else None


@mutant("errors.wrong-type.refused", source="W186")
@instead(CHAT)
def text_messages_500(call: Call) -> Reply | None:
    """A chat whose `messages` are a text is an error of the server."""
    return error_reply("map is not a function", 500) if isinstance(call.fields["messages"], str) else None


@mutant("errors.wrong-type.refused")
@request(CHAT)
def text_messages_taken(fields: Json) -> None:
    """A chat whose `messages` are a text is answered, where the dialect refuses it."""
    if isinstance(fields["messages"], str):
        fields["messages"] = [{"role": "user", "content": fields["messages"]}]


@mutant("errors.empty-messages.answered", source="W181")
@instead(CHAT)
def empty_messages_500(call: Call) -> Reply | None:
    """A chat without a message is an error of the server."""
    return error_reply("list index out of range", 500) if call.fields["messages"] == [] else None


@mutant("errors.empty-messages.answered", "http.body.json", source="W181")
@instead(CHAT)
def empty_messages_empty_body(call: Call) -> Reply | None:
    """A chat without a message is answered with nothing."""
    return Reply(200, Headers([("content-type", "application/json")])) if call.fields["messages"] == [] else None


@mutant("errors.empty-messages.refused", source="W181")
@request(CHAT)
def empty_messages_taken(fields: Json) -> None:
    """A chat without a message is answered."""
    fields["messages"] = fields["messages"] or [{"role": "user", "content": "Hi"}]


@mutant("errors.out-of-range.answered")
@instead(COMPLETIONS)
def out_of_range_500(call: Call) -> Reply | None:
    """A temperature of 3 is an error of the server."""
    too_high = call.fields["temperature"] > 2  # noqa: PLR2004 - the highest
    return error_reply("Internal error", 500) if too_high else None


@mutant("errors.out-of-range.refused")
@request(COMPLETIONS)
def out_of_range_bent(fields: Json) -> None:
    """A temperature above 2 is taken for 2."""
    fields["temperature"] = min(fields["temperature"], 2)


@mutant("errors.unknown-model.refused", source="W179")
@instead(*GENERATING)
def unknown_model_500(call: Call) -> Reply | None:
    """An unknown model is an error of the server."""
    return error_reply("No available channel", 500) if _unknown(call) else None


@mutant("errors.unknown-model.refused", source="W179")
@instead(*GENERATING)
def unknown_model_502(call: Call) -> Reply | None:
    """An unknown model is an error of the upstream."""
    return text_reply("Bad Gateway", 502) if _unknown(call) else None


@mutant("errors.unknown-model.refused", source="W179")
@request(RESPONSES)
def unknown_model_answered_in_responses(fields: Json) -> None:
    """An unknown model is answered by the default one, in responses alone."""
    fields["model"] = "default"


def _default(fields: Json) -> None:
    fields["model"] = "default" if "no-such" in fields["model"] else fields["model"]


UNKNOWN_MODEL_IN_STREAMS = Mutant(
    "protocol.unknown-model-answered-in-completions",
    ("errors.unknown-model.refused",),
    "An unknown model is answered by the default one, in completions alone.",
    (request(COMPLETIONS)(_default),),
    "W179",
)


@mutant("errors.unknown-model.status")
@instead(*GENERATING)
def unknown_model_403(call: Call) -> Reply | None:
    """An unknown model is forbidden."""
    return (
        error_reply("You may not use that model.", 403, code="model_not_found", param="model")
        if _unknown(call)
        else None
    )


@mutant("errors.unknown-model.code")
@refusal(*GENERATING)
def unknown_model_without_code(body: Json) -> None:
    """The error about an unknown model has the code `not_found`."""
    body["error"]["code"] = "not_found" if body["error"]["code"] == "model_not_found" else body["error"]["code"]


@mutant("errors.malformed.refused", "errors.missing-field.refused", "errors.wrong-type.refused", source="W173")
@reply(*GENERATING)
def all_refusals_500(answer: Reply) -> None:
    """Every refusal becomes an error of the server."""
    if answer.status in (*_INVALID, _NOT_FOUND):
        answer.status = _SERVER_ERROR


@mutant("errors.malformed.refused", "errors.missing-field.refused", "errors.wrong-type.refused")
@reply(*GENERATING)
def all_refusals_401(answer: Reply) -> None:
    """Every refusal is told as one of the key."""
    if answer.status in _INVALID:
        answer.status = 401


@mutant("errors.missing-field.refused", "errors.wrong-type.refused")
@reply(*GENERATING)
def all_refusals_418(answer: Reply) -> None:
    """Every refusal has a status that no client knows."""
    if answer.status in _INVALID:
        answer.status = 418
