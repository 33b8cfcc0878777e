"""The calls of an answer as they may be compared with those of another one."""

from typing import Any

from wireproof.parsing.json_reading import NotJson, read_json_text
from wireproof.reading.assistant_turns import assistant_turns
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.transcript import Transcript

MadeCalls = list[tuple[Any, Any]]


def made_calls(exchange: Exchange | None) -> MadeCalls | None:
    """Name and arguments of each call of the first choice; None where one is unreadable or missing, or the turn cut."""
    turns = assistant_turns(exchange) if exchange is not None else ()
    if not turns or turns[0].finish_reason in (None, "length", "content_filter"):
        return None
    if turns[0].finish_reason == "tool_calls" and not turns[0].calls:
        return None
    if any(not isinstance(call.name, str) or not call.name for call in turns[0].calls):
        return None
    calls = [(call.name, read_json_text(str(call.arguments))) for call in turns[0].calls]
    return None if any(isinstance(arguments, NotJson) for _, arguments in calls) else calls


def whole_counterpart(transcript: Transcript, stream: Exchange) -> Exchange | None:
    """The recorded exchange that asked for the same without a stream."""
    asked = {name: value for name, value in stream.request.fields.items() if name != "stream"}
    same = (each for each in transcript.exchanges if each.operation == stream.operation)
    return next((each for each in same if each.request.fields == asked), None)
