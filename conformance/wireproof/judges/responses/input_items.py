"""What a stored response was given, as a list."""

import json
from collections.abc import Iterator
from typing import Any

from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome
from wireproof.judging.selection import steps, whole_answers
from wireproof.judging.shape import shape_judges, whole_body
from wireproof.judging.subject import Subject
from wireproof.reading.response import whole_number, word
from wireproof.transcript.exchange import Exchange

_LISTED = steps("responses.input-items")
_INSTRUCTING = frozenset({"developer", "system"})
_WHOLE = 20
"""Items that the second page may have: one that has fewer is the last."""
_BLUR = 3
"""Tokens around an input that a count may leave out."""


def _as_given(exchange: Exchange) -> Iterator[Any]:
    """The list, whose texts need no annotations: those of an assistant may be told as they were given."""
    for body in whole_body(exchange):
        data = body.get("data") if isinstance(body, dict) else None
        yield {**body, "data": [_annotated(item) for item in data]} if isinstance(data, list) else body


def _annotated(item: Any) -> Any:
    content = item.get("content") if isinstance(item, dict) else None
    if not isinstance(content, list):
        return item
    return {**item, "content": [{"annotations": [], **part} if isinstance(part, dict) else part for part in content]}


SHAPES = shape_judges(
    whole_answers("listInputItems"),
    "InputItemList",
    _as_given,
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


@judge("responses.state.input-items.given", steps("responses.messages", "responses.input-items"))
def the_roles_are_those_given(_: Subject, asked: Exchange, listed: Exchange) -> Outcome | None:
    """Of the messages of developer and system, which stand for the same: neither is told to be the user's."""
    for place, item in enumerate(_data(listed) or ()):
        role = word(item, "role")
        text = json.dumps(item.get("content"), ensure_ascii=False)
        given = next((each for each in asked.request.fields["input"][:2] if each["content"] in text), None)
        if given is not None and role is not None and role not in _INSTRUCTING:
            message = "an input item has another role than was given"
            return Failed(message, repr(given["role"]), repr(role), f"data[{place}].role")
    return None


@judge("responses.state.input-items.items", whole_answers("listInputItems"))
def what_was_given_is_not_told_as_output(_: Subject, listed: Exchange) -> Outcome | None:
    """The parts of a message that no assistant wrote are parts of an input."""
    for place, item in enumerate(_data(listed) or ()):
        content = item.get("content")
        if word(item, "role") not in _INSTRUCTING | {"user"} or not isinstance(content, list):
            continue
        if any(isinstance(part, dict) and part.get("type") == "output_text" for part in content):
            message = "a text that was given is told as one that was written"
            return Failed(message, "input_text", "output_text", f"data[{place}].content")
    return None


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


@judge("responses.state.input-items.pages", steps("responses.input-items", "responses.input-items-after"))
def pages_follow_each_other(_: Subject, first: Exchange, second: Exchange) -> Outcome | None:
    """What follows the second item has neither of the first two, and is the end: a page of twenty holds all of it."""
    before, after = _data(first), _data(second)
    if before is None or after is None:
        return None
    known = [item.get("id") for item in before[:2]]
    if len(set(map(repr, known))) < len(known):
        return None
    ids = [item.get("id") for item in after]
    told = [_without_id(item) for item in before[:2]]
    if any(each in known for each in ids) or any(_without_id(item) in told for item in after):
        return Failed("what comes after an item repeats it or those before it", f"none of {known}", repr(ids), "data")
    if not after and (first.object or {}).get("has_more") is True:
        return Failed("the first page says that more follow, and nothing does", "further items", "none", "data")
    if (second.object or {}).get("has_more") is True and len(after) < _WHOLE:
        return Failed("the last page says that more follow", "false", "true", "has_more")
    return PASSED


def _without_id(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name != "id"}


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
