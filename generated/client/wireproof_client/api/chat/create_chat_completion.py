"""`POST /chat/completions`: Answer a conversation.

Generates the next turn of a conversation, `n` times, as JSON or, with `stream`, as server-sent events that end with
`data: [DONE]`. A failure before the first event is answered with its status; one after it is an event whose data is the
error envelope.
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
        "messages",
        "model",
        "models",
        "frequency_penalty",
        "presence_penalty",
        "logit_bias",
        "logprobs",
        "top_logprobs",
        "max_completion_tokens",
        "max_tokens",
        "metadata",
        "n",
        "parallel_tool_calls",
        "reasoning",
        "reasoning_effort",
        "response_format",
        "seed",
        "stop",
        "stream_options",
        "temperature",
        "top_p",
        "tool_choice",
        "tools",
        "user",
        "audio",
        "function_call",
        "functions",
        "modalities",
        "moderation",
        "prediction",
        "prompt_cache_key",
        "prompt_cache_options",
        "prompt_cache_retention",
        "safety_identifier",
        "service_tier",
        "store",
        "verbosity",
        "web_search_options",
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
    ]
)
_ANSWER: Callable[[Any], models.ChatCompletion] = ref("ChatCompletion")


def call(
    *,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "POST",
        "/chat/completions",
        body=body,
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> Response[models.ChatCompletion]:
    """Answer a conversation. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> models.ChatCompletion:
    """Answer a conversation. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


def stream(
    *,
    client: Wireproof,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> Stream[models.ChatCompletionChunk, models.ChatCompletion]:
    """Answer a conversation. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import CREATE_CHAT_COMPLETION

    request = call(
        body=body,
        options=options,
    )
    return client.connection.stream(request, CREATE_CHAT_COMPLETION)


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> Response[models.ChatCompletion]:
    """Answer a conversation. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> models.ChatCompletion:
    """Answer a conversation. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed


async def astream(
    *,
    client: AsyncWireproof,
    body: models.CreateChatCompletionRequest | params.CreateChatCompletionArguments,
    options: Options = DEFAULT,
) -> AsyncStream[models.ChatCompletionChunk, models.ChatCompletion]:
    """Answer a conversation. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import CREATE_CHAT_COMPLETION

    request = call(
        body=body,
        options=options,
    )
    return await client.connection.stream(request, CREATE_CHAT_COMPLETION)
