"""What the usage states, wherever it is stated."""

from itertools import chain
from typing import Any

from wireproof.judges.completions.common import OPERATION, REFERENCE, in_both_modes, prompts, succeeded
from wireproof.judging.judge import judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import steps, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.completion import answer_body, bodies, choices, token_count
from wireproof.transcript.exchange import Exchange

_SAME_PROMPT = (
    "completions.reference/again",
    "completions.limit",
    "completions.logprobs",
    "completions.stop",
    "completions.best-of",
    "completions.logit-bias",
    "completions.echo",
)
_COUNTS = ("prompt_tokens", "completion_tokens", "total_tokens")
_MARKS = 2
"""Tokens that a server may put before each prompt."""


@judge("completions.usage.present", whole_answers(OPERATION))
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
    """Where there is text there are tokens."""
    prompt, completion, _total = (token_count(exchange, name) for name in _COUNTS)
    if prompt == 0 and any(each and each.strip() for each in prompts(exchange) or []):
        return Failed("no token of the prompt is counted", "at least one", "0", "usage.prompt_tokens")
    generated = not exchange.request.fields.get("echo") and any(choice.text for choice in choices(exchange))
    if completion == 0 and generated:
        return Failed("no token of the text is counted", "at least one", "0", "usage.completion_tokens")
    return None if prompt is None and completion is None else PASSED


def details_are_parts(_: Subject, exchange: Exchange) -> Outcome | None:
    """No part is larger than the whole."""
    stated = [usage for body in bodies(exchange) if isinstance(usage := body.get("usage"), dict)]
    found = list(chain.from_iterable(_parts(stated[-1], name) for name in _COUNTS[:2])) if stated else []
    for place, part, whole in found:
        if part > whole:
            return Failed("a part is larger than the whole", f"at most {whole}", str(part), place)
    return PASSED if found else None


def _parts(stated: dict[str, Any], name: str) -> list[tuple[str, int, int]]:
    """Each number of the details of a count, with its place and the count."""
    parts, whole = stated.get(f"{name}_details"), stated.get(name)
    if not isinstance(parts, dict) or not isinstance(whole, int):
        return []
    numbers = ((part, count) for part, count in parts.items() if isinstance(count, int) and part.endswith("_tokens"))
    return [
        (f"usage.{name}_details.{part}", count, whole) for part, count in numbers if not part.startswith("rejected")
    ]


sums = in_both_modes("completions.usage.total", the_total_is_the_sum)
counted = in_both_modes("completions.usage.counted", something_was_read_and_generated)
details = in_both_modes("completions.usage.details", details_are_parts)


@judge("completions.usage.same-prompt", steps(REFERENCE))
def the_same_prompt_counts_the_same(subject: Subject, reference: Exchange) -> Outcome | None:
    """Whatever else the request says."""
    count = token_count(reference, "prompt_tokens")
    told = {each.label: token_count(each, "prompt_tokens") for each in succeeded(subject, *_SAME_PROMPT)}
    others = {label: other for label, other in told.items() if other is not None}
    if count is None or not others:
        return None
    for label, other in others.items():
        if other != count:
            message = f"the same prompt has another number of tokens in {label}"
            return Failed(message, str(count), str(other), "usage.prompt_tokens")
    return PASSED


@judge("completions.usage.prompt-grows", steps(REFERENCE, "completions.seed"))
def a_longer_prompt_counts_more(_: Subject, reference: Exchange, shorter: Exchange) -> Outcome | None:
    """The reference's has three times as many words."""
    many, few = (token_count(each, "prompt_tokens") for each in (reference, shorter))
    if not many or not few:
        return None
    if many <= few:
        return Failed("a prompt of three times as many words has no more tokens", f"more than {few}", str(many))
    return PASSED


@judge("completions.prompts.usage", steps(REFERENCE, "completions.prompts"))
def all_prompts_are_counted(subject: Subject, reference: Exchange, several: Exchange) -> Outcome | None:
    """Together as many tokens as each by itself; more than the reference's where the other's are not known."""
    one, both = token_count(reference, "prompt_tokens"), token_count(several, "prompt_tokens")
    if not one or not both:
        return None
    other = [count for each in succeeded(subject, "completions.seed") if (count := token_count(each, "prompt_tokens"))]
    if other[:1] == [one]:
        return None
    if both <= one:
        return Failed("not all prompts are counted", f"more than {one}", str(both), "usage.prompt_tokens")
    if other and abs(both - one - other[0]) > _MARKS * 2:
        return Failed("prompts are counted otherwise together", f"{one} + {other[0]}", str(both), "usage.prompt_tokens")
    return PASSED
