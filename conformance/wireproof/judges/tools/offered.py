"""All functions that a request offers are part of what the model reads, with all that is said of them."""

import re

from wireproof.judges.chat.sampling import draws_pieces_of_words
from wireproof.judges.tools.asked import offered_functions
from wireproof.judging.acceptance import quoted
from wireproof.judging.judge import Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import attempts, steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat import first_turn, token_count
from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

_CLIENT_ERRORS = range(400, 429)
_NOT_OFFERED = re.compile(
    r"not (found|among|in|one of|present in|listed|defined|included|declared)\b.{0,40}\btools?\b"
    r"|not match any .{0,40}\btools?\b|(unknown|no such|no) (function|tool)\b(?! call| choice)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"support|implement|permit|available|allowed|enabled", re.IGNORECASE)
_TOOL = 20
"""Tokens: a tool with its name, description and schema has more, and the question that offers it is a short one."""
_TOKENS_PER_WORD = 0.6


def _is_known(_: Subject, asked: Exchange) -> Outcome | None:
    """A function that is offered beside others is not refused as one that is not."""
    if asked.succeeded:
        return PASSED
    told = asked.answer.body.decode("utf-8", "replace") if isinstance(asked.answer, Answer) else ""
    if asked.status not in _CLIENT_ERRORS or not isinstance(asked.answer, Answer) or _OTHERWISE.search(told):
        return None
    if not _NOT_OFFERED.search(told):
        return None
    return Failed("an offered function is refused as unknown", "that all tools are read", quoted(asked.answer))


known = [
    Judge("chat.tools.function.known", attempts(label), _is_known)
    for label in ("chat.tools.function", "chat.tools.function/plain")
]


@judge(
    "chat.tools.descriptions-read",
    steps("chat.reference", "chat.structured.text", "chat.tools.auto", "chat.tools.parallel"),
)
def descriptions_are_in_the_prompt(
    subject: Subject, reference: Exchange, bare: Exchange, offering: Exchange, described: Exchange
) -> Outcome | None:
    """A longer description makes a longer prompt, where a tool does."""
    alone, short, long = (token_count(each, "prompt_tokens") for each in (bare, offering, described))
    if not alone or not short or not long or short < alone + _TOOL:
        return None
    added = _words(described) - _words(offering)
    if long >= short + _TOKENS_PER_WORD * added:
        return PASSED
    if not _draws(subject, reference):
        return None
    message = "a tool is described in more words, which are not in the prompt: they do not reach the model"
    least = short + int(_TOKENS_PER_WORD * added)
    return Failed(message, f"at least {least} prompt tokens", str(long), "usage.prompt_tokens")


def _words(exchange: Exchange) -> int:
    """How many words describe the functions of the request."""
    offered = offered_functions(exchange.request.fields) or {}
    return sum(len(str(function.get("description", "")).split()) for function in offered.values())


def _draws(subject: Subject, reference: Exchange) -> bool:
    turn = first_turn(reference)
    return turn is not None and draws_pieces_of_words(subject, turn.said)
