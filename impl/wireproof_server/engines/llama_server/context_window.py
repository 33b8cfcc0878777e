"""Whether prompt and answer fit the model's context, and what is cut when they may be made to."""

from collections.abc import Sequence

from wireproof_server.generation.errors import ContextLengthExceeded

ROOM_WHEN_UNSTATED = 256  # tokens left for the answer when a prompt is truncated and no `max_tokens` says how many


def fit(  # noqa: PLR0913  each is a fact of its own, and all but the first three are named
    prompt: Sequence[int], max_tokens: int | None, context_length: int, *, parameter: str, truncate: bool, keep: int
) -> list[int]:
    """The prompt as it will be read.

    As at OpenAI, prompt and `max_tokens` together must fit; an unstated `max_tokens` needs room for one token. With
    `truncate` the beginning is dropped, except the first `keep` tokens (BOS). Raises `ContextLengthExceeded`.
    """
    wanted = 1 if max_tokens is None else max_tokens
    if len(prompt) + wanted <= context_length:
        return list(prompt)
    if not truncate or keep + 1 + wanted > context_length:
        raise ContextLengthExceeded(_explanation(len(prompt), max_tokens, context_length), parameter=parameter)
    room = min(ROOM_WHEN_UNSTATED, context_length // 4) if max_tokens is None else max_tokens
    kept = context_length - room - keep
    return [*prompt[:keep], *prompt[len(prompt) - kept :]]


def _explanation(prompt_tokens: int, max_tokens: int | None, context_length: int) -> str:
    asked = f"{prompt_tokens} tokens" if max_tokens is None else f"{prompt_tokens + max_tokens} tokens"
    parts = "in the prompt" if max_tokens is None else f"{prompt_tokens} in the prompt, {max_tokens} in the answer"
    return (
        f"This model's context holds {context_length} tokens, but the request asks for {asked} ({parts}). "
        "Shorten the prompt, lower max_tokens, or let the prompt be truncated."
    )
