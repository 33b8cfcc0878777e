"""What strict reasoning models refuse that other models take, in the words of those who run them."""

from collections.abc import Callable, Mapping
from typing import Any

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.refusal import Refusal
from wireproof.peers.golden.settings import Settings, Words

_NEUTRAL: Mapping[str, Any] = {"temperature": 1, "top_p": 1, "n": 1, "frequency_penalty": 0, "presence_penalty": 0}
"""Values that change nothing, which such models take."""


def refuse_what_the_model_lacks(settings: Settings, fields: Json, limit: str) -> None:
    """Refuse the first parameter that the model does not take, and a limit below its least. Raises Refusal."""
    for name in settings.refuses:
        if name == limit:
            continue
        if settings.refusing_words == "whole" and name in fields:
            raise _whole(name, None)
        value = fields.get(name)
        idle = value is None or value is False or value in ({}, []) or _NEUTRAL.get(name) == value
        if idle:
            continue
        raise _WORDS[settings.refusing_words](name, value)
    wanted = fields.get(limit)
    if wanted is not None and wanted < settings.least_limit:
        least = f"Expected a value >= {settings.least_limit}, but got {wanted} instead."
        message = f"Invalid '{limit}': integer below minimum value. {least}"
        raise Refusal("out_of_range", message, parameter=limit, code="integer_below_min_value", status=400)


def no_room_for_an_answer() -> Refusal:
    """Reasoning took all tokens, which some deployments tell as an error."""
    message = (
        "Could not finish the message because max_tokens or model output limit was reached. "
        "Please try again with higher max_tokens."
    )
    return Refusal("out_of_range", message, status=400)


def _official(name: str, value: Any) -> Refusal:
    if name in _NEUTRAL:
        told = f"'{name}' does not support {value} with this model."
        message = f"Unsupported value: {told} Only the default ({_NEUTRAL[name]}) value is supported."
        return Refusal("unsupported", message, parameter=name, code="unsupported_value", status=400)
    instead = " Use 'max_completion_tokens' instead." if name == "max_tokens" else ""
    message = f"Unsupported parameter: '{name}' is not supported with this model.{instead}"
    return Refusal("unsupported", message, parameter=name, code="unsupported_parameter", status=400)


def _whole(name: str, _: Any) -> Refusal:
    """The parameter is refused whatever its value, null too."""
    message = f"Unsupported parameter: '{name}' is not supported with this model."
    return Refusal("unsupported", message, parameter=name, code="unsupported_parameter", status=400)


def _earliest(name: str, _: Any) -> Refusal:
    if name not in _NEUTRAL:
        return _official(name, None)
    message = (
        "This model has beta-limitations: temperature, top_p and n are fixed at 1, while presence_penalty and "
        "frequency_penalty are fixed at 0."
    )
    return Refusal("unsupported", message, code="unsupported_value", status=400)


def _gateway(name: str, value: Any) -> Refusal:
    message = f"UnsupportedParamsError: openai does not support parameters: ['{name}'], for model=o3-mini."
    if name in _NEUTRAL:
        only = f"Only {name}={_NEUTRAL[name]} is supported."
        message = f"UnsupportedParamsError: O-series models don't support {name}={value}. {only}"
    return Refusal("unsupported", f"{message} To drop these, set `drop_params`.", code="400", status=400)


def _terse(name: str, _: Any) -> Refusal:
    message = f"`{name}` is not supported when thinking is enabled"
    if name in _NEUTRAL:
        message = f"invalid {name}: only {_NEUTRAL[name]} is allowed for this model"
    return Refusal("unsupported", message, status=422)


_WORDS: Mapping[Words, Callable[[str, Any], Refusal]] = {
    "official": _official,
    "earliest": _earliest,
    "gateway": _gateway,
    "terse": _terse,
    "whole": _whole,
}
