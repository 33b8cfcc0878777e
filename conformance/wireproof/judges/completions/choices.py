"""How many choices there are, and how they are counted. Of streams the grammar says that."""

from typing import Any, TypeGuard

from wireproof.judges.completions.common import (
    NOT_REPEATABLE,
    OPERATION,
    REFERENCE,
    beginnings,
    echoes_unasked,
    prompts,
    reference_text,
    succeeded,
    text_of,
    wanted,
)
from wireproof.judges.completions.vocabulary import has_known_tokens
from wireproof.judging.judge import Decide, Judge, judge
from wireproof.judging.outcome import PASSED, Failed, Inconclusive, Outcome, Unrepeated
from wireproof.judging.selection import steps, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.completion import answer_body, choices, token_count
from wireproof.reading.completion_logprobs import token_scores
from wireproof.transcript.exchange import Exchange

_TELLING = 8
"""Characters that two completions have in common by no accident."""


def _count(kind: str) -> Decide:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        """As many choices as asked for."""
        body, expected = answer_body(exchange), wanted(subject, exchange)
        if body is None or expected is None or not isinstance(body.get("choices"), list):
            return None
        if _kind(exchange) != kind or (kind != "one" and _is_wrong_for_one(subject)):
            return None
        if len(body["choices"]) != expected:
            return Failed("the number of choices is wrong", str(expected), str(len(body["choices"])), "choices")
        return PASSED

    return decide


def _is_wrong_for_one(subject: Subject) -> bool:
    """Whether the number is wrong already where nothing was said of it."""
    found = [each.object.get("choices") for each in succeeded(subject, REFERENCE) if each.object is not None]
    return any(isinstance(listed, list) and len(listed) != 1 for listed in found)


def _kind(exchange: Exchange) -> str:
    """What the number of choices depends on."""
    fields = exchange.request.fields
    if len(prompts(exchange) or []) > 1:
        return "prompts"
    if fields.get("best_of") is not None:
        return "best-of"
    return "one" if fields.get("n") in {None, 1} else "n"


numbers = [
    Judge("completions.choices.one", whole_answers(OPERATION), _count("one")),
    Judge("completions.n.honoured", whole_answers(OPERATION), _count("n")),
    Judge("completions.best-of.honoured", whole_answers(OPERATION), _count("best-of")),
    Judge("completions.prompts.all", whole_answers(OPERATION), _count("prompts")),
]


@judge("completions.choices.indexes", whole_answers(OPERATION))
def indexes_count_from_zero(_: Subject, exchange: Exchange) -> Outcome | None:
    """Each index once, from 0, in any order."""
    found = (answer_body(exchange) or {}).get("choices")
    listed = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    indexes = [index for each in listed if _is_whole_number(index := each.get("index"))]
    if not indexes or len(indexes) < len(listed):
        return None
    if sorted(indexes) != list(range(len(indexes))):
        return Failed("the indexes do not count the choices", str(list(range(len(indexes)))), str(indexes), "choices")
    return PASSED


@judge("completions.prompts.order", steps(REFERENCE, "completions.prompts"))
def each_prompt_has_its_own_completion(subject: Subject, _: Exchange, several: Exchange) -> Outcome | None:
    """The second prompt is that of the reference: its text must not be the first choice, where they differ at all."""
    reference, found = reference_text(subject), choices(several)
    if len(found) != len(prompts(several) or []) or [choice.index for choice in found] != [0, 1]:
        return None
    first, second = (text_of(choice) for choice in found)
    if reference is None:
        return NOT_REPEATABLE
    if not reference or first == second:
        return _one_for_both(subject, reference, second) if reference else None
    if second and beginnings(reference, second):
        return PASSED
    if first and beginnings(reference, first):
        return Failed(
            "the completion of the second prompt has the index of the first", repr(reference[:60]), repr(second)
        )
    return Unrepeated("the model has another text at temperature 0 when it has several prompts")


def _one_for_both(subject: Subject, reference: str, found: str) -> Outcome | None:
    """Two prompts that a model goes on with alike, in words that are not those it has for the second by itself."""
    if len(found) <= _TELLING or beginnings(reference, found) or not has_known_tokens(subject):
        return None
    message = "both prompts have one completion, and it is not that of the second by itself"
    return Failed(message, repr(reference[:60]), repr(found))


@judge("completions.n.usage", steps(REFERENCE, "completions.n"))
def usage_counts_all_choices(subject: Subject, reference: Exchange, several: Exchange) -> Outcome | None:
    """The prompt once; the generated tokens of every choice, which the limit cuts all at the same length."""
    once, again = (token_count(each, "prompt_tokens") for each in (reference, several))
    if not once or not again or echoes_unasked(several):
        return None
    if again == 2 * once and subject.profile.name != "mistralrs":
        return Failed("the prompt is counted once for each choice", str(once), str(again), "usage.prompt_tokens")
    generated, limit = token_count(several, "completion_tokens"), several.request.fields["max_tokens"]
    found = choices(several)
    listed = [len(scores.tokens) for choice in found if (scores := token_scores(choice))]
    if generated and len(listed) > 1 and generated < sum(listed):
        place = "usage.completion_tokens"
        return Failed("not all choices are counted", f"{sum(listed)} tokens, as listed", str(generated), place)
    cut = len(found) == several.request.fields["n"] and all(choice.finish_reason == "length" for choice in found)
    if cut and generated and generated <= limit:
        place = "usage.completion_tokens"
        return Failed("not all choices are counted", f"the tokens of {len(found)} choices", str(generated), place)
    return PASSED


@judge("completions.best-of.counted", steps("completions.best-of"))
def discarded_choices_are_counted(subject: Subject, exchange: Exchange) -> Outcome | None:
    """Where the limit cut the choice, all that were generated have more tokens together than it allows for one."""
    found, counted = choices(exchange), token_count(exchange, "completion_tokens")
    limit = exchange.request.fields["max_tokens"]
    if subject.profile.statement["best_of"] != "generates_more" or len(found) != 1 or not counted:
        return None
    if found[0].finish_reason != "length":
        return Inconclusive("the limit of tokens did not cut the text")
    if counted <= limit:
        message = "only one of the completions is counted: the others were not generated, or not counted"
        return Failed(message, f"more than {limit}", str(counted), "usage.completion_tokens")
    return PASSED


def _is_whole_number(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
