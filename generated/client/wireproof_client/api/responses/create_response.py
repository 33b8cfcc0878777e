"""`POST /responses`: Answer with a response.

Answers the input, as JSON or, with stream, as server-sent events, exactly one of which ends the stream. Each event has
an event line with its type and a data line with its JSON. A failure before the first event is answered with its status;
one after it is a response.failed or error event. With store the response can be read, gone on from and deleted later;
with background it is worked on without the caller, and the answer is a queued response (202 at base paths of the
hadrian profile, 200 elsewhere).
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
        "model",
        "models",
        "input",
        "instructions",
        "previous_response_id",
        "conversation",
        "store",
        "background",
        "stream_options",
        "include",
        "max_output_tokens",
        "max_tool_calls",
        "metadata",
        "temperature",
        "top_p",
        "top_k",
        "top_logprobs",
        "frequency_penalty",
        "presence_penalty",
        "tool_choice",
        "tools",
        "parallel_tool_calls",
        "reasoning",
        "text",
        "truncation",
        "service_tier",
        "prompt",
        "prompt_cache_key",
        "prompt_cache_retention",
        "prompt_cache_options",
        "safety_identifier",
        "user",
        "moderation",
        "context_management",
        "plugins",
        "provider",
        "skills",
        "task_budget",
        "sovereignty_requirements",
        "stop",
        "logit_bias",
        "logprobs",
        "min_p",
        "repetition_penalty",
        "dry_multiplier",
        "dry_base",
        "dry_allowed_length",
        "dry_sequence_breakers",
        "grammar",
        "response_format",
        "ignore_eos",
        "n",
        "max_tool_rounds",
        "files",
        "adapter",
    ]
)
_ANSWER: Callable[[Any], models.ResponseObject] = ref("ResponseObject")


def call(
    *,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "POST",
        "/responses",
        body=body,
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> Response[models.ResponseObject]:
    """Answer with a response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> models.ResponseObject:
    """Answer with a response. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


def stream(
    *,
    client: Wireproof,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> Stream[models.ResponseStreamEvent, models.ResponseObject]:
    """Answer with a response. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import CREATE_RESPONSE

    request = call(
        body=body,
        options=options,
    )
    return client.connection.stream(request, CREATE_RESPONSE)


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> Response[models.ResponseObject]:
    """Answer with a response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> models.ResponseObject:
    """Answer with a response. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed


async def astream(
    *,
    client: AsyncWireproof,
    body: models.CreateResponseRequest | params.CreateResponseArguments,
    options: Options = DEFAULT,
) -> AsyncStream[models.ResponseStreamEvent, models.ResponseObject]:
    """Answer with a response. As events that come one by one. Raises WireproofError."""
    from wireproof_client.stream_kinds import CREATE_RESPONSE

    request = call(
        body=body,
        options=options,
    )
    return await client.connection.stream(request, CREATE_RESPONSE)
