"""What a response holds."""

import re
from typing import Any

from wireproof.judges.responses.answered import final_response, finished_response, legible
from wireproof.judges.responses.shapes import OPERATIONS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, content_parts, detail_count, output_items, output_text, usage_count, word
from wireproof.transcript.exchange import Exchange

_TOKENS_OF_A_TEXT = 8
_SPECIAL = re.compile(r"(<\|[a-zA-Z_]+\|>|</?s>|<eos>|<end_of_turn>|\[/INST\])\s*$")


@judge("responses.output.present", answers(*OPERATIONS))
def completed_holds_an_answer(_: Subject, exchange: Exchange) -> Outcome | None:
    """A message or a call: reasoning alone, or nothing, is no answer."""
    response = final_response(exchange)
    if response is None or response.get("status") != "completed" or not isinstance(response.get("output"), list):
        return None
    kinds = [word(item, "type") for item in output_items(response)]
    written = usage_count(response, "output_tokens")
    if any(kind != "reasoning" for kind in kinds):
        return _said(response, kinds, written)
    if written is not None and written <= 1 and not _told_text(exchange):
        return Inconclusive("the model ended at once, and wrote nothing")
    return Failed("a completed response holds no answer", "a message or a call of a tool", repr(kinds), "output")


def _said(response: Json, kinds: list[str | None], written: int | None) -> Outcome:
    """Several tokens make a text, unless they were thoughts."""
    silent = set(kinds) == {"message"} and legible(response) and not _refuses(response) and not output_text(response)
    thought = detail_count(response, "output_tokens_details", "reasoning_tokens")
    if not silent or thought or written is None or written < _TOKENS_OF_A_TEXT:
        return PASSED
    return Failed("tokens were written, and the text is empty", f"the text of {written} tokens", "''", "output")


def _refuses(response: Json) -> bool:
    return any(word(part, "type") == "refusal" for item in output_items(response) for part in content_parts(item))


def _told_text(exchange: Exchange) -> bool:
    return any(payload.get("type") == "response.output_text.delta" for payload in exchange.events.payloads)


@judge("responses.output.item-ids", answers(*OPERATIONS))
def items_have_ids_of_their_own(_: Subject, exchange: Exchange) -> Outcome | None:
    """No id of an item is empty, and none is there twice."""
    response = final_response(exchange)
    ids = [item["id"] for item in output_items(response or {}) if isinstance(item.get("id"), str)]
    if not ids:
        return None
    if not all(each.strip() for each in ids):
        return Failed("the id of an item is empty", "a text", repr(ids), "output")
    if len(set(ids)) < len(ids):
        return Failed("two items have one id", "an id of its own for each item", repr(ids), "output")
    return PASSED


@judge("responses.output.call-ids", answers(*OPERATIONS))
def calls_are_items_with_ids(_: Subject, exchange: Exchange) -> Outcome | None:
    """A call has an id as an item, besides the one by which its output refers to it."""
    calls = [item for item in output_items(final_response(exchange) or {}) if word(item, "type") == "function_call"]
    if any(not isinstance(call.get("id"), str) for call in calls):
        return Failed("a call has no id as an item", "a text", repr([call.get("id") for call in calls]), "output")
    return PASSED if calls else None


@judge("responses.output.item-status", answers(*OPERATIONS))
def items_of_a_completed_response_are_completed(_: Subject, exchange: Exchange) -> Outcome | None:
    """Nothing in a response that is done is still in progress."""
    response = final_response(exchange)
    if response is None or response.get("status") != "completed":
        return None
    statuses = [word(item, "status") for item in output_items(response)]
    if unfinished := [status for status in statuses if status in {"in_progress", "incomplete"}]:
        return Failed("a completed response has an unfinished item", "completed", repr(unfinished[0]), "output")
    return PASSED if statuses else None


@judge("responses.output.special-tokens", answers(*OPERATIONS))
def text_ends_without_special_tokens(_: Subject, exchange: Exchange) -> Outcome | None:
    """The marks by which a template separates turns are none of the answer."""
    response = finished_response(exchange)
    text = output_text(response) if response is not None else ""
    if not text or _SPECIAL.search(str(exchange.request.json)):
        return None
    if found := _SPECIAL.search(text):
        return Failed("the text ends in a special token", "text alone", repr(found.group()), "output")
    return PASSED


@judge("responses.output.refusal-apart", answers(*OPERATIONS))
def no_refusal_repeats_the_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """A model that refuses says so there and nowhere else."""
    parts = [part for item in output_items(final_response(exchange) or {}) for part in content_parts(item)]
    texts = {each.strip() for part in parts if (each := word(part, "text")) and part.get("type") == "output_text"}
    refusals = [each for part in parts if (each := word(part, "refusal"))]
    if repeated := [each for each in refusals if each.strip() and each.strip() in texts]:
        return Failed("the text is told as a refusal too", "no refusal", repr(repeated[0][:200]), "output[].content")
    return PASSED if texts else None


@judge("responses.output.helper-text", answers(*OPERATIONS))
def added_text_is_the_text(_: Subject, exchange: Exchange) -> Outcome | None:
    """`output_text`, where a server adds it, is the text of the output."""
    response: Json | None = finished_response(exchange)
    added: Any = response.get("output_text") if response is not None else None
    if response is None or not isinstance(added, str):
        return None
    text = output_text(response)
    if added.strip() == text.strip():
        return PASSED
    return Failed("output_text is not the text of the output", repr(text)[:200], repr(added)[:200], "output_text")
