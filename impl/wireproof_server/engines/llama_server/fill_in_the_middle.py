"""Fill in the middle, by the control tokens that a model was trained with for it."""

from dataclasses import dataclass

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.tokens import single_token


@dataclass(frozen=True, slots=True)
class MiddleTokens:
    """The tokens before the prompt, before the suffix and before the middle; they are read in this order."""

    prefix: int
    suffix: int
    middle: int


# For the order prefix, suffix, middle. Sources: the tokenisers of Qwen-Coder, StarCoder, DeepSeek-Coder.
SPELLINGS = (
    ("<|fim_prefix|>", "<|fim_suffix|>", "<|fim_middle|>"),
    ("<fim_prefix>", "<fim_suffix>", "<fim_middle>"),
    ("<\uff5cfim\u2581begin\uff5c>", "<\uff5cfim\u2581hole\uff5c>", "<\uff5cfim\u2581end\uff5c>"),
)


async def find_middle_tokens(client: Client) -> MiddleTokens | None:
    """The model's tokens for it, or None when it was not trained to fill in."""
    for spelling in SPELLINGS:
        tokens = [await single_token(client, text) for text in spelling]
        prefix, suffix, middle = tokens
        if prefix is not None and suffix is not None and middle is not None and len(set(tokens)) == len(tokens):
            return MiddleTokens(prefix, suffix, middle)
    return None
