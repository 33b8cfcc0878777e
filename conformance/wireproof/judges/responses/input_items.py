"""What a stored response was given, as a list."""

import json
from typing import Any

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps, whole_answers
from wireproof.judging.shape import shape_judges, whole_body
from wireproof.judging.subject import Subject
from wireproof.reading.response import whole_number
from wireproof.transcript.exchange import Exchange

_LISTED = steps("responses.input-items")
_BLUR = 3
"""Tokens around an input that a count may leave out."""

SHAPES = shape_judges(
    whole_answers("listInputItems"),
    "InputItemList",
    whole_body,
    {("data",): "responses.state.input-items.items"},
    "responses.state.input-items.list",
)


def _data(exchange: Exchange) -> list[dict[str, Any]] | None:
    data = (exchange.object or {}).get("data")
    return data if isinstance(data, list) and all(isinstance(item, dict) for item in data) else None


@judge("responses.state.input-items.list", _LISTED)
def the_items_are_in_data(_: Subject, listed: Exchange) -> Outcome | None:
    """Wherever else they are, no client finds them."""
    body = listed.object
    if body is None:
        return None
    if isinstance(body.get("data"), list):
        return PASSED
    return Failed("the list of input items has no data", "data, a list", repr(sorted(body))[:200], "data")


@judge("responses.state.input-items.given", steps("responses.messages", "responses.input-items"))
def the_first_item_is_what_was_given_first(_: Subject, asked: Exchange, listed: Exchange) -> Outcome | None:
    """Oldest first, as asked: the message of the developer."""
    data = _data(listed)
    if data is None:
        return None
    given = asked.request.fields["input"][0]["content"]
    first = json.dumps(data[0], ensure_ascii=False) if data else ""
    if given in first:
        return PASSED
    message = "with order=asc the first item is not the first that was given"
    return Failed(message, repr(given), first[:300] or "no item", "data[0]")


@judge("responses.state.input-items.page", _LISTED)
def a_page_is_as_long_as_asked(_: Subject, listed: Exchange) -> Outcome | None:
    """Two of five items, the ids of both ends, and the word that there are more."""
    body, data = listed.object, _data(listed)
    if body is None or data is None:
        return None
    if len(data) != 2:  # noqa: PLR2004 - what the probe asks for
        return Failed("a page with limit=2 of five items has another length", "2", str(len(data)), "data")
    ids = [item.get("id") for item in data]
    ends = [body.get("first_id"), body.get("last_id")]
    if ends != ids:
        return Failed("first_id and last_id are not those of the page", repr(ids), repr(ends), "first_id")
    if body.get("has_more") is not True:
        return Failed("more items follow, and has_more denies it", "true", repr(body.get("has_more")), "has_more")
    if len(set(map(repr, ids))) < len(ids):
        return Failed("two items have one id", "an id of its own for each item", repr(ids), "data")
    return PASSED


COUNTS = shape_judges(
    whole_answers("countInputTokens"), "InputTokenCount", whole_body, {}, "responses.input-tokens.shape"
)


@judge("responses.input-tokens.equal", steps("responses.reference", "responses.input-tokens"))
def the_count_is_what_is_charged(_: Subject, reference: Exchange, counted: Exchange) -> Outcome | None:
    """The count of an input is what a response to it tells as its usage."""
    usage = (reference.object or {}).get("usage")
    charged = whole_number(usage.get("input_tokens")) if isinstance(usage, dict) else None
    count = whole_number((counted.object or {}).get("input_tokens"))
    if charged is None or count is None:
        return None
    if count == charged:
        return PASSED
    if abs(count - charged) <= _BLUR:
        return Inconclusive(f"{count} tokens counted and {charged} charged: a template may be counted differently")
    return Failed("an input is counted otherwise than charged", str(charged), str(count), "input_tokens")
