"""What is stored: read, deleted, gone on from."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.headers import Headers
from wireproof.peers.wire.reply import Piece, Reply, error_reply, json_reply
from wireproof.peers.wire.rules import RESPONSES, Json, instead, payload, reply, request, whole

_FOUND = 200
_MISSING = 404


@mutant("responses.state.read.accepted")
@instead("getResponse")
def nothing_found(call: Call) -> Reply:
    """No stored response is found."""
    del call
    return error_reply("Response not found.", 404)


@mutant("responses.state.read.output")
@whole("getResponse")
def read_without_output(body: Json) -> None:
    """What is read has an empty output."""
    body["output"] = []


@mutant("responses.state.read.output")
@whole("getResponse")
def read_with_other_item_ids(body: Json) -> None:
    """What is read has items with new ids."""
    for item in body["output"]:
        item["id"] += "0"


@mutant("responses.state.read.output")
@whole("getResponse")
def read_with_other_text(body: Json) -> None:
    """What is read has a text without its blanks at the ends and its last sign."""
    part = body["output"][0]["content"][0]
    part["text"] = part["text"].strip()[:-1]


@mutant("responses.state.read.usage")
@whole("getResponse")
def read_without_usage(body: Json) -> None:
    """What is read has no usage."""
    body["usage"] = None


@mutant("responses.state.read.usage")
@whole("getResponse")
def read_with_other_usage(body: Json) -> None:
    """What is read counts no input."""
    body["usage"] |= {"input_tokens": 0, "total_tokens": body["usage"]["output_tokens"]}


@mutant("responses.state.read.members")
@whole("getResponse")
def read_with_other_id(body: Json) -> None:
    """What is read has another id."""
    body["id"] = "resp_" + body["id"][::-1]


@mutant("responses.state.read.members")
@whole("getResponse")
def read_with_other_time(body: Json) -> None:
    """What is read was created when it was read."""
    body["created_at"] += 5


@mutant("responses.state.read.members")
@whole("getResponse")
def read_in_progress(body: Json) -> None:
    """What is read is still in progress."""
    body["status"] = "in_progress"


@mutant("responses.state.read.request")
@whole("getResponse")
def read_without_metadata(body: Json) -> None:
    """What is read has no metadata."""
    body["metadata"] = {}


@mutant("responses.state.read.request")
@whole("getResponse")
def read_without_instructions(body: Json) -> None:
    """What is read has no instructions."""
    body["instructions"] = None


@mutant("responses.state.read.request")
@whole("getResponse")
def read_with_other_settings(body: Json) -> None:
    """What is read has the settings of a request that sets none."""
    body |= {"temperature": 1.0, "max_output_tokens": None}


@mutant("responses.body")
@whole("getResponse")
def read_in_a_list(body: Json) -> Json:
    """What is read is wrapped in a list."""
    return {"object": "list", "data": [body]}


@mutant("responses.state.delete.gone")
@instead("deleteResponse")
def delete_without_effect(call: Call) -> Reply:
    """A deletion is confirmed and not done."""
    return json_reply({"id": call.path.rpartition("/")[2], "object": "response.deleted", "deleted": True})


@mutant("responses.state.delete.confirmed", "http.body.json")
@reply("deleteResponse")
def delete_without_body(answer: Reply) -> None:
    """A deletion is confirmed without a body."""
    if answer.status == _FOUND:
        answer.body = b""


@mutant("responses.state.delete.confirmed")
@whole("deleteResponse")
def delete_not_confirmed(body: Json) -> None:
    """A deletion is answered with `deleted` false."""
    body["deleted"] = False


@mutant("responses.state.delete.confirmed")
@whole("deleteResponse")
def delete_returns_nothing_known(body: Json) -> Json:
    """A deletion is answered with `success`."""
    del body
    return {"success": True}


@mutant("responses.state.delete.accepted")
@instead("deleteResponse")
def delete_fails(call: Call) -> Reply:
    """A deletion is an error of the server."""
    del call
    return error_reply("Internal error", 500)


@mutant("responses.state.delete.gone")
@reply("getResponse")
def missing_500(answer: Reply) -> Reply | None:
    """A response that is not there is an error of the server."""
    return error_reply("Internal error", 500) if answer.status == _MISSING else None


@mutant("responses.state.delete.gone")
@reply("getResponse")
def missing_null(answer: Reply) -> Reply | None:
    """A response that is not there is null."""
    found = answer.status == _MISSING
    return Reply(200, Headers([("content-type", "application/json")]), [Piece(b"null")]) if found else None


def _never_stored(fields: Json) -> None:
    fields["store"] = False


def _repeat_store(body: Json, call: Call) -> None:
    body["store"] = call.asked.get("store") is not False


def _always_stored(fields: Json) -> None:
    fields["store"] = True


def _within(event: Json, call: Call) -> None:
    _repeat_store(event["response"], call)


STORE_IGNORED = (
    Mutant(
        "responses.store-true-ignored",
        ("responses.state.read.accepted", "responses.state.previous.accepted"),
        "Nothing is stored, though `store` is repeated.",
        (request(RESPONSES)(_never_stored), whole(RESPONSES)(_repeat_store), payload(RESPONSES)(_within)),
    ),
    Mutant(
        "responses.store-false-ignored",
        ("responses.state.not-stored",),
        "A response is stored although `store` is false, which is repeated.",
        (request(RESPONSES)(_always_stored), whole(RESPONSES)(_repeat_store), payload(RESPONSES)(_within)),
    ),
)


def _streamed(fields: Json) -> None:
    if fields.get("stream"):
        fields["store"] = False


STREAMS_NOT_STORED = Mutant(
    "responses.streams-not-stored",
    ("responses.state.previous.accepted",),
    "Streamed responses are not stored, so that nothing goes on from them.",
    (request(RESPONSES)(_streamed), payload(RESPONSES)(_within)),
    "W163",
)
