"""Who pays for what an engine runs.

The caller of a request is known where the request comes in, its tokens where an engine runs: between them the charge
travels with the task, in a context variable, so that no word of generation has to speak of callers.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextvars import ContextVar

from wireproof_server.generation.closing import closing
from wireproof_server.generation.engine import Engine, ModelCard
from wireproof_server.generation.events import Delta, Event, Started, Usage
from wireproof_server.generation.requests import ChatRequest, TextRequest

Charge = Callable[[int], None]
"""Takes the tokens that a generation used."""

_charge: ContextVar[Charge | None] = ContextVar("charge", default=None)


def charge_to(charge: Charge) -> None:
    """Have `charge` pay for all that this task, and whatever it starts, runs on metered engines."""
    _charge.set(charge)


class MeteredEngine:
    """An engine whose every generation is charged when it ends, however it ends."""

    def __init__(self, engine: Engine) -> None:
        self.name = engine.name
        self._engine = engine

    async def start(self) -> None:
        """As the engine does."""
        await self._engine.start()

    async def close(self) -> None:
        """As the engine does."""
        await self._engine.close()

    async def healthy(self) -> bool:
        """As the engine says."""
        return await self._engine.healthy()

    async def models(self) -> Sequence[ModelCard]:
        """As the engine says."""
        return await self._engine.models()

    def text(self, request: TextRequest) -> AsyncIterator[Event]:
        """Continue a prompt, and charge for it."""
        return _metered(self._engine.text(request))

    def chat(self, request: ChatRequest) -> AsyncIterator[Event]:
        """Answer a conversation, and charge for it."""
        return _metered(self._engine.chat(request))

    async def tokenize(self, model: str, text: str) -> Sequence[int]:
        """As the engine does; costs nothing."""
        return await self._engine.tokenize(model, text)

    async def count_prompt_tokens(self, request: ChatRequest) -> int:
        """As the engine does; costs nothing."""
        return await self._engine.count_prompt_tokens(request)


class _Tally:
    """The tokens of a generation: the engine's count, or as much as is certain of one that was cut short.

    Certain are the prompt, where the engine said its size, and one token for each delta. Otherwise leaving a moment
    before the end would make any answer free.
    """

    def __init__(self) -> None:
        self.tokens = 0

    def see(self, event: Event) -> None:
        if isinstance(event, Usage):
            self.tokens = event.prompt_tokens + event.completion_tokens
        elif isinstance(event, Started):
            self.tokens += event.prompt_tokens or 0
        elif isinstance(event, Delta):
            self.tokens += 1


async def _metered(events: AsyncIterator[Event]) -> AsyncGenerator[Event, None]:
    charge, tally = _charge.get(), _Tally()
    try:
        async with closing(events):
            async for event in events:
                tally.see(event)
                yield event
    finally:
        if charge is not None:
            charge(tally.tokens)
