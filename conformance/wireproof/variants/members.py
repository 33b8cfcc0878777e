"""Members that a server may add, leave out or leave null."""

from typing import Any

from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.rules import CHAT, COMPLETIONS, RESPONSES, Json, events, everywhere, payload, refusal, whole
from wireproof.variants.variant import Variant, variant

_LOOSE = ("hadrian", "mistralrs", "newapi")


def _extended(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _extended(inner) for key, inner in value.items()} | {"vendor_note": {"of": "a vendor"}}
    return [_extended(inner) for inner in value] if isinstance(value, list) else value


@variant()
@everywhere(CHAT, COMPLETIONS)
def further_members_everywhere(body: Json) -> Json:
    """Every object has a member of a vendor, but those whose keys are tokens."""
    for choice in body.get("choices", []):
        choice["vendor_note"] = {"of": "a vendor"}
        for member in ("message", "delta"):
            if member in choice:
                choice[member]["vendor_note"] = [1, 2]
    if body.get("usage"):
        body["usage"] = _extended(body["usage"])
    return body | {"provider": "vendor", "timings": {"prompt_ms": 1.5}, "x_vendor": None}


@variant()
@everywhere(RESPONSES)
def further_members_in_responses(body: Json) -> Json:
    """Responses, their items and events have members of a vendor."""
    response = body.get("response", body)
    for item in response.get("output", []):
        item["vendor_note"] = "x"
    response["vendor_note"] = {"cost": 0.1}
    return body | {"vendor_trace": "abc"}


@variant(profiles=("openai", "hadrian", "newapi"))
@refusal()
def further_members_in_errors(body: Json) -> None:
    """Errors have members of a vendor."""
    body["error"]["vendor_note"] = "x"
    body["trace"] = "abc"


@variant()
@everywhere(CHAT, COMPLETIONS)
def further_usage(body: Json) -> None:
    """Usage has further details and costs."""
    body["usage"] |= {"cost": 0.00012, "queue_time": 0.01, "prompt_cache_hit_tokens": 0}
    body["usage"]["completion_tokens_details"]["image_tokens"] = 0


@variant()
@everywhere(CHAT, COMPLETIONS)
def usage_without_details(body: Json) -> None:
    """Usage has no details."""
    del body["usage"]["prompt_tokens_details"], body["usage"]["completion_tokens_details"]


@variant()
@everywhere(CHAT, COMPLETIONS)
def usage_details_null(body: Json) -> None:
    """The details of usage are null."""
    body["usage"] |= {"prompt_tokens_details": None, "completion_tokens_details": None}


@variant(warns=("chat.answer.null-members",))
@everywhere(CHAT)
def no_refusal(body: Json) -> None:
    """Messages and deltas have no `refusal`."""
    for choice in body["choices"]:
        (choice.get("message") or choice.get("delta") or {}).pop("refusal", None)


@variant(warns=("chat.answer.null-members", "completions.choice.null-logprobs"))
@everywhere(CHAT, COMPLETIONS)
def no_null_logprobs(body: Json) -> None:
    """Choices without log probabilities have no `logprobs`."""
    for choice in body["choices"]:
        if choice["logprobs"] is None:
            del choice["logprobs"]


@variant()
@everywhere(CHAT)
def null_annotations(body: Json) -> None:
    """Messages without annotations say null, as vLLM's do."""
    for choice in body["choices"]:
        if "message" in choice and not choice["message"].get("annotations"):
            choice["message"]["annotations"] = None


@variant(profiles=("openai", "hadrian", "newapi"))
@everywhere(CHAT, COMPLETIONS)
def no_fingerprint(body: Json) -> None:
    """Answers have neither `system_fingerprint` nor `service_tier`."""
    body.pop("system_fingerprint", None)
    body.pop("service_tier", None)


@variant()
@everywhere(CHAT, COMPLETIONS)
def fingerprint_null(body: Json) -> None:
    """The `system_fingerprint` is null."""
    body["system_fingerprint"] = None


