"""One reachable server and all that was learnt about its model."""

import asyncio
from dataclasses import replace

from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.fill_in_the_middle import MiddleTokens, find_middle_tokens
from wireproof_server.engines.llama_server.grammar_trial import GrammarTrials
from wireproof_server.engines.llama_server.served_model import ServedModel, read_served_model
from wireproof_server.engines.llama_server.tokens import single_token
from wireproof_server.engines.llama_server.tool_grammar import Marker, ToolMarkers
from wireproof_server.engines.llama_server.vocabulary import Vocabulary, read_vocabulary
from wireproof_server.generation.errors import InvalidRequest

OPENING, CLOSING = "<tool_call>", "</tool_call>"  # Hermes, also Qwen


class ConnectedModel:
    """The model behind `client`, called `id` here.

    `slots` is held by each running sequence. A llama.cpp server has few HTTP threads, and each stream occupies one:
    waiting is done here, so that short requests (health, tokens) always get through.
    """

    def __init__(
        self,
        client: Client,
        served: ServedModel,
        model_id: str,
        middle: MiddleTokens | None,
        markers: tuple[int, int] | None,
    ) -> None:
        self.client = client
        self.served = served
        self.id = model_id
        self.middle = middle
        self.slots = asyncio.Semaphore(served.slots)
        self.trials = GrammarTrials(client, served.fallback_beginning[0])
        self._markers = markers
        self._vocabulary: Vocabulary | None = None
        self._reading = asyncio.Lock()

    async def vocabulary(self) -> Vocabulary:
        """The bytes of every token; read once, when first needed, because it takes long for a large vocabulary."""
        async with self._reading:
            if self._vocabulary is None:
                self._vocabulary = await read_vocabulary(self.client, self.served.vocabulary_size)
            return self._vocabulary

    async def tool_markers(self) -> ToolMarkers | None:
        """What the model writes around tool calls, None when it was not trained on Hermes's tokens."""
        if self._markers is None:
            return None
        pieces = (await self.vocabulary()).pieces
        opening, closing = (Marker(token, pieces[token].decode()) for token in self._markers)
        return ToolMarkers(opening, closing)

    async def control_spellings(self) -> list[str]:
        """All texts that would become a control token, or a tool marker, in a rendered chat."""
        marked = (
            [OPENING, CLOSING, "<tool_response>", "</tool_response>", "<tools>", "</tools>"] if self._markers else []
        )
        return [*(await self.vocabulary()).control.values(), *marked]

    def require_token_ids(self, tokens: list[int], parameter: str) -> None:
        """Raise `InvalidRequest` when one of `tokens` is not in the vocabulary."""
        size = self.served.vocabulary_size
        for place, token in enumerate(tokens):
            if not 0 <= token < size:
                raise InvalidRequest(
                    f"Token id {token} is not in the model's vocabulary of {size} tokens (0 to {size - 1}).",
                    parameter=f"{parameter}[{place}]",
                )


async def connect(client: Client, model_id: str | None, *, has_chat_template: bool = True) -> ConnectedModel:
    """Ask the server all that every request needs. Raises as `read_served_model` does.

    `has_chat_template` False says that the model file has none, whatever template llama.cpp falls back on.
    """
    served = await read_served_model(client)
    opening, closing = await single_token(client, OPENING), await single_token(client, CLOSING)
    return ConnectedModel(
        client,
        served if has_chat_template else replace(served, chat_template=None),
        model_id or served.name,
        await find_middle_tokens(client),
        None if opening is None or closing is None else (opening, closing),
    )
