"""The scripted engine."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, MutableSequence, Sequence
from typing import TypeVar

from wireproof_server.engines.scripted import word_by_word
from wireproof_server.engines.scripted.steps import ChatScript, Delay, Step, TextScript, Wait
from wireproof_server.engines.scripted.vocabulary import encode
from wireproof_server.generation.engine import ModelCard
from wireproof_server.generation.errors import EngineUnavailable
from wireproof_server.generation.events import Event
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.value import Value

Request = TypeVar("Request", TextRequest, ChatRequest)

CARD = ModelCard(
    id="scripted",
    created=1_700_000_000,
    owned_by="wireproof",
    context_length=word_by_word.CONTEXT_LENGTH,
    max_logprobs=word_by_word.MAX_LOGPROBS,
    description="Not a language model: it plays a script, by default one sentence word by word.",
)


class ScriptedEngine:
    """Plays a script for each request; by default one sentence, word by word.

    `text` and `chat` give the steps of a request; they may be replaced while the engine runs. `requests` are those
    that were played or are playing, and `until_running` lets a test wait for a number of plays going on at once.
    """

    def __init__(
        self,
        *,
        text: TextScript = word_by_word.continue_text,
        chat: ChatScript = word_by_word.answer_conversation,
        cards: Sequence[ModelCard] = (CARD,),
        name: str = "scripted",
    ) -> None:
        self.name = name
        self.cards = cards
        self.text_script = text
        self.chat_script = chat
        self.requests: MutableSequence[TextRequest | ChatRequest] = []
        self.running = 0
        self._changed: asyncio.Event | None = None  # there once somebody waits for it
        self._closed = False

    async def start(self) -> None:
        """Make ready."""
        self._closed = False

    async def close(self) -> None:
        """Refuse further requests; those that play are ended by whoever reads them."""
        self._closed = True

    async def healthy(self) -> bool:
        """Whether it was not closed."""
        return not self._closed

    async def models(self) -> Sequence[ModelCard]:
        """The models it claims to serve."""
        return self.cards

    async def tokenize(self, model: str, text: str) -> Sequence[int]:  # noqa: ARG002  all models share one vocabulary
        """Token ids of the word-by-word model."""
        return encode(text)

    async def count_prompt_tokens(self, request: ChatRequest) -> int:
        """Tokens of the word-by-word model."""
        return word_by_word.count_prompt_tokens(request)

    def text(self, request: TextRequest) -> AsyncIterator[Event]:
        """Play the text script."""
        return self._play(request, self.text_script)

    def chat(self, request: ChatRequest) -> AsyncIterator[Event]:
        """Play the chat script."""
        return self._play(request, self.chat_script)

    async def until_running(self, count: int) -> None:
        """Return when exactly `count` requests are playing."""
        while self.running != count:
            self._changed = asyncio.Event()
            await self._changed.wait()

    async def _play(self, request: Request, script: Callable[[Request], Iterable[Step]]) -> AsyncIterator[Event]:
        if self._closed:
            raise EngineUnavailable("The scripted engine was closed.")
        self.requests.append(request)
        self._count(+1)
        try:
            for step in script(request):
                if isinstance(step, Value):
                    yield step
                elif isinstance(step, Wait):
                    await step.until.wait()
                elif isinstance(step, Delay):
                    await asyncio.sleep(step.seconds)
                else:
                    raise step
        finally:
            self._count(-1)

    def _count(self, change: int) -> None:
        self.running += change
        if self._changed is not None:
            self._changed.set()
