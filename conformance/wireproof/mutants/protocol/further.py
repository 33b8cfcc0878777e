"""What only the further probes ask for."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.golden.settings import KEY
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, text_reply
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, RESPONSES, Json, incoming, instead, reply, request

_BAD_REQUEST = 400
_HOTTEST = 2


@mutant("authentication.operations.refused")
@incoming(RESPONSES)
def responses_unguarded(call: Call) -> None:
    """Responses need no key."""
    call.headers.set("authorization", f"Bearer {KEY}")


@mutant("authentication.operations.refused")
@incoming(CHAT)
def streams_unguarded(call: Call) -> None:
    """Streams take any key."""
    if call.fields.get("stream"):
        call.headers.set("authorization", f"Bearer {KEY}")


@mutant("authentication.stored.refused")
@incoming("getResponse")
def stored_unguarded(call: Call) -> None:
    """Everybody reads what is stored."""
    call.headers.set("authorization", f"Bearer {KEY}")


@mutant("authentication.models.refused")
@incoming("listModels")
def models_unguarded(call: Call) -> None:
    """Everybody sees the models."""
    call.headers.set("authorization", f"Bearer {KEY}")


@mutant("errors.bodies.refused")
@reply(CHAT)
def empty_body_500(answer: Reply, call: Call) -> Reply | None:
    """A request without a body is an internal error."""
    return text_reply("Internal Server Error", 500) if not call.body and answer.status == _BAD_REQUEST else None


@mutant("errors.bodies.refused")
@instead(COMPLETIONS)
def null_body_500(call: Call) -> Reply | None:
    """A body that is null is an internal error."""
    return text_reply("Internal Server Error", 500) if call.body == b"null" else None


@mutant("errors.bodies.refused")
@instead(RESPONSES)
def list_body_500(call: Call) -> Reply | None:
    """A body that is a list is an internal error."""
    return text_reply("Internal Server Error", 500) if call.body == b"[]" else None


@mutant("errors.bodies.answered")
@instead(CHAT)
def plain_text_500(call: Call) -> Reply | None:
    """A body declared as plain text is an internal error."""
    declared = call.headers.get("content-type") or ""
    return text_reply("Internal Server Error", 500) if declared.startswith("text/plain") else None


@mutant("errors.fields.refused")
@instead(COMPLETIONS)
def wrong_prompt_500(call: Call) -> Reply | None:
    """A prompt that is an object is an internal error."""
    return text_reply("Internal Server Error", 500) if isinstance(call.fields.get("prompt"), dict) else None


@mutant("errors.fields.refused")
@instead(RESPONSES)
def wrong_input_500(call: Call) -> Reply | None:
    """An input that is a number is an internal error."""
    return text_reply("Internal Server Error", 500) if isinstance(call.fields.get("input"), int) else None


@mutant("errors.fields.refused")
@request(RESPONSES)
def worded_limit_dropped(fields: Json) -> None:
    """A limit of a response that is no number is passed over."""
    if isinstance(fields["max_output_tokens"], str):
        del fields["max_output_tokens"]


@mutant("errors.fields.refused")
@request(CHAT)
def worded_temperature_dropped(fields: Json) -> None:
    """A temperature in words is passed over."""
    if isinstance(fields["temperature"], str):
        del fields["temperature"]


@mutant("errors.out-of-range.refused")
@request(RESPONSES)
def response_temperature_clamped(fields: Json) -> None:
    """A response takes any temperature for its highest."""
    fields["temperature"] = min(fields["temperature"], _HOTTEST)


@mutant("errors.fields.answered")
@instead(CHAT)
def unknown_role_500(call: Call) -> Reply | None:
    """A message of an unknown role is an internal error."""
    strange = any(message.get("role") == "wireproof" for message in call.fields.get("messages") or ())
    return text_reply("Internal Server Error", 500) if strange else None


@mutant("errors.fields.answered")
@instead(CHAT)
def missing_content_500(call: Call) -> Reply | None:
    """A message without content is an internal error."""
    silent = any(message.keys() == {"role"} for message in call.fields["messages"])
    return text_reply("Internal Server Error", 500) if silent else None
