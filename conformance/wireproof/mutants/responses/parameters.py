"""Parameters that have no effect, or the wrong one."""

from wireproof.mutants.mutant import Mutant, mutant
from wireproof.mutants.responses.telling import ignored, objects
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import RESPONSES, Json, instead, request, whole


def _as_chat(fields: Json) -> None:
    form = fields["text"]["format"]
    fields["text"]["format"] = {"type": "text"} if form["type"] == "json_schema" else form


def _repeat_text(body: Json, call: Call) -> None:
    body["text"]["format"] = call.asked["text"]["format"]


IGNORED = (
    Mutant(
        "responses.limit-ignored",
        ("responses.limit.honoured",),
        "`max_output_tokens` is repeated and ignored.",
        ignored("max_output_tokens"),
        "W025",
    ),
    Mutant(
        "responses.instructions-ignored",
        ("responses.instructions.counted",),
        "`instructions` are repeated and never read.",
        ignored("instructions"),
    ),
    Mutant(
        "responses.tools-ignored",
        ("responses.tool-choice.required.honoured", "responses.tool-choice.function.honoured"),
        "`tools` are repeated and ignored.",
        ignored("tools", "tool_choice"),
        "W080",
    ),
    Mutant(
        "responses.tool-choice-ignored",
        ("responses.tool-choice.required.honoured", "responses.tool-choice.function.honoured"),
        "`tool_choice` is repeated and ignored.",
        ignored("tool_choice"),
        "W080",
    ),
    Mutant(
        "responses.format-ignored",
        ("responses.json-schema.honoured",),
        "`text.format` is repeated and ignored.",
        (request(RESPONSES)(_as_chat), whole(RESPONSES)(_repeat_text)),
        "W095",
    ),
)


@mutant("responses.limit.incomplete", source="W019")
@objects
def cut_told_as_completed(body: Json) -> None:
    """A response that its limit cut off has the status `completed` and no details."""
    if body["status"] == "incomplete":
        body |= {"status": "completed", "incomplete_details": None, "completed_at": body["created_at"]}


@mutant("responses.limit.incomplete")
@objects
def cut_told_as_length(body: Json) -> None:
    """The reason of a response that its limit cut off is `length`, as chat says."""
    body["incomplete_details"]["reason"] = "length"


@mutant("responses.limit.incomplete", "responses.incomplete-details")
@objects
def cut_without_details(body: Json) -> None:
    """A response that its limit cut off is incomplete for no reason."""
    body["incomplete_details"] = None


@mutant("responses.limit.honoured", source="W025")
@request(RESPONSES)
def limit_exceeded_by_three(fields: Json) -> None:
    """A response has three tokens more than the limit."""
    fields["max_output_tokens"] += 3


@mutant("responses.limit.accepted")
@instead(RESPONSES)
def small_limits_refused(call: Call) -> Reply | None:
    """Limits below 32 are refused."""
    small = call.fields["max_output_tokens"] < 32  # noqa: PLR2004 - the limit
    return error_reply("max_output_tokens is too small", 400, param="max_output_tokens") if small else None


@mutant("responses.tool-choice.function.honoured", source="W087")
@request(RESPONSES)
def named_choice_downgraded(fields: Json) -> None:
    """The name of a function in `tool_choice` becomes `required`, with the first function."""
    if isinstance(fields["tool_choice"], dict):
        fields["tool_choice"] = "required"
        fields["tools"] = fields["tools"][:1]


@mutant("responses.tool-choice.none.honoured", source="W092")
@request(RESPONSES)
def none_becomes_auto(fields: Json) -> None:
    """`tool_choice` none is taken for `auto`."""
    fields["tool_choice"] = {"none": "auto"}[fields["tool_choice"]]


@mutant("responses.tool-choice.none.honoured", source="W092")
@request(RESPONSES)
def none_becomes_required(fields: Json) -> None:
    """With `tool_choice` none, a function is called all the same."""
    fields["tool_choice"] = {"none": "required"}[fields["tool_choice"]]


@mutant("responses.streaming.accepted", "responses.stream.answered", "event-stream.content-type")
@request(RESPONSES)
def stream_ignored(fields: Json) -> None:
    """`stream` is ignored: the answer is whole."""
    fields["stream"] = False


@mutant("responses.json-schema.honoured", source="W095")
@whole(RESPONSES)
def structured_in_a_fence(body: Json) -> None:
    """A structured answer is within a fence of Markdown."""
    if body["text"]["format"]["type"] == "json_schema":
        part = body["output"][-1]["content"][0]
        part["text"] = f"```json\n{part['text']}\n```"
