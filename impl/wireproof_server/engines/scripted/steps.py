"""What a script is made of."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wireproof_server.generation.errors import GenerationError
from wireproof_server.generation.events import Event
from wireproof_server.generation.requests import ChatRequest, TextRequest


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on only when `until` is set."""

    until: asyncio.Event


@dataclass(frozen=True, slots=True)
class Delay:
    """Go on after so many seconds."""

    seconds: float


Step = Event | GenerationError | Wait | Delay
"""An event is given, an error raised, a wait or delay kept."""

TextScript = Callable[[TextRequest], Iterable[Step]]
ChatScript = Callable[[ChatRequest], Iterable[Step]]
