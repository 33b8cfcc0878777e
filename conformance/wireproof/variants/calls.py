"""How calls of functions may be told."""

import json

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, RESPONSES, Json, events, everywhere, whole
from wireproof.variants.variant import variant


@variant()
@everywhere(CHAT)
def empty_content_with_calls(body: Json) -> None:
    """The content beside calls is an empty text."""
    for choice in body["choices"]:
        part = choice.get("message") or choice["delta"]
        if "content" in part and part["content"] is None:
            part["content"] = ""


@variant()
@whole(CHAT)
def spaced_arguments(body: Json) -> None:
    """Arguments are indented JSON."""
    for call in body["choices"][0]["message"]["tool_calls"]:
        call["function"]["arguments"] = json.dumps(json.loads(call["function"]["arguments"]), indent=1)


@variant()
@everywhere(CHAT)
def odd_call_ids(body: Json) -> None:
    """Ids of calls have no common form."""
    for choice in body["choices"]:
        for call in (choice.get("message") or choice["delta"]).get("tool_calls", []):
            if call.get("id"):
                call["id"] = call["id"].replace("call_", "functions.f:")


@variant()
@events(CHAT)
def arguments_at_once(told: list[Event]) -> list[Event]:
    """The arguments of each call come in the delta that opens it."""
    opened: dict[int, Json] = {}
    kept = []
    for event in told:
        calls = ((event.json or {}).get("choices") or [{"delta": {}}])[0]["delta"].get("tool_calls")
        if calls and calls[0]["index"] in opened:
            opened[calls[0]["index"]]["function"]["arguments"] += calls[0]["function"]["arguments"]
            continue
        if calls:
            opened[calls[0]["index"]] = calls[0]
        kept.append(event)
    return kept


@variant(profiles=("openai",))
@everywhere(CHAT)
def named_function_ends_with_stop(body: Json, call: Call) -> None:
    """A turn that had to call one function ends with `stop`, as the official service has it."""
    for choice in body["choices"]:
        if isinstance(call.asked["tool_choice"], dict) and choice["finish_reason"] == "tool_calls":
            choice["finish_reason"] = "stop"


@variant()
@everywhere(RESPONSES)
def calls_without_namespace(body: Json) -> None:
    """Calls in responses name no namespace, and say so."""
    for item in body.get("response", body)["output"]:
        if item["type"] == "function_call":
            item["namespace"] = None
