"""`POST /completions`: Continue a text.

Continues each prompt `n` times, as JSON or, with `stream`, as server-sent events that end with `data: [DONE]`. A
failure before the first event is answered with its status; one after it is an event whose data is the error envelope.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.async_stream import AsyncStream
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof
    from wireproof_client.stream import Stream

DEFAULT = Options()
MEMBERS = frozenset(
    [
        "prompt",
        "model",
        "models",
        "best_of",
        "echo",
        "frequency_penalty",
        "presence_penalty",
        "logit_bias",
        "logprobs",
        "max_tokens",
        "metadata",
        "n",
        "response_format",
        "seed",
        "stop",
        "stream_options",
        "suffix",
        "temperature",
        "top_p",
        "user",
        "sovereignty_requirements",
        "top_k",
        "min_p",
        "repetition_penalty",
        "dry_multiplier",
        "dry_base",
        "dry_allowed_length",
        "dry_sequence_breakers",
        "truncate_sequence",
        "ignore_eos",
        "grammar",
        "tools",
        "tool_choice",
    ]
)
_ANSWER: Callable[[Any], models.Completion] = ref("Completion")


def call(
    *,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "POST",
        "/completions",
        body=body,
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> Response[models.Completion]:
    """Continue a text. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> models.Completion:
    """Continue a text. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


def stream(
    *,
    client: Wireproof,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> Stream[models.CompletionChunk, models.Completion]:
    """Continue a text. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import CREATE_COMPLETION

    request = call(
        body=body,
        options=options,
    )
    return client.connection.stream(request, CREATE_COMPLETION)


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> Response[models.Completion]:
    """Continue a text. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> models.Completion:
    """Continue a text. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed


async def astream(
    *,
    client: AsyncWireproof,
    body: models.CreateCompletionRequest | params.CreateCompletionArguments,
    options: Options = DEFAULT,
) -> AsyncStream[models.CompletionChunk, models.Completion]:
    """Continue a text. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import CREATE_COMPLETION

    request = call(
        body=body,
        options=options,
    )
    return await client.connection.stream(request, CREATE_COMPLETION)
