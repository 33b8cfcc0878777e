"""The bytes of every token, which llama.cpp tells only as alternatives of a generated token."""

import codecs
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`pieces` holds each token's bytes by id; `control` the spelling of tokens that have none of their own."""

    pieces: tuple[bytes, ...]
    control: Mapping[int, str]

    def bytes_of(self, token: int) -> bytes:
        """The token's bytes, a control token's spelling included."""
        return self.pieces[token] or self.control.get(token, "").encode()

    def texts(self, tokens: Iterable[int]) -> list[str]:
        """The text each token adds: a character belongs to the token that completes it, so joined they are the text."""
        decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        texts = [decoder.decode(self.bytes_of(token)) for token in tokens]
        if texts:
            texts[-1] += decoder.decode(b"", final=True)
        return texts

    def text(self, tokens: Iterable[int]) -> str:
        """The exact text of `tokens`; bytes that are no UTF-8 become U+FFFD."""
        return b"".join(self.bytes_of(token) for token in tokens).decode("utf-8", errors="replace")


async def read_vocabulary(client: Client, size: int) -> Vocabulary:
    """Generate one token and read all of its alternatives. `size` is the number of tokens."""
    pieces = [b""] * size
    body = {"prompt": [0], "n_predict": 1, "n_probs": size, "stream": True, "cache_prompt": False, "samplers": []}
    async for chunk in client.stream("/completion", body):
        for entry in chunk.get("completion_probabilities", ()):
            for alternative in entry["top_logprobs"]:
                pieces[alternative["id"]] = bytes(alternative["bytes"])
    control = [token for token, piece in enumerate(pieces) if not piece]
    return Vocabulary(tuple(pieces), await _spellings(client, control))


async def _spellings(client: Client, control: Sequence[int]) -> dict[int, str]:
    """How control tokens are written: one request for all, set apart by a line feed; else one request each."""
    between = await tokenize(client, "\n")
    spellings = (await _detokenize(client, [part for token in control for part in (token, *between)])).split("\n")[:-1]
    if len(spellings) != len(control):
        spellings = [await _detokenize(client, [token]) for token in control]
    return dict(zip(control, spellings, strict=True))


async def _detokenize(client: Client, tokens: Sequence[int]) -> str:
    answer = await client.post("/detokenize", {"tokens": tokens})
    return str(answer["content"])
