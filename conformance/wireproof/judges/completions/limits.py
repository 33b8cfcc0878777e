"""Limits of tokens."""

from wireproof.judges.completions.common import (
    NOT_REPEATABLE,
    OPERATION,
    REFERENCE,
    choices_of_each,
    echoes_unasked,
    for_each,
    in_both_modes,
    prompts,
    reference_text,
    streams_are_whole,
    text,
    text_of,
    wanted,
)
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome, Unrepeated
from wireproof.judging.selection import steps
from wireproof.judging.subject import Subject
from wireproof.reading.chat_text import damage
from wireproof.reading.completion import Choice, choices, only_choice, token_count
from wireproof.reading.completion_logprobs import token_scores
from wireproof.transcript.exchange import Exchange

_LIMITED = ("completions.limit", "completions.limit/alone")
_WORDS_PER_TOKEN = 2
"""More words than this for each token that was allowed, and the limit was not kept, whatever the usage says."""
_END_TOKENS = 1
"""The token that ends a text is listed by some, and belongs to no text."""


def the_limit_is_kept(subject: Subject, exchange: Exchange) -> Outcome | None:
    """By the usage, by the tokens that are listed, and by the words, of which a token is hardly ever more than one."""
    fields = exchange.request.fields
    limit, found = fields.get("max_tokens"), choices(exchange)
    if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1 or not found or echoes_unasked(exchange):
        return None
    generated = token_count(exchange, "completion_tokens")
    if generated is not None and generated > limit * _sequences(exchange):
        return Failed("more was generated than `max_tokens` allows", f"at most {limit}", str(generated), "usage")
    listed = [len(scores.tokens) for choice in found if not fields.get("echo") and (scores := token_scores(choice))]
    if listed and max(listed) > limit + _END_TOKENS:
        return Failed(
            "more tokens are listed than `max_tokens` allows", f"at most {limit}", str(max(listed)), "logprobs"
        )
    if len(found) != wanted(subject, exchange) or (exchange.request.wants_stream and not streams_are_whole(subject)):
        return None
    words = max(len(_generated(exchange, choice).split()) for choice in found)
    if words > limit * _WORDS_PER_TOKEN and not fields.get("suffix"):
        return Failed(
            "the text is longer than `max_tokens` allows", f"{limit} tokens", f"{words} words", "choices[].text"
        )
    return PASSED


def _generated(exchange: Exchange, choice: Choice) -> str:
    """The text without an echoed prompt; empty where an echo was asked for and is of no prompt that can be told."""
    if not exchange.request.fields.get("echo"):
        return choice.text
    begun = choice.text.lstrip()
    echoed = [prompt for prompt in prompts(exchange) or [] if prompt and begun.startswith(prompt)]
    return begun.replace(max(echoed, key=len), "") if echoed else ""


def _sequences(exchange: Exchange) -> int:
    """How many sequences share the usage."""
    fields = exchange.request.fields
    each = max(count for name in ("n", "best_of") if isinstance(count := fields.get(name) or 1, int))
    return max(len(choices(exchange)), each * len(prompts(exchange) or [None]))


def the_limit_is_reached(_: Subject, exchange: Exchange) -> Outcome | None:
    """A text that ends because of a limit has as many tokens as that; fuzzing may ask for more than a context holds."""
    choice, limit = only_choice(exchange), exchange.request.fields.get("max_tokens")
    counted = token_count(exchange, "completion_tokens")
    if exchange.expectation is None or choice is None or not counted or not isinstance(limit, int):
        return None
    if choice.finish_reason != "length" or any(exchange.request.fields.get(name) for name in ("best_of", "stop")):
        return None
    if counted < limit - _END_TOKENS:
        return Failed("a text is cut before the limit", f"{limit} tokens", str(counted), "usage.completion_tokens")
    return PASSED


reached = in_both_modes("completions.limit.reached", the_limit_is_reached)
limits = in_both_modes("completions.limit.honoured", the_limit_is_kept)


def _is_a_beginning(subject: Subject, _: Exchange, limited: Exchange) -> Outcome | None:
    """What is left is the beginning of the reference, and less than all of it where that itself was cut."""
    reference, found = reference_text(subject), text(limited)
    if reference is None:
        return NOT_REPEATABLE
    if not reference or found is None:
        return None
    short = found.rstrip("\ufffd")
    if short and reference.startswith(short):
        whole = only_choice(subject.exchange(REFERENCE))
        if short == reference and whole is not None and whole.finish_reason == "length":
            return Failed(
                "a lower limit cuts no more than a higher one", "a shorter text", repr(short), "choices[0].text"
            )
        return PASSED
    if not short or short in reference or "".join(short.split()) in "".join(reference.split()):
        how = damage(reference[: len(short)], short) or "it is from elsewhere in it"
        message = f"the text under a limit is not the beginning of that under a higher one: {how}"
        return Failed(message, reference[: max(len(short), 20)], short, "choices[0].text")
    return Unrepeated("the model has another text at temperature 0")


