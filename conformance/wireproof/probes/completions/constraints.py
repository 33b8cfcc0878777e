"""Forms that a completion must have, and tools, where a dialect has them on completions."""

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

PATTERN = "[0-9]{3}-[0-9]{3}"
_MEMBER = "ready"
_SCHEMA = {
    "type": "object",
    "properties": {_MEMBER: {"type": "boolean"}},
    "required": [_MEMBER],
    "additionalProperties": False,
}
_TOOL = {
    "type": "function",
    "function": {
        "name": "get_time",
        "description": "Tell the time in a city.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}


@probe("completions.grammar", requests=1, tokens=80, capabilities=("grammar",), after=("completions.reference",))
def grammar(situation: Situation) -> Script:
    """A regular expression."""
    fields = asking(situation, prompt="The telephone number is", grammar={"type": "regex", "value": PATTERN})
    yield post("completions.grammar", OPERATION, fields, Expectation("completions.grammar.accepted", "grammar"))


@probe(
    "completions.response-format",
    requests=1,
    tokens=80,
    capabilities=("response_format_on_completions",),
    after=("completions.reference",),
)
def response_format(situation: Situation) -> Script:
    """A small JSON schema."""
    form = {"type": "json_schema", "json_schema": {"name": "state", "strict": True, "schema": _SCHEMA}}
    prompt = f"Is the boat ready? The answer as JSON with the member {_MEMBER}:"
    yield post(
        "completions.response-format",
        OPERATION,
        asking(situation, prompt=prompt, max_tokens=24, response_format=form),
        Expectation(
            "completions.response-format.accepted", "response_format_on_completions", ("response_format", "json_schema")
        ),
    )


@probe(
    "completions.tools",
    requests=1,
    tokens=200,
    capabilities=("tools_on_completions",),
    after=("completions.reference",),
)
def tools(situation: Situation) -> Script:
    """A function that is not to be called."""
    fields = asking(situation, max_tokens=4, tools=[_TOOL], tool_choice="none")
    yield post(
        "completions.tools",
        OPERATION,
        fields,
        Expectation("completions.tools.accepted", "tools_on_completions", ("tool",)),
    )
