"""Members of the response object that are missing, renamed, or of another type."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.responses.telling import objects
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply
from wireproof.peers.wire.rules import RESPONSES, Json, reply, whole

_MILLISECONDS = 1000


@mutant("responses.object")
@objects
def object_of_chat(body: Json) -> None:
    """The `object` of a response is `chat.completion`."""
    body["object"] = "chat.completion"


@mutant("responses.object")
@objects
def object_missing(body: Json) -> None:
    """A response has no `object`."""
    del body["object"]


@mutant("responses.id")
@whole(RESPONSES)
def id_missing(body: Json) -> None:
    """A whole response has no `id`."""
    del body["id"]


@mutant("responses.id")
@whole(RESPONSES)
def id_empty(body: Json) -> None:
    """The `id` of a response that is not stored is empty."""
    body["id"] = ""


@mutant("responses.id.unique")
@whole(RESPONSES)
def id_constant(body: Json, call: Call) -> None:
    """Whole responses without instructions share one id."""
    if not call.asked.get("instructions"):
        body["id"] = "resp_00000000000000000000000000000000"


@mutant("responses.id")
@whole(RESPONSES)
def id_is_number(body: Json) -> None:
    """The `id` of a response is a number."""
    body["id"] = 17


@mutant("responses.created-at")
@objects
def created_in_milliseconds(body: Json) -> None:
    """`created_at` is in milliseconds."""
    body["created_at"] *= _MILLISECONDS


@mutant("responses.created-at")
@objects
def created_as_text(body: Json) -> None:
    """`created_at` is a date in words."""
    body["created_at"] = "2026-01-01T00:00:00Z"


@mutant("responses.created-at")
@objects
def created_named_as_in_chat(body: Json) -> None:
    """The time is in `created`, as chat names it."""
    body["created"] = body.pop("created_at")


@mutant("responses.created-at")
@objects
def created_zero(body: Json) -> None:
    """`created_at` is 0."""
    body["created_at"] = 0


@mutant("responses.completed-at")
@objects
def completed_before_created(body: Json) -> None:
    """`completed_at` is an hour before `created_at`."""
    body["completed_at"] = body["created_at"] - 3600 if body["completed_at"] is not None else None


@mutant("responses.status")
@whole(RESPONSES, "getResponse")
def status_missing(body: Json) -> None:
    """A response has no `status`."""
    del body["status"]


@mutant("responses.status")
@whole(RESPONSES, "getResponse")
def status_of_another_api(body: Json) -> None:
    """The status of a complete response is `succeeded`."""
    body["status"] = {"completed": "succeeded"}.get(body["status"], body["status"])


@mutant("responses.status")
@whole(RESPONSES, "getResponse")
def status_in_progress(body: Json) -> None:
    """A response that is done has the status `in_progress`."""
    body["status"] = "in_progress"


@mutant("responses.error")
@objects
def error_empty_object(body: Json) -> None:
    """`error` of a response without one is an empty object."""
    body["error"] = {}


@mutant("responses.null-members")
@objects
def error_missing(body: Json) -> None:
    """A response has no `error`."""
    del body["error"]


@mutant("responses.incomplete-details")
@objects
def incomplete_details_always(body: Json) -> None:
    """`incomplete_details` of a complete response says `stop`."""
    body["incomplete_details"] = body["incomplete_details"] or {"reason": "stop"}


@mutant("responses.null-members")
@objects
def incomplete_details_missing(body: Json) -> None:
    """A response has no `incomplete_details`."""
    del body["incomplete_details"]


@mutant("responses.model")
@objects
def model_missing(body: Json) -> None:
    """A response does not name its model."""
    del body["model"]


@mutant("responses.model")
@objects
def model_empty(body: Json) -> None:
    """A response names its model by nothing."""
    body["model"] = ""


@mutant("responses.model.as-asked", source="W040")
@objects
def model_of_the_backend(body: Json) -> None:
    """A response names the file of the model."""
    body["model"] = "/models/weights/q4.gguf"


@mutant("responses.modes.model", source="W040")
@whole(RESPONSES)
def model_differs_by_mode(body: Json) -> None:
    """Whole responses name another revision of the model than streams do."""
    body["model"] += "-2026-01-01"


@mutant("responses.members")
@objects
def tools_null(body: Json) -> None:
    """`tools` is null where there are none."""
    body["tools"] = body["tools"] or None


@mutant("responses.members")
@objects
def tool_choice_missing(body: Json) -> None:
    """A response has no `tool_choice`."""
    del body["tool_choice"]


@mutant("responses.members")
@objects
def parallel_as_text(body: Json) -> None:
    """`parallel_tool_calls` is the text `true`."""
    body["parallel_tool_calls"] = str(body["parallel_tool_calls"]).lower()


@mutant("responses.null-members")
@objects
def instructions_left_out(body: Json) -> None:
    """`instructions` is left out where there are none."""
    if body["instructions"] is None:
        del body["instructions"]


@mutant("responses.members", "responses.echo.temperature")
@objects
def temperature_as_text(body: Json) -> None:
    """`temperature` is a text."""
    body["temperature"] = str(body["temperature"])


@mutant("responses.members")
@objects
def text_as_word(body: Json) -> None:
    """`text` is a word."""
    body["text"] = "text"


@mutant("responses.members")
@objects
def reasoning_as_word(body: Json) -> None:
    """`reasoning` is a word."""
    body["reasoning"] = "none"


@mutant("responses.body", "responses.object", "responses.output")
@whole(RESPONSES)
def answered_as_chat(body: Json) -> Json:
    """A whole response is answered as a chat completion."""
    text = body["output"][0]["content"][0]["text"]
    message = {"role": "assistant", "content": text}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": body["created_at"],
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
    }


@mutant("responses.body", "responses.object", "responses.output")
@whole(RESPONSES)
def wrapped(body: Json) -> Json:
    """A response is wrapped in `data`."""
    return {"success": True, "data": body}


@mutant("http.status.success")
@reply(RESPONSES)
def created_status(answer: Reply) -> None:
    """A response is answered with status 201."""
    if answer.status == 200:  # noqa: PLR2004 - ok
        answer.status = 201
