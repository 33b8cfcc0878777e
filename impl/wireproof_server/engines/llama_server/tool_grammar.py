"""The grammar of an answer that may or must be tool calls.

Each call is `{"name": "<one of the tools>", "arguments": <valid by its schema>}` between the model's own markers
(Hermes: the tokens `<tool_call>` and `</tool_call>`), or bare where a model has none. llama.cpp's own `required` allows
any preface and treats a named tool as `auto`; here the grammar begins with the call.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from wireproof_server.engines.llama_server.grammars import HEADER, LarkGrammar, check, json_rule
from wireproof_server.generation.conversation import Tool, ToolChoice

_SAYS_NOTHING_OF_PARAMETERS = frozenset({"type", "title", "description", "$schema", "$id", "$comment", "strict"})
MOST_CALLS = 16  # in one answer; a weak model would otherwise repeat its call until its tokens run out


@dataclass(frozen=True, slots=True)
class Marker:
    """A token that stands around calls, and the text it shows as ("" for a control token)."""

    token: int
    text: str


@dataclass(frozen=True, slots=True)
class ToolMarkers:
    """What a model writes before and after a call."""

    opening: Marker
    closing: Marker


@dataclass(frozen=True, slots=True)
class ToolGrammar:
    """`grammar` is for the whole answer, None where it is free; `calls` is the part from the first call on.

    `opening` is the token that begins the calls; None when the answer begins with them.
    """

    grammar: LarkGrammar
    calls: LarkGrammar
    opening: int | None


def offered(tools: Sequence[Tool], choice: ToolChoice) -> list[tuple[int, Tool]]:
    """The tools that may be called, each with its place in the request."""
    if choice.mode == "none":
        return []
    return [(place, tool) for place, tool in enumerate(tools) if choice.allowed is None or tool.name in choice.allowed]


def tool_grammar(
    tools: Sequence[tuple[int, Tool]],
    choice: ToolChoice,
    *,
    parallel: bool,
    markers: ToolMarkers | None,
    answer: LarkGrammar | None,
) -> ToolGrammar:
    """What is sent for these tools. `answer` is the grammar of an answer without calls, if the request has one.

    Without `markers` only mode "required" can be told from text. Raises `InvalidRequest` for a tool's parameters.
    """
    for place, tool in tools:
        check(f"start: {_arguments(tool)}", f"tools[{place}].function.parameters", f"The parameters of {tool.name!r}")
    named = choice.mode == "required" and choice.allowed is not None and len(choice.allowed) == 1
    more = f' ("\\n" call){{0,{MOST_CALLS - 1}}}' if parallel and not named else ""
    begin, end = _delimiters(markers, as_text=False)
    begin_text, end_text = _delimiters(markers, as_text=True)
    guarded = _call_rules(tools, begin_text, end_text, [_guarded_arguments(tool) for _, tool in tools])
    rules = _call_rules(tools, begin, end, [_arguments(tool) for _, tool in tools])
    start = f"start: call{more}\n"
    calls = LarkGrammar(source=HEADER + start + rules, guard=start + guarded, rule="", parameter="tools")
    if choice.mode == "required" or markers is None:
        return ToolGrammar(grammar=calls, calls=calls, opening=None if markers is None else markers.opening.token)
    whole = HEADER + _optional_start(more, answer) + rules
    return ToolGrammar(
        grammar=LarkGrammar(source=whole, guard=calls.guard, rule="", parameter="tools"),
        calls=calls,
        opening=markers.opening.token,
    )


def _optional_start(more: str, answer: LarkGrammar | None) -> str:
    if answer is not None:
        return f"start: answer | call{more}\nanswer: {answer.rule}\n"
    return f"start: TEXT? (call{more})?\nTEXT: /(.|\\n)+/\n"


def _call_rules(tools: Sequence[tuple[int, Tool]], begin: str, end: str, arguments: Sequence[str]) -> str:
    names = " | ".join(f"call_{number}" for number in range(len(tools)))
    lines = [f"call: {begin} ({names}) {end}".rstrip()]
    for number, ((_, tool), rule) in enumerate(zip(tools, arguments, strict=True)):
        beginning = '{"name": ' + json.dumps(tool.name) + ', "arguments": '
        lines.append(f"call_{number}: {json.dumps(beginning)} {rule} " + '"}"')
    return "\n".join(lines) + "\n"


def _delimiters(markers: ToolMarkers | None, *, as_text: bool) -> tuple[str, str]:
    if markers is None:
        return "", ""
    if as_text:
        return json.dumps(markers.opening.text + "\n"), json.dumps("\n" + markers.closing.text)
    return f'<[{markers.opening.token}]> "\\n"', f'"\\n" <[{markers.closing.token}]>'


def _arguments(tool: Tool) -> str:
    schema = {"type": "object", **(tool.parameters or {})}
    if not {name for name, value in schema.items() if value or value is False} - _SAYS_NOTHING_OF_PARAMETERS:
        schema = {"type": "object", "additionalProperties": False}  # as at OpenAI: an empty list of parameters
    return json_rule(schema, lenient=not tool.strict)


def _guarded_arguments(tool: Tool) -> str:
    # What is not strict is enforced as far as llama.cpp's llguidance knows the schema, which ours cannot tell.
    return _arguments(tool) if tool.strict else json_rule({"type": "object"})
