"""Sampling parameters as fields of a request body, each honoured or refused."""

from typing import Any

from msgspec.structs import fields

from wireproof_server.engines.upstream.dialects import Dialect
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.sampling import Sampling

_NEUTRAL = Sampling()
_SPECIAL = frozenset({"max_tokens", "logprobs", "dry"})  # said in forms of their own
_PLAIN = tuple(field.name for field in fields(Sampling) if field.name not in _SPECIAL)


def refuse(dialect: Dialect, parameter: str, what: str = "this parameter") -> UnsupportedParameter:
    """The error that says an upstream of this dialect cannot honour a parameter."""
    return UnsupportedParameter(
        f"The model runs on an upstream server ({dialect.name}) that cannot honour {what}; leave {parameter} out.",
        parameter=parameter,
    )


def sampling_fields(sampling: Sampling, dialect: Dialect) -> dict[str, Any]:
    """All of `sampling` but the number of tokens and the logprobs. Raises `UnsupportedParameter`."""
    body: dict[str, Any] = {}
    for name in _PLAIN:
        value = getattr(sampling, name)
        is_neutral = value == getattr(_NEUTRAL, name)
        if not is_neutral and name not in dialect.sampling:
            raise refuse(dialect, name)
        if not is_neutral or (name in dialect.always_sent and name in dialect.sampling):
            body[dialect.sampling[name]] = _as_json(value)
    if _has_penalties(sampling):
        body |= dialect.penalty_window
    return body | _dry_fields(sampling, dialect)


def chat_logprobs(sampling: Sampling, dialect: Dialect) -> dict[str, Any]:
    """The logprobs in chat's form: a switch and a number of alternatives."""
    if sampling.logprobs is None:
        return {}
    return {"logprobs": True, "top_logprobs": max(sampling.logprobs, dialect.least_alternatives)}


def text_logprobs(alternatives: int | None, dialect: Dialect) -> dict[str, Any]:
    """The logprobs in the form of completions: the number of alternatives alone."""
    return {} if alternatives is None else {"logprobs": max(alternatives, dialect.least_alternatives)}


def chat_max_tokens(sampling: Sampling, dialect: Dialect) -> dict[str, Any]:
    """The limit of tokens in chat, where leaving it out means none in every dialect."""
    if sampling.max_tokens is None:
        return {}
    if sampling.max_tokens == 0:
        raise refuse(dialect, "max_tokens", "a chat answer of no tokens")
    return {dialect.max_tokens_of_chat: sampling.max_tokens}


def text_max_tokens(sampling: Sampling, dialect: Dialect) -> dict[str, Any]:
    """The limit of tokens of a completion, with `echo` where only that generates nothing."""
    if sampling.max_tokens is None:
        if dialect.unlimited_text == "refused":
            raise refuse(dialect, "max_tokens", "a completion without a limit of tokens (null)")
        return {"max_tokens": None} if dialect.unlimited_text == "null" else {}
    if sampling.max_tokens == 0 and dialect.no_tokens_of_text == "refused":
        raise refuse(dialect, "max_tokens", "a completion of no tokens")
    return {"max_tokens": sampling.max_tokens}


def _as_json(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, (int, float)):
        return value
    return {str(token): bias for token, bias in value.items()}  # logit_bias: JSON's keys are strings


def _has_penalties(sampling: Sampling) -> bool:
    penalties = ("presence_penalty", "frequency_penalty", "repetition_penalty")
    return any(getattr(sampling, name) != getattr(_NEUTRAL, name) for name in penalties)


def _dry_fields(sampling: Sampling, dialect: Dialect) -> dict[str, Any]:
    dry = sampling.dry
    if not dry.multiplier:
        return {}
    if not dialect.honours_dry:
        raise refuse(dialect, "dry_multiplier")
    return {
        "dry_multiplier": dry.multiplier,
        "dry_base": dry.base,
        "dry_allowed_length": dry.allowed_length,
        "dry_sequence_breakers": list(dry.sequence_breakers),
        **dialect.dry_window,
    }
