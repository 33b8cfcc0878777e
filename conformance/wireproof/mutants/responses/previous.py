"""What a response goes on from."""

from typing import Any

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, payload, reply, request, whole


def _remember(body: Json, call: Call) -> None:
    call.memory.setdefault("told", {})[body["id"]] = (call.asked, body["output"])


def _remember_stream(event: Json, call: Call) -> None:
    _remember(event["response"], call)


def _forget_unknown(fields: Json, call: Call) -> None:
    asked, _ = call.memory["told"].get(fields["previous_response_id"], ({"store": False}, []))
    if asked.get("store") is False:
        fields["previous_response_id"] = None


def _restore(body: Json, call: Call) -> None:
    body["previous_response_id"] = call.asked.get("previous_response_id")


def _forget_in_streams(fields: Json) -> None:
    if fields["stream"]:
        fields["previous_response_id"] = None


def _restore_in_event(event: Json, call: Call) -> None:
    _restore(event["response"], call)


def _forget_deleted(_: Reply, call: Call) -> None:
    del call.memory["told"][call.path.rpartition("/")[2]]


def _inputs(asked: Json, output: list[Json]) -> list[Json]:
    del output
    return [{"role": "user", "content": asked["input"]}]


def _answers(asked: Json, output: list[Json]) -> list[Json]:
    del asked
    return output


def _with_instructions(asked: Json, output: list[Json]) -> list[Json]:
    return [{"role": "system", "content": asked["instructions"]}, *_inputs(asked, output), *output]


def _going_on(change: Any) -> tuple[Any, ...]:
    """Responses go on from what `change` makes of the earlier request and its output."""

    def continued(fields: Json, call: Call) -> None:
        asked, output = call.memory["told"][fields["previous_response_id"]]
        if asked.get("store") is False:
            return
        fields["input"] = [*change(asked, output), *_inputs(fields, [])]
        fields["previous_response_id"] = None

    return (
        request(RESPONSES)(continued),
        whole(RESPONSES)(_restore),
        payload(RESPONSES)(_restore_in_event),
        whole(RESPONSES)(_remember),
        payload(RESPONSES)(_remember_stream),
        reply("deleteResponse")(_forget_deleted),
    )


PREVIOUS = (
    Mutant(
        "responses.previous-unknown-taken",
        ("responses.state.previous.unknown",),
        "To go on from a response that is not there begins anew.",
        (
            request(RESPONSES)(_forget_unknown),
            whole(RESPONSES)(_restore),
            whole(RESPONSES)(_remember),
            payload(RESPONSES)(_remember_stream),
        ),
        "W161",
    ),
    Mutant(
        "responses.previous-without-answers",
        ("responses.state.previous.whole", "responses.state.previous.continued"),
        "Of an earlier response only the input is read.",
        _going_on(_inputs),
        "W161",
    ),
    Mutant(
        "responses.previous-without-input",
        ("responses.state.previous.whole", "responses.state.previous.continued"),
        "Of an earlier response only the output is read.",
        _going_on(_answers),
        "W161",
    ),
    Mutant(
        "responses.previous-with-instructions",
        ("responses.state.previous.without-instructions",),
        "The instructions of an earlier response are carried over.",
        _going_on(_with_instructions),
    ),
    Mutant(
        "responses.previous-ignored-silently",
        ("responses.state.previous.continued",),
        "`previous_response_id` is repeated and ignored.",
        _going_on(lambda asked, output: [asked, output][:0]),
        "W161",
    ),
    Mutant(
        "responses.previous-ignored-in-streams",
        ("responses.state.previous.streamed",),
        "`previous_response_id` is repeated and ignored where a stream is asked for.",
        (request(RESPONSES)(_forget_in_streams), payload(RESPONSES)(_restore_in_event)),
        "W161",
    ),
)


@mutant("responses.state.previous.unknown")
@reply(RESPONSES)
def previous_unknown_500(answer: Reply, call: Call) -> Reply | None:
    """To go on from a response that is not there is an error of the server."""
    found = answer.status >= 400 and call.fields.get("previous_response_id")  # noqa: PLR2004 - where errors begin
    return error_reply("Internal error", 500) if found else None
