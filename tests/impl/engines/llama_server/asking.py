"""Short ways to ask an engine in a test."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from wireproof_server.engines.llama_server.engine import LlamaServerEngine
from wireproof_server.generation.conversation import Message, Role, TextPart
from wireproof_server.generation.events import Delta, Event, TokenLogprob
from wireproof_server.generation.folding import Generation, fold
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import Sampling

MODEL = "default"
STORY = "Once upon a time"


def text_request(prompt: str | Sequence[int] = STORY, **fields: Any) -> TextRequest:
    """A text request; `Sampling`'s fields and `TextRequest`'s alike."""
    return TextRequest(MODEL, prompt, **_split(fields))


def user(text: str, role: Role = "user", **fields: Any) -> Message:
    """One message of text."""
    return Message(role, (TextPart(text),), **fields)


def chat_request(messages: str | Sequence[Message], **fields: Any) -> ChatRequest:
    """A chat request; `Sampling`'s fields and `ChatRequest`'s alike."""
    conversation = [user(messages)] if isinstance(messages, str) else messages
    return ChatRequest(MODEL, conversation, **_split(fields))


def _split(fields: dict[str, Any]) -> dict[str, Any]:
    of_sampling = {name: value for name, value in fields.items() if name in Sampling.__struct_fields__}
    sampling = Sampling(**{"temperature": 0.0, "max_tokens": 24, **of_sampling})
    return {"sampling": sampling, **{name: value for name, value in fields.items() if name not in of_sampling}}


async def write(engine: LlamaServerEngine, prompt: str | Sequence[int] = STORY, **fields: Any) -> Generation:
    """The whole answer to a text request."""
    return await fold(engine.text(text_request(prompt, **fields)))


async def answer(engine: LlamaServerEngine, messages: str | Sequence[Message], **fields: Any) -> Generation:
    """The whole answer to a chat request."""
    return await fold(engine.chat(chat_request(messages, **fields)))


async def events_of(events: AsyncIterator[Event]) -> list[Event]:
    """All events."""
    return [event async for event in events]


def deltas_of(events: Sequence[Event], index: int = 0) -> list[Delta]:
    """The deltas of one sequence."""
    return [event for event in events if isinstance(event, Delta) and event.index == index]


def joined(logprobs: Sequence[TokenLogprob]) -> str:
    """The text that tokens make."""
    return "".join(each.token for each in logprobs)
