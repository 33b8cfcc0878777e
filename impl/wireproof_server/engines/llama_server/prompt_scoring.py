"""Log probabilities of a prompt's own tokens.

llama.cpp has no such function, but it reports the raw log probability of what it generates, and a grammar of token ids
can make it generate the prompt: from the first token on, exactly what would be read is written instead.
"""

from collections.abc import Sequence
from contextlib import aclosing

from msgspec.structs import replace

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.completion_body import completion_body
from wireproof_server.engines.llama_server.grammars import HEADER
from wireproof_server.engines.llama_server.logprobs import token_logprob
from wireproof_server.engines.llama_server.vocabulary import Vocabulary
from wireproof_server.generation.errors import EngineFailed
from wireproof_server.generation.events import TokenLogprob
from wireproof_server.generation.sampling import Sampling

OVERWHELMING = 1e6  # added to a logit: the token is certain, whatever the model thinks


class PromptScorer:
    """Scores prompts of one model."""

    def __init__(self, client: Client, vocabulary: Vocabulary, context_length: int) -> None:
        self._client = client
        self._vocabulary = vocabulary
        self._context_length = context_length

    async def score(self, tokens: Sequence[int], alternatives: int) -> tuple[TokenLogprob, ...]:
        """One entry a token: the probability given all before it, with `alternatives`; the first has None.

        Joined, the entries' texts are the prompt's.
        """
        found: dict[int, TokenLogprob] = {}
        begin = 1
        while begin < len(tokens):
            begin = await self._score_run(tokens, begin, alternatives, found)
        for place in range(1, len(tokens)):
            if place not in found:
                found[place] = await self._score_one(tokens, place, alternatives)
        texts = self._vocabulary.texts(tokens)
        first = TokenLogprob(texts[0], None, self._vocabulary.bytes_of(tokens[0]), tokens[0])
        return (first, *(self._named(found[place], texts[place], tokens[place]) for place in range(1, len(tokens))))

    def _named(self, entry: TokenLogprob, text: str, token: int) -> TokenLogprob:
        return TokenLogprob(text, entry.logprob, self._vocabulary.bytes_of(token), token, entry.top)

    async def _score_run(
        self, tokens: Sequence[int], begin: int, alternatives: int, found: dict[int, TokenLogprob]
    ) -> int:
        """Write `tokens` from `begin` on; give where to begin next: a token that ends texts ends the run, too."""
        forced = tokens[begin:]
        body = completion_body(
            tokens[:begin],
            Sampling(temperature=0.0, logprobs=alternatives),
            seed=0,
            max_tokens=len(forced),
            context_length=self._context_length,
            grammar=HEADER + "start: " + " ".join(f"<[{token}]>" for token in forced),
        )
        written = 0
        async with aclosing(self._client.stream("/completion", body)) as chunks:
            async for chunk in chunks:
                if "prompt_progress" in chunk:
                    continue
                written = chunk["tokens_predicted"]
                place = begin + written - 1
                for entry in chunk.get("completion_probabilities", ())[-1:]:
                    if entry["id"] != tokens[place]:
                        raise EngineFailed("The engine did not follow the prompt while it scored it.")
                    found[place] = token_logprob(entry, alternatives)
        if not written:
            raise EngineFailed("The engine did not score the prompt.")
        return begin + written

    async def _score_one(self, tokens: Sequence[int], place: int, alternatives: int) -> TokenLogprob:
        """For a token that ends inside a character, which is never reported as generated: read it as an alternative."""
        filler = next(token for token, piece in enumerate(self._vocabulary.pieces) if piece.isascii() and piece)
        body = completion_body(
            tokens[:place],
            Sampling(temperature=0.0, logprobs=len(self._vocabulary.pieces), logit_bias={filler: OVERWHELMING}),
            seed=0,
            max_tokens=1,
            context_length=self._context_length,
            grammar=None,
        )
        async with aclosing(self._client.stream("/completion", body)) as chunks:
            async for chunk in chunks:
                for entry in chunk.get("completion_probabilities", ()):
                    top = entry["top_logprobs"]
                    wanted = next(each for each in top if each["id"] == tokens[place])
                    return token_logprob({**wanted, "top_logprobs": top}, alternatives)
        raise EngineFailed("The engine did not score the prompt.")


def as_written(entries: Sequence[TokenLogprob], before: int, text: str) -> tuple[TokenLogprob, ...]:
    """The entries with texts that, joined, are `text`: the first `before` tokens (BOS) were not written by anybody.

    Some tokenisers (SentencePiece) put a space before the first word, which is not in the text either.
    """
    unwritten = tuple(replace(entry, token="", bytes=b"") for entry in entries[:before])
    written = list(entries[before:])
    if written and written[0].token.startswith(" ") and "".join(entry.token for entry in written) == " " + text:
        written[0] = replace(written[0], token=written[0].token[1:], bytes=written[0].bytes[1:])
    return (*unwritten, *written)