@variant()
@everywhere(CHAT, COMPLETIONS)
def numbers_as_ids(body: Json, call: Call) -> None:
    """Ids are numbers in texts."""
    number = call.memory.setdefault(body["id"], len(call.memory) + 1)
    body["id"] = str(number)


@variant()
@everywhere(CHAT)
def reasoning(body: Json) -> None:
    """Messages have reasoning beside their content, streamed before it."""
    for choice in body["choices"]:
        if "message" in choice:
            choice["message"]["reasoning_content"] = "Let me think."
        elif choice["delta"].get("role"):
            choice["delta"]["reasoning_content"] = "Let me think."


@variant(profiles=("hadrian", "newapi"))
@events(CHAT, COMPLETIONS)
def usage_with_the_end(told: list[Event]) -> list[Event]:
    """The chunk that ends a choice has the usage, and none comes after it."""
    chunks = [event for event in told if event.json]
    end, usage = chunks[-2].json or {}, chunks[-1].json or {}
    if usage["choices"]:
        raise ValueError("no usage was asked for")
    end["usage"] = usage["usage"]
    return [event for event in told if event is not chunks[-1]]


@variant()
@everywhere(CHAT)
def no_bytes(body: Json) -> None:
    """Log probabilities have null for bytes."""
    for choice in body["choices"]:
        for entry in choice["logprobs"]["content"]:
            for each in (entry, *entry["top_logprobs"]):
                each["bytes"] = None


@variant()
@everywhere(CHAT, COMPLETIONS)
def rounded_logprobs(body: Json) -> None:
    """Log probabilities are rounded to four places."""
    for choice in body["choices"]:
        choice["logprobs"] = _rounded(choice["logprobs"])


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return round(value, 4) if isinstance(value, float) else value


@variant()
@whole(CHAT)
def empty_annotations(body: Json) -> None:
    """Messages have an empty list of annotations, and null for sound and for a call of the old kind."""
    for choice in body["choices"]:
        choice["message"] |= {"annotations": [], "audio": None, "function_call": None}


@variant(profiles=_LOOSE)
@payload(CHAT)
def role_in_every_delta(chunk: Json) -> None:
    """Every delta repeats the role."""
    for choice in chunk["choices"]:
        choice["delta"]["role"] = "assistant"


@variant()
@payload(CHAT)
def empty_deltas(chunk: Json) -> list[Json] | None:
    """Chunks with an empty delta come between the others."""
    empty: Json = {"delta": {}, "finish_reason": None, "logprobs": None}
    choices = [{"index": each["index"]} | empty for each in chunk["choices"]]
    finished = any(each["finish_reason"] for each in chunk["choices"])
    opened = any(each["delta"].get("role") for each in chunk["choices"])
    return [chunk, chunk | {"choices": choices}] if choices and not finished and not opened else None


@variant()
@payload(CHAT)
def null_content_first(chunk: Json) -> None:
    """The delta with the role has null as content."""
    for choice in chunk["choices"]:
        if choice["delta"].get("role") and choice["delta"].get("content") == "":
            choice["delta"]["content"] = None


@variant()
@whole(RESPONSES, "getResponse")
def output_text_member(body: Json) -> None:
    """Responses have all their text in `output_text` too."""
    parts = (part for item in body["output"] for part in item.get("content", []))
    body["output_text"] = "".join(part.get("text", "") for part in parts)


@variant()
@payload(RESPONSES)
def obfuscated_deltas(event: Json) -> None:
    """Deltas of responses are padded."""
    if event["type"].endswith(".delta"):
        event["obfuscation"] = "x8s1"


DATED = Variant("dated-model", "The answer names a dated model.", settings={"answering_model": "golden-1-2026-03-01"})
PROVIDER = Variant(
    "model-with-provider",
    "The answer names the model with its provider.",
    settings={"answering_model": "vendor/golden-1"},
)
