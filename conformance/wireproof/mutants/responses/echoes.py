"""Fields of the request that come back as something else."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.responses.telling import objects
from wireproof.peers.wire.rules import Json


@mutant("responses.echo.temperature")
@objects
def temperature_constant(body: Json) -> None:
    """`temperature` is always 1."""
    body["temperature"] = 1.0


@mutant("responses.echo.temperature")
@objects
def temperature_zero_lost(body: Json) -> None:
    """`temperature` 0 comes back as null."""
    body["temperature"] = body["temperature"] or None


@mutant("responses.echo.top-p")
@objects
def top_p_constant(body: Json) -> None:
    """`top_p` is always 1."""
    body["top_p"] = 1.0


@mutant("responses.echo.metadata")
@objects
def metadata_lost(body: Json) -> None:
    """`metadata` is always empty."""
    body["metadata"] = {}


@mutant("responses.echo.metadata", "responses.members")
@objects
def metadata_as_text(body: Json) -> None:
    """`metadata` is the text of an object."""
    body["metadata"] = str(body["metadata"])


@mutant("responses.echo.metadata")
@objects
def metadata_changed(body: Json) -> None:
    """The names of `metadata` are written large."""
    body["metadata"] = {name.title(): value for name, value in body["metadata"].items()}


@mutant("responses.echo.metadata")
@objects
def metadata_left_out(body: Json) -> None:
    """`metadata` is left out."""
    del body["metadata"]


@mutant("responses.echo.instructions")
@objects
def instructions_lost(body: Json) -> None:
    """`instructions` is always null."""
    body["instructions"] = None


@mutant("responses.echo.instructions")
@objects
def instructions_extended(body: Json) -> None:
    """`instructions` comes back with a prompt of the server before it."""
    body["instructions"] = "You are a helpful assistant.\n" + body["instructions"]


@mutant("responses.echo.max-output-tokens")
@objects
def limit_lost(body: Json) -> None:
    """`max_output_tokens` is always null."""
    body["max_output_tokens"] = None


@mutant("responses.echo.tools")
@objects
def tools_lost(body: Json) -> None:
    """`tools` is always empty."""
    body["tools"] = []


@mutant("responses.echo.tools", "responses.members")
@objects
def tools_as_in_chat(body: Json) -> None:
    """`tools` come back in the form of chat."""
    body["tools"] = [{"type": "function", "function": tool} for tool in body["tools"]]


@mutant("responses.echo.tools")
@objects
def tools_without_arguments(body: Json) -> None:
    """`tools` come back with schemas that say nothing."""
    for tool in body["tools"]:
        tool["parameters"] = {"type": "object", "properties": {}}


@mutant("responses.echo.tool-choice", "responses.members")
@objects
def tool_choice_as_in_chat(body: Json) -> None:
    """A `tool_choice` that names a function comes back in the form of chat."""
    body["tool_choice"] = {"type": "function", "function": {"name": body["tool_choice"]["name"]}}


@mutant("responses.echo.tool-choice")
@objects
def tool_choice_constant(body: Json) -> None:
    """`tool_choice` is always `auto`."""
    body["tool_choice"] = "auto"


@mutant("responses.echo.parallel-tool-calls")
@objects
def parallel_constant(body: Json) -> None:
    """`parallel_tool_calls` is always true."""
    body["parallel_tool_calls"] = True


@mutant("responses.echo.previous-response-id")
@objects
def previous_lost(body: Json) -> None:
    """`previous_response_id` is always null."""
    body["previous_response_id"] = None


@mutant("responses.echo.truncation", "responses.members")
@objects
def truncation_word(body: Json) -> None:
    """`truncation` is another word."""
    body["truncation"] = "none"


@mutant("responses.echo.truncation")
@objects
def truncation_auto(body: Json) -> None:
    """`truncation` is always `auto`."""
    body["truncation"] = "auto"


@mutant("responses.echo.text")
@objects
def format_lost(body: Json) -> None:
    """`text.format` is always a plain text."""
    body["text"]["format"] = {"type": "text"}


@mutant("responses.echo.text", "responses.members")
@objects
def format_as_in_chat(body: Json) -> None:
    """`text.format` comes back nested as `response_format` of chat is."""
    form = body["text"]["format"]
    if form["type"] == "json_schema":
        body["text"]["format"] = {"type": "json_schema", "json_schema": form}
