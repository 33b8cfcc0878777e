"""Parts of an input and turns of a conversation that do not reach the model, and answers that repeat too much."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.responses.telling import items, objects
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply, json_reply
from wireproof.peers.wire.rules import RESPONSES, Json, incoming, instead, payload, reply, request, whole

_COUNTED = "responses.input.counted"
_CANCEL = "cancelResponse"
_ITEMS = "listInputItems"
_ERRORS = 400


@mutant(_COUNTED)
@request(RESPONSES)
def assistant_messages_lost(fields: Json) -> None:
    """Messages of the assistant are not read."""
    fields["input"] = [item for item in fields["input"] if item.get("role") != "assistant"]


@mutant(_COUNTED)
@request(RESPONSES)
def further_parts_lost(fields: Json) -> None:
    """Of the parts of a message, only the first is read."""
    for item in fields["input"]:
        if isinstance(item.get("content"), list):
            item["content"] = item["content"][:1]


@mutant("responses.input.tool-results.call-id-required")
@request(RESPONSES)
def results_lost(fields: Json) -> None:
    """The results of functions do not reach the model."""
    fields["input"] = [item for item in fields["input"] if item.get("type") != "function_call_output"]


@mutant("responses.echo.background")
@objects
def always_in_the_background(body: Json) -> None:
    """Every response says that it is made in the background."""
    body["background"] = True


@mutant("responses.echo.parallel-tool-calls")
@objects
def never_parallel(body: Json) -> None:
    """`parallel_tool_calls` is always false."""
    body["parallel_tool_calls"] = False


@mutant("responses.function-call.unique")
@items
def one_call_id(item: Json) -> None:
    """All calls have one `call_id`."""
    if item["type"] == "function_call":
        item["call_id"] = "call_0"


@mutant("responses.output.refusal-apart")
@whole(RESPONSES)
def refusal_repeats_the_text(body: Json) -> None:
    """Messages tell their text as a refusal too."""
    for item in body["output"]:
        item["content"].append({"type": "refusal", "refusal": item["content"][0]["text"]})


@mutant("responses.state.input-items.items")
@whole(_ITEMS)
def given_told_as_output(body: Json) -> None:
    """The texts that a response was given are told as texts that were written."""
    for item in body["data"]:
        for part in item["content"]:
            part |= {"type": "output_text", "annotations": []}


@mutant("responses.state.input-items.pages")
@whole(_ITEMS)
def input_items_named_anew(body: Json, call: Call) -> None:
    """Input items have new ids each time they are listed."""
    number = call.memory["listed"] = call.memory.get("listed", 0) + 1
    for item in body["data"]:
        item["id"] = f"{item['id'][:-1]}{number}{item['id'][-1]}"
    body |= {"first_id": body["data"][0]["id"], "last_id": body["data"][-1]["id"]}


@mutant("responses.state.input-items.pages")
@incoming(_ITEMS)
def input_items_one_by_one(call: Call) -> None:
    """A page of input items has one where nothing else is asked."""
    if "limit" not in call.query:
        call.query += "&limit=1"


def _remember(body: Json, call: Call) -> None:
    call.memory.setdefault("asked", {})[body["id"]] = (call.asked, body["output"])


def _remember_stream(event: Json, call: Call) -> None:
    _remember(event["response"], call)


def _last_turn(fields: Json, call: Call) -> None:
    asked, output = call.memory["asked"][fields["previous_response_id"]]
    if not asked.get("previous_response_id"):
        return
    question, following = ({"role": "user", "content": each["input"]} for each in (asked, fields))
    fields["input"] = [question, *output, following]
    fields["previous_response_id"] = None


def _restored(body: Json, call: Call) -> None:
    body["previous_response_id"] = call.asked.get("previous_response_id")


def _restored_in_event(event: Json, call: Call) -> None:
    _restored(event["response"], call)


LAST_TURN = Mutant(
    "responses.only-the-last-turn",
    ("responses.state.previous.whole",),
    "Of what a response goes on from, only the last turn is read.",
    (
        request(RESPONSES)(_last_turn),
        whole(RESPONSES)(_restored),
        payload(RESPONSES)(_restored_in_event),
        whole(RESPONSES)(_remember),
        payload(RESPONSES)(_remember_stream),
    ),
)


@mutant("responses.state.delete.gone")
@instead("deleteResponse", "getResponse")
def deleted_for_readers_alone(_: Call, call: Call) -> Reply | None:
    """What is deleted is hidden from readers, and the next response goes on from it."""
    gone = call.memory.setdefault("gone", set())
    name = call.path.rpartition("/")[2]
    if call.operation == "deleteResponse" and name not in gone:
        gone.add(name)
        return json_reply({"id": name, "object": "response.deleted", "deleted": True})
    return error_reply("Response not found.", 404) if name in gone else None


@mutant("responses.state.cancel.running")
@reply(_CANCEL)
def running_not_cancelled_500(answer: Reply) -> Reply | None:
    """To cancel what is worked on is an internal error."""
    return error_reply("Internal error", 500) if answer.status < _ERRORS else None


@mutant("responses.state.cancel.told")
@whole(_CANCEL)
def cancelled_goes_on(body: Json) -> None:
    """What is cancelled is answered as if it went on."""
    body["status"] = "in_progress"


@mutant("responses.status")
@whole(_CANCEL)
def cancelled_in_american(body: Json) -> None:
    """What is cancelled is `canceled`."""
    body["status"] = "canceled"


@mutant("responses.state.cancel.running")
@whole(_CANCEL)
def cancelled_under_another_id(body: Json) -> None:
    """What is cancelled is answered with a new id."""
    body["id"] = f"{body['id']}0"


def _begun(body: Json, call: Call) -> None:
    call.memory["begun" if body["background"] else "done"] = body


def _in_words_alone(call: Call) -> Reply | None:
    body = call.memory["begun"]
    return json_reply(body | {"status": "cancelled"}) if body["id"] in call.path else None


def _soon_done(body: Json, call: Call) -> None:
    if body["id"] == call.memory["begun"]["id"]:
        body |= {name: call.memory["done"][name] for name in ("status", "output", "usage", "incomplete_details")}


IN_WORDS_ALONE = Mutant(
    "responses.cancelled-in-words-alone",
    ("responses.state.cancel.running",),
    "What is cancelled is told to be, and worked on to its end.",
    (whole(RESPONSES)(_begun), instead(_CANCEL)(_in_words_alone), whole("getResponse")(_soon_done)),
)
