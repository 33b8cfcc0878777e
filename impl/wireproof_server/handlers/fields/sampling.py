"""The sampling parameters of a request."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

_NEUTRAL = Sampling()
_SAME_IN_BOTH = frozenset(  # words of the request that are words of generation, too
    (
        "temperature",
        "top_p",
        "top_k",
        "min_p",
        "seed",
        "presence_penalty",
        "frequency_penalty",
        "repetition_penalty",
        "ignore_eos",
    )
)


def sampling(body: Mapping[str, Any], *, max_tokens: int | None, logprobs: int | None) -> Sampling:
    """Every knob that `body` turns; absent and null leave the neutral value.

    Raises `InvalidRequest` for a logit bias of something that is no token id.
    """
    return Sampling(
        **{name: given for name in _SAME_IN_BOTH.intersection(body) if (given := body[name]) is not None},
        max_tokens=max_tokens,
        stop=_stop(body.get("stop")),
        logit_bias=_logit_bias(body.get("logit_bias")),
        dry=_dry(body),
        logprobs=logprobs,
    )


def token_limit(body: Mapping[str, Any], *names: str) -> int | None:
    """The limit that `body` states under any of `names`, which mean the same; None when it states none.

    Raises `InvalidRequest` when two of them differ.
    """
    stated = {name: body[name] for name in names if body.get(name) is not None}
    if len(set(stated.values())) > 1:
        first, *_, last = stated
        raise InvalidRequest(f"{first} and {last} mean the same and differ; send one of them.", parameter=last)
    return next(iter(stated.values()), None)


def _given(body: Mapping[str, Any], name: str, neutral: Any) -> Any:
    value = body.get(name)
    return neutral if value is None else value


def _stop(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    sequences = (value,) if isinstance(value, str) else value
    return tuple(filter(None, sequences))  # an empty one ends nothing


def _logit_bias(value: Mapping[str, float] | None) -> dict[int, float]:
    biases = {}
    for key, bias in (value or {}).items():
        if not (key.isascii() and key.isdigit()):
            raise InvalidRequest("The keys of logit_bias are token ids: whole numbers.", parameter="logit_bias")
        biases[int(key)] = bias
    return biases


def _dry(body: Mapping[str, Any]) -> RepetitionPenaltyByMatch:
    multiplier = body.get("dry_multiplier")
    if not multiplier:
        return _NEUTRAL.dry
    return RepetitionPenaltyByMatch(
        multiplier=multiplier,
        base=_given(body, "dry_base", _NEUTRAL.dry.base),
        allowed_length=_given(body, "dry_allowed_length", _NEUTRAL.dry.allowed_length),
        sequence_breakers=tuple(_given(body, "dry_sequence_breakers", _NEUTRAL.dry.sequence_breakers)),
    )
