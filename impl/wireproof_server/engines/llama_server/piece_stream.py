"""One `/completion`, read token by token."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.logprobs import token_logprob
from wireproof_server.engines.llama_server.token_pieces import TokenPiece
from wireproof_server.generation.errors import EngineFailed


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server took the request into a slot; `cached_tokens` of the prompt it need not read again."""

    cached_tokens: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The model ended its text (`by_model`) or was stopped at the limit, after `tokens`, its end token included."""

    by_model: bool
    tokens: int


async def read_pieces(
    client: Client, body: Mapping[str, Any], alternatives: int | None
) -> AsyncGenerator[Accepted | TokenPiece | Ended, None]:
    """`Accepted`, then a piece for each token that completes a character or is a control token, then `Ended`.

    `alternatives` is how many to report with each token, None for no log probabilities. The token that ends the text
    has no piece. Raises what `Client.stream` does, and `EngineFailed` when the answer ends too soon.
    """
    accepted = False
    silent: TokenPiece | None = None  # a token without text, until it is known not to be the one that ends the text
    async with aclosing(client.stream("/completion", body)) as chunks:
        async for chunk in chunks:
            if not accepted:
                accepted = True
                yield Accepted(chunk.get("prompt_progress", {}).get("cache", 0))
            if chunk["stop"]:
                by_model = chunk["stop_type"] == "eos"
                if silent is not None and not by_model:
                    yield silent
                yield Ended(by_model, chunk["tokens_predicted"])
                return
            if "prompt_progress" in chunk:
                continue
            if silent is not None:
                yield silent
            piece = _piece(chunk, alternatives)
            silent = None if piece.text else piece
            if piece.text:
                yield piece
    raise EngineFailed("The engine ended its answer too soon.")


def _piece(chunk: Mapping[str, Any], alternatives: int | None) -> TokenPiece:
    text = chunk["content"]
    entries = chunk.get("completion_probabilities") if alternatives is not None else None
    return TokenPiece(
        text=text,
        token=chunk["tokens"][-1] if chunk["tokens"] else -1,
        tokens=chunk["tokens_predicted"],
        logprob=token_logprob(entries[-1], alternatives or 0, text) if entries else None,
    )
