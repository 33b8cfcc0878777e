"""The limit of tokens, and what becomes of an answer that reaches it."""

from wireproof.judges.responses.answered import final_response, finished_response
from wireproof.judges.responses.shapes import OPERATIONS
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import answers, steps
from wireproof.judging.subject import Subject
from wireproof.reading.response import Json, output_items, output_text, usage_count, word
from wireproof.transcript.exchange import Exchange

_REASON = "max_output_tokens"


@judge("responses.limit.honoured", answers("createResponse"))
def no_more_than_the_limit(_: Subject, exchange: Exchange) -> Outcome | None:
    """Reasoning included; a fraction of a limit is cut."""
    response = finished_response(exchange)
    limit = exchange.request.fields.get("max_output_tokens")
    written = usage_count(response, "output_tokens") if response is not None else None
    if written is None or isinstance(limit, bool) or not isinstance(limit, int | float) or limit < 1:
        return None
    if written <= int(limit):
        return PASSED
    message = "more tokens were written than max_output_tokens allows"
    return Failed(message, f"at most {int(limit)}", str(written), "usage.output_tokens")


@judge("responses.limit.incomplete", steps("responses.limit", "responses.limit/stream"))
def a_cut_answer_is_incomplete(_: Subject, cut: Exchange, further: Exchange) -> Outcome | None:
    """Whatever went on under a greater limit was cut by the smaller one."""
    short, long = final_response(cut), final_response(further)
    if short is None or long is None:
        return None
    if short.get("status") == "incomplete":
        return _with_reason(short)
    if short.get("status") != "completed" or _ended_by_itself(short, long, cut):
        return None
    if not _goes_on(short, long, cut):
        return Inconclusive("the answer may have ended before its limit")
    message = "the answer was cut, for it goes on under a greater limit, and calls itself completed"
    return Failed(message, "status incomplete", "completed", "status")


def _with_reason(response: Json) -> Outcome | None:
    details = response.get("incomplete_details")
    reason = details.get("reason") if isinstance(details, dict) else None
    if reason is None:
        return None
    if reason == _REASON:
        return PASSED
    return Failed("a cut answer names another reason", _REASON, repr(reason), "incomplete_details.reason")


def _ended_by_itself(short: Json, long: Json, cut: Exchange) -> bool:
    """Whether the answer was too short for its limit, or no longer under a greater one: then nothing was cut."""
    written, limit = usage_count(short, "output_tokens"), cut.request.fields.get("max_output_tokens")
    within = written is not None and isinstance(limit, int) and written < limit - 1
    return output_text(short) == output_text(long) or (within and not _starts(short, long))


def _starts(short: Json, long: Json) -> bool:
    text, whole = output_text(short).strip(), output_text(long).strip()
    return len(whole) > len(text) and whole.startswith(text)


def _goes_on(short: Json, long: Json, cut: Exchange) -> bool:
    """Whether the longer text begins with the shorter one, and that one is as long as its limit lets it be."""
    written, limit = usage_count(short, "output_tokens"), cut.request.fields.get("max_output_tokens")
    at_limit = written is None or not isinstance(limit, int) or written >= limit - 1
    return bool(output_text(short).strip()) and _starts(short, long) and at_limit


@judge("responses.limit.item-status", answers(*OPERATIONS))
def the_cut_item_is_incomplete(_: Subject, exchange: Exchange) -> Outcome | None:
    """The last message or call of a response that reached its limit is what was cut."""
    response = final_response(exchange)
    if response is None or response.get("status") != "incomplete":
        return None
    details = response.get("incomplete_details")
    items = output_items(response)
    if not isinstance(details, dict) or details.get("reason") != _REASON or not items:
        return None
    last = items[-1]
    if word(last, "type") not in {"message", "function_call"} or not isinstance(last.get("status"), str):
        return None
    if last["status"] == "incomplete":
        return PASSED
    place = f"output[{len(items) - 1}].status"
    return Failed("the item that was cut calls itself done", "incomplete", repr(last["status"]), place)
