"""Log probabilities of tokens in each shape that upstreams give them.

- legacy (OpenAI completions, vLLM): parallel lists `tokens`, `token_logprobs`, `top_logprobs` (objects token → value)
- chat (OpenAI chat, llama.cpp and mistral.rs everywhere): `{"content": [{token, logprob, bytes, top_logprobs}]}`
- mistral.rs's chunks: one such entry without the `content` list around it, its alternatives having the id as `token`
  and the text as `bytes`
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import TokenLogprob


def token_logprobs(value: Any, alternatives: int) -> tuple[TokenLogprob, ...]:
    """The tokens of one chunk with at most `alternatives` alternatives each, best first.

    Raises `EngineFailed` when it has none of the known shapes.
    """
    if value is None:
        return ()
    try:
        return tuple(_tokens(value, alternatives))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise EngineFailed("The upstream gave log probabilities in a shape that is not known.") from error


def _tokens(value: Mapping[str, Any], alternatives: int) -> Iterator[TokenLogprob]:
    if "tokens" in value:
        yield from _legacy_tokens(value, alternatives)
    elif "content" in value:
        for entry in value["content"] or ():
            yield _entry(entry, alternatives)
    elif "token" in value:
        yield _entry(value, alternatives)
    else:
        raise ValueError(f"neither tokens nor content: {sorted(value)}")


def _legacy_tokens(value: Mapping[str, Any], alternatives: int) -> Iterator[TokenLogprob]:
    tokens = value["tokens"]
    tops: Sequence[Mapping[str, float] | None] = value.get("top_logprobs") or [None] * len(tokens)
    for token, logprob, top in zip(tokens, value["token_logprobs"], tops, strict=True):
        others = [_token(text, other) for text, other in (top or {}).items()]
        yield _token(token, logprob, top=_best(others, alternatives))


def _entry(entry: Mapping[str, Any], alternatives: int) -> TokenLogprob:
    others = [_alternative(other) for other in entry.get("top_logprobs") or ()]
    return _token(entry["token"], entry["logprob"], _bytes(entry), _id(entry.get("id")), _best(others, alternatives))


def _alternative(entry: Mapping[str, Any]) -> TokenLogprob:
    if isinstance(entry["token"], int):  # mistral.rs
        return _token(entry.get("bytes") or "", entry["logprob"], identity=entry["token"])
    return _token(entry["token"], entry["logprob"], _bytes(entry), _id(entry.get("id")))


def _token(
    text: str,
    logprob: float | None,
    exact: bytes | None = None,
    identity: int | None = None,
    top: tuple[TokenLogprob, ...] = (),
) -> TokenLogprob:
    return TokenLogprob(
        token=text,
        logprob=None if logprob is None else float(logprob),
        bytes=text.encode() if exact is None else exact,
        id=identity,
        top=top,
    )


def _bytes(entry: Mapping[str, Any]) -> bytes | None:
    value = entry.get("bytes")
    return bytes(value) if isinstance(value, list) else None


def _id(value: Any) -> int | None:
    return value if isinstance(value, int) else None


def _best(tokens: Sequence[TokenLogprob], alternatives: int) -> tuple[TokenLogprob, ...]:
    """The likeliest of them; upstreams may add the chosen token to as many as were asked for."""
    ranked = sorted(tokens, key=lambda token: -float("inf") if token.logprob is None else token.logprob, reverse=True)
    return tuple(ranked[:alternatives])
