"""Parameters that all generating operations share."""

import secrets
from collections.abc import Iterable

from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.language.sampling import Sampling
from wireproof.peers.golden.language.vocabulary import NoSuchToken, decode
from wireproof.peers.golden.refusal import Refusal, invalid, too_long, unsupported
from wireproof.peers.golden.settings import Settings


def model_named(dialect: Dialect, fields: Json) -> str:
    """The model that is asked for. Raises Refusal for one that is not there."""
    settings = dialect.settings
    routed = [name for name in fields.get("models") or [] if name in known_models(settings)]
    name = fields.get("model")
    if name is None:
        if not (routed or dialect.accepts("missing_model")):
            raise Refusal("missing_model", "You have to say which model ('model').", parameter="model")
        return routed[0] if routed else settings.model
    if name in known_models(settings):
        return str(name)
    if routed:
        return str(routed[0])
    raise Refusal(
        "unknown_model", f"The model '{name}' does not exist ('model').", parameter="model", code="model_not_found"
    )


def known_models(settings: Settings) -> tuple[str, ...]:
    """The models that may be asked for: the one, and the name that some dialects use when none is named."""
    return (settings.model, "default")


def answering(settings: Settings, name: str) -> str:
    """The model that an answer names."""
    return settings.answering_model or name


def sampling(fields: Json) -> Sampling:
    """How tokens are drawn. Raises Refusal for a bias on a token that does not exist."""
    seed = fields.get("seed")
    return Sampling(
        temperature=_number(fields, "temperature", 1.0),
        top_p=_number(fields, "top_p", 1.0),
        top_k=None if fields.get("top_k") is None else int(fields["top_k"]),
        min_p=_number(fields, "min_p", 0.0),
        frequency=_number(fields, "frequency_penalty", 0.0),
        presence=_number(fields, "presence_penalty", 0.0),
        repetition=max(_number(fields, "repetition_penalty", 1.0), 1e-3),
        seed=secrets.randbits(64) if seed is None else int(seed),
        bias=_bias(fields),
    )


def _number(fields: Json, name: str, default: float) -> float:
    value = fields.get(name)
    return default if value is None else float(value)


def _bias(fields: Json) -> dict[int, float]:
    bias = {int(token): float(value) for token, value in (fields.get("logit_bias") or {}).items()}
    for token in bias:
        known_token(token, "logit_bias")
    return bias


def known_token(token: int, parameter: str) -> int:
    """The token, if it is in the vocabulary. Raises Refusal otherwise."""
    try:
        decode(token)
    except NoSuchToken:
        raise invalid(parameter, f"There is no token {token}") from None
    return token


def stops(fields: Json) -> tuple[str, ...]:
    """The stop sequences."""
    stop = fields.get("stop")
    if stop is None:
        return ()
    return (stop,) if isinstance(stop, str) else tuple(stop)


def limit(settings: Settings, prompt: int, wanted: int | None, parameter: str) -> int:
    """The most tokens to generate after a prompt of so many. Raises Refusal when the context has no room."""
    if prompt + (wanted or 0) > settings.context or prompt >= settings.context:
        raise too_long(parameter, settings.context, prompt + (wanted or 0))
    return settings.context - prompt if wanted is None else wanted


def refuse_lacking(settings: Settings, used: Iterable[tuple[str, str, bool]]) -> None:
    """Refuse what the peer was told to lack: `(capability, parameter, whether the request uses it)`."""
    for capability, parameter, asked in used:
        if asked and capability in settings.lacks:
            raise unsupported(parameter, f"This server does not support {capability.replace('_', ' ')}")


def check_stream_options(fields: Json) -> None:
    """`stream_options` makes sense in streams alone."""
    if fields.get("stream_options") is not None and not fields.get("stream"):
        raise invalid("stream_options", "Only streams have options")
