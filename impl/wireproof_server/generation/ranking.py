"""Keeping the best of more sequences than were asked for."""

from collections.abc import Sequence

from msgspec.structs import replace

from wireproof_server.generation.folding import Choice


def best(choices: Sequence[Choice], keep: int) -> tuple[Choice, ...]:
    """The `keep` choices with the highest log probability per token, best first, numbered from 0.

    Choices must carry the logprobs of their tokens; one without any token comes last. Equals keep their order.
    Source of the rule: the `best_of` parameter of OpenAI's completions.
    """
    ranked = sorted(choices, key=_mean_logprob, reverse=True)
    return tuple(replace(choice, index=index) for index, choice in enumerate(ranked[:keep]))


def _mean_logprob(choice: Choice) -> float:
    logprobs = [token.logprob for token in choice.logprobs if token.logprob is not None]
    return sum(logprobs) / len(logprobs) if logprobs else float("-inf")
