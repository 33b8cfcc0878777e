"""Work in the background, and streams that are told again."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, events, incoming, instead, payload, reply, request, whole

_READ = "getResponse"
_UNFINISHED = ("queued", "in_progress")


@mutant("responses.background.accepted")
@instead(RESPONSES)
def background_500(call: Call) -> Reply | None:
    """Work in the background is an error of the server."""
    return error_reply("Internal error", 500) if call.fields.get("background") else None


@mutant("responses.background.accepted")
@instead(RESPONSES)
def background_refused_without_name(call: Call) -> Reply | None:
    """Work in the background is refused for no reason."""
    return error_reply("Bad request", 400) if call.fields.get("background") else None


@mutant("responses.background.streamed-accepted")
@instead(RESPONSES)
def background_stream_500(call: Call) -> Reply | None:
    """A stream of work in the background is an error of the server."""
    both = call.fields.get("background") and call.fields.get("stream")
    return error_reply("Internal error", 500) if both else None


@mutant("responses.background.begun")
@whole(RESPONSES)
def background_pending(body: Json, call: Call) -> None:
    """What is begun in the background is `pending`."""
    if call.asked["background"]:
        body["status"] = "pending"


@mutant("responses.background.told")
@whole(RESPONSES)
def background_not_told(body: Json, call: Call) -> None:
    """What is begun in the background says that it is not in the background."""
    if call.asked["background"]:
        body["background"] = False


@mutant("responses.background.same")
@whole(RESPONSES)
def background_with_model_of_its_own(body: Json, call: Call) -> None:
    """What is begun in the background has a model of its own until it is read."""
    if call.asked["background"]:
        body["model"] = f"{body['model']}-background"


def _remember(body: Json, call: Call) -> None:
    if call.asked["background"]:
        call.memory.setdefault("begun", body["id"])


def _not_found(call: Call) -> Reply | None:
    return error_reply("Response not found.", 404) if call.memory["begun"] in call.path else None


NOT_FOUND = Mutant(
    "responses.background-not-found",
    ("responses.background.read.accepted",),
    "What was begun in the background is not found, though other responses are.",
    (whole(RESPONSES)(_remember), instead(_READ)(_not_found)),
)


@mutant("responses.background.ended")
@whole(_READ)
def background_without_output(body: Json) -> None:
    """What was made in the background is completed without an output."""
    if body["background"] and body["status"] not in _UNFINISHED:
        body["output"] = []


@mutant("responses.background.ended")
@whole(_READ)
def background_failed(body: Json) -> None:
    """What is made in the background fails."""
    if body["background"] and body["status"] not in _UNFINISHED:
        body |= {"status": "failed", "error": {"code": "server_error", "message": "Internal error"}, "output": []}
        body |= {"usage": None, "incomplete_details": None, "completed_at": None}


@mutant("responses.background.ended")
@request(RESPONSES)
def background_without_limit(fields: Json) -> None:
    """Work in the background has another limit than was asked for."""
    if fields["background"] and not fields.get("stream"):
        fields["max_output_tokens"] += 9


@mutant("responses.background.ended")
@whole(_READ)
def background_without_usage(body: Json) -> None:
    """What was made in the background has no usage."""
    if body["background"]:
        body["usage"] = None


@mutant("responses.stream.sequence-number", "responses.replay.same")
@payload(RESPONSES)
def background_stream_unnumbered(event: Json, call: Call) -> None:
    """The events of a stream in the background have no numbers."""
    if call.asked["background"]:
        del event["sequence_number"]


@mutant("responses.replay.accepted")
@instead(_READ)
def replay_500(call: Call) -> Reply | None:
    """To tell a stream again is an error of the server."""
    return error_reply("Internal error", 500) if "stream=true" in call.query else None


@mutant("responses.replay.same", "responses.replay.resumed")
@events(_READ)
def replay_without_deltas(told: list[Event]) -> list[Event]:
    """A stream that is told again lacks the pieces of text."""
    return [event for event in told if event.json is None or not event.json["type"].endswith(".delta")]


@mutant("responses.replay.same")
@payload(_READ)
def replay_with_other_pieces(event: Json) -> None:
    """A stream that is told again has its pieces of text without blanks."""
    event["delta"] = event["delta"].strip()


@mutant("responses.replay.same", "responses.stream.sequence-number")
@payload(_READ)
def replay_counted_from_one(event: Json) -> None:
    """A stream that is told again counts from 1."""
    event["sequence_number"] += 1


@mutant("responses.replay.resumed", "responses.stream.sequence-number")
@incoming(_READ)
def resumed_from_the_start(call: Call) -> None:
    """`starting_after` is ignored."""
    call.query = call.query.partition("&")[0]


@mutant("responses.replay.resumed", "responses.stream.sequence-number")
@events(_READ)
def resumed_one_late(told: list[Event], call: Call) -> list[Event]:
    """With `starting_after` the first event after that number is left out."""
    return told[1:] if "starting_after" in call.query else told


@mutant("responses.state.cancel.foreground")
@incoming("cancelResponse")
def foreground_cancelled(call: Call) -> None:
    """To cancel a response that was not made in the background is answered as a success."""
    call.method, call.path = "GET", call.path.removesuffix("/cancel")


@mutant("responses.state.cancel.foreground")
@reply("cancelResponse")
def cancel_500(answer: Reply) -> Reply:
    """To cancel a response that was not made in the background is an error of the server."""
    del answer
    return error_reply("Internal error", 500)
