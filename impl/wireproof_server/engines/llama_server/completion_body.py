"""The body of `/completion`: every sampling parameter in llama.cpp's words, none left to its defaults."""

from collections.abc import Sequence
from typing import Any

from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

# As Hugging Face's generation and mistral.rs have it: penalties, then temperature, then truncation of what it leaves.
SAMPLERS = ("penalties", "dry", "temperature", "top_k", "top_p", "min_p")
RANDOM_SEED = 2**32 - 1  # llama.cpp draws a seed of its own when it is given this one
LARGEST_INTEGER = 2**31 - 1
LARGEST_BIAS = 1e6  # far beyond any logit; one that overflows a float would leave no probabilities at all
COLDEST = 1e-6  # below, logits divided by the temperature leave the range of a float; the choice is greedy anyway
SMALLEST_PENALTY = 1e-37  # llama.cpp refuses a repetition penalty of 0, which smaller ones become in single precision
NO_BREAKER = "\0"  # llama.cpp refuses an empty list


def completion_body(  # noqa: PLR0913  each is a fact of its own, and all but the first two are named
    prompt: Sequence[int], sampling: Sampling, *, seed: int, max_tokens: int, context_length: int, grammar: str | None
) -> dict[str, Any]:
    """A streamed `/completion` of token ids.

    `stop` is not among the fields: llama.cpp loses the text it holds back for a stop sequence when `max_tokens` comes
    first, so stop sequences are found here.
    """
    body: dict[str, Any] = {
        "prompt": prompt,
        "stream": True,
        "return_progress": True,
        "cache_prompt": True,
        "n_predict": max_tokens,
        "seed": seed % RANDOM_SEED,
        "samplers": SAMPLERS,
        "temperature": sampling.temperature if sampling.temperature >= COLDEST else 0.0,
        "top_p": sampling.top_p,
        "top_k": min(sampling.top_k, LARGEST_INTEGER),
        "min_p": sampling.min_p,
        "presence_penalty": sampling.presence_penalty,
        "frequency_penalty": sampling.frequency_penalty,
        "repeat_penalty": max(sampling.repetition_penalty, SMALLEST_PENALTY),
        "repeat_last_n": context_length,
        "logit_bias": [[token, _finite(bias)] for token, bias in sampling.logit_bias.items()],
        "ignore_eos": sampling.ignore_eos,
        **_dry(sampling.dry, context_length),
    }
    if sampling.logprobs is not None:
        body["n_probs"] = max(1, sampling.logprobs)
    if grammar is not None:
        body["grammar"] = grammar
    return body


def _finite(bias: float) -> float:
    return max(-LARGEST_BIAS, min(LARGEST_BIAS, bias))


def _dry(dry: RepetitionPenaltyByMatch, context_length: int) -> dict[str, Any]:
    return {
        "dry_multiplier": dry.multiplier,
        "dry_base": dry.base,
        "dry_allowed_length": min(dry.allowed_length, LARGEST_INTEGER),
        "dry_penalty_last_n": context_length,
        "dry_sequence_breakers": list(dry.sequence_breakers) or [NO_BREAKER],
    }
