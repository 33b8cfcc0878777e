"""The marks with which models write calls stay within the server: content is what a user reads."""

import json
import re

from wireproof.judges.tools.asked import offered_functions
from wireproof.judges.tools.steps import CALLING
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.turns import step_turn_judges
from wireproof.parsing.json_reading import NotJson, read_json_text
from wireproof.reading.assistant_turns import AssistantTurn
from wireproof.transcript.exchange import Exchange

_MARKS = (
    "<tool_call>",
    "</tool_call>",
    "<tool_calls>",
    "</tool_calls>",
    "<|tool_call|>",
    "<|tool_call>",
    "<|tool_calls_section_begin|>",
    "<|tool_call_begin|>",
    "<\uff5ctool\u2581calls\u2581begin\uff5c>",
    "<\uff5ctool\u2581call\u2581begin\uff5c>",
    "<|python_tag|>",
    "<|action_start|>",
    "<|start_of_role|>",
    "<function_call>",
    "<functioncall>",
    "<start_function_call>",
    "<minimax:tool_call>",
    "<function=",
    "<invoke name=",
    "[TOOL_CALLS]",
    "[TOOL_REQUEST]",
    "<|channel|>commentary",
)
"""How the usual model families begin or end a call."""

_SHORTEST_PART = 3
_AROUND = 60


@step_turn_judges("chat.tools.markup", *CALLING)
def content_has_no_marks_of_calls(exchange: Exchange, turn: AssistantTurn) -> Outcome | None:
    """Beside calls, content holds no mark of one, whole or begun, and is not the calls again; alone, no whole call."""
    offered = offered_functions(exchange.request.fields)
    if not offered or exchange.request.fields.get("tool_choice") == "none":
        return None
    found = (_mark(turn.content) or _repeated(turn)) if turn.calls else whole_call(turn.content, offered)
    if found is not None:
        start = max(turn.content.find(found) - _AROUND, 0)
        actual = turn.content[start : start + len(found) + 2 * _AROUND]
        return Failed("content holds the marks of a call", "text for the user", actual, f"{turn.place}.content")
    return PASSED if turn.calls else None


def _repeated(turn: AssistantTurn) -> str | None:
    """The whole content, where it is nothing but the calls once more: their arguments, or JSON with these in it."""
    content, written = "".join(turn.content.split()), ["".join(str(call.arguments).split()) for call in turn.calls]
    if not content or not all(len(each) > len("{}") for each in written):
        return None
    is_json = not isinstance(read_json_text(turn.content), NotJson)
    inside = is_json and all(each in content or json.dumps(each)[1:-1] in content for each in written)
    return turn.content if content == "".join(written) or inside else None


def _mark(content: str) -> str | None:
    """A mark in the content, or a part of one at its end, where a parser of pieces let it slip."""
    whole = next((mark for mark in _MARKS if mark in content), None)
    if whole:
        return whole
    ending = content.rstrip()
    parts = (mark[:length] for mark in _MARKS for length in range(_SHORTEST_PART, len(mark)))
    return next((part for part in parts if ending.endswith(part)), None)


def whole_call(content: str, offered: object) -> str | None:
    """A call of an offered function that is well written and still stands in the content, marks and all."""
    for match in re.finditer(r"<tool_call>\s*(\{.*?\})\s*</tool_call>", content, re.DOTALL):
        call = read_json_text(match[1])
        if isinstance(call, dict) and isinstance(offered, dict) and call.get("name") in offered:
            return match[0]
    return None
