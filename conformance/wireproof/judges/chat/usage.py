"""What the usage states, wherever it is stated."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from wireproof.judges.chat.common import in_both_modes, succeeded
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.chat import answer_body, token_count, turns, usage
from wireproof.transcript.exchange import Exchange

_SAME_PROMPT = ("chat.reference/again", "chat.limit", "chat.seed", "chat.logit-bias")
_OTHER_PROMPTS = ("chat.system", "chat.developer", "chat.history")
_COUNTS = ("prompt_tokens", "completion_tokens", "total_tokens")
_WORD = re.compile(r"[^\W_]")
"""Without any of these a text may have no tokens: scripted servers count words, and put nothing around a message."""


@judge("chat.usage.present", whole_answers("createChatCompletion"))
def whole_answers_state_their_usage(_: Subject, exchange: Exchange) -> Outcome | None:
    """As an object."""
    if (body := answer_body(exchange)) is None:
        return None
    if body.get("usage") is None:
        return Failed("there is no usage", "an object", "none", "usage")
    return PASSED


def the_total_is_the_sum(_: Subject, exchange: Exchange) -> Outcome | None:
    """Of prompt and completion."""
    prompt, completion, total = (token_count(exchange, name) for name in _COUNTS)
    if prompt is None or completion is None or total is None:
        return None
    if total != prompt + completion:
        return Failed("the total is not the sum", f"{prompt} + {completion}", str(total), "usage.total_tokens")
    return PASSED


def something_was_read_and_generated(_: Subject, exchange: Exchange) -> Outcome | None:
    """Where there are words there are tokens."""
    prompt, completion, _total = (token_count(exchange, name) for name in _COUNTS)
    if prompt == 0 and any(_WORD.search(text) for text in _texts(exchange)):
        return Failed("no token of the prompt is counted", "at least one", "0", "usage.prompt_tokens")
    if completion == 0 and any(turn.content for turn in turns(exchange)):
        return Failed("no token of the text is counted", "at least one", "0", "usage.completion_tokens")
    return None if prompt is None and completion is None else PASSED


def _texts(exchange: Exchange) -> Iterator[str]:
    """What the messages of the request say."""
    messages = exchange.request.fields.get("messages")
    for message in messages if isinstance(messages, list) else ():
        content = message.get("content") if isinstance(message, dict) else None
        parts = content if isinstance(content, list) else [{"text": content}]
        yield from (part["text"] for part in parts if isinstance(part, dict) and isinstance(part.get("text"), str))


def details_are_parts(_: Subject, exchange: Exchange) -> Outcome | None:
    """No part is larger than the whole."""
    stated = usage(exchange) or {}
    found = list(chain.from_iterable(_parts(stated, name) for name in ("prompt_tokens", "completion_tokens")))
    for place, part, whole in found:
        if part > whole:
            return Failed("a part is larger than the whole", f"at most {whole}", str(part), place)
    return PASSED if found else None


sums = in_both_modes("chat.usage.total", the_total_is_the_sum)
counted = in_both_modes("chat.usage.counted", something_was_read_and_generated)
details = in_both_modes("chat.usage.details", details_are_parts)


def _parts(stated: dict[str, Any], name: str) -> list[tuple[str, int, int]]:
    """Each number of the details of a count, with its place and the count."""
    parts, whole = stated.get(f"{name}_details"), stated.get(name)
    if not isinstance(parts, dict) or not isinstance(whole, int):
        return []
    numbers = ((part, count) for part, count in parts.items() if isinstance(count, int) and part.endswith("_tokens"))
    return [
        (f"usage.{name}_details.{part}", count, whole)
        for part, count in numbers
        if part != "rejected_prediction_tokens"
    ]


@judge("chat.usage.same-prompt", steps("chat.reference"))
def the_same_messages_count_the_same(subject: Subject, reference: Exchange) -> Outcome | None:
    """Whatever else the request says."""
    count = token_count(reference, "prompt_tokens")
    others = {each.label: token_count(each, "prompt_tokens") for each in succeeded(subject, *_SAME_PROMPT)}
    told = {label: other for label, other in others.items() if other is not None}
    if count is None or not told:
        return None
    for label, other in told.items():
        if other != count:
            message = f"the same messages have another number of tokens in {label}"
            return Failed(message, str(count), str(other), "usage.prompt_tokens")
    return PASSED


@judge("chat.usage.prompt-grows", steps("chat.reference", "chat.history"))
def a_longer_conversation_counts_more(subject: Subject, reference: Exchange, _: Exchange) -> Outcome | None:
    """A count that is the same for conversations of very different length is a constant."""
    exchanges = [reference, *succeeded(subject, *_OTHER_PROMPTS)]
    counts = [count for each in exchanges if (count := token_count(each, "prompt_tokens")) is not None]
    if len(counts) < 2 or not any(counts):  # noqa: PLR2004 - one count cannot be compared
        return None
    if is_constant(counts):
        return Failed(
            "conversations of different length have one number of tokens", "more for longer ones", str(counts[0])
        )
    return PASSED


def is_constant(counts: list[int]) -> bool:
    """Whether all are equal, and so tell nothing of the prompts."""
    return len(set(counts)) == 1
