"""The one interface between this server and whatever runs a model."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from wireproof_server.generation.events import Event
from wireproof_server.generation.requests import ChatRequest, TextRequest


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A model an engine serves. `created` is in Unix seconds; `aliases` are further names it answers to.

    `context_length` is in tokens, None where the engine does not tell. `max_logprobs` is the most alternatives a token
    can be reported with. `description` is one honest sentence for people.
    """

    id: str
    created: int
    owned_by: str
    aliases: tuple[str, ...] = ()
    context_length: int | None = None
    max_logprobs: int = 20
    description: str | None = None


@runtime_checkable
class Engine(Protocol):
    """Runs models.

    Rules that every engine keeps (each proven by a test of that engine):

    - Nothing happens before the first event is asked for, and a request's errors are raised there, before `Started`.
    - The events keep the order that `generation.events` states, and counts are of what was really run.
    - Closing the iterator, or cancelling the task that reads it, stops the work at once.
    - A parameter that cannot be honoured raises `UnsupportedParameter` with its name; nothing is dropped.
    - Only errors of `generation.errors` leave an engine.
    """

    name: str

    async def start(self) -> None:
        """Make ready. Raises `EngineUnavailable` when it cannot be made so."""

    async def close(self) -> None:
        """Stop all work and free everything. May be called twice."""

    async def healthy(self) -> bool:
        """Whether a request sent now would be served."""

    async def models(self) -> Sequence[ModelCard]:
        """The models served, the default one first."""

    def text(self, request: TextRequest) -> AsyncIterator[Event]:
        """Continue a prompt."""

    def chat(self, request: ChatRequest) -> AsyncIterator[Event]:
        """Answer a conversation."""

    async def tokenize(self, model: str, text: str) -> Sequence[int]:
        """Token ids of plain text, with no special token read into it."""

    async def count_prompt_tokens(self, request: ChatRequest) -> int:
        """How many tokens the model would read to answer a conversation; nothing is generated.

        Raises what `chat` would raise before `Started`, and `UnsupportedParameter` where the engine cannot count.
        """
