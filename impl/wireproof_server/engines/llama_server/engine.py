"""A llama.cpp server as an engine."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from wireproof_server.engines.llama_server.chat_plan import plan_chat
from wireproof_server.engines.llama_server.client import Client
from wireproof_server.engines.llama_server.connected_model import ConnectedModel, connect
from wireproof_server.engines.llama_server.plan_run import run
from wireproof_server.engines.llama_server.served_model import ServedModel
from wireproof_server.engines.llama_server.text_plan import plan_text
from wireproof_server.engines.llama_server.tokens import tokenize
from wireproof_server.generation.engine import ModelCard
from wireproof_server.generation.errors import EngineUnavailable, ModelNotFound
from wireproof_server.generation.events import Event
from wireproof_server.generation.requests import ChatRequest, TextRequest


class LlamaServerEngine:
    """An external llama-server (or llama-cpp-compatible server) at `base_url`.

    `api_key` is the key it was started with; `model_id` the name its model goes by here, else that of its file;
    `aliases` are further names.
    """

    name = "llama-server"
    description: str | None = None

    def __init__(
        self, base_url: str, *, api_key: str | None = None, model_id: str | None = None, aliases: tuple[str, ...] = ()
    ) -> None:
        self._base_url = base_url
        self._api_key = api_key
        self._model_id = model_id
        self._aliases = aliases
        self._connected: ConnectedModel | None = None

    async def start(self) -> None:
        """Ask the server what it serves. Raises `EngineUnavailable` when it cannot be reached."""
        await self._connect(Client(self._base_url, api_key=self._api_key))

    async def _connect(self, client: Client, *, has_chat_template: bool = True) -> None:
        await self._disconnect()
        try:
            self._connected = await connect(client, self._model_id, has_chat_template=has_chat_template)
        except BaseException:
            await client.close()
            raise

    async def _disconnect(self) -> None:
        connected, self._connected = self._connected, None
        if connected is not None:
            await connected.client.close()

    async def close(self) -> None:
        """Break all connections; what still runs ends."""
        await self._disconnect()

    async def healthy(self) -> bool:
        """Whether the server answers now."""
        connected = self._connected
        return connected is not None and await connected.client.healthy()

    async def models(self) -> Sequence[ModelCard]:
        """The one model served. Raises `EngineUnavailable` before it was ever reached."""
        connected = self._reach()
        served = connected.served
        return [
            ModelCard(
                id=connected.id,
                created=self._created(served),
                owned_by="local",
                aliases=self._aliases,
                context_length=served.context_length,
                max_logprobs=served.vocabulary_size,
                description=self.description,
            )
        ]

    def _created(self, served: ServedModel) -> int:
        return served.created

    async def text(self, request: TextRequest) -> AsyncGenerator[Event, None]:
        """Continue a prompt; see `Engine.text`."""
        connected = self._reach(request.model)
        async with aclosing(run(connected, await plan_text(connected, request))) as events:
            async for event in events:
                yield event

    async def chat(self, request: ChatRequest) -> AsyncGenerator[Event, None]:
        """Answer a conversation; see `Engine.chat`."""
        connected = self._reach(request.model)
        async with aclosing(run(connected, await plan_chat(connected, request))) as events:
            async for event in events:
                yield event

    async def tokenize(self, model: str, text: str) -> Sequence[int]:
        """Token ids of plain text, with no special token read into it."""
        return await tokenize(self._reach(model).client, text)

    async def count_prompt_tokens(self, request: ChatRequest) -> int:
        """The length of the prompt that the model's own template makes; see `Engine.count_prompt_tokens`."""
        return len((await plan_chat(self._reach(request.model), request)).prompt)

    def _reach(self, model: str | None = None) -> ConnectedModel:
        connected = self._connected
        if connected is None:
            raise EngineUnavailable("The engine is not running yet, or not any more; try again in a moment.")
        if model is not None and model not in {connected.id, "default", *self._aliases}:
            raise ModelNotFound(f"The model {model!r} is not served here; {connected.id!r} is.", parameter="model")
        return connected