cuts = for_each("completions.limit.prefix", _LIMITED, _is_a_beginning)


def _cut(subject: Subject, exchange: Exchange) -> Outcome | None:
    """`length`, where the reference goes on; a text that ends before its limit shows nothing."""
    reference, choice = reference_text(subject), only_choice(exchange)
    if reference is None:
        return NOT_REPEATABLE
    if choice is None or choice.finish_reason not in {"stop", "length"}:
        return None
    found = text_of(choice).rstrip("\ufffd")
    if found == reference and choice.finish_reason == "stop":
        return None
    rest = reference[len(found) :] if reference.startswith(found) else ""
    if choice.finish_reason == "length" and rest:
        return PASSED
    if not found or not rest.strip():
        return Inconclusive("the text is no longer than the limit")
    return Failed("a cut text does not say that it was cut", "length", "stop", "choices[0].finish_reason")


ends = for_each("completions.finish-reason.length", _LIMITED, lambda subject, _, limited: _cut(subject, limited))


def _later_ones_end_alike(subject: Subject, _: Exchange, several: Exchange) -> Outcome | None:
    """Also where it is one of several texts, each of a prompt of its own: the last prompt is the reference's."""
    reference, asked, each = reference_text(subject), prompts(several) or [], choices_of_each(subject, several)
    found = choices(several)
    if not reference or not each or len(found) != len(asked) * each:
        return None
    judged = [_ends_as_cut(reference, choice, asked[-1] or "") for choice in found[-each:]]
    failed = next((outcome for outcome in judged if isinstance(outcome, Failed)), None)
    return failed or next((outcome for outcome in judged if outcome is not None), None)


def _ends_as_cut(reference: str, choice: Choice, prompt: str) -> Outcome | None:
    """Of a text that is the beginning of the reference, after its prompt where that is echoed."""
    said = text_of(choice).rstrip("\ufffd")
    begun = said.lstrip()
    told = begun.removeprefix(prompt) if begun.startswith(prompt) else said
    if not told or not reference.startswith(told) or not reference[len(told) :].strip():
        return None
    if choice.finish_reason == "stop":
        place = f"choices[{choice.index}].finish_reason"
        return Failed("a cut text does not say that it was cut", "length", "stop", place)
    return PASSED if choice.finish_reason == "length" else None


_SEVERAL = ("completions.prompts", "completions.batch")
later = for_each("completions.finish-reason.length", _SEVERAL, _later_ones_end_alike)


@judge("completions.limit.reached", steps("completions.logprobs", "completions.limit"))
def each_limit_is_reached(subject: Subject, higher: Exchange, lower: Exchange) -> Outcome | None:
    """Not one token is missing, where two texts of different length both list all tokens that the usage counts.

    Nor was it the end of the context that cut them, since another exchange had more tokens.
    """
    read = [shortfall for each in (higher, lower) if (shortfall := _missing(each))]
    sums = [token_count(each, "total_tokens") or 0 for each in (higher, lower)]
    asked = [each for each in subject.transcript.exchanges if each.operation == OPERATION and each.succeeded]
    most = max(token_count(each, "total_tokens") or 0 for each in asked)
    if len(read) < len(sums) or max(sums) >= most:
        return None
    message = "a text is cut before the limit"
    limit = higher.request.fields["max_tokens"]
    return Failed(message, f"{limit} tokens", str(limit - read[0]), "usage.completion_tokens")


def _missing(exchange: Exchange) -> int | None:
    """How many tokens fewer than the limit a cut text has, by its usage and by its log probabilities alike."""
    choice, counted = only_choice(exchange), token_count(exchange, "completion_tokens")
    scores = token_scores(choice) if choice is not None else None
    if choice is None or scores is None or choice.finish_reason != "length" or len(scores.tokens) != counted:
        return None
    return int(exchange.request.fields["max_tokens"]) - counted


@judge("completions.limit.default", steps(REFERENCE, "completions.top-p"))
def sixteen_tokens_without_a_limit(subject: Subject, reference: Exchange, unlimited: Exchange) -> Outcome | None:
    """Where the reference was cut at 16 tokens, the same text without a limit is cut at the same place."""
    choice = only_choice(reference)
    whole, found = reference_text(subject), text(unlimited)
    if "max_tokens" in unlimited.request.fields or not whole or found is None or choice is None:
        return None
    if choice.finish_reason != "length" or not found.startswith(whole[: max(len(whole) // 2, 1)]):
        return Inconclusive("the text is too short, or not the reference's, to show where it is cut")
    if found == whole:
        return PASSED
    if found.startswith(whole):
        return Failed("more than 16 tokens come without `max_tokens`", repr(whole[-40:]), repr(found[-40:]), "choices")
    if whole.startswith(found):
        return Failed("fewer than 16 tokens come without `max_tokens`", repr(whole[-40:]), repr(found[-40:]), "choices")
    return Inconclusive("the text is not the reference's")
