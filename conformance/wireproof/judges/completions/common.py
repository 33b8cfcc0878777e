"""What judges of completions share: the operation, both modes, and the text that others are compared with."""

import re
from itertools import pairwise

from wireproof.judging.judge import Decide, Judge
from wireproof.judging.outcome import Unrepeated
from wireproof.judging.selection import steps, streams, whole_answers
from wireproof.judging.subject import Subject
from wireproof.reading.completion import Choice, choices, only_choice
from wireproof.transcript.exchange import Exchange

OPERATION = "createCompletion"
WHOLE = whole_answers(OPERATION)
STREAMS = streams(OPERATION)

REFERENCE = "completions.reference"
WHOLE_REPEATS = ("completions.reference/again", "completions.reference/repeated", "completions.logprobs")
STREAMED_REPEATS = ("completions.stream", "completions.stream/plain", "completions.stream/again")
_LONG = 20
"""Characters of a prompt that no text begins with by accident."""
NOT_REPEATABLE = Unrepeated("the model does not repeat its text at temperature 0")

TEMPLATE_TOKENS = re.compile(
    r"(<\|(im_end|im_start|eot_id|eom_id|end|endoftext|end_of_text|eot|end_of_turn|begin_of_text)\|>"
    r"|</?s>|<end_of_turn>|<eos>|<bos>|\[/INST\]|<\uff5cend\u2581of\u2581sentence\uff5c>)\s*$"
    r"|^(<\|(begin_of_text|im_start|start_header_id)\|>|<s>|<bos>|<\uff5cbegin\u2581of\u2581sentence\uff5c>)"
)
"""What ends a text or a turn, at the end, and what begins it, at the beginning."""


def in_both_modes(clause: str, decide: Decide) -> list[Judge]:
    """Judges of one clause for every whole answer and for every stream."""
    return [Judge(clause, WHOLE, decide), Judge(clause, STREAMS, decide)]


def for_each(
    clause: str, labels: tuple[str, ...], decide: Decide, *, after: tuple[str, ...] = (REFERENCE,)
) -> list[Judge]:
    """Judges of one clause for each of the labels, with the exchanges of `after` before it."""
    return [Judge(clause, steps(*after, label), decide) for label in labels]


def text_of(choice: Choice) -> str:
    """The text to compare, without special tokens at its end, which are another clause's matter."""
    return TEMPLATE_TOKENS.sub("", choice.text)


def text(exchange: Exchange | None) -> str | None:
    """The text to compare of an answer with exactly one choice; None for any other."""
    choice = only_choice(exchange)
    return None if choice is None else text_of(choice)


def succeeded(subject: Subject, *labels: str) -> list[Exchange]:
    """Those of the exchanges that were recorded and succeeded."""
    return [found for label in labels if (found := subject.exchange(label)) is not None and found.succeeded]


def reference_text(subject: Subject) -> str | None:
    """The text that others are compared with; None unless exactly it came at least twice."""
    reference = text(subject.exchange(REFERENCE))
    others = [text(each) for each in succeeded(subject, *WHOLE_REPEATS, *STREAMED_REPEATS)]
    return reference if reference is not None and reference in others else None


def wavers(subject: Subject) -> bool:
    """Whether any answer that must repeat the reference has another text."""
    repeated = succeeded(subject, REFERENCE, *WHOLE_REPEATS, *STREAMED_REPEATS)
    return len({found for each in repeated if (found := text(each)) is not None}) > 1


def beginnings(reference: str, found: str) -> bool:
    """Whether one text is the beginning of the other; a character that the end of the text cut is not looked at."""
    one, other = reference.rstrip("\ufffd"), found.rstrip("\ufffd")
    return one.startswith(other) or other.startswith(one)


def prompts(exchange: Exchange) -> list[str | None] | None:
    """The prompts of the request, those of token ids as None; None for a prompt of no documented kind."""
    prompt = exchange.request.fields.get("prompt")
    if isinstance(prompt, str) or prompt is None:
        return [prompt]
    if not isinstance(prompt, list) or not prompt:
        return None
    if all(isinstance(each, str) for each in prompt):
        return list(prompt)
    if all(isinstance(each, int) and not isinstance(each, bool) for each in prompt):
        return [None]
    return [None] * len(prompt) if all(isinstance(each, list) for each in prompt) else None


def choices_of_each(subject: Subject, exchange: Exchange) -> int | None:
    """How many choices of each prompt the request asks for; None where that cannot be told."""
    fields = exchange.request.fields
    count = 1 if fields.get("n") is None else fields["n"]
    if not isinstance(count, int) or isinstance(count, bool) or count < 1:
        return None
    best = fields.get("best_of")
    if isinstance(best, int) and best < count:
        return best if subject.profile.statement["best_of"] == "keeps_fewer" and best > 0 else None
    return count


def wanted(subject: Subject, exchange: Exchange) -> int | None:
    """How many choices the request asks for in all; None where that cannot be told."""
    asked, each = prompts(exchange), choices_of_each(subject, exchange)
    return None if asked is None or each is None else len(asked) * each


def echoes_unasked(exchange: Exchange) -> bool:
    """Whether a text begins with the whole prompt though no echo was asked for, which one clause alone judges."""
    asked = tuple(prompt for prompt in prompts(exchange) or [] if prompt and len(prompt) >= _LONG)
    if exchange.request.fields.get("echo") or not asked:
        return False
    return any(choice.text.lstrip().startswith(asked) for choice in choices(exchange))


def streams_are_whole(subject: Subject) -> bool:
    """Whether the reference's stream has the reference's text, as far as that can be told.

    Where it has not, one clause says so, and what other streams hold is no matter of theirs.
    """
    whole = reference_text(subject)
    return whole is None or all(text(each) in {whole, None} for each in succeeded(subject, *STREAMED_REPEATS))


def texts_vary(subject: Subject) -> bool:
    """Whether the target was seen to say different things: to different prompts, or when it is warm.

    One that always says the same need not show what its parameters do.
    """
    whole = reference_text(subject) or ""
    warm = [each for exchange in succeeded(subject, "completions.n") for each in choices(exchange)]
    several = [choices(exchange) for exchange in succeeded(subject, "completions.prompts")]
    pairs = [(one.text, other.text) for found in several for one, other in pairwise(found)]
    return any(not beginnings(one, other) for one, other in [*pairs, *((whole, each.text) for each in warm)])


def one_text(exchange: Exchange) -> bool:
    """Whether the request asks for the continuation of one prompt, without its echo."""
    fields = exchange.request.fields
    single = isinstance(fields.get("prompt"), str) and fields.get("n") in {None, 1}
    return single and not fields.get("echo") and len(choices(exchange)) == 1
