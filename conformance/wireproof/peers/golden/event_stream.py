"""Writing server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable

from starlette.responses import StreamingResponse

from wireproof.peers.golden.dialect import Json
from wireproof.peers.golden.language.generating import Token
from wireproof.peers.golden.settings import Settings

DONE = "[DONE]"


def data(payload: Json | str) -> bytes:
    """An event without a name."""
    text = payload if isinstance(payload, str) else json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    return f"data: {text}\n\n".encode()


def named(payload: Json) -> bytes:
    """An event with the line that repeats its type."""
    return f"event: {payload['type']}\n".encode() + data(payload)


def stream(events: Iterable[bytes], settings: Settings) -> StreamingResponse:
    """The answer that sends the events one by one."""
    headers = {"cache-control": "no-cache", "x-accel-buffering": "no"}
    return StreamingResponse(_paced(events, settings.pace), media_type="text/event-stream", headers=headers)


async def _paced(events: Iterable[bytes], pace: float) -> AsyncIterator[bytes]:
    for event in events:
        if pace:
            await asyncio.sleep(pace)
        yield event


def pieces(tokens: tuple[Token, ...], settings: Settings) -> list[tuple[str, tuple[Token, ...]]]:
    """How the tokens are spread over chunks: each with its text and the tokens that begin in it."""
    if settings.characters:
        return [
            (character, (token,) if place == 0 else ())
            for token in tokens
            for place, character in enumerate(token.text)
        ]
    size = settings.group or max(1, len(tokens))
    groups = [tokens[start : start + size] for start in range(0, len(tokens), size)]
    return [("".join(token.text for token in group), group) for group in groups]
