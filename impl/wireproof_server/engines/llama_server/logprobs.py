"""llama.cpp's `completion_probabilities` in our words."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.generation.events import TokenLogprob

IMPOSSIBLE = -9999.0  # natural logarithm; stands for that of zero, as in OpenAI's API (JSON has no infinity)


def token_logprob(entry: Mapping[str, Any], alternatives: int, text: str | None = None) -> TokenLogprob:
    """One token with its most likely `alternatives`.

    llama.cpp reports no entry for a token that ends inside a character; the entry of the one that completes it carries
    the bytes of all. `text` overrides the entry's own, so that joined entries are the generated text.
    """
    return TokenLogprob(
        token=str(entry["token"]) if text is None else text,
        logprob=_finite(entry["logprob"]),
        bytes=bytes(entry["bytes"]),
        id=int(entry["id"]),
        top=tuple(token_logprob(each, 0) for each in entry["top_logprobs"][:alternatives]) if alternatives else (),
    )


def _finite(value: float | None) -> float:
    return IMPOSSIBLE if value is None else max(float(value), IMPOSSIBLE)
